package align

import (
	"cmp"
	"math"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// model is the evidence that two groups of sentences render each other.
type model struct {
	source, target []line
	ratio          float64 // target characters for one of the source
	links          map[pair]float64
	bySource       [][]link // of each source type
	cache          map[pair]*support
	weights        []float32 // scratch, by target type
	strongest      []float32
	present        []float32
	unigramS       []float64
	unigramT       []float64
	coverage       float64 // share of tokens that have a link
	wordsS, wordsT []string
	known, knownT  []bool // types with a link
}

type pair struct{ s, t int }

// link is a target type and the weight of the link to it.
type link struct {
	t int
	v float32
}

type line struct {
	runes     int
	tokens    []int
	paragraph int
}

func newModel(source, target []Sentence, opt Options) *model {
	m := &model{links: map[pair]float64{}}
	m.source, m.wordsS, m.unigramS = read(source)
	m.target, m.wordsT, m.unigramT = read(target)
	a, b := 0, 0
	for _, l := range m.source {
		a += l.runes
	}
	for _, l := range m.target {
		b += l.runes
	}
	m.ratio = float64(b) / float64(max(a, 1))
	if m.ratio < .6 || m.ratio > 1.6 {
		m.ratio = 1.05
	}
	m.known, m.knownT = make([]bool, len(m.wordsS)), make([]bool, len(m.wordsT))
	m.link(opt)
	m.index()
	return m
}

// read turns sentences into lines of type numbers.
func read(all []Sentence) (lines []line, words []string, unigram []float64) {
	id := map[string]int{}
	total := 0
	for _, s := range all {
		l := line{runes: utf8.RuneCountInString(s.Text) + 1, paragraph: s.Paragraph}
		for _, w := range Words(s.Text) {
			n, ok := id[w]
			if !ok {
				n = len(words)
				id[w] = n
				words = append(words, w)
				unigram = append(unigram, 0)
			}
			unigram[n]++
			total++
			l.tokens = append(l.tokens, n)
		}
		lines = append(lines, l)
	}
	for i := range unigram {
		unigram[i] /= float64(max(total, 1))
	}
	return lines, words, unigram
}

// Words returns the words of a text as they are compared: lower case, umlauts
// spelled out, separators of numbers dropped, and a few telling marks.
func Words(text string) []string {
	var all []string
	var b strings.Builder
	flush := func() {
		if b.Len() > 0 {
			all = append(all, b.String())
			b.Reset()
		}
	}
	runes := []rune(text)
	for i, r := range runes {
		switch {
		case unicode.IsLetter(r) || unicode.IsMark(r):
			switch r = unicode.ToLower(r); r {
			case 'ä':
				b.WriteString("ae")
			case 'ö':
				b.WriteString("oe")
			case 'ü':
				b.WriteString("ue")
			case 'ß':
				b.WriteString("ss")
			default:
				b.WriteRune(r)
			}
		case unicode.IsDigit(r):
			b.WriteRune(r)
		case (r == '.' || r == ',') && i > 0 && i+1 < len(runes) && unicode.IsDigit(runes[i-1]) && unicode.IsDigit(runes[i+1]):
		default:
			flush()
			if strings.ContainsRune("?!:;%€$(", r) {
				all = append(all, string(r))
			} else if strings.ContainsRune("\"„“”«»", r) {
				all = append(all, "\"")
			}
		}
	}
	flush()
	return all
}

// link finds the pairs of types that render each other: equal, cognate, known
// to the lexicon or to opt.
func (m *model) link(opt Options) {
	target := map[string]int{}
	keys := map[string][]int{} // by the first two letters of the cognate key
	for t, w := range m.wordsT {
		target[w] = t
		if k := cognateKey(w); len(k) >= 4 {
			keys[k[:2]] = append(keys[k[:2]], t)
		}
	}
	stems := map[string][]int{}
	if !opt.NoLexicon {
		for t, w := range m.wordsT {
			stems[stemEnglish(w)] = append(stems[stemEnglish(w)], t)
		}
	}
	for s, w := range m.wordsS {
		if t, ok := target[w]; ok {
			v := 1.0
			if utf8.RuneCountInString(w) < 3 && !unicode.IsDigit(rune(w[0])) && unicode.IsLetter(rune(w[0])) {
				v = .2
			}
			m.add(s, t, v)
		}
		for _, e := range opt.Links[w] {
			if t, ok := target[e]; ok {
				m.add(s, t, 1)
			}
		}
		if !opt.NoLexicon {
			for _, e := range lexicon()[stemGerman(w)] {
				for _, t := range stems[e] {
					m.add(s, t, 1)
				}
			}
		}
		k := cognateKey(w)
		if len(k) < 4 {
			continue
		}
		for _, t := range keys[k[:2]] {
			if v := cognate(k, cognateKey(m.wordsT[t])); v > 0 {
				m.add(s, t, v)
			}
		}
	}
}

func (m *model) add(s, t int, v float64) {
	p := pair{s, t}
	if v > m.links[p] {
		m.links[p] = v
		m.known[s], m.knownT[t] = true, true
	}
}

// index lays the links out by source type and measures their coverage.
func (m *model) index() {
	m.bySource = make([][]link, len(m.wordsS))
	for p, v := range m.links {
		m.bySource[p.s] = append(m.bySource[p.s], link{p.t, float32(v)})
	}
	for _, list := range m.bySource {
		slices.SortFunc(list, func(a, b link) int { return cmp.Compare(a.t, b.t) })
	}
	m.cache = map[pair]*support{}
	m.weights, m.strongest = make([]float32, len(m.wordsT)), make([]float32, len(m.wordsT))
	m.present = make([]float32, len(m.wordsT))
	linked, all := 0, 0
	for _, l := range m.source {
		for _, t := range l.tokens {
			all++
			if m.known[t] {
				linked++
			}
		}
	}
	m.coverage = float64(linked) / float64(max(all, 1))
}

// bead is the logarithm of the evidence for the bead of shape s at (i, j).
func (m *model) bead(i, j int, s shape) float64 {
	a, b := m.source[i:i+s.source], m.target[j:j+s.target]
	v := s.prior
	if s.source == 0 || s.target == 0 {
		return v + m.left(append(a[:len(a):len(a)], b...))
	}
	v += m.lengths(a, b)
	if v < -30 {
		return v // so unlike in length that words cannot help
	}
	v += .7*m.lexical(i, j, s) - m.orphans(i, j, s)
	return v + m.paragraphs(i, j, s)
}

// left scores lines that stand alone: nothing speaks for or against them.
func (m *model) left([]line) float64 { return -1.0 }

// lengths is Gale and Church's term, with a variance of 6.8 a character.
func (m *model) lengths(a, b []line) float64 {
	x, y := 0.0, 0.0
	for _, l := range a {
		x += float64(l.runes)
	}
	for _, l := range b {
		y += float64(l.runes)
	}
	delta := math.Abs(y-m.ratio*x) / math.Sqrt(6.8*max(x, 1))
	return max(-27, math.Log(max(math.Erfc(delta/math.Sqrt2), 1e-12)))
}

// support is the lexical evidence between one source and one target line: for
// each token the sum of its links to the other line.
type support struct {
	target, source []float32
	any            bool // some link is strong
}

// support returns the evidence between source line i and target line j.
func (m *model) support(i, j int) *support {
	key := pair{i, j}
	if s := m.cache[key]; s != nil {
		return s
	}
	a, b := m.source[i].tokens, m.target[j].tokens
	s := &support{target: make([]float32, len(b)), source: make([]float32, len(a))}
	for _, x := range a {
		for _, l := range m.bySource[x] {
			m.weights[l.t] += l.v
			m.strongest[l.t] = max(m.strongest[l.t], l.v)
		}
	}
	for k, y := range b {
		s.target[k] = m.weights[y]
		s.any = s.any || m.strongest[y] >= .4
		m.present[y]++
	}
	for k, x := range a {
		for _, l := range m.bySource[x] {
			s.source[k] += l.v * m.present[l.t]
			m.weights[l.t], m.strongest[l.t] = 0, 0
		}
	}
	for _, y := range b {
		m.present[y] = 0
	}
	m.cache[key] = s
	return s
}

// lexical sums, over the tokens that are known at all, how much more probable
// they are beside the other side than anywhere in the document; the mean of
// both directions. Unknown tokens are neutral.
func (m *model) lexical(i, j int, s shape) float64 {
	return (m.oneWay(i, j, s, false) + m.oneWay(i, j, s, true)) / 2
}

func (m *model) oneWay(i, j int, s shape, reverse bool) float64 {
	lines, others := m.target[j:j+s.target], m.source[i:i+s.source]
	known, unigram := m.knownT, m.unigramT
	if reverse {
		lines, others = others, lines
		known, unigram = m.known, m.unigramS
	}
	n := 1
	for _, l := range others {
		n += len(l.tokens)
	}
	sum := 0.0
	for k, l := range lines {
		for q, t := range l.tokens {
			if !known[t] {
				continue
			}
			p := float32(0)
			for o := range others {
				if reverse {
					p += m.support(i+k, j+o).source[q]
				} else {
					p += m.support(i+o, j+k).target[q]
				}
			}
			const share = .5
			sum += math.Log((1-share)*float64(min(p, 1))/(float64(n)*unigram[t]) + share)
		}
	}
	return sum
}

// orphans counts, in beads of several sentences, those without any lexical
// support of their own; each costs 2, less where the links are few.
func (m *model) orphans(i, j int, s shape) float64 {
	if s.source == 1 && s.target == 1 {
		return 0
	}
	n := 0
	for a := range s.source {
		any := false
		for b := range s.target {
			any = any || m.support(i+a, j+b).any
		}
		if !any {
			n++
		}
	}
	for b := range s.target {
		any := false
		for a := range s.source {
			any = any || m.support(i+a, j+b).any
		}
		if !any {
			n++
		}
	}
	return 2 * float64(n) * min(1, m.coverage/.5)
}

// paragraphs rewards beads that end a paragraph on both sides and punishes
// those that cross one.
func (m *model) paragraphs(i, j int, s shape) float64 {
	if m.source[len(m.source)-1].paragraph == m.source[0].paragraph || m.target[len(m.target)-1].paragraph == m.target[0].paragraph {
		return 0
	}
	v := 0.0
	if m.source[i].paragraph != m.source[i+s.source-1].paragraph || m.target[j].paragraph != m.target[j+s.target-1].paragraph {
		v -= 2
	}
	endS := i+s.source == len(m.source) || m.source[i+s.source].paragraph != m.source[i].paragraph
	endT := j+s.target == len(m.target) || m.target[j+s.target].paragraph != m.target[j].paragraph
	if endS && endT {
		v += .7
	} else if endS != endT {
		v -= .7
	}
	return v
}

// learn runs four rounds of IBM model 1 over the beads and mixes what it finds
// half and half with the links.
func (m *model) learn(beads []Bead) {
	t := map[pair]float64{}
	count := func(each func(p pair, sources []int)) {
		for _, b := range beads {
			if len(b.Source) == 0 || len(b.Target) == 0 || len(b.Source)+len(b.Target) > 4 {
				continue
			}
			var ss []int
			for _, i := range b.Source {
				ss = append(ss, m.source[i].tokens...)
			}
			for _, j := range b.Target {
				for _, y := range m.target[j].tokens {
					each(pair{-1, y}, ss)
				}
			}
		}
	}
	for round := range 4 {
		next, sum := map[pair]float64{}, map[int]float64{}
		count(func(p pair, ss []int) {
			z := 1e-9
			for _, s := range ss {
				z += m.weightOf(t, pair{s, p.t}, round)
			}
			for _, s := range ss {
				c := m.weightOf(t, pair{s, p.t}, round) / z
				next[pair{s, p.t}] += c
				sum[s] += c
			}
		})
		for p := range next {
			next[p] /= sum[p.s]
		}
		t = next
	}
	freqS, freqT := map[int]int{}, map[int]int{}
	for _, l := range m.source {
		for _, s := range l.tokens {
			freqS[s]++
		}
	}
	for _, l := range m.target {
		for _, s := range l.tokens {
			freqT[s]++
		}
	}
	for p, v := range t {
		if v < .1 || freqS[p.s] < 2 || freqT[p.t] < 2 {
			continue
		}
		m.add(p.s, p.t, max(m.links[p], .5*v+.5*m.links[p]))
	}
	m.index()
}

func (m *model) weightOf(t map[pair]float64, p pair, round int) float64 {
	if round == 0 {
		return .1 + m.links[p]
	}
	return t[p]
}
