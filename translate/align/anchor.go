package align

import (
	"cmp"
	"slices"
)

// A point says that source line i and target line j share something rare.
type point struct{ i, j int32 }

// rare is the most tokens of a type that may anchor a path.
const rare = 4

// anchors finds points that a path should pass near: pairs of lines that share
// rare words, confirmed by others near the same diagonal, in a chain that
// rises on both sides.
func (m *model) anchors() []point {
	at := places(m.source)
	to := places(m.target)
	var all []point
	for s, lines := range at {
		if lines[0] < 0 {
			continue
		}
		for _, l := range m.links.of(int32(s)) {
			others := to[l.t]
			if l.w < .6 || others[0] < 0 || m.source.count[s] != m.target.count[l.t] {
				continue
			}
			for k := range m.source.count[s] {
				all = append(all, point{lines[k], others[k]})
			}
		}
	}
	slope := float64(len(m.target.lines)) / float64(len(m.source.lines))
	all = append(confirmed(all, slope), m.rememberedPoints()...)
	slices.SortFunc(all, func(a, b point) int { return cmp.Or(cmp.Compare(a.i, b.i), cmp.Compare(a.j, b.j)) })
	return chain(all)
}

// places returns, for each rare type, the lines of its tokens; -1 first for
// the others.
func places(s *side) [][rare]int32 {
	all := make([][rare]int32, len(s.words))
	seen := make([]int8, len(s.words))
	for t, n := range s.count {
		if n > rare || len(s.words[t]) < 2 {
			all[t][0] = -1
		}
	}
	for i := range s.lines {
		for _, t := range s.lines[i].tokens {
			if all[t][0] >= 0 {
				all[t][seen[t]] = int32(i)
				seen[t]++
			}
		}
	}
	return all
}

// confirmed keeps the points with at least two others near the same diagonal.
func confirmed(all []point, slope float64) []point {
	slices.SortFunc(all, func(a, b point) int { return cmp.Or(cmp.Compare(a.i, b.i), cmp.Compare(a.j, b.j)) })
	all = slices.Compact(all)
	const near = 8
	var kept []point
	first := 0
	for _, p := range all {
		for all[first].i < p.i-near {
			first++
		}
		n := 0
		for k := first; k < len(all) && all[k].i <= p.i+near; k++ {
			d := float64(all[k].j-p.j) - slope*float64(all[k].i-p.i)
			if -near <= d && d <= near {
				n++
			}
		}
		if n >= 3 {
			kept = append(kept, p)
		}
	}
	return kept
}

// chain is the longest sequence of points, sorted by i, that rises on both
// sides.
func chain(all []point) []point {
	// ends[k] is the point that ends the best chain of k+1 points.
	var ends []int
	before := make([]int, len(all))
	for x := 0; x < len(all); {
		next := x
		for next < len(all) && all[next].i == all[x].i {
			next++
		}
		for y := next - 1; y >= x; y-- { // falling j: one point of a line at most
			k, _ := slices.BinarySearchFunc(ends, all[y].j, func(e int, j int32) int { return cmp.Compare(all[e].j, j) })
			before[y] = -1
			if k > 0 {
				before[y] = ends[k-1]
			}
			if k == len(ends) {
				ends = append(ends, y)
			} else {
				ends[k] = y
			}
		}
		x = next
	}
	if len(ends) == 0 {
		return nil
	}
	best := make([]point, len(ends))
	for k, e := len(ends)-1, ends[len(ends)-1]; k >= 0; k, e = k-1, before[e] {
		best[k] = all[e]
	}
	return best
}
