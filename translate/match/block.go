package match

import (
	"bufio"
	"encoding/binary"
	"io"
	"runtime"
	"slices"
)

// blocks makes the packed lists of features, block by block on all processors.
type blocks struct {
	stash    *stash
	buckets  int
	parts    int // texts a unit
	features features
	now      *lister
	free     []*lister
	running  []chan *lister // in the order of the blocks
	done     []extent
	begun    []uint64 // the first unit of each block
	units    uint64
}

// add lists the features of the next unit.
func (k *blocks) add(texts ...[]byte) error {
	if k.now == nil {
		if err := k.ready(); err != nil {
			return err
		}
	}
	for _, t := range texts {
		k.now.text = append(k.now.text, t...)
		k.now.ends = append(k.now.ends, uint32(len(k.now.text)))
	}
	k.units++
	if len(k.now.ends) == blockSize*k.parts || len(k.now.text) >= blockText {
		k.flush()
	}
	return nil
}

// ready gets an empty lister, and waits for one where all are at work.
func (k *blocks) ready() error {
	var err error
	if len(k.running) >= runtime.GOMAXPROCS(0) {
		err = k.take()
	}
	if n := len(k.free); n > 0 {
		k.now, k.free = k.free[n-1], k.free[:n-1]
	} else {
		k.now = new(lister)
	}
	k.begun = append(k.begun, k.units)
	return err
}

// flush sets the lister to work.
func (k *blocks) flush() {
	l, done := k.now, make(chan *lister, 1)
	go func() {
		l.list(k.parts, k.buckets, k.features)
		done <- l
	}()
	k.now, k.running = nil, append(k.running, done)
}

// take waits for the block that was begun first.
func (k *blocks) take() error {
	l := <-k.running[0]
	k.running = k.running[1:]
	b := l.out
	if k.stash.to == nil {
		b = slices.Clone(b)
	}
	e, err := k.stash.put(b)
	k.done = append(k.done, e)
	l.text, l.ends = l.text[:0], l.ends[:0]
	k.free = append(k.free, l)
	return err
}

// finish waits for all blocks.
func (k *blocks) finish() error {
	if k.now != nil {
		k.flush()
	}
	var err error
	for len(k.running) > 0 {
		if e := k.take(); err == nil {
			err = e
		}
	}
	return err
}

// cursor reads the lists of one block.
type cursor struct {
	r    *bufio.Reader
	head [4]uint64
}

// next reads the head of the next list, and returns its distance; none at the
// end.
func (c *cursor) next() (distance uint64, err error) {
	if distance, err = binary.ReadUvarint(c.r); err != nil {
		return 0, err
	}
	for i := range c.head {
		if c.head[i], err = binary.ReadUvarint(c.r); err != nil {
			return 0, err
		}
	}
	return distance, nil
}

// merge yields the packed list of each bucket: those of the blocks, one behind
// the other.
func (k *blocks) merge(yield func(list []byte) error) error {
	all := make([]cursor, len(k.done))
	comes := make([]int, len(all)) // the bucket of the list that comes next
	advance := func(i int) error {
		d, err := all[i].next()
		if comes[i] += int(d); err == io.EOF { //nolint:errorlint // ReadUvarint returns it bare
			comes[i], err = k.buckets, nil
		}
		return err
	}
	for i, e := range k.done {
		all[i].r = k.stash.reader(e)
		if err := advance(i); err != nil {
			return err
		}
	}
	var list []byte
	for b := range k.buckets {
		list = list[:0]
		count := uint64(0)
		for i, comes := range comes {
			if comes == b {
				count += all[i].head[0]
			}
		}
		if count > 0 {
			list = binary.AppendUvarint(list, count)
		}
		last := uint64(0)
		for i := range comes {
			if comes[i] != b {
				continue
			}
			c := &all[i]
			first := k.begun[i] + c.head[2]
			list = binary.AppendUvarint(list, first-last)
			last = first + c.head[3]
			at := len(list)
			list = slices.Grow(list, int(c.head[1]))[:at+int(c.head[1])]
			if _, err := io.ReadFull(c.r, list[at:]); err != nil {
				return err
			}
			if err := advance(i); err != nil {
				return err
			}
		}
		if err := yield(list); err != nil {
			return err
		}
	}
	return nil
}
