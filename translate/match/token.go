package match

import "slices"

// Tokens returns the units most like query under the plain definition over
// tokens (lower case, white space collapsed, every edit costs 1), best first,
// at most limit, none below least percent (1 to 100). It misses none.
//
// The filter: a unit of at least least percent shares all but a few of the
// query's tokens, so it stands in the list of one of the rarest few; likewise
// for pairs of neighbours, of which one edit destroys two. The shorter of the
// two sets of lists is read, and each unit in it compared.
func (x *Index) Tokens(query string, least, limit int) []Hit {
	s := x.scratch.Get().(*scratch)
	defer x.scratch.Put(s)
	s.next()
	folded := Fold(query)
	s.symbols = appendTokens(s.symbols[:0], folded)
	m := len(s.symbols)
	if m == 0 {
		return nil
	}
	least = max(1, least)
	from, to := x.atLeast((least*m+99)/100), x.atLeast(100*m/least+1)
	s.pattern.set(s.symbols)
	words := rarest(x.words(), s.symbols, m-(least*m+99)/100+1, from, to)
	if k := pairPrefix(m, least); k < m && total(words) > 64 {
		pairs := make([]uint32, m-1)
		for i := range pairs {
			pairs[i] = pair(s.symbols[i], s.symbols[i+1])
		}
		if p := rarest(x.pairs(), pairs, k, from, to); total(p) < total(words) {
			words = p
		}
	}
	for _, list := range words {
		for _, u := range list {
			if s.seen[u] == s.epoch {
				continue
			}
			s.seen[u] = s.epoch
			t := x.tokens(u)
			s.consider(x.id[u], s.pattern.distance(t), max(m, len(t)), least)
		}
	}
	return s.best(limit)
}

// pairPrefix returns how many of the pairs of a query of m tokens must be
// looked up so that every unit of least percent holds one of them: one more
// than the edits can destroy. An edit destroys two pairs, an insertion one,
// and a unit of n > m tokens has at least n-m insertions.
func pairPrefix(m, least int) int {
	destroyed := 0
	for n := (least*m + 99) / 100; n <= 100*m/least; n++ {
		longer := max(m, n)
		edits := longer - (least*longer+99)/100
		destroyed = max(destroyed, 2*edits-max(0, n-m))
	}
	return destroyed + 1
}

// rarest returns the k shortest lists of the features. A feature that occurs
// twice counts twice.
func rarest(p postings, features []uint32, k int, from, to uint32) [][]uint32 {
	lists := make([][]uint32, len(features))
	for i, f := range features {
		lists[i] = p.list(f, from, to)
	}
	slices.SortFunc(lists, func(a, b []uint32) int { return len(a) - len(b) })
	return lists[:min(k, len(lists))]
}

func total(lists [][]uint32) int {
	n := 0
	for _, l := range lists {
		n += len(l)
	}
	return n
}
