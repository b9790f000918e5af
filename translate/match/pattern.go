package match

// A pattern is a row of symbols prepared for many comparisons: the bit-parallel
// Levenshtein distance of Myers (1999), in Hyyrö's form with blocks of 64
// (2003). Its memory is used again by the next set.
type pattern struct {
	n, blocks int
	keys      []uint32 // open addressing: symbol
	rows      []uint32 // its row in peq; 0: free
	peq       []uint64 // rows of blocks; row 0 is empty
	pv, mv    []uint64
}

// set takes time in proportion to the symbols times the blocks.
func (p *pattern) set(symbols []uint32) {
	p.n, p.blocks = len(symbols), max(1, (len(symbols)+63)/64)
	size := 16
	for size < 4*len(symbols) {
		size *= 2
	}
	p.keys, p.rows = cleared(p.keys, size), cleared(p.rows, size)
	p.peq = cleared(p.peq, (len(symbols)+1)*p.blocks)
	p.pv, p.mv = cleared(p.pv, p.blocks), cleared(p.mv, p.blocks)
	next := uint32(1)
	for i, s := range symbols {
		h := p.slot(s)
		if p.rows[h] == 0 {
			p.keys[h], p.rows[h] = s, next
			next++
		}
		p.peq[int(p.rows[h])*p.blocks+i/64] |= 1 << (i % 64)
	}
}

func cleared[T uint32 | uint64](s []T, n int) []T {
	if cap(s) < n {
		return make([]T, n)
	}
	s = s[:n]
	clear(s)
	return s
}

func (p *pattern) slot(s uint32) uint32 {
	mask := uint32(len(p.keys) - 1)
	h := s * 2654435769 >> 7 & mask
	for p.rows[h] != 0 && p.keys[h] != s {
		h = (h + 1) & mask
	}
	return h
}

// distance returns the Levenshtein distance between the pattern and text, in
// time len(text) times the blocks.
func (p *pattern) distance(text []uint32) int { return p.within(text, p.n+len(text)) }

// within is distance where that is at most room, else any greater number: it
// gives up when what is left of the text cannot bring the distance down to it.
func (p *pattern) within(text []uint32, room int) int {
	if p.n == 0 {
		return len(text)
	}
	if p.blocks > 1 {
		return p.withinBlocks(text, room)
	}
	pv, mv, score, last := ^uint64(0), uint64(0), p.n, uint64(1)<<(p.n-1)
	room += len(text) - 1
	for i, c := range text {
		eq := p.peq[p.rows[p.slot(c)]]
		xv := eq | mv
		xh := ((eq & pv) + pv) ^ pv | eq
		ph, mh := mv|^(xh|pv), pv&xh
		if ph&last != 0 {
			score++
		} else if mh&last != 0 {
			score--
		}
		if score > room-i {
			return score + p.n + len(text)
		}
		ph, mh = ph<<1|1, mh<<1
		pv, mv = mh|^(xv|ph), ph&xv
	}
	return score
}

func (p *pattern) withinBlocks(text []uint32, room int) int {
	for b := range p.pv {
		p.pv[b], p.mv[b] = ^uint64(0), 0
	}
	score, end := p.n, uint((p.n-1)%64)
	room += len(text) - 1
	for i, c := range text {
		eqs := p.peq[int(p.rows[p.slot(c)])*p.blocks:][:p.blocks]
		up, down := uint64(1), uint64(0) // the horizontal step that comes in from the block above
		for b, eq := range eqs {
			pv, mv := p.pv[b], p.mv[b]
			xv := eq | mv
			eq |= down
			xh := ((eq & pv) + pv) ^ pv | eq
			ph, mh := mv|^(xh|pv), pv&xh
			if b == p.blocks-1 {
				score += int(ph>>end&1) - int(mh>>end&1)
			}
			outUp, outDown := ph>>63, mh>>63
			ph, mh = ph<<1|up, mh<<1|down
			p.pv[b], p.mv[b] = mh|^(xv|ph), ph&xv
			up, down = outUp, outDown
		}
		if score > room-i {
			return score + p.n + len(text)
		}
	}
	return score
}
