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
	// Outside these lengths no unit reaches least percent.
	from, to := lowerBound(x.runes, uint32((least*m+99)/100)), lowerBound(x.runes, uint32(100*m/least+1))
	sum := x.rank(s, uint32(from), uint32(to))
	for _, r := range x.promising(s, m, sum, from, to, 150+len(x.id)/2500) {
		n := int(x.runes[r])
		if longer := max(m, n); longer-min(m, n) <= s.best.room(longer) {
			u := x.byRunes[r]
			s.symbols = appendRunes(s.symbols[:0], x.folded(u))
			s.best.consider(x.id[u], s.pattern.distance(s.symbols), longer)
		}
	}
	return s.best.list()
}

// rank adds up, for each unit [from,to) in the order of characters, the
// weights of the trigrams it shares, the rarest ones first, until the budget is
// used up, and returns the greatest weight that a unit can have. Weights are
// logarithms in steps of 1/12, of which 16 bits hold 256.
func (x *Index) rank(s *scratch, from, to uint32) (sum int) {
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
	budget := 15_000 + len(x.id)/8
	for i, l := range lists[:min(len(lists), 256)] {
		w := uint16(1 + 12*math.Log(1+float64(len(x.id))/float64(l.n)))
		sum += int(w)
		if budget -= x.letters.add(s.weight, w, l.feature, from, to); budget < 0 && i > 3 {
			break
		}
	}
	return sum
}

// promising returns about k of the units [from,to) in the order of characters,
// those of the greatest weight for their length, the heaviest first; sum is the
// greatest weight that there can be. It leaves the weights zero. The cut is
// made by a histogram: linear time.
func (x *Index) promising(s *scratch, m, sum, from, to, k int) []uint32 {
	const bins = 1024
	var count [bins]int
	for i := from; i < to; {
		n := x.runes[i]
		end := i + lowerBound(x.runes[i:to], n+1)
		// weight/sum, in proportion to the longer of the two lengths
		factor := uint64(bins-2) << 24 * uint64(m) / (uint64(max(uint32(m), n)) * uint64(max(sum, 1)))
		for k, w := range s.weight[i:end] {
			if w > 0 {
				bin := 1 + uint64(w)*factor>>24
				s.weight[i+k] = uint16(bin)
				count[bin&(bins-1)]++
			}
		}
		i = end
	}
	cut := bins - 1
	for sum := count[cut]; sum < k && cut > 1; sum += count[cut] {
		cut--
	}
	chosen := s.list[:0]
	for i, w := range s.weight[from:to] {
		if int(w) >= cut {
			chosen = append(chosen, uint32(from+i))
		}
	}
	slices.SortStableFunc(chosen, func(a, b uint32) int { return int(s.weight[b]) - int(s.weight[a]) })
	clear(s.weight[from:to])
	s.list = chosen
	return chosen
}
