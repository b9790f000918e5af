package align

import (
	"math"
	"slices"
)

// A search holds the numbers of every cell of a grid: the score of each bead
// that begins there, the best sum up to it, and the sums of all paths to and
// from it.
type search struct {
	m                       *model
	g                       *grid
	scores                  [][len(shapes)]float32
	best, forward, backward []float64
}

// pass finds the best path through g and gives each bead of it its posterior
// probability, if posterior is set.
func (m *model) pass(g *grid, posterior bool) []Bead {
	m.weigh(g)
	s := &search{m: m, g: g, scores: make([][len(shapes)]float32, g.size), best: make([]float64, g.size)}
	for c := range s.best {
		s.best[c] = math.Inf(-1)
	}
	if s.rate(beam); math.IsInf(s.best[g.size-1], -1) {
		s.rate(math.Inf(1))
	}
	if posterior {
		s.sums()
	}
	return s.trace()
}

// beam is how far a cell may stay behind the best of its line, in logarithms,
// before no path goes on from it.
const beam = 20

// rate scores the beads and finds the best sums. A beam may lose the end where
// the band is steep; one without bounds does not.
func (s *search) rate(beam float64) {
	n, k := len(s.m.source.lines), len(s.m.target.lines)
	longest := 0
	for _, x := range []*side{s.m.source, s.m.target} {
		for i := range x.lines {
			longest = max(longest, len(x.lines[i].tokens))
		}
	}
	scratch := make([]float32, longest)
	for c := range s.best {
		s.best[c] = math.Inf(-1)
	}
	s.best[0] = 0
	tops := make([]float64, n+1) // the best sum of each row so far
	for i := range tops {
		tops[i] = math.Inf(-1)
	}
	for i := 0; i <= n; i++ {
		top := slices.Max(s.best[s.g.off[i] : s.g.off[i]+int(s.g.hi[i]-s.g.lo[i])+1])
		for j := int(s.g.lo[i]); j <= int(s.g.hi[i]); j++ {
			c := s.g.at(i, j)
			for x := range shapes {
				s.scores[c][x] = never
			}
			if s.best[c] < top-beam {
				continue
			}
			for x, h := range shapes {
				if i+h.source > n || j+h.target > k {
					continue
				}
				to := s.g.at(i+h.source, j+h.target)
				if to < 0 {
					continue
				}
				v := s.m.bead(i, j, h, tops[i+h.source]-beam-s.best[c], scratch)
				s.scores[c][x] = v
				s.best[to] = max(s.best[to], s.best[c]+float64(v))
				tops[i+h.source] = max(tops[i+h.source], s.best[to])
			}
		}
	}
}

// sums computes forward and backward.
func (s *search) sums() {
	s.forward, s.backward = make([]float64, s.g.size), make([]float64, s.g.size)
	for c := range s.forward {
		s.forward[c], s.backward[c] = math.Inf(-1), math.Inf(-1)
	}
	n := len(s.m.source.lines)
	s.forward[0], s.backward[s.g.size-1] = 0, 0
	for i := 0; i <= n; i++ {
		for j := int(s.g.lo[i]); j <= int(s.g.hi[i]); j++ {
			c := s.g.at(i, j)
			for x, h := range shapes {
				if v := s.scores[c][x]; v != never {
					to := s.g.at(i+h.source, j+h.target)
					s.forward[to] = logAdd(s.forward[to], s.forward[c]+float64(v))
				}
			}
		}
	}
	for i := n; i >= 0; i-- {
		for j := int(s.g.hi[i]); j >= int(s.g.lo[i]); j-- {
			c := s.g.at(i, j)
			for x, h := range shapes {
				if v := s.scores[c][x]; v != never {
					s.backward[c] = logAdd(s.backward[c], float64(v)+s.backward[s.g.at(i+h.source, j+h.target)])
				}
			}
		}
	}
}

// trace follows the best path back from the end.
func (s *search) trace() []Bead {
	i, j := len(s.m.source.lines), len(s.m.target.lines)
	total := 0.0
	if s.forward != nil {
		total = s.forward[s.g.size-1]
	}
	var all []Bead
	for i > 0 || j > 0 {
		var from, at int
		top := math.Inf(-1)
		for x, h := range shapes {
			if c := s.g.at(i-h.source, j-h.target); c >= 0 {
				if v := s.best[c] + float64(s.scores[c][x]); v > top {
					top, from, at = v, x, c
				}
			}
		}
		h := shapes[from]
		b := Bead{Source: numbers(i-h.source, i), Target: numbers(j-h.target, j), Score: 1}
		if s.forward != nil {
			b.Score = calibrate(s.forward[at] + float64(s.scores[at][from]) + s.backward[s.g.at(i, j)] - total)
		}
		all = append(all, b)
		i, j = i-h.source, j-h.target
	}
	slices.Reverse(all)
	return all
}

// The evidence of a model is not independent, so its posterior is too sure of
// itself. Platt's (1999) logistic curve over the log-odds corrects it; its two
// numbers are fitted by .ci/calibrate.py to documents aligned by hand.
const (
	calibrationShift = 0.949
	calibrationSlope = 0.636
	surest           = 20 // log-odds beyond which nothing is told apart
)

// calibrate turns the logarithm of a posterior into a probability that holds:
// of the beads at .9, nine in ten are right.
func calibrate(logP float64) float64 {
	p := math.Exp(min(0, logP))
	odds := logP - math.Log(max(1-p, 1e-12))
	odds = max(-surest, min(surest, odds))
	return 1 / (1 + math.Exp(-calibrationShift-calibrationSlope*odds))
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
	if b < a-30 || math.IsInf(a, -1) {
		return a
	}
	return a + math.Log1p(math.Exp(b-a))
}
