package match

import (
	"cmp"
	"slices"
	"unicode/utf8"
)

// fewWords is up to how many words of weight a text is judged by them alone.
const fewWords = 4

// Bare reports whether the plain definitions say little of a text: it has few
// words beside function words, so that one of those, or a date in a unit like
// it, makes up a good part of its length though it hardly counts; or many of
// its words are figures.
func Bare(text string) bool {
	words := 0
	eachHeavy(text, func(string, float64) { words++ })
	return words <= fewWords || PlaceableShare(text) >= .25
}

// eachHeavy yields the words that are neither function words nor placeables,
// folded, with their weights.
func eachHeavy(text string, yield func(folded string, weight float64)) {
	for _, p := range parts(text) {
		if p.class != word {
			continue
		}
		if f := Fold(text[p.start:p.end]); !stopWords[f] && !negations[f] {
			yield(f, weight(f, word))
		}
	}
}

// Bare returns many units that share the most words with query, by weight and
// against all words of the longer of the two; function words, marks and
// placeables count nothing. It reads the lists of the rarest words, within a
// budget that grows with the memory.
func (x *Index) Bare(query string, many int, skip func(id int64) bool) []int64 {
	type list struct {
		units  []uint32
		weight uint32
	}
	own, words := heavyTokens(query)
	lists := make([]list, len(words))
	for i, w := range words {
		lists[i] = list{x.words.list(w.token, 0, uint32(len(x.id))), w.weight}
	}
	slices.SortStableFunc(lists, func(a, b list) int { return cmp.Compare(len(a.units), len(b.units)) })
	var shared []uint64 // unit<<32 | weight
	left := 3000 + len(x.id)/1000
	for _, l := range lists {
		n := min(left, len(l.units))
		left -= n
		for _, u := range l.units[:n] {
			shared = append(shared, uint64(u)<<32|uint64(l.weight))
		}
	}
	slices.Sort(shared)
	var best []uint64
	for i := 0; i < len(shared); {
		u, sum := uint32(shared[i]>>32), uint32(0)
		for ; i < len(shared) && uint32(shared[i]>>32) == u; i++ {
			sum += uint32(shared[i])
		}
		best = append(best, candidate(u, sum))
	}
	slices.Sort(best)
	best = best[:min(len(best), 10*many)] // of those that share as much, the shorter ones
	for i, c := range best {
		u := uint32(c)
		best[i] = candidate(u, shareOf(c)<<10/max(own, heavy(x.folded(u)), 1))
	}
	slices.Sort(best)
	var ids []int64
	for _, c := range best {
		if len(ids) == many {
			break
		}
		if id := x.id[uint32(c)]; skip == nil || !skip(id) {
			ids = append(ids, id)
		}
	}
	return ids
}

// Bare is that of Index, without a budget.
func (t Tail) Bare(query string, many int, skip func(id int64) bool) []int64 {
	s := newBareSearch(query, many)
	for _, f := range t.units {
		if skip == nil || !skip(f.id) {
			s.consider(f.id, f.folded, f.tokens)
		}
	}
	return s.list()
}

// bareSearch compares units one by one as Index.Bare does by its lists.
type bareSearch struct {
	own   uint32
	words []heavyToken
	many  int
	found []sharing
}

type sharing struct {
	share uint32
	id    int64
}

func newBareSearch(query string, many int) bareSearch {
	own, words := heavyTokens(query)
	return bareSearch{own: own, words: words, many: many}
}

func (s *bareSearch) consider(id int64, folded []byte, tokens []uint32) {
	sum := uint32(0)
	for _, w := range s.words {
		if slices.Contains(tokens, w.token) {
			sum += w.weight
		}
	}
	if sum == 0 {
		return
	}
	s.found = append(s.found, sharing{sum << 10 / max(s.own, heavy(folded), 1), id})
	if len(s.found) > 100+4*s.many {
		s.trim()
	}
}

func (s *bareSearch) trim() {
	slices.SortStableFunc(s.found, func(a, b sharing) int { return cmp.Compare(b.share, a.share) })
	s.found = s.found[:min(len(s.found), s.many)]
}

// list returns the best units.
func (s *bareSearch) list() []int64 {
	s.trim()
	ids := make([]int64, len(s.found))
	for i, f := range s.found {
		ids[i] = f.id
	}
	return ids
}

// heavyToken is one of a word of weight, which is in hundredths.
type heavyToken struct{ token, weight uint32 }

// heavyTokens returns those of a text and what its words weigh.
func heavyTokens(text string) (own uint32, all []heavyToken) {
	eachHeavy(cut(text, maxText), func(folded string, weight float64) {
		w := uint32(100 * weight)
		own += w
		for _, h := range appendTokens(nil, []byte(folded)) {
			all = append(all, heavyToken{h, w})
		}
	})
	return own, all
}

// heavy returns about what the words of a folded text weigh that are neither
// function words nor hold a digit, in hundredths.
func heavy(folded []byte) uint32 {
	sum := uint32(0)
	eachToken(folded, func(start, end int) {
		t := folded[start:end]
		for _, c := range t {
			if c < 'a' {
				return
			}
		}
		if !stopWords[string(t)] && !negations[string(t)] {
			sum += uint32(100 * min(1.5, .5+float64(utf8.RuneCount(t))/10))
		}
	})
	return sum
}
