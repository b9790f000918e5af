package match

import (
	"hash/crc32"
	"math"
	"runtime"
	"slices"
	"sync"
)

// layout writes sections one behind the other, with their checksums. It keeps
// its first error.
type layout struct {
	w       Spill
	at      int64
	all     [sections]section
	tokenAt []uint32 // what the section of that name holds
	err     error
}

// An area is a section whose size is known before it is written.
type area struct {
	f      *layout
	i      int
	at     int64
	sum    uint32
	buffer []byte
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
	return &area{f: f, i: i, at: f.at, buffer: make([]byte, 0, areaBuffer)}
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
}

func (a *area) write(b []byte) {
	if len(a.buffer)+len(b) > cap(a.buffer) {
		a.flush()
	}
	if len(b) > cap(a.buffer) {
		a.put(b)
		return
	}
	a.buffer = append(a.buffer, b...)
}

func (a *area) flush() {
	a.put(a.buffer)
	a.buffer = a.buffer[:0]
}

func (a *area) put(b []byte) {
	if len(b) == 0 || a.f.err != nil {
		return
	}
	_, a.f.err = a.f.w.WriteAt(b, a.at)
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
		return f.err
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

// piece is how many entries of lists are made at a time by each worker.
const piece = 8 << 20

func eachWord(t []uint32, yield func(uint32)) {
	for _, t := range t {
		yield(t)
	}
}

func eachPair(t []uint32, yield func(uint32)) {
	for i := 1; i < len(t); i++ {
		yield(pair(t[i-1], t[i]))
	}
}

// lists writes the lists of features of tokens, which it reads back.
func (f *layout) lists(data, at, units int, features uint64, each func([]uint32, func(uint32))) error {
	n := buckets(int(features/4), 22)
	begin, err := f.count(n, units, each)
	if err != nil {
		return err
	}
	a := f.open(data)
	workers := max(1, min(runtime.GOMAXPROCS(0), units/1000))
	ends := pieces(begin, max(1, min(piece, int(begin[n])/workers+1)))
	from := 0
	for group := range slices.Chunk(ends, workers) {
		done, errs := make([][]uint32, len(group)), make([]error, len(group))
		var wait sync.WaitGroup
		for i, to := range group {
			low := from
			wait.Go(func() { done[i], errs[i] = f.fill(begin, low, to, units, each) })
			from = to
		}
		wait.Wait()
		for i, d := range done {
			if errs[i] != nil {
				return errs[i]
			}
			a.write(raw(d))
		}
	}
	f.close(a)
	f.write(at, raw(begin))
	return f.err
}

// pieces cuts the buckets so that no piece holds many more than most entries.
func pieces(begin []uint32, most int) (ends []int) {
	n, from := len(begin)-1, 0
	for i := range n {
		if int(begin[i+1]-begin[from]) >= most {
			ends = append(ends, i+1)
			from = i + 1
		}
	}
	if from < n {
		ends = append(ends, n)
	}
	return ends
}

// count returns where the list of each bucket begins, and the end of the last.
func (f *layout) count(n, units int, each func([]uint32, func(uint32))) ([]uint32, error) {
	workers := max(1, min(runtime.GOMAXPROCS(0), units/1000))
	parts, errs := make([][]uint32, workers), make([]error, workers)
	var wait sync.WaitGroup
	for w := range workers {
		wait.Go(func() {
			count, last := make([]uint32, n+1), make([]uint32, n)
			errs[w] = f.tokens(units*w/workers, units*(w+1)/workers, func(u uint32, t []uint32) {
				each(t, func(f uint32) {
					if k := bucket(f, n); last[k] != u+1 {
						last[k] = u + 1
						count[k+1]++
					}
				})
			})
			parts[w] = count
		})
	}
	wait.Wait()
	for w, p := range parts {
		if errs[w] != nil {
			return nil, errs[w]
		}
		if w > 0 {
			for i, c := range p {
				parts[0][i] += c
			}
		}
	}
	begin := parts[0]
	for i := range n {
		begin[i+1] += begin[i]
	}
	return begin, nil
}

// fill makes the lists of the buckets [from,to).
func (f *layout) fill(begin []uint32, from, to, units int, each func([]uint32, func(uint32))) ([]uint32, error) {
	n, base := len(begin)-1, begin[from]
	next := slices.Clone(begin[from:to])
	list := make([]uint32, begin[to]-base)
	err := f.tokens(0, units, func(u uint32, t []uint32) {
		each(t, func(f uint32) {
			k := int(bucket(f, n)) - from
			if k < 0 || k >= to-from {
				return
			}
			if i := next[k]; i == begin[from+k] || list[i-1-base] != u {
				list[i-base] = u
				next[k]++
			}
		})
	})
	return list, err
}

// tokens yields the tokens of the units [from,to), read back from the file.
func (f *layout) tokens(from, to int, yield func(u uint32, t []uint32)) error {
	if f.err != nil {
		return f.err
	}
	var buffer []uint32
	for from < to {
		end := from + 1
		for end < to && f.tokenAt[end+1]-f.tokenAt[from] < 1<<16 {
			end++
		}
		base, n := f.tokenAt[from], int(f.tokenAt[end]-f.tokenAt[from])
		buffer = slices.Grow(buffer[:0], n)[:n]
		if got, err := f.w.ReadAt(raw(buffer), f.all[secToken].at+4*int64(base)); err != nil && got < 4*n {
			return err
		}
		for u := from; u < end; u++ {
			yield(uint32(u), buffer[f.tokenAt[u]-base:f.tokenAt[u+1]-base])
		}
		from = end
	}
	return nil
}
