package align

// model is the evidence that two groups of sentences render each other.
type model struct {
	source, target *side
	ratio          float64 // target characters for one of the source
	links          *links
	coverage       float64 // share of source tokens that have a link
	paragraphs     bool    // both sides have them
	settled        bool    // some lines are settled to have no partner
	pairs          *pairs
	rarity         struct{ s, t []float32 } // 1 / unigram frequency, by type
	text           []int32                  // of each line of the target: equal texts share a number
	renderings     [][]int32                // of each line of the source, those remembered; nil without a memory
}

func newModel(source, target []Sentence, opt Options) *model {
	m := &model{source: read(source), target: read(target)}
	a, b := float32(0), float32(0)
	for _, l := range m.source.lines {
		a += l.runes
	}
	for _, l := range m.target.lines {
		b += l.runes
	}
	m.ratio = float64(b) / float64(max(a, 1))
	if m.ratio < .6 || m.ratio > 1.6 {
		m.ratio = 1.05
	}
	m.paragraphs = m.source.paragraphed() && m.target.paragraphed()
	m.rarity.s, m.rarity.t = rarity(m.source), rarity(m.target)
	for _, x := range []*side{m.source, m.target} {
		for i := range x.lines {
			m.settled = m.settled || x.lines[i].alone
		}
	}
	m.rateLines(source, target)
	m.remember(source, target, opt.Remembered)
	m.use(findLinks(m.source, m.target, opt))
	return m
}

func rarity(s *side) []float32 {
	all := make([]float32, len(s.words))
	for t := range all {
		all[t] = 1 / s.unigram(int32(t))
	}
	return all
}

// use makes l the links of the model and measures their coverage.
func (m *model) use(l *links) {
	m.links = l
	clear(m.source.known)
	clear(m.target.known)
	for s := range m.source.words {
		for _, x := range l.of(int32(s)) {
			m.source.known[s], m.target.known[x.t] = true, true
		}
	}
	linked := 0
	for _, x := range []*side{m.source, m.target} {
		for i := range x.lines {
			n := int32(0)
			for _, t := range x.lines[i].tokens {
				if x.known[t] {
					n++
				}
			}
			x.lines[i].known = n
			if x == m.source {
				linked += int(n)
			}
		}
	}
	m.coverage = float64(linked) / float64(max(m.source.tokens, 1))
}
