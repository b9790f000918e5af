package match

import (
	"math/bits"
	"slices"
)

// Tokens returns the units most like query under the plain definition over
// tokens (lower case, white space collapsed, every edit costs 1), best first,
// at most limit, none below least percent (1 to 100), without those that skip
// names. It misses none.
//
// Three filters, none of which loses a unit. A unit of at least least percent
// shares all but a few of the query's tokens, so it stands in the list of one
// of the rarest few; likewise for pairs of neighbours, of which one edit
// destroys two: the shorter of the two sets of lists is read, or, where both
// are longer than the range of lengths, all units of that range. Its signature
// must not lack more bits than there may be edits. What is left is compared.
func (x *Index) Tokens(query string, least, limit int, skip func(id int64) bool) []Hit {
	s := x.scratch.Get().(*scratch)
	defer x.scratch.Put(s)
	s.folded = appendFolded(s.folded[:0], cut(query, maxText))
	s.symbols = appendTokens(s.symbols[:0], s.folded)
	m := len(s.symbols)
	if m == 0 || len(x.id) == 0 {
		return nil
	}
	least = max(1, min(least, 100))
	from, to := x.atLeast((least*m+99)/100), x.atLeast(100*m/least+1)
	s.pattern.set(s.symbols)
	s.best.begin(limit, least, skip)
	lists := x.prefix(s.symbols, m, least, from, to)
	if c := &(tokenSearch{x, s, m, sign(s.symbols), x.atLeast(m + 1)}); total(lists) > int(to-from) {
		c.window(from, to)
	} else {
		for _, l := range lists {
			c.list(l)
		}
		for _, l := range lists {
			for _, u := range l {
				s.seen[u/64] = 0
			}
		}
	}
	return s.best.list()
}

// prefix returns the lists of which a unit that is good enough stands in one.
func (x *Index) prefix(symbols []uint32, m, least int, from, to uint32) [][]uint32 {
	words := rarest(&x.words, symbols, m-(least*m+99)/100+1, from, to)
	if k := pairPrefix(m, least); k < m && total(words) > 64 {
		pairs := make([]uint32, m-1)
		for i := range pairs {
			pairs[i] = pair(symbols[i], symbols[i+1])
		}
		if p := rarest(&x.pairs, pairs, k, from, to); total(p) < total(words) {
			return p
		}
	}
	return words
}

// tokenSearch compares candidates with a query of m tokens.
type tokenSearch struct {
	x      *Index
	s      *scratch
	m      int
	sign   uint64
	longer uint32 // the first unit with more tokens than the query
}

// list compares the units of a list, each once.
func (c *tokenSearch) list(l []uint32) {
	seen, signs := c.s.seen, c.x.sign
	room := c.s.best.room(c.m)
	i := lowerBound(l, c.longer)
	for _, u := range l[:i] {
		if differ(signs[u], c.sign) <= room && seen[u/64]&(1<<(u%64)) == 0 {
			seen[u/64] |= 1 << (u % 64)
			c.compare(u)
			room = c.s.best.room(c.m)
		}
	}
	for _, u := range l[i:] {
		if c.fits(u) && seen[u/64]&(1<<(u%64)) == 0 {
			seen[u/64] |= 1 << (u % 64)
			c.compare(u)
		}
	}
}

// window compares all units [from,to).
func (c *tokenSearch) window(from, to uint32) {
	room := c.s.best.room(c.m)
	for u := from; u < min(to, c.longer); u++ {
		if differ(c.x.sign[u], c.sign) <= room {
			c.compare(u)
			room = c.s.best.room(c.m)
		}
	}
	for u := max(from, c.longer); u < to; u++ {
		if c.fits(u) {
			c.compare(u)
		}
	}
}

// fits says whether the signature of a unit longer than the query allows it to
// be good enough.
func (c *tokenSearch) fits(u uint32) bool {
	return differ(c.x.sign[u], c.sign) <= c.s.best.room(int(c.x.tokenAt[u+1]-c.x.tokenAt[u]))
}

func (c *tokenSearch) compare(u uint32) {
	t := c.x.tokens(u)
	longer := max(c.m, len(t))
	c.s.best.consider(c.x.id[u], c.s.pattern.within(t, c.s.best.room(longer)), longer)
}

// differ returns how many edits two signatures need at least.
func differ(a, b uint64) int {
	return max(bits.OnesCount64(a&^b), bits.OnesCount64(b&^a))
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
func rarest(p *postings, features []uint32, k int, from, to uint32) [][]uint32 {
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
