package align

import (
	"math"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A WordLink says that a token of a source sentence is rendered by a token of
// its target, both counted from 0 in the order of Tokens. A sure link holds in
// both directions; the others are possible.
type WordLink struct {
	Source, Target int
	Sure           bool
}

// Tokens returns the tokens of a sentence as spans of bytes: a token is a run
// of letters or digits, or any other single character that is not white space.
func Tokens(text string) [][2]int {
	var all [][2]int
	start := -1
	for i := 0; i < len(text); {
		r, size := utf8.DecodeRuneInString(text[i:])
		if unicode.IsLetter(r) || unicode.IsNumber(r) {
			if start < 0 {
				start = i
			}
			i += size
			continue
		}
		if start >= 0 {
			all = append(all, [2]int{start, i})
			start = -1
		}
		if !unicode.IsSpace(r) {
			all = append(all, [2]int{i, i + size})
		}
		i += size
	}
	if start >= 0 {
		all = append(all, [2]int{start, len(text)})
	}
	return all
}

// LinkWords links the words inside pairs of sentences that render each other;
// source and target are of equal length. It follows Dyer et al. (2013), IBM
// model 1 with a preference for the diagonal, started from the links that
// Align uses; it runs in both directions over all the pairs, which teach each
// other. Time is linear in the pairs.
func LinkWords(source, target []string, opt Options) [][]WordLink {
	a, b := newTexts(source, stemGerman), newTexts(target, stemEnglish)
	prior := findLinks(a.vocabulary, b.vocabulary, opt)
	forward := newTable(a, b, prior.of)
	back := make([][]link, len(b.vocabulary.words))
	for s := range a.vocabulary.words {
		for _, l := range prior.of(int32(s)) {
			back[l.t] = append(back[l.t], link{int32(s), l.w})
		}
	}
	backward := newTable(b, a, func(t int32) []link { return back[t] })
	for range 3 {
		forward.train(a, b)
		backward.train(b, a)
	}
	all := make([][]WordLink, len(source))
	for k := range source {
		all[k] = symmetric(forward.posterior(a.tokens[k], b.tokens[k]), backward.posterior(b.tokens[k], a.tokens[k]))
	}
	return all
}

// texts are sentences as lists of types; forms of one stem are one type when
// they are counted, and the words themselves where links are looked up.
type texts struct {
	vocabulary *side
	tokens     [][]int32 // the types of each sentence
	stem       []int32   // of each type
	mark       []bool    // whether the type is a mark, which no word renders
	stems      int
}

func newTexts(all []string, stem func(string) string) *texts {
	x := &texts{vocabulary: &side{}}
	id, stems := map[string]int32{}, map[string]int32{}
	for _, text := range all {
		var line []int32
		for _, span := range Tokens(text) {
			w := strings.Join(Words(text[span[0]:span[1]]), "")
			if w == "" {
				w = text[span[0]:span[1]]
			}
			n, ok := id[w]
			if !ok {
				n = int32(len(id))
				id[w] = n
				x.vocabulary.words = append(x.vocabulary.words, w)
				k := stem(w)
				if _, ok := stems[k]; !ok {
					stems[k] = int32(len(stems))
				}
				x.stem = append(x.stem, stems[k])
				r, _ := utf8.DecodeRuneInString(text[span[0]:span[1]])
				x.mark = append(x.mark, !unicode.IsLetter(r) && !unicode.IsNumber(r))
			}
			line = append(line, n)
		}
		x.tokens = append(x.tokens, line)
	}
	x.stems = len(stems)
	return x
}

const (
	steep    = 3.  // how steeply links away from the diagonal lose
	noLink   = .08 // the share of tokens that render nothing
	trust    = 6.  // how many times a known link counts as seen
	smallest = .01 // the weight of a link that nothing speaks for, before training
)

// A table holds the weights with which a stem of one side renders a stem of
// the other.
type table struct {
	weight map[[2]int32]float64
	prior  map[[2]int32]float64
	from   []int32 // the stem of each type on either side
	to     []int32
}

func newTable(a, b *texts, prior func(int32) []link) *table {
	t := &table{weight: map[[2]int32]float64{}, prior: map[[2]int32]float64{}, from: a.stem, to: b.stem}
	for s := range a.vocabulary.words {
		for _, l := range prior(int32(s)) {
			k := [2]int32{a.stem[s], b.stem[l.t]}
			t.prior[k] = max(t.prior[k], float64(l.w))
		}
	}
	for k := range a.tokens {
		for _, s := range a.tokens[k] {
			for _, y := range b.tokens[k] {
				p := [2]int32{a.stem[s], b.stem[y]}
				t.weight[p] = smallest + t.prior[p]
				if a.mark[s] != b.mark[y] {
					t.weight[p] = 0
				}
			}
		}
	}
	return t
}

// posterior gives, for each token y of the second sentence, the probability
// that each token of the first is the one that it renders.
func (t *table) posterior(a, b []int32) [][]float64 {
	all := make([][]float64, len(b))
	for y, w := range b {
		row := make([]float64, len(a))
		z, near := 0.0, 0.0
		for x := range a {
			row[x] = diagonal(x, len(a), y, len(b))
			near += row[x]
		}
		for x, s := range a {
			row[x] *= (1 - noLink) / near * t.weight[[2]int32{t.from[s], t.to[w]}]
			z += row[x]
		}
		z += noLink * .02
		for x := range row {
			row[x] /= z
		}
		all[y] = row
	}
	return all
}

func diagonal(x, n, y, m int) float64 {
	return math.Exp(-steep * math.Abs((float64(x)+.5)/float64(n)-(float64(y)+.5)/float64(m)))
}

// train runs one round of expectation and maximisation.
func (t *table) train(a, b *texts) {
	count := make(map[[2]int32]float64, len(t.weight))
	sum := make([]float64, a.stems)
	for k := range a.tokens {
		for y, row := range t.posterior(a.tokens[k], b.tokens[k]) {
			for x, p := range row {
				s := t.from[a.tokens[k][x]]
				count[[2]int32{s, t.to[b.tokens[k][y]]}] += p
				sum[s] += p
			}
		}
	}
	for p, v := range t.prior {
		if _, met := count[p]; met {
			count[p] += trust * v
			sum[p[0]] += trust * v
		}
	}
	for p, c := range count {
		t.weight[p] = c / (sum[p[0]] + 2)
	}
}

// symmetric joins both directions: links that are the best of both of their
// tokens are sure; a neighbour of a sure link is possible where one of its
// tokens is still free and the probability is high.
func symmetric(forward, backward [][]float64) []WordLink {
	m, n := len(forward), len(backward)
	if n == 0 || m == 0 {
		return nil
	}
	both := func(x, y int) float64 { return math.Sqrt(forward[y][x] * backward[x][y]) }
	bestOf := func(size int, value func(int) float64) int {
		best := 0
		for k := 1; k < size; k++ {
			if value(k) > value(best) {
				best = k
			}
		}
		return best
	}
	target, source := make([]bool, m), make([]bool, n)
	linked := map[[2]int]bool{}
	var all []WordLink
	for x := range n {
		y := bestOf(m, func(y int) float64 { return both(x, y) })
		if both(x, y) >= linkFrom && bestOf(n, func(x int) float64 { return both(x, y) }) == x {
			all = append(all, WordLink{x, y, both(x, y) >= sureFrom})
			source[x], target[y] = true, true
			linked[[2]int{x, y}] = true
		}
	}
	for k := 0; k < len(all); k++ {
		l := all[k]
		for _, d := range [][2]int{{0, 1}, {0, -1}, {1, 0}, {-1, 0}} {
			x, y := l.Source+d[0], l.Target+d[1]
			if x < 0 || y < 0 || x >= n || y >= m || linked[[2]int{x, y}] || source[x] && target[y] || max(forward[y][x], backward[x][y]) < possibleFrom {
				continue
			}
			linked[[2]int{x, y}] = true
			source[x], target[y] = true, true
			all = append(all, WordLink{x, y, false})
		}
	}
	return all
}

// Links below these probabilities are not told.
const linkFrom, sureFrom, possibleFrom = .1, .65, .85
