package match

import (
	"math"
	"slices"
)

// Chars returns the units most like query under the plain definition over
// characters (lower case, white space collapsed, every edit costs 1), best
// first, at most limit, none below least percent.
//
// There is no lossless filter for it: units are ranked by the rare letter
// trigrams they share with the query, and the best few hundred compared. The
// budget of list entries and of comparisons grows with the memory, so that at
// least 995 of 1000 places are found.
func (x *Index) Chars(query string, least, limit int) []Hit {
	s := x.scratch.Get().(*scratch)
	defer x.scratch.Put(s)
	s.next()
	folded := []byte(Fold(query))
	s.symbols = appendRunes(s.symbols[:0], folded)
	m := len(s.symbols)
	if m == 0 || len(x.id) == 0 {
		return nil
	}
	least = max(1, least)
	s.pattern.set(s.symbols)
	x.rank(s, folded, m, least)
	for _, u := range s.promising(x, m, 150+len(x.id)/10000) {
		s.symbols = appendRunes(s.symbols[:0], x.folded(u))
		s.consider(x.id[u], s.pattern.distance(s.symbols), max(m, len(s.symbols)), least)
	}
	return s.best(limit)
}

// rank adds up, for each unit, the weights of the trigrams it shares, the
// rarest ones first, until the budget is used up.
func (x *Index) rank(s *scratch, folded []byte, m, least int) {
	p, n := x.letters(), uint32(len(x.id))
	var lists [][]uint32
	trigrams(folded, func(f uint32) {
		if l := p.list(f, 0, n); len(l) > 0 {
			lists = append(lists, l)
		}
	})
	slices.SortFunc(lists, func(a, b []uint32) int { return len(a) - len(b) })
	// Outside these lengths no unit reaches least percent.
	shortest, longest := uint32((least*m+99)/100), uint32(100*m/least)
	budget := 15_000 + len(x.id)/3
	for i, l := range lists {
		if budget -= len(l); budget < 0 && i > 3 {
			return
		}
		w := float32(math.Log(1 + float64(n)/float64(len(l))))
		for _, u := range l {
			if n := x.runes[u]; n < shortest || n > longest {
				continue
			}
			if s.seen[u] != s.epoch {
				s.seen[u], s.weight[u] = s.epoch, 0
				s.units = append(s.units, u)
			}
			s.weight[u] += w
		}
	}
}

// promising returns the about k units of the greatest weight for their
// length. The cut is made by a
// histogram: linear time.
func (s *scratch) promising(x *Index, m, k int) []uint32 {
	const bins = 1024
	top, kept := float32(0), s.units[:0]
	for _, u := range s.units {
		s.weight[u] /= float32(max(m, int(x.runes[u])))
		top = max(top, s.weight[u])
		kept = append(kept, u)
	}
	if len(kept) <= k {
		return kept
	}
	var count [bins]int
	bin := func(u uint32) int { return int(s.weight[u] / top * (bins - 1)) }
	for _, u := range kept {
		count[bin(u)]++
	}
	cut := bins - 1
	for sum := count[cut]; sum < k && cut > 0; sum += count[cut] {
		cut--
	}
	return slices.DeleteFunc(kept, func(u uint32) bool { return bin(u) < cut })
}
