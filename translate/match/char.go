package match

import (
	"cmp"
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
	for _, r := range x.promising(s, m, sum, 150+len(x.id)/2500) {
		n := int(x.runes[r])
		if longer := max(m, n); longer-min(m, n) <= s.best.room(longer) {
			u := x.byRunes[r]
			s.symbols = appendRunes(s.symbols[:0], x.folded(u))
			s.best.consider(x.id[u], s.pattern.within(s.symbols, s.best.room(longer)), longer)
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
	s.touched = s.touched[:0]
	budget := 15_000 + len(x.id)/8
	for i, l := range lists[:min(len(lists), 256)] {
		w := uint16(1 + 12*math.Log(1+float64(len(x.id))/float64(l.n)))
		sum += int(w)
		var n int
		s.touched, n = x.letters.add(s.weight, s.touched, w, l.feature, from, to)
		if budget -= n; budget < 0 && i > 3 {
			break
		}
	}
	return sum
}

// promising returns about k of the units that rank has touched, those of the
// greatest weight for their length, the heaviest first; sum is the greatest
// weight that there can be. It leaves the weights zero. The cut is made by a
// histogram: linear time.
func (x *Index) promising(s *scratch, m, sum, k int) []uint32 {
	const bins = 1024
	var count [bins]int
	if len(s.touched) == 0 {
		return nil
	}
	// weight/sum, in proportion to the longer of the two lengths
	share := uint64(bins-2) << 24 * uint64(m) / uint64(max(sum, 1))
	least, most := x.runes[slices.Min(s.touched)], x.runes[slices.Max(s.touched)]
	s.shares = s.shares[:0]
	for n := least; n <= most; n++ {
		s.shares = append(s.shares, share/uint64(max(uint32(m), n)))
	}
	for _, i := range s.touched {
		bin := 1 + uint64(s.weight[i])*s.shares[x.runes[i]-least]>>24
		s.weight[i] = uint16(bin)
		count[bin&(bins-1)]++
	}
	cut := bins - 1
	for sum := count[cut]; sum < k && cut > 1; sum += count[cut] {
		cut--
	}
	chosen := s.list[:0]
	for _, i := range s.touched {
		if int(s.weight[i]) >= cut {
			chosen = append(chosen, i)
		}
	}
	slices.SortFunc(chosen, func(a, b uint32) int {
		return cmp.Or(int(s.weight[b])-int(s.weight[a]), cmp.Compare(a, b))
	})
	for _, i := range s.touched {
		s.weight[i] = 0
	}
	s.list = chosen
	return chosen
}
