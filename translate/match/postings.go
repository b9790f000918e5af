package match

import (
	"encoding/binary"
	"math/bits"
)

// postings lists, for each feature, the units that have it, by their number.
// Features are hashed into a fixed number of buckets: bucket b holds
// unit[at[b]:at[b+1]], ascending, each unit once. Two features in one bucket
// only add candidates, which are compared in the end; none is ever lost.
type postings struct {
	at   []uint32
	unit []uint32
}

// list returns the units with a feature whose numbers lie in [from,to).
func (p *postings) list(feature, from, to uint32) []uint32 {
	b := bucket(feature, len(p.at)-1)
	l := p.unit[p.at[b]:p.at[b+1]]
	return l[lowerBound(l, from):lowerBound(l, to)]
}

// packed is postings in about a third of the space: bucket b holds, in
// data[at[b]:at[b+1]], the count of its units and the differences between
// their numbers, as varints.
type packed struct {
	at   []uint32
	data []byte
}

// count returns how many units the bucket of a feature holds.
func (p *packed) count(feature uint32) int {
	n, _ := binary.Uvarint(p.bytes(feature))
	return int(n)
}

// units returns the distances between the units of a bucket.
func (p *packed) units(feature uint32) []byte {
	data := p.bytes(feature)
	_, n := binary.Uvarint(data)
	return data[max(n, 0):]
}

func (p *packed) bytes(feature uint32) []byte {
	b := bucket(feature, len(p.at)-1)
	return p.data[p.at[b]:p.at[b+1]]
}

// append puts the units of a bucket in [from,end) behind to, ascending.
func (p *packed) append(to []uint32, feature, from, end uint32) []uint32 {
	data, u := p.units(feature), uint32(0)
	for i := 0; i < len(data); {
		d := uint32(data[i])
		i++
		if d >= 0x80 {
			v, n := binary.Uvarint(data[i-1:])
			if n <= 0 {
				break
			}
			d = uint32(v)
			i += n - 1
		}
		if u += d; u >= end {
			break
		}
		if u >= from {
			to = append(to, u)
		}
	}
	return to
}

// buckets returns how many buckets serve so many features: a power of two, of
// which most is the greatest.
func buckets(features, most int) int {
	return 1 << min(most, max(10, bits.Len(uint(features))-1))
}

// bucket spreads a feature over n buckets by Fibonacci hashing.
func bucket(feature uint32, n int) uint32 {
	return hashed(feature) >> (33 - bitsOf(n))
}

func hashed(feature uint32) uint32 { return feature * 2654435769 }

func bitsOf(n int) int { return bits.Len32(uint32(n)) }

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
