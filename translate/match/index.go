package match

import (
	"cmp"
	"slices"
	"sync"
	"unicode/utf8"
)

// An Index finds the units like a text. It is built once from sources and
// safe for concurrent searches. Units are numbered by their count of tokens,
// so that a range of lengths is a range of numbers.
type Index struct {
	id      []int64
	text    []byte // folded sources, one behind the other
	textAt  []uint32
	token   []uint32 // hashes of tokens
	tokenAt []uint32
	runes   []uint32 // count of each source

	words, pairs func() postings // made when first asked for
	letters      func() postings
	scratch      sync.Pool
}

// A Hit is a unit found by an index.
type Hit struct {
	ID       int64
	Score    int // floor of the percentage
	distance int
	longer   int
}

// compareHits orders better hits first, by the exact share, then newer ones.
func compareHits(a, b Hit) int {
	return cmp.Or(cmp.Compare(a.distance*b.longer, b.distance*a.longer), cmp.Compare(b.ID, a.ID))
}

// A Builder collects the sources of an index.
type Builder struct {
	id      []int64
	text    []byte
	textAt  []uint32
	token   []uint32
	tokenAt []uint32
}

// Add puts a unit into the index to be.
func (b *Builder) Add(id int64, source string) {
	b.id = append(b.id, id)
	b.textAt = append(b.textAt, uint32(len(b.text)))
	b.tokenAt = append(b.tokenAt, uint32(len(b.token)))
	folded := Fold(source)
	b.text = append(b.text, folded...)
	b.token = appendTokens(b.token, folded)
}

// Index returns the index of all units added. The builder is used up.
func (b *Builder) Index() *Index {
	n := len(b.id)
	textAt, tokenAt := append(b.textAt, uint32(len(b.text))), append(b.tokenAt, uint32(len(b.token)))
	count := func(i int32) uint32 { return tokenAt[i+1] - tokenAt[i] }
	order := make([]int32, n)
	for i := range order {
		order[i] = int32(i)
	}
	slices.SortFunc(order, func(i, j int32) int {
		return cmp.Or(cmp.Compare(count(i), count(j)), cmp.Compare(b.id[i], b.id[j]))
	})
	x := &Index{
		id: make([]int64, 0, n), text: make([]byte, 0, len(b.text)), token: make([]uint32, 0, len(b.token)),
		textAt: make([]uint32, 1, n+1), tokenAt: make([]uint32, 1, n+1),
	}
	for _, i := range order {
		x.id = append(x.id, b.id[i])
		x.text = append(x.text, b.text[textAt[i]:textAt[i+1]]...)
		x.token = append(x.token, b.token[tokenAt[i]:tokenAt[i+1]]...)
		x.textAt = append(x.textAt, uint32(len(x.text)))
		x.tokenAt = append(x.tokenAt, uint32(len(x.token)))
	}
	x.prepare()
	return x
}

func (x *Index) prepare() {
	n := len(x.id)
	x.runes = make([]uint32, n)
	for u := range x.runes {
		x.runes[u] = uint32(utf8.RuneCount(x.folded(uint32(u))))
	}
	x.words = sync.OnceValue(func() postings {
		return newPostings(n, len(x.token), func(u int, yield func(uint32)) {
			for _, t := range x.tokens(uint32(u)) {
				yield(t)
			}
		})
	})
	x.pairs = sync.OnceValue(func() postings {
		return newPostings(n, len(x.token), func(u int, yield func(uint32)) {
			t := x.tokens(uint32(u))
			for i := 1; i < len(t); i++ {
				yield(pair(t[i-1], t[i]))
			}
		})
	})
	x.letters = sync.OnceValue(func() postings {
		return newPostings(n, len(x.text)/8, func(u int, yield func(uint32)) { trigrams(x.folded(uint32(u)), yield) })
	})
	x.scratch.New = func() any { return &scratch{seen: make([]uint32, n), weight: make([]float32, n)} }
}

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

// scratch is the memory of one search, used again by the next.
type scratch struct {
	pattern pattern
	seen    []uint32 // epoch in which the unit was seen
	epoch   uint32
	weight  []float32
	units   []uint32
	symbols []uint32
	hits    []Hit
}

func (s *scratch) next() {
	s.epoch++
	if s.epoch == 0 {
		clear(s.seen)
		s.epoch = 1
	}
	s.units, s.hits = s.units[:0], s.hits[:0]
}

// best sorts the hits and returns a copy of the first ones.
func (s *scratch) best(limit int) []Hit {
	slices.SortFunc(s.hits, compareHits)
	return slices.Clone(s.hits[:min(limit, len(s.hits))])
}

// consider keeps a unit that reaches least percent; the comparison is exact.
func (s *scratch) consider(id int64, distance, longer, least int) {
	if longer > 0 && 100*(longer-distance) >= least*longer {
		s.hits = append(s.hits, Hit{ID: id, Score: 100 * (longer - distance) / longer, distance: distance, longer: longer})
	}
}

func appendTokens(to []uint32, folded string) []uint32 {
	for _, t := range Tokens(folded) {
		h := uint32(2166136261)
		for i := range len(t) {
			h = (h ^ uint32(t[i])) * 16777619
		}
		to = append(to, h)
	}
	return to
}

func pair(a, b uint32) uint32 { return (a*0x85ebca6b ^ b) * 0xc2b2ae35 }

// trigrams yields the letter trigrams of a text with a blank at each edge.
func trigrams(folded []byte, yield func(uint32)) {
	if len(folded) == 0 {
		return
	}
	a, b := uint32(0), uint32(' ')
	for len(folded) > 0 {
		r, n := utf8.DecodeRune(folded)
		folded = folded[n:]
		if a != 0 {
			yield(a*0x9e3779b1 ^ b*0x85ebca6b ^ uint32(r)*0xc2b2ae35)
		}
		a, b = b, uint32(r)
	}
	r := uint32(' ')
	yield(a*0x9e3779b1 ^ b*0x85ebca6b ^ r*0xc2b2ae35)
}

func appendRunes(to []uint32, folded []byte) []uint32 {
	for len(folded) > 0 {
		r, n := utf8.DecodeRune(folded)
		folded = folded[n:]
		to = append(to, uint32(r))
	}
	return to
}
