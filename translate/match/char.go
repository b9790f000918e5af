package match

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
	share := min(1, float64(m)*float64(to-from)/float64(len(x.text)+1))
	k := &s.ranking
	k.choose(&x.letters, s.folded, len(x.id), share, 15_000+len(x.id)/8)
	k.read(&x.letters, x.runes, uint32(from), uint32(to), m, 150+len(x.id)/2500, s.best.room)
	for _, c := range k.kept {
		r := uint32(c)
		longer := max(m, int(x.runes[r]))
		room := s.best.room(longer)
		// The share is rounded down: the weight is at most this.
		if weight := int((uint64(shareOf(c)) + 1) * uint64(longer) >> 16); longer-min(m, int(x.runes[r])) > room || weight < k.least(room) {
			continue
		}
		u := x.byRunes[r]
		s.best.consider(x.id[u], s.pattern.withinText(x.folded(u), room), longer)
	}
	return s.best.list()
}
