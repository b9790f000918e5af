package match

import (
	"encoding/binary"
	"math/bits"
	"runtime"
	"slices"
	"sync"
)

// partitions makes the lists of features that come in the order of the units.
// A feature goes to the partition of the upper bits of its bucket, each of
// which is then sorted within the cache.
type partitions struct {
	stash   *stash
	buckets int
	shift   int // how many bits of a bucket are left within a partition
	parts   []partition
}

// partition is a row of features: each as the distance of its unit from that
// of the one before, a varint, and the lower bits of its bucket, two bytes.
type partition struct {
	full  []extent
	chunk []byte
	last  uint32 // unit
}

const (
	partitionSize  = 1 << 17 // how many features are in one as a rule
	partitionChunk = 1 << 14
	partitionBits  = 8  // of a bucket, at most, that say which partition
	restBits       = 16 // of a bucket, at most, that are left
)

// newPartitions returns partitions for so many features.
func newPartitions(s *stash, features uint64) *partitions {
	p := &partitions{stash: s, buckets: buckets(int(features/4), 22)}
	all := bitsOf(p.buckets) - 1
	p.shift = all - min(partitionBits, bits.Len64(features/partitionSize))
	p.shift = min(p.shift, restBits)
	p.parts = make([]partition, p.buckets>>p.shift)
	return p
}

// add adds a feature of a unit, which is none before the last one.
func (p *partitions) add(feature, unit uint32) error {
	b := bucket(feature, p.buckets)
	t := &p.parts[b>>p.shift]
	if cap(t.chunk)-len(t.chunk) < binary.MaxVarintLen32+2 {
		if err := p.room(t); err != nil {
			return err
		}
	}
	b &= 1<<p.shift - 1
	if d := unit - t.last; d < 0x80 {
		t.chunk = append(t.chunk, byte(d), byte(b), byte(b>>8))
	} else {
		t.chunk = append(binary.AppendUvarint(t.chunk, uint64(d)), byte(b), byte(b>>8))
	}
	t.last = unit
	return nil
}

// room puts the chunk of a partition away, or makes it larger.
func (p *partitions) room(t *partition) error {
	if len(t.chunk) < partitionChunk/2 {
		t.chunk = slices.Grow(t.chunk, min(partitionChunk, max(firstChunk, cap(t.chunk))))
		return nil
	}
	e, err := p.stash.put(t.chunk)
	t.full = append(t.full, e)
	if t.chunk = t.chunk[:0]; p.stash.to == nil {
		t.chunk = nil
	}
	return err
}

// A sorter makes the lists of partitions, again and again in the same memory.
type sorter struct {
	p     *partitions
	rows  []byte   // of the partition at hand
	count []uint32 // of the units of each bucket, then where the next goes
	last  []uint32 // the last unit of each bucket, and one
	list  []uint32
	err   error
}

// read reads the rows of a partition.
func (s *sorter) read(t *partition) {
	s.rows = s.rows[:0]
	for _, e := range t.full {
		if s.rows, s.err = s.p.stash.append(s.rows, e); s.err != nil {
			return
		}
	}
	s.rows = append(s.rows, t.chunk...)
}

// each yields the units of each bucket of the rows, each unit once.
func (s *sorter) each(yield func(bucket, unit uint32)) {
	clear(s.last)
	unit := uint32(0)
	for b := s.rows; len(b) > 0; {
		d, n := uint64(b[0]), 1
		if d >= 0x80 {
			d, n = binary.Uvarint(b)
		}
		unit += uint32(d)
		bucket := uint32(b[n]) | uint32(b[n+1])<<8
		b = b[n+2:]
		if s.last[bucket] != unit+1 {
			s.last[bucket] = unit + 1
			yield(bucket, unit)
		}
	}
}

// sort makes the lists of a partition.
func (s *sorter) sort(t *partition) {
	if s.read(t); s.err != nil {
		return
	}
	clear(s.count)
	total := 0
	s.each(func(bucket, _ uint32) {
		s.count[bucket+1]++
		total++
	})
	for i := range len(s.count) - 1 {
		s.count[i+1] += s.count[i]
	}
	s.list = slices.Grow(s.list[:0], total)[:total]
	s.each(func(bucket, unit uint32) {
		s.list[s.count[bucket]] = unit
		s.count[bucket]++
	})
}

// write writes the lists of all partitions, and where each list begins.
func (p *partitions) write(f *layout, data, at int) error {
	begin := make([]uint32, 1, p.buckets+1)
	sorters := make([]sorter, runtime.GOMAXPROCS(0))
	for i := range sorters {
		sorters[i] = sorter{p: p, count: make([]uint32, 1<<p.shift+1), last: make([]uint32, 1<<p.shift)}
	}
	a := f.open(data)
	for group := range slices.Chunk(p.parts, len(sorters)) {
		var wait sync.WaitGroup
		for i := range group {
			wait.Go(func() { sorters[i].sort(&group[i]) })
		}
		wait.Wait()
		for i := range group {
			s := &sorters[i]
			if s.err != nil {
				return s.err
			}
			a.write(raw(s.list))
			before := begin[len(begin)-1]
			for _, end := range s.count[:1<<p.shift] {
				begin = append(begin, before+end)
			}
			group[i] = partition{} // its memory is free now
		}
	}
	f.close(a)
	f.write(at, raw(begin))
	return f.err
}
