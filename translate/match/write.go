package match

import (
	"encoding/binary"
	"hash/crc32"
	"math"
)

// layout writes sections one behind the other, with their checksums. It keeps
// the first error of those that were closed.
type layout struct {
	w   Spill
	at  int64
	all [sections]section
	err error
}

// An area is a section whose size is known before it is written.
type area struct {
	f      *layout
	i      int
	at     int64
	sum    uint32
	buffer []byte
	err    error
}

const areaBuffer = 1 << 18

// area makes room for a section.
func (f *layout) area(i int, size uint64) *area {
	a := f.open(i)
	f.at += int64(size)
	return a
}

// open begins a section behind all others; close ends it.
func (f *layout) open(i int) *area {
	f.at += -f.at & (align - 1)
	f.all[i].at = f.at
	return &area{f: f, i: i, at: f.at}
}

func (f *layout) write(i int, b []byte) {
	a := f.open(i)
	a.write(b)
	f.close(a)
}

func (f *layout) close(a *area) {
	a.flush()
	s := &f.all[a.i]
	s.size, s.sum = a.at-s.at, a.sum
	f.at = max(f.at, a.at)
	if f.err == nil {
		f.err = a.err
	}
}

func (a *area) write(b []byte) {
	if len(a.buffer)+len(b) > areaBuffer {
		a.flush()
	}
	if len(b) > areaBuffer {
		a.put(b)
		return
	}
	a.buffer = append(a.buffer, b...)
}

func (a *area) number(n uint32) {
	if len(a.buffer)+4 > areaBuffer {
		a.flush()
	}
	a.buffer = binary.LittleEndian.AppendUint32(a.buffer, n)
}

func (a *area) long(n uint64) {
	if len(a.buffer)+8 > areaBuffer {
		a.flush()
	}
	a.buffer = binary.LittleEndian.AppendUint64(a.buffer, n)
}

func (a *area) flush() {
	a.put(a.buffer)
	a.buffer = a.buffer[:0]
}

func (a *area) put(b []byte) {
	if len(b) == 0 || a.err != nil {
		return
	}
	_, a.err = a.f.w.WriteAt(b, a.at)
	a.sum = crc32.Update(a.sum, castagnoli, b)
	a.at += int64(len(b))
}

// packed writes the lists of all blocks.
func (f *layout) packed(data, at int, k *blocks) error {
	offsets := make([]uint32, 1, k.buckets+1)
	total := uint64(0)
	a := f.open(data)
	err := k.merge(func(list []byte) error {
		a.write(list)
		total += uint64(len(list))
		offsets = append(offsets, uint32(total))
		return a.err
	})
	f.close(a)
	if err == nil && total > math.MaxUint32 {
		err = ErrTooLarge
	}
	if err != nil {
		return err
	}
	f.write(at, raw(offsets))
	return f.err
}
