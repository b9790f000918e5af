package match

import "math/bits"

// postings are lists of unit numbers by the hash of a feature: bucket b holds
// unit[at[b]:at[b+1]], ascending, each unit once. Two features in one bucket
// only add candidates, which are compared in the end; none is ever lost.
type postings struct {
	at    []uint32
	unit  []uint32
	shift uint8
}

// newPostings sorts the features of n units by counting, in two passes over
// each: time and space in proportion to the number of features.
func newPostings(n, features int, each func(unit int, yield func(feature uint32))) postings {
	width := min(22, max(10, bits.Len(uint(features))-1))
	p := postings{at: make([]uint32, 1<<width+1), shift: uint8(32 - width)}
	last := make([]uint32, 1<<width)
	for u := range n {
		each(u, func(f uint32) {
			if b := p.bucket(f); last[b] != uint32(u+1) {
				last[b] = uint32(u + 1)
				p.at[b+1]++
			}
		})
	}
	for b := range last {
		p.at[b+1] += p.at[b]
		last[b] = p.at[b]
	}
	p.unit = make([]uint32, p.at[len(last)])
	for u := range n {
		each(u, func(f uint32) {
			b := p.bucket(f)
			if i := last[b]; i == p.at[b] || p.unit[i-1] != uint32(u) {
				p.unit[i] = uint32(u)
				last[b]++
			}
		})
	}
	return p
}

// bucket spreads a feature by Fibonacci hashing.
func (p *postings) bucket(feature uint32) uint32 { return feature * 2654435769 >> p.shift }

// list returns the units with a feature whose numbers lie in [from,to).
func (p *postings) list(feature, from, to uint32) []uint32 {
	b := p.bucket(feature)
	l := p.unit[p.at[b]:p.at[b+1]]
	return l[lowerBound(l, from):lowerBound(l, to)]
}

func lowerBound(l []uint32, x uint32) int {
	i, j := 0, len(l)
	for i < j {
		if h := int(uint(i+j) >> 1); l[h] < x {
			i = h + 1
		} else {
			j = h
		}
	}
	return i
}
