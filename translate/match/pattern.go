package match

import (
	"slices"
	"unicode/utf8"
)

// A pattern is a row of symbols prepared for many comparisons: the bit-parallel
// Levenshtein distance of Myers (1999), in Hyyrö's form with blocks of 64
// (2003). Its memory is used again by the next set.
type pattern struct {
	n, blocks int
	keys      []uint32              // open addressing: symbol
	rows      []uint32              // its row in peq; 0: free
	ascii     [utf8.RuneSelf]uint32 // the row of each symbol below
	peq       []uint64              // rows of blocks; row 0 is empty
	pv, mv    []uint64
	text      []uint32 // the rows of what is compared
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
	clear(p.ascii[:])
	next := uint32(1)
	for i, s := range symbols {
		h := p.slot(s)
		if p.rows[h] == 0 {
			p.keys[h], p.rows[h] = s, next
			if s < utf8.RuneSelf {
				p.ascii[s] = next
			}
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
	p.text = slices.Grow(p.text[:0], len(text))
	for _, c := range text {
		p.text = append(p.text, p.rows[p.slot(c)])
	}
	return p.compare(room)
}

// withinText is within for the characters of a folded text.
func (p *pattern) withinText(text []byte, room int) int {
	p.text = slices.Grow(p.text[:0], len(text))
	for i := 0; i < len(text); {
		if c := text[i]; c < utf8.RuneSelf {
			p.text = append(p.text, p.ascii[c])
			i++
			continue
		}
		r, n := utf8.DecodeRune(text[i:])
		p.text = append(p.text, p.rows[p.slot(uint32(r))])
		i += n
	}
	return p.compare(room)
}

// compare is within for the rows of a text.
func (p *pattern) compare(room int) int {
	if p.n == 0 {
		return len(p.text)
	}
	switch p.blocks {
	case 1:
		return p.compareOne(room)
	case 2:
		return p.compareTwo(room)
	}
	return p.compareBlocks(room)
}

func (p *pattern) compareOne(room int) int {
	pv, mv, score, last := ^uint64(0), uint64(0), p.n, uint64(1)<<(p.n-1)
	room += len(p.text) - 1
	for i, row := range p.text {
		eq := p.peq[row]
		xv := eq | mv
		xh := ((eq & pv) + pv) ^ pv | eq
		ph, mh := mv|^(xh|pv), pv&xh
		if ph&last != 0 {
			score++
		} else if mh&last != 0 {
			score--
		}
		if score > room-i {
			return score + p.n + len(p.text)
		}
		ph, mh = ph<<1|1, mh<<1
		pv, mv = mh|^(xv|ph), ph&xv
	}
	return score
}

// compareTwo is compareBlocks for two blocks, which stay in registers: most
// sentences have 65 to 128 characters.
func (p *pattern) compareTwo(room int) int {
	pv, mv, pv2, mv2 := ^uint64(0), uint64(0), ^uint64(0), uint64(0)
	score, end := p.n, uint(p.n-65)
	room += len(p.text) - 1
	for i, row := range p.text {
		eqs := (*[2]uint64)(p.peq[2*row:])
		eq := eqs[0]
		xv := eq | mv
		xh := ((eq & pv) + pv) ^ pv | eq
		ph, mh := mv|^(xh|pv), pv&xh
		up, down := ph>>63, mh>>63
		ph, mh = ph<<1|1, mh<<1
		pv, mv = mh|^(xv|ph), ph&xv

		eq = eqs[1]
		xv = eq | mv2
		eq |= down
		xh = ((eq & pv2) + pv2) ^ pv2 | eq
		ph, mh = mv2|^(xh|pv2), pv2&xh
		score += int(ph>>(end&63)&1) - int(mh>>(end&63)&1)
		ph, mh = ph<<1|up, mh<<1|down
		pv2, mv2 = mh|^(xv|ph), ph&xv
		if score > room-i {
			return score + p.n + len(p.text)
		}
	}
	return score
}

func (p *pattern) compareBlocks(room int) int {
	for b := range p.pv {
		p.pv[b], p.mv[b] = ^uint64(0), 0
	}
	score, end := p.n, uint((p.n-1)%64)
	room += len(p.text) - 1
	for i, row := range p.text {
		eqs := p.peq[int(row)*p.blocks:][:p.blocks]
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
			return score + p.n + len(p.text)
		}
	}
	return score
}
