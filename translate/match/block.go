package match

import (
	"bufio"
	"encoding/binary"
	"io"
	"runtime"
	"slices"
)

// blockSize is how many units get their packed lists at a time: few enough
// that the lists stay in the cache while they grow.
const blockSize = 1 << 14

// blocks makes the packed lists of features, block by block on all processors.
type blocks struct {
	stash    *stash
	buckets  int
	parts    int // texts a unit
	features func(text []byte, yield func(uint32))
	now      *lister
	free     []*lister
	running  []chan *lister // in the order of the blocks
	done     []extent
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
	if len(k.now.ends) == blockSize*k.parts {
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
		k.now = &lister{begin: make([]uint32, k.buckets+1)}
	}
	return err
}

// flush sets the lister to work.
func (k *blocks) flush() {
	l, done := k.now, make(chan *lister, 1)
	go func() {
		l.list(k.parts, k.features)
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
	k.free = nil
	return err
}

// A lister makes the lists of a block, again and again in the same memory.
type lister struct {
	text    []byte
	ends    []uint32 // of the texts, in text
	buckets []uint32 // of the features, in the order of the texts
	until   []uint32 // where those of each text end, in buckets
	begin   []uint32 // where the list of each bucket begins, in units
	next    []uint32 // and where it ends
	units   []uint16
	rest    []byte
	out     []byte
}

// list returns the lists of a block: for each bucket that has one its
// distance from the last such, how many units it lists, how many bytes the
// rest takes, the first unit, the distance of the last; then the distances of
// the units behind the first; all as varints.
func (l *lister) list(parts int, features func([]byte, func(uint32))) {
	l.collect(features)
	l.fill(parts)
	l.out = l.out[:0]
	last := 0
	for k := range l.next {
		units := l.units[l.begin[k]:l.next[k]]
		if len(units) == 0 {
			continue
		}
		l.rest = l.rest[:0]
		for i, u := range units[1:] {
			l.rest = binary.AppendUvarint(l.rest, uint64(u-units[i]))
		}
		first := units[0]
		for _, x := range [...]int{k - last, len(units), len(l.rest), int(first), int(units[len(units)-1] - first)} {
			l.out = binary.AppendUvarint(l.out, uint64(x))
		}
		l.out = append(l.out, l.rest...)
		last = k
	}
}

// collect finds the buckets of all features and counts them.
func (l *lister) collect(features func([]byte, func(uint32))) {
	n := len(l.begin) - 1
	clear(l.begin)
	l.buckets, l.until = l.buckets[:0], l.until[:0]
	from := uint32(0)
	for _, end := range l.ends {
		features(l.text[from:end], func(f uint32) {
			k := bucket(f, n)
			l.buckets = append(l.buckets, k)
			l.begin[k+1]++
		})
		l.until = append(l.until, uint32(len(l.buckets)))
		from = end
	}
	for k := range n {
		l.begin[k+1] += l.begin[k]
	}
}

// fill puts the units into the lists, each once.
func (l *lister) fill(parts int) {
	l.next = append(l.next[:0], l.begin[:len(l.begin)-1]...)
	l.units = slices.Grow(l.units[:0], len(l.buckets))[:len(l.buckets)]
	i := uint32(0)
	for part, until := range l.until {
		u := uint16(part / parts)
		for ; i < until; i++ {
			k := l.buckets[i]
			if at := l.next[k]; at == l.begin[k] || l.units[at-1] != u {
				l.units[at] = u
				l.next[k]++
			}
		}
	}
}

// cursor reads the lists of one block.
type cursor struct {
	r      *bufio.Reader
	bucket int // of the list that comes next; past all at the end
	head   [4]uint64
	err    error
}

// next reads the head of the next list.
func (c *cursor) next(end int) {
	d, err := binary.ReadUvarint(c.r)
	if err != nil {
		c.bucket = end
		if err != io.EOF { //nolint:errorlint // ReadUvarint returns it bare
			c.err = err
		}
		return
	}
	c.bucket += int(d)
	for i := range c.head {
		if c.head[i], err = binary.ReadUvarint(c.r); err != nil {
			c.err, c.bucket = err, end
			return
		}
	}
}

// merge yields the packed list of each bucket: those of the blocks, one behind
// the other.
func (k *blocks) merge(yield func(list []byte) error) error {
	all := make([]cursor, len(k.done))
	for i, e := range k.done {
		all[i].r = k.stash.reader(e)
		all[i].next(k.buckets)
	}
	var list []byte
	for b := range k.buckets {
		list = list[:0]
		count := uint64(0)
		for i := range all {
			if all[i].bucket == b {
				count += all[i].head[0]
			}
		}
		if count > 0 {
			list = binary.AppendUvarint(list, count)
			last := uint64(0)
			for i := range all {
				c := &all[i]
				if c.bucket != b {
					continue
				}
				first := uint64(i)*blockSize + c.head[2]
				list = binary.AppendUvarint(list, first-last)
				last = first + c.head[3]
				at := len(list)
				list = slices.Grow(list, int(c.head[1]))[:at+int(c.head[1])]
				if _, err := io.ReadFull(c.r, list[at:]); err != nil {
					return err
				}
				if c.next(k.buckets); c.err != nil {
					return c.err
				}
			}
		}
		if err := yield(list); err != nil {
			return err
		}
	}
	return nil
}
