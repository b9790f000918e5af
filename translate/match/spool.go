package match

import (
	"bufio"
	"bytes"
	"encoding/binary"
	"errors"
	"io"
	"maps"
	"slices"
	"sync/atomic"
)

// A Spill is room outside of memory for what a builder has to hold, a file as
// a rule. Several goroutines use it at once.
type Spill interface {
	io.ReaderAt
	io.WriterAt
}

// stash keeps rows of bytes: in a spill, or in memory where there is none. It
// may be used by several goroutines.
type stash struct {
	to  Spill
	end atomic.Int64
}

// An extent is a row of bytes in a stash.
type extent struct {
	b      []byte // nil: it lies in the spill
	at, to int64
}

// put keeps b. The caller must not use it again without a spill.
func (s *stash) put(b []byte) (extent, error) {
	if s.to == nil {
		return extent{b: b}, nil
	}
	to := s.end.Add(int64(len(b)))
	e := extent{at: to - int64(len(b)), to: to}
	_, err := s.to.WriteAt(b, e.at)
	return e, err
}

// get returns a row, in buffer where it has to be read.
func (s *stash) get(e extent, buffer []byte) ([]byte, error) {
	if s.to == nil {
		return e.b, nil
	}
	return s.append(buffer[:0], e)
}

// append appends a row.
func (s *stash) append(to []byte, e extent) ([]byte, error) {
	if s.to == nil {
		return append(to, e.b...), nil
	}
	at, n := len(to), int(e.to-e.at)
	to = slices.Grow(to, n)[:at+n]
	_, err := s.to.ReadAt(to[at:], e.at)
	if errors.Is(err, io.EOF) {
		err = nil // the row is the last of the file
	}
	return to, err
}

// reader returns a reader of a row.
func (s *stash) reader(e extent) *bufio.Reader {
	if s.to == nil {
		return bufio.NewReaderSize(bytes.NewReader(e.b), 1<<12)
	}
	return bufio.NewReaderSize(io.NewSectionReader(s.to, e.at, e.to-e.at), 1<<15)
}

// spool sorts records by a small number, those of the same number in the order
// in which they came.
type spool struct {
	stash   *stash
	shelves map[uint32]*shelf
	last    *shelf
	key     uint32
}

// shelf is the records of one number.
type shelf struct {
	n     uint32
	full  []extent
	chunk []byte
}

const (
	firstChunk = 1 << 9 // most shelves are small
	fullChunk  = 1 << 15
)

// add keeps a record and returns how many of its number came before.
func (s *spool) add(key uint32, record []byte) (before uint32, err error) {
	c := s.last
	if c == nil || key != s.key {
		if s.shelves == nil {
			s.shelves = map[uint32]*shelf{}
		}
		if c = s.shelves[key]; c == nil {
			c = new(shelf)
			s.shelves[key] = c
		}
		s.last, s.key = c, key
	}
	if need := len(record) + binary.MaxVarintLen32; cap(c.chunk)-len(c.chunk) < need {
		if len(c.chunk) >= fullChunk/2 {
			if err := s.putAway(c); err != nil {
				return 0, err
			}
		}
		c.chunk = slices.Grow(c.chunk, max(need, min(fullChunk, max(firstChunk, cap(c.chunk)))))
	}
	c.chunk = append(binary.AppendUvarint(c.chunk, uint64(len(record))), record...)
	c.n++
	return c.n - 1, nil
}

func (s *spool) putAway(c *shelf) error {
	e, err := s.stash.put(c.chunk)
	c.full = append(c.full, e)
	if s.stash.to == nil {
		c.chunk = nil
	} else {
		c.chunk = c.chunk[:0]
	}
	return err
}

// keys returns the numbers in ascending order.
func (s *spool) keys() []uint32 { return slices.Sorted(maps.Keys(s.shelves)) }

// each yields the records, which are good until the next. It ends at the first
// error of yield.
func (s *spool) each(yield func(key uint32, record []byte) error) error {
	var buffer []byte
	for _, key := range s.keys() {
		c := s.shelves[key]
		for i := range len(c.full) + 1 {
			b := c.chunk
			if i < len(c.full) {
				var err error
				if buffer, err = s.stash.get(c.full[i], buffer); err != nil {
					return err
				}
				b = buffer
			}
			for len(b) > 0 {
				n, k := binary.Uvarint(b)
				if err := yield(key, b[k:][:n]); err != nil {
					return err
				}
				b = b[k+int(n):]
			}
		}
	}
	return nil
}
