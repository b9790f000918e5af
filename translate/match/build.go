package match

import (
	"bufio"
	"cmp"
	"errors"
	"hash/crc32"
	"io"
	"math"
	"runtime"
	"slices"
	"sync"
	"unicode/utf8"
)

// A Builder collects units and writes their index. It holds their texts once,
// folded; the lists are made one after the other in pieces of bounded size.
type Builder struct {
	units  []unit
	text   arena[byte]
	loose  arena[byte]
	token  arena[uint32]
	folded []byte // used again by each Add
	hashes []uint32
}

// unit is where the texts of a unit lie in the arenas of a builder.
type unit struct {
	id                        int64
	text, loose, token        uint64
	texts, source, rest, size uint32 // bytes of text; of loose source; of loose target; tokens
}

// Add puts a unit into the index to be.
func (b *Builder) Add(id int64, source, target string) {
	u := unit{id: id}
	b.folded = appendFolded(b.folded[:0], cut(source, maxText))
	u.text, u.texts = b.text.add(b.folded), uint32(len(b.folded))
	b.hashes = appendTokens(b.hashes[:0], b.folded)
	u.token, u.size = b.token.add(b.hashes), uint32(len(b.hashes))
	b.folded = appendLoose(b.folded[:0], cut(source, 16*maxText), nil)
	u.source = uint32(len(b.folded))
	b.folded = appendLoose(b.folded, cut(target, 16*maxText), nil)
	u.loose, u.rest = b.loose.add(b.folded), uint32(len(b.folded))-u.source
	b.units = append(b.units, u)
}

// Len returns the number of units added.
func (b *Builder) Len() int { return len(b.units) }

// Index returns the index of all units added, in memory. The builder is used
// up.
func (b *Builder) Index() *Index {
	var m inMemory
	if err := b.Write(&m, nil); err != nil {
		panic(err) // memory takes all, and no memory holds 4 GiB of text unnoticed
	}
	x, err := Open(m.b)
	if err != nil {
		panic(err)
	}
	return x
}

// inMemory is a file that is none.
type inMemory struct{ b []byte }

func (m *inMemory) Write(b []byte) (int, error) { m.b = append(m.b, b...); return len(b), nil }

func (m *inMemory) WriteAt(b []byte, at int64) (int, error) { return copy(m.b[at:], b), nil }

// ErrTooLarge is returned by Write where the texts of one side exceed 4 GiB.
var ErrTooLarge = errors.New("the memory is too large for one index")

// Write writes the index to w, which stands at its beginning; stamp is kept
// for the owner. The same units in the same order give the same bytes. The
// builder is used up.
func (b *Builder) Write(w interface {
	io.Writer
	io.WriterAt
}, stamp []byte,
) error {
	slices.SortFunc(b.units, func(u, v unit) int {
		return cmp.Or(cmp.Compare(u.size, v.size), cmp.Compare(u.id, v.id))
	})
	s := &sectionWriter{w: bufio.NewWriterSize(w, 1<<20)}
	s.write(make([]byte, headerSize))
	s.section(secStamp, func() { s.write(stamp) })
	b.texts(s)
	u := b.units
	b.lists(s, secWord, secWordAt, false, func(i int, yield func(uint32)) {
		for _, t := range b.tokens(&u[i]) {
			yield(t)
		}
	})
	b.lists(s, secPair, secPairAt, false, func(i int, yield func(uint32)) {
		t := b.tokens(&u[i])
		for i := 1; i < len(t); i++ {
			yield(pair(t[i-1], t[i]))
		}
	})
	byRunes := b.characters(s)
	b.lists(s, secLetter, secLetterAt, true, func(i int, yield func(uint32)) {
		u := &u[byRunes[i]]
		trigrams(b.text.get(u.text, u.texts), yield)
	})
	b.lists(s, secGram, secGramAt, true, func(i int, yield func(uint32)) {
		loose := b.loose.get(u[i].loose, u[i].source+u[i].rest)
		byteGrams(loose[:u[i].source], yield)
		byteGrams(loose[u[i].source:], yield)
	})
	if s.err == nil {
		s.err = s.w.Flush()
	}
	if s.err == nil {
		_, s.err = w.WriteAt(header(s.all), 0)
	}
	return s.err
}

func (b *Builder) tokens(u *unit) []uint32 { return b.token.get(u.token, u.size) }

// texts writes the sections that are not lists.
func (b *Builder) texts(s *sectionWriter) {
	column(s, secID, b.units, func(u *unit) int64 { return u.id })
	column(s, secSign, b.units, func(u *unit) uint64 { return sign(b.tokens(u)) })
	s.offsets(secTextAt, b.units, func(u *unit) [2]uint32 { return [2]uint32{u.texts} }, 1)
	s.section(secText, func() {
		for i := range b.units {
			s.write(b.text.get(b.units[i].text, b.units[i].texts))
		}
	})
	s.offsets(secTokenAt, b.units, func(u *unit) [2]uint32 { return [2]uint32{u.size} }, 1)
	s.section(secToken, func() {
		for i := range b.units {
			s.write(raw(b.tokens(&b.units[i])))
		}
	})
	s.offsets(secLooseAt, b.units, func(u *unit) [2]uint32 { return [2]uint32{u.source, u.rest} }, 2)
	s.section(secLoose, func() {
		for i := range b.units {
			s.write(b.loose.get(b.units[i].loose, b.units[i].source+b.units[i].rest))
		}
	})
}

// characters writes the units in the order of their counts of characters, and
// returns that order.
func (b *Builder) characters(s *sectionWriter) []uint32 {
	order := make([]uint64, len(b.units)) // count and unit
	for i := range b.units {
		u := &b.units[i]
		order[i] = uint64(utf8.RuneCount(b.text.get(u.text, u.texts)))<<32 | uint64(i)
	}
	slices.Sort(order)
	counts, units := make([]uint32, len(order)), make([]uint32, len(order))
	for i, o := range order {
		counts[i], units[i] = uint32(o>>32), uint32(o)
	}
	s.section(secRunes, func() { s.write(raw(counts)) })
	s.section(secByRunes, func() { s.write(raw(units)) })
	return units
}

// sectionWriter writes sections one behind the other, with their checksums. It
// keeps its first error.
type sectionWriter struct {
	w   *bufio.Writer
	at  int64
	all [sections]section
	now *section
	err error
}

func (s *sectionWriter) write(b []byte) {
	if s.err != nil {
		return
	}
	_, s.err = s.w.Write(b)
	s.at += int64(len(b))
	if s.now != nil {
		s.now.sum = crc32.Update(s.now.sum, castagnoli, b)
	}
}

func (s *sectionWriter) section(i int, content func()) {
	s.write(make([]byte, -s.at&(align-1)))
	s.now = &s.all[i]
	s.now.at = s.at
	content()
	s.now.size = s.at - s.now.at
	s.now = nil
}

// column writes a number for each unit.
func column[T number](s *sectionWriter, i int, units []unit, of func(*unit) T) {
	s.section(i, func() {
		buffer := make([]T, 0, 4096)
		for k := range units {
			if buffer = append(buffer, of(&units[k])); len(buffer) == cap(buffer) {
				s.write(raw(buffer))
				buffer = buffer[:0]
			}
		}
		s.write(raw(buffer))
	})
}

// offsets writes where the parts of each unit begin, and the end of the last.
func (s *sectionWriter) offsets(i int, units []unit, sizes func(*unit) [2]uint32, parts int) {
	s.section(i, func() {
		sum := uint64(0)
		buffer := make([]uint32, 0, 4096)
		for k := range units {
			all := sizes(&units[k])
			for _, n := range all[:parts] {
				buffer = append(buffer, uint32(sum))
				sum += uint64(n)
			}
			if len(buffer) > cap(buffer)-2 {
				s.write(raw(buffer))
				buffer = buffer[:0]
			}
		}
		s.write(raw(append(buffer, uint32(sum))))
		if sum > math.MaxUint32 && s.err == nil {
			s.err = ErrTooLarge
		}
	})
}

// arena is a growing row of texts that never moves what it holds.
type arena[T any] struct{ chunks [][]T }

const chunk = 1 << 20

// add appends v and returns its address.
func (a *arena[T]) add(v []T) uint64 {
	k := len(a.chunks) - 1
	if k < 0 || cap(a.chunks[k])-len(a.chunks[k]) < len(v) {
		size := chunk
		if k < 0 {
			size = 1 << 12 // most indexes are small
		}
		a.chunks = append(a.chunks, make([]T, 0, max(size, len(v))))
		k++
	}
	at := len(a.chunks[k])
	a.chunks[k] = append(a.chunks[k], v...)
	return uint64(k)<<32 | uint64(at)
}

func (a *arena[T]) get(at uint64, n uint32) []T {
	if n == 0 {
		return nil
	}
	return a.chunks[at>>32][uint32(at):][:n:n]
}

// piece is how many entries of lists are made at a time by each worker.
const piece = 20 << 20

// lists writes the postings of the features that each yields of every unit.
func (b *Builder) lists(s *sectionWriter, data, at int, pack bool, each func(unit int, yield func(feature uint32))) {
	most := 22
	if pack {
		most = 18 // trigrams are few, and so the tables stay in the cache
	}
	counts := b.count(most, each)
	n := len(counts)
	var ends []int // of the pieces, as bucket numbers
	for i, sum := 0, 0; i < n; i++ {
		if sum += int(counts[i]); sum > piece {
			ends, sum = append(ends, i+1), 0
		}
	}
	if len(ends) == 0 || ends[len(ends)-1] < n {
		ends = append(ends, n)
	}
	offsets := make([]uint32, 1, n+1)
	total := uint64(0)
	s.section(data, func() {
		from := 0
		for group := range slices.Chunk(ends, max(1, runtime.GOMAXPROCS(0))) {
			done := make([][]byte, len(group))
			sizes := make([][]uint32, len(group))
			var wait sync.WaitGroup
			for i, to := range group {
				low := from
				wait.Go(func() { done[i], sizes[i] = b.fill(counts, low, to, pack, each) })
				from = to
			}
			wait.Wait()
			for i := range group {
				for _, n := range sizes[i] {
					total += uint64(n)
					offsets = append(offsets, uint32(total))
				}
				s.write(done[i])
			}
		}
	})
	if total > math.MaxUint32 && s.err == nil {
		s.err = ErrTooLarge
	}
	s.section(at, func() { s.write(raw(offsets)) })
}

// count returns how many units each bucket will hold; most is the greatest
// number of buckets, as a power of two.
func (b *Builder) count(most int, each func(int, func(uint32))) []uint32 {
	features := 0
	for i := 0; i < len(b.units); i += 1 + len(b.units)/1000 {
		each(i, func(uint32) { features++ })
	}
	features *= 1 + len(b.units)/1000
	n := buckets(features/4, most)
	workers := max(1, min(runtime.GOMAXPROCS(0), len(b.units)/1000))
	parts := make([][]uint32, workers)
	var wait sync.WaitGroup
	for w := range workers {
		wait.Go(func() {
			count, last := make([]uint32, n), make([]uint32, n)
			for i := len(b.units) * w / workers; i < len(b.units)*(w+1)/workers; i++ {
				each(i, func(f uint32) {
					if k := bucket(f, n); last[k] != uint32(i+1) {
						last[k] = uint32(i + 1)
						count[k]++
					}
				})
			}
			parts[w] = count
		})
	}
	wait.Wait()
	for _, p := range parts[1:] {
		for i, c := range p {
			parts[0][i] += c
		}
	}
	return parts[0]
}

// fill makes the lists of the buckets [from,to): their bytes, and the size of
// each in units of the offsets, entries or, packed, bytes.
func (b *Builder) fill(counts []uint32, from, to int, packing bool, each func(int, func(uint32))) ([]byte, []uint32) {
	begin := make([]uint32, to-from+1)
	for i := from; i < to; i++ {
		begin[i-from+1] = begin[i-from] + counts[i]
	}
	next := slices.Clone(begin)
	units := make([]uint32, begin[to-from])
	for u := range b.units {
		each(u, func(f uint32) {
			k := int(bucket(f, len(counts))) - from
			if k < 0 || k >= to-from {
				return
			}
			if i := next[k]; i == begin[k] || units[i-1] != uint32(u) {
				units[i] = uint32(u)
				next[k]++
			}
		})
	}
	sizes := slices.Clone(counts[from:to])
	if !packing {
		return raw(units), sizes
	}
	var out []byte
	for k := range sizes {
		was := len(out)
		out = pack(out, units[begin[k]:begin[k+1]])
		sizes[k] = uint32(len(out) - was)
	}
	return out, sizes
}
