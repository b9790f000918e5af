package match

import (
	"cmp"
	"slices"
	"sync"
)

// An Index finds the units like a text, and those that hold one. It reads
// bytes that a Builder wrote, where they lie, and is safe for concurrent
// searches. Units are numbered by their count of tokens, so that a range of
// lengths is a range of numbers.
type Index struct {
	stamp   []byte
	id      []int64
	sign    []uint64
	runes   []uint32 // ascending
	byRunes []uint32 // the units in that order, by which letters lists them
	textAt  []uint32
	text    []byte
	tokenAt []uint32
	token   []uint32
	looseAt []uint32
	loose   []byte

	figureID []int64 // of the units that have a figure row
	figureAt []uint32
	figure   []uint32

	words, pairs   postings
	letters, grams packed
	scratch        sync.Pool
}

// Open returns the index that lies in data, which must begin at a multiple of
// eight and not change. It looks at the header alone: bytes that may be
// damaged go through Verify first. It returns ErrForeign for anything but an
// index of this version.
func Open(data []byte) (*Index, error) {
	all, err := parseHeader(data, int64(len(data)))
	if err != nil || !littleEndian() {
		return nil, ErrForeign
	}
	get := func(i int) []byte { return data[all[i].at:][:all[i].size] }
	x := &Index{
		stamp: get(secStamp), id: view[int64](get(secID)), sign: view[uint64](get(secSign)), runes: view[uint32](get(secRunes)), byRunes: view[uint32](get(secByRunes)),
		textAt: view[uint32](get(secTextAt)), text: get(secText), tokenAt: view[uint32](get(secTokenAt)), token: view[uint32](get(secToken)),
		looseAt: view[uint32](get(secLooseAt)), loose: get(secLoose),
		figureID: view[int64](get(secFigureID)), figureAt: view[uint32](get(secFigureAt)), figure: view[uint32](get(secFigure)),
		words: postings{view[uint32](get(secWordAt)), view[uint32](get(secWord))}, pairs: postings{view[uint32](get(secPairAt)), view[uint32](get(secPair))},
		letters: packed{view[uint32](get(secLetterAt)), get(secLetter)}, grams: packed{view[uint32](get(secGramAt)), get(secGram)},
	}
	n := len(x.id)
	if len(x.sign) != n || len(x.runes) != n || len(x.byRunes) != n || len(x.textAt) != n+1 || len(x.tokenAt) != n+1 || len(x.looseAt) != 2*n+1 || len(x.figureAt) != len(x.figureID)+1 {
		return nil, ErrForeign
	}
	x.scratch.New = func() any { return &scratch{seen: make([]uint64, (n+63)/64)} }
	return x, nil
}

// Stamp returns what the owner gave to Write.
func (x *Index) Stamp() []byte { return x.stamp }

// IDs returns the numbers of the units, which must not be changed.
func (x *Index) IDs() []int64 { return x.id }

// Len returns the number of units.
func (x *Index) Len() int { return len(x.id) }

func (x *Index) tokens(u uint32) []uint32 { return x.token[x.tokenAt[u]:x.tokenAt[u+1]] }
func (x *Index) folded(u uint32) []byte   { return x.text[x.textAt[u]:x.textAt[u+1]] }

// atLeast returns the number of the first unit with n tokens or more.
func (x *Index) atLeast(n int) uint32 {
	i, j := 0, len(x.id)
	for i < j {
		if h := (i + j) / 2; int(x.tokenAt[h+1]-x.tokenAt[h]) < n {
			i = h + 1
		} else {
			j = h
		}
	}
	return uint32(i)
}

// A Hit is a unit found by an index.
type Hit struct {
	ID       int64
	Score    int // floor of the percentage
	distance int
	longer   int
}

// CompareHits orders better hits first, by the exact share, then newer ones.
func CompareHits(a, b Hit) int {
	return cmp.Or(cmp.Compare(a.distance*b.longer, b.distance*a.longer), cmp.Compare(b.ID, a.ID))
}

// scratch is the memory of one search, used again by the next. seen is zero
// between searches.
type scratch struct {
	pattern pattern
	folded  []byte
	seen    []uint64 // a bit a unit
	symbols []uint32
	ranking ranking
	best    best
}

// best keeps the best hits of a search and knows how good a further one must
// be.
type best struct {
	hits  []Hit
	limit int
	// A hit must not be worse than distance/longer: at first the least share
	// that was asked for, then that of the hit at the limit.
	distance, longer int
	skip             func(id int64) bool
}

func (b *best) begin(limit, least int, skip func(int64) bool) {
	*b = best{hits: b.hits[:0], limit: limit, distance: 100 - least, longer: 100, skip: skip}
}

// room returns how many edits a hit may have at that length.
func (b *best) room(longer int) int { return b.distance * longer / b.longer }

// consider keeps a unit that is good enough; the comparison is exact.
func (b *best) consider(id int64, distance, longer int) {
	if longer == 0 || distance*b.longer > b.distance*longer || b.skip != nil && b.skip(id) {
		return
	}
	b.hits = append(b.hits, Hit{ID: id, Score: 100 * (longer - distance) / longer, distance: distance, longer: longer})
	if b.limit > 0 && len(b.hits) >= 4*b.limit {
		b.trim()
	}
}

func (b *best) trim() {
	slices.SortFunc(b.hits, CompareHits)
	if len(b.hits) >= b.limit && b.limit > 0 {
		b.hits = b.hits[:b.limit]
		worst := b.hits[b.limit-1]
		b.distance, b.longer = worst.distance, worst.longer
	}
}

// list returns a copy of the best hits.
func (b *best) list() []Hit {
	b.trim()
	return slices.Clone(b.hits[:min(max(b.limit, 0), len(b.hits))])
}
