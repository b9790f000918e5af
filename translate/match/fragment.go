package match

import (
	"slices"
	"unicode/utf8"
)

// A Part is a stretch of words of a text that units hold too.
type Part struct {
	Start, End int     // bytes of the text
	Words      int     // that are no function words
	Units      []int64 // that hold it, the newest first; at most partUnits
	Count      int     // how many hold it
}

// partUnits is how many of the units that hold a part are named.
const partUnits = 24

// Parts returns the longest stretches of a text that units of the index hold
// in their sources, word for word in lower case: those that lie within no
// longer one, with at least two words that are no function words, at their
// edges too. The longest come first, then those that more units hold.
//
// Each stretch is grown word by word: the units that hold it are among those
// of its pairs of neighbours, which the index lists.
func (x *Index) Parts(text string, skip func(id int64) bool) []Part {
	return newPartSearch(text).in(x, skip)
}

// Parts is that of Index.
func (t Tail) Parts(text string, skip func(id int64) bool) []Part {
	return newPartSearch(text).in(t, skip)
}

// paired is where parts are looked for: units that can be found by a pair of
// neighbouring tokens.
type paired interface {
	withPair(a, b uint32) []uint32 // ascending; maybe more than have it
	tokens(u uint32) []uint32
	number(u uint32) int64
}

func (x *Index) withPair(a, b uint32) []uint32 { return x.pairs.list(pair(a, b), 0, uint32(len(x.id))) }
func (x *Index) number(u uint32) int64         { return x.id[u] }

func (t Tail) withPair(a, b uint32) (all []uint32) {
	for i, f := range t.units {
		if holds(f.tokens, []uint32{a, b}) {
			all = append(all, uint32(i))
		}
	}
	return all
}
func (t Tail) tokens(u uint32) []uint32 { return t.units[u].tokens }
func (t Tail) number(u uint32) int64    { return t.units[u].id }

func (t *partSearch) in(x paired, skip func(id int64) bool) []Part {
	var all []Part
	end := 0
	for i := range t.tokens {
		if !t.content[i] {
			continue // it would be cut off again
		}
		p, to := t.grow(x, i, skip)
		if to <= end || p.Count == 0 {
			continue
		}
		end = to
		all = append(all, p)
	}
	return RankParts(all)
}

// partSearch is a text whose parts are looked for.
type partSearch struct {
	spans   [][2]int
	tokens  []uint32
	content []bool // by token: a word that is no function word
}

func newPartSearch(text string) *partSearch {
	t := &partSearch{}
	text = cut(text, maxText)
	eachToken([]byte(text), func(start, end int) {
		w := Fold(text[start:end])
		t.spans = append(t.spans, [2]int{start, end})
		t.content = append(t.content, contentful(w))
		t.tokens = appendTokens(t.tokens, []byte(w))
	})
	return t
}

// contentful reports whether a folded token says what a text is about.
func contentful(w string) bool {
	r, _ := utf8.DecodeRuneInString(w)
	return inWord(r) && !stopWords[w] && !digit(w[0]) && utf8.RuneCountInString(w) > 1
}

// grow returns the longest stretch from token i on that a unit holds and that
// ends in a content word, and the token behind it.
func (t *partSearch) grow(x paired, i int, skip func(id int64) bool) (Part, int) {
	var best Part
	to := 0
	var units []uint32
	for j := i + 1; j < len(t.tokens); j++ {
		list := x.withPair(t.tokens[j-1], t.tokens[j])
		if j == i+1 {
			units = slices.Clone(list)
		} else {
			units = intersect(units, list)
		}
		units = slices.DeleteFunc(units, func(u uint32) bool {
			return !holds(x.tokens(u), t.tokens[i:j+1]) || skip != nil && skip(x.number(u))
		})
		if len(units) == 0 {
			break
		}
		if t.content[j] {
			best, to = t.part(x, i, j, units), j+1
		}
	}
	return best, to
}

func holds(all, some []uint32) bool {
	for i := 0; i+len(some) <= len(all); i++ {
		if all[i] == some[0] && slices.Equal(all[i:i+len(some)], some) {
			return true
		}
	}
	return false
}

func (t *partSearch) part(x paired, i, j int, units []uint32) Part {
	p := Part{Start: t.spans[i][0], End: t.spans[j][1], Count: len(units)}
	for _, c := range t.content[i : j+1] {
		if c {
			p.Words++
		}
	}
	for _, u := range units {
		p.Units = append(p.Units, x.number(u))
	}
	slices.SortFunc(p.Units, func(a, b int64) int { return int(b - a) })
	p.Units = p.Units[:min(len(p.Units), partUnits)]
	return p
}

// RankParts puts together the parts that several indexes found in one text:
// those within a longer one go, and of those that are the same the units are
// joined. The longest come first, then those that more units hold.
func RankParts(all []Part) []Part {
	slices.SortFunc(all, func(a, b Part) int {
		if a.Start != b.Start {
			return a.Start - b.Start
		}
		return b.End - a.End
	})
	var kept []Part
	for _, p := range all {
		if n := len(kept); n > 0 && p.End <= kept[n-1].End {
			if last := &kept[n-1]; p.Start == last.Start && p.End == last.End {
				last.Count += p.Count
				last.Units = append(slices.Clone(last.Units), p.Units...)
				slices.SortFunc(last.Units, func(a, b int64) int { return int(b - a) })
				last.Units = last.Units[:min(len(last.Units), partUnits)]
			}
			continue
		}
		kept = append(kept, p)
	}
	slices.SortStableFunc(kept, func(a, b Part) int {
		if a.Words != b.Words {
			return b.Words - a.Words
		}
		return b.Count - a.Count
	})
	return kept
}

// PartIn returns where a part of a text, itself a text, stands in another as
// whole words without regard to case: byte offsets, false where it does not.
func PartIn(text, part string) (start, end int, ok bool) {
	t, p := newPartSearch(text), newPartSearch(part)
	for i := 0; i+len(p.tokens) <= len(t.tokens) && len(p.tokens) > 0; i++ {
		if slices.Equal(t.tokens[i:i+len(p.tokens)], p.tokens) {
			return t.spans[i][0], t.spans[i+len(p.tokens)-1][1], true
		}
	}
	return 0, 0, false
}
