// Package align pairs the sentences of a text with those of its translation.
//
// The pass follows Gale and Church (1993) for lengths and adds lexical
// evidence: equal and cognate words, numbers, a small lexicon, and what the
// document itself teaches (IBM model 1, Brown et al. 1993). It looks at a band
// around the diagonal, so time and memory grow with the length of the texts
// times the width of the band.
package align

import (
	"math"
)

// A Bead is a group of source sentences and the target sentences that render
// them; one side is empty where something was left out or added. Score is the
// probability that the bead is right.
type Bead struct {
	Source, Target []int
	Score          float64
}

// A Sentence is a text and the number of its paragraph.
type Sentence struct {
	Text      string
	Paragraph int
}

// Options say what the pass may use.
type Options struct {
	// NoLexicon leaves out the built-in lexicon.
	NoLexicon bool
	// Links are further pairs of words that render each other, in lower case,
	// as the names and the memory know them.
	Links map[string][]string
}

type shape struct {
	source, target int
	prior          float64
}

// shapes and the logarithms of their prior probabilities.
var shapes = []shape{
	{1, 1, math.Log(.89)},
	{1, 0, -3.5},
	{0, 1, -3.5},
	{1, 2, -3.1},
	{2, 1, -3.1},
	{2, 2, -4.5},
	{1, 3, -5},
	{3, 1, -5},
	{1, 4, -6.5},
	{4, 1, -6.5},
	{2, 3, -6.5},
	{3, 2, -6.5},
}

// Align returns the beads in order; every sentence lies in exactly one.
func Align(source, target []Sentence, opt Options) []Bead {
	switch {
	case len(source) == 0 && len(target) == 0:
		return nil
	case len(source) == 0 || len(target) == 0:
		return alone(len(source), len(target))
	}
	m := newModel(source, target, opt)
	beads := m.pass(width(len(source), len(target)))
	if len(source) <= 20000 && len(source) > 8 {
		m.learn(beads)
		beads = m.pass(width(len(source), len(target)))
	}
	return beads
}

func alone(source, target int) []Bead {
	var all []Bead
	for i := range source {
		all = append(all, Bead{Source: []int{i}, Target: []int{}, Score: 1})
	}
	for j := range target {
		all = append(all, Bead{Source: []int{}, Target: []int{j}, Score: 1})
	}
	return all
}

// width is half the width of the band: the whole matrix for short texts.
func width(n, m int) int {
	if n <= 300 {
		return max(n, m) + 1
	}
	return max(60, abs(n-m)+40)
}

func abs(x int) int {
	if x < 0 {
		return -x
	}
	return x
}

// band holds one number for each cell (i, j) near the diagonal.
type band struct {
	half, n, m int
	cells      []float64
}

func newBand(n, m, half int) *band {
	b := &band{half: half, n: n, m: m, cells: make([]float64, (n+1)*(2*half+1))}
	for i := range b.cells {
		b.cells[i] = math.Inf(-1)
	}
	return b
}

func (b *band) at(i, j int) *float64 {
	k := j - i*b.m/max(b.n, 1) + b.half
	if i < 0 || j < 0 || i > b.n || j > b.m || k < 0 || k > 2*b.half {
		return nil
	}
	return &b.cells[i*(2*b.half+1)+k]
}

// pass finds the most probable path by forward sums and Viterbi, and gives
// each bead of it its posterior probability.
func (m *model) pass(half int) []Bead {
	n, k := len(m.source), len(m.target)
	forward, best := newBand(n, k, half), newBand(n, k, half)
	backward := newBand(n, k, half)
	*forward.at(0, 0), *best.at(0, 0), *backward.at(n, k) = 0, 0, 0
	cache := map[[4]int]float64{}
	score := func(i, j int, s shape) float64 {
		key := [4]int{i, j, s.source, s.target}
		v, ok := cache[key]
		if !ok {
			v = m.bead(i, j, s)
			cache[key] = v
		}
		return v
	}
	each := func(i, j int, visit func(s shape, from, to *float64)) {
		for _, s := range shapes {
			if i+s.source <= n && j+s.target <= k {
				if to := forward.at(i+s.source, j+s.target); to != nil {
					visit(s, nil, to)
				}
			}
		}
	}
	for i := 0; i <= n; i++ {
		for j := max(0, i*k/n-half); j <= min(k, i*k/n+half); j++ {
			f := forward.at(i, j)
			if f == nil || math.IsInf(*f, -1) {
				continue
			}
			each(i, j, func(s shape, _, to *float64) {
				v := score(i, j, s)
				*to = logAdd(*to, *f+v)
				if b := best.at(i+s.source, j+s.target); *best.at(i, j)+v > *b {
					*b = *best.at(i, j) + v
				}
			})
		}
	}
	for i := n; i >= 0; i-- {
		for j := min(k, i*k/n+half); j >= max(0, i*k/n-half); j-- {
			b := backward.at(i, j)
			each(i, j, func(s shape, _, _ *float64) {
				if to := backward.at(i+s.source, j+s.target); to != nil && !math.IsInf(*to, -1) {
					*b = logAdd(*b, score(i, j, s)+*to)
				}
			})
		}
	}
	return m.trace(forward, backward, best, score)
}

func (m *model) trace(forward, backward, best *band, score func(i, j int, s shape) float64) []Bead {
	i, j := len(m.source), len(m.target)
	total := *forward.at(i, j)
	var all []Bead
	for i > 0 || j > 0 {
		var from shape
		top := math.Inf(-1)
		for _, s := range shapes {
			if b := best.at(i-s.source, j-s.target); b != nil && !math.IsInf(*b, -1) {
				if v := *b + score(i-s.source, j-s.target, s); v > top {
					top, from = v, s
				}
			}
		}
		p := *forward.at(i-from.source, j-from.target) + score(i-from.source, j-from.target, from) + *backward.at(i, j) - total
		all = append(all, Bead{Source: numbers(i-from.source, i), Target: numbers(j-from.target, j), Score: calibrate(p)})
		i, j = i-from.source, j-from.target
	}
	for a, b := 0, len(all)-1; a < b; a, b = a+1, b-1 {
		all[a], all[b] = all[b], all[a]
	}
	return all
}

// calibrate turns a posterior into a probability that holds: the model is too
// sure of itself, for its evidence is not independent.
func calibrate(logP float64) float64 {
	p := math.Exp(min(0, logP))
	return .02 + .975*p*p
}

func numbers(from, to int) []int {
	all := make([]int, 0, to-from)
	for ; from < to; from++ {
		all = append(all, from)
	}
	return all
}

func logAdd(a, b float64) float64 {
	if a < b {
		a, b = b, a
	}
	if math.IsInf(b, -1) {
		return a
	}
	return a + math.Log1p(math.Exp(b-a))
}
