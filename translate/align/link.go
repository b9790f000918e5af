package align

import (
	"cmp"
	"slices"
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
		if !opt.NoLexicon {
			for _, e := range lexicon()[stemGerman(w)] {
				for _, t := range stems[e] {
					p.add(t, 1)
				}
			}
		}
		if opt.Dictionary != nil {
			for _, e := range opt.Dictionary[stemGerman(w)] {
				for _, t := range stems[e] {
					p.add(t, .9)
				}
			}
		}
		if !same || len(w) < 6 {
			kin.each(w, p.add)
		}
		p.next()
	}
	return &p.links
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
