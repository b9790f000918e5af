package align

import (
	"cmp"
	"math"
	"slices"
	"strings"
	"unicode/utf8"
)

// A link is a target type and the weight, 0..1, with which a source type is
// rendered by it.
type link struct {
	t int32
	w float32
}

// links hold the links of every source type, by falling order of t.
type links struct {
	start []int32
	all   []link
}

// of returns the links of source type s.
func (l *links) of(s int32) []link { return l.all[l.start[s]:l.start[s+1]] }

// pairing collects links, one source type after the other.
type pairing struct {
	links
	from int
}

// add notes a link of the current source type.
func (p *pairing) add(t int32, w float32) {
	for k := p.from; k < len(p.all); k++ {
		if p.all[k].t == t {
			p.all[k].w = max(p.all[k].w, w)
			return
		}
	}
	p.all = append(p.all, link{t, w})
}

// next closes the current source type.
func (p *pairing) next() {
	slices.SortFunc(p.all[p.from:], func(a, b link) int { return cmp.Compare(a.t, b.t) })
	p.from = len(p.all)
	p.start = append(p.start, int32(p.from))
}

// findLinks finds the pairs of types that render each other: equal, cognate,
// known to the lexicon or to opt.
func findLinks(source, target *side, opt Options) *links {
	byWord := make(map[string]int32, len(target.words))
	for t, w := range target.words {
		byWord[w] = int32(t)
	}
	stems := map[string][]int32{}
	if !opt.NoLexicon || opt.Dictionary != nil {
		stems = make(map[string][]int32, len(target.words))
		for t, w := range target.words {
			k := stemEnglish(w)
			stems[k] = append(stems[k], int32(t))
		}
	}
	known := func(stem string, found func(t int32, w float32)) {
		if !opt.NoLexicon {
			for _, e := range lexicon()[stem] {
				for _, t := range stems[e] {
					found(t, 1)
				}
			}
		}
		renderings := opt.Dictionary[stem]
		for _, e := range renderings {
			for _, t := range stems[e] {
				found(t, trusted(len(renderings)))
			}
		}
	}
	kin := newKin(target.words)
	p := &pairing{links: links{start: make([]int32, 1, len(source.words)+1)}}
	for _, w := range source.words {
		t, same := byWord[w]
		if same {
			p.add(t, equality(w))
		}
		for _, e := range opt.Links[w] {
			if t, ok := byWord[e]; ok {
				p.add(t, 1)
			}
		}
		known(stemGerman(w), p.add)
		if !same || len(w) < 6 {
			kin.each(w, p.add)
		}
		if len(p.all) == p.from && len(stems) > 0 {
			compound(w, opt, func(part string) {
				known(part, func(t int32, w float32) { p.add(t, w*ofPart) })
			})
		}
		p.next()
	}
	return &p.links
}

// ofPart is what a rendering of a part of a compound counts for the whole.
const ofPart = .5

// compound calls found with the stems of the two parts of a German compound,
// the longest known last part first, as -stadt in Hafenstadt; not at all where
// w has no two known parts.
func compound(w string, opt Options, found func(stem string)) {
	const least = 4 // letters of a part
	has := func(stem string) bool {
		return !opt.NoLexicon && len(lexicon()[stem]) > 0 || len(opt.Dictionary[stem]) > 0
	}
	for at := least; at <= len(w)-least; at++ {
		last := stemGerman(w[at:])
		if !has(last) {
			continue
		}
		first := stemGerman(w[:at])
		if !has(first) {
			if first = stemGerman(strings.TrimSuffix(w[:at], "s")); !has(first) {
				continue
			}
		}
		found(first)
		found(last)
		return
	}
}

// trusted is the weight of one of n renderings of a word in a dictionary: the
// more there are, the less is known of which is meant.
func trusted(n int) float32 {
	return .9 * float32(math.Sqrt(4/float64(max(n, 4))))
}

// equality is the weight of two equal words: short ones are often equal by
// chance.
func equality(w string) float32 {
	r, _ := utf8.DecodeRuneInString(w)
	if 'a' <= r && utf8.RuneCountInString(w) < 3 {
		return .2
	}
	return 1
}
