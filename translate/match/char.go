package match

import (
	"math"
	"slices"
)

// Chars returns the units most like query under the plain definition over
// characters (lower case, white space collapsed, every edit costs 1), best
// first, at most limit, none below least percent, without those that skip
// names.
//
// There is no lossless filter for it: units are ranked by the rare letter
// trigrams they share with the query, and the best few hundred compared. The
// budget of list entries and of comparisons grows with the memory, so that at
// least 995 of 1000 places are found.
func (x *Index) Chars(query string, least, limit int, skip func(id int64) bool) []Hit {
	s := x.scratch.Get().(*scratch)
	defer x.scratch.Put(s)
	s.folded = appendFolded(s.folded[:0], cut(query, maxText))
	s.symbols = appendRunes(s.symbols[:0], s.folded)
	m := len(s.symbols)
	if m == 0 || len(x.id) == 0 {
		return nil
	}
	least = max(1, min(least, 100))
	s.pattern.set(s.symbols)
	s.best.begin(limit, least, skip)
	x.rank(s)
	for _, u := range s.promising(x, m, least, 150+len(x.id)/10000) {
		n := int(x.runes[u])
		if longer := max(m, n); longer-min(m, n) <= s.best.room(longer) {
			s.symbols = appendRunes(s.symbols[:0], x.folded(u))
			s.best.consider(x.id[u], s.pattern.distance(s.symbols), longer)
		}
	}
	return s.best.list()
}

// rank adds up, for each unit, the weights of the trigrams it shares, the
// rarest ones first, until the budget is used up. Weights are logarithms in
// steps of 1/12, which 16 bits hold for 256 lists.
func (x *Index) rank(s *scratch) {
	type list struct {
		feature uint32
		n       int
	}
	var lists []list
	trigrams(s.folded, func(f uint32) {
		if n := x.letters.count(f); n > 0 {
			lists = append(lists, list{f, n})
		}
	})
	slices.SortFunc(lists, func(a, b list) int { return a.n - b.n })
	s.units = s.units[:0]
	budget := 15_000 + len(x.id)/3
	for i, l := range lists[:min(len(lists), 256)] {
		if budget -= l.n; budget < 0 && i > 3 {
			return
		}
		w := uint16(1 + 12*math.Log(1+float64(len(x.id))/float64(l.n)))
		s.list = x.letters.append(s.list[:0], l.feature)
		for _, u := range s.list {
			if s.weight[u] == 0 {
				s.units = append(s.units, u)
			}
			s.weight[u] += w
		}
	}
}

// promising returns about k units of the greatest weight for their length,
// which must be such that they can reach least percent, the heaviest first. It
// leaves the weights zero. The cut is made by a histogram: linear time.
func (s *scratch) promising(x *Index, m, least, k int) []uint32 {
	const bins = 512
	shortest, longest := uint32((least*m+99)/100), uint32(100*m/least)
	// weight/length of a unit, scaled so that the query itself would be in the
	// last bin.
	top := uint32(1)
	for _, u := range s.units {
		if n := x.runes[u]; n >= shortest && n <= longest {
			top = max(top, uint32(s.weight[u])<<10/max(uint32(m), n))
		}
	}
	var count [bins]int
	kept := s.units[:0]
	for _, u := range s.units {
		n := x.runes[u]
		if n < shortest || n > longest {
			s.weight[u] = 0
			continue
		}
		bin := uint32(s.weight[u]) << 10 / max(uint32(m), n) * (bins - 1) / top
		s.weight[u] = uint16(bin)
		count[bin]++
		kept = append(kept, u)
	}
	least16 := uint16(bins - 1)
	for sum := count[least16]; sum < k && least16 > 0; sum += count[least16] {
		least16--
	}
	chosen := s.list[:0]
	for _, u := range kept {
		if s.weight[u] >= least16 {
			chosen = append(chosen, u)
		}
	}
	slices.SortFunc(chosen, func(a, b uint32) int { return int(s.weight[b]) - int(s.weight[a]) })
	for _, u := range kept {
		s.weight[u] = 0
	}
	s.list = chosen
	return chosen
}
