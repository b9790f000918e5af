package match

import (
	"cmp"
	"encoding/binary"
	"math"
	"slices"
)

// blockUnits is how many units are weighed at a time: few enough that their
// weights stay in the nearest cache.
const blockUnits = 1 << 13

// maxWeight is the greatest weight of a unit, so that four of them can be
// compared at once, see ranking.harvest.
const maxWeight = 1<<15 - 1

// A ranking weighs the units by the rare letter trigrams that they share with
// a query and keeps the heaviest for their length. Units are numbered in the
// order of their characters. Its memory is used again by the next.
type ranking struct {
	lists   []trigramList
	runs    []run
	weights [blockUnits]uint16
	kept    []uint64 // see candidate
	sum     int      // of the weights of all lists that are read
	lost    []int    // the greatest weight that so many edits can take
}

type trigramList struct {
	feature  uint32
	n        int // units
	position int // of its first place in the query
	weight   int // 0: not read
}

// candidate is a unit with its share, which is its weight<<16 by the longer of
// the two lengths, as one number: the greatest share comes first in order.
func candidate(unit, share uint32) uint64 { return uint64(^share)<<32 | uint64(unit) }

func shareOf(c uint64) uint32 { return ^uint32(c >> 32) }

// choose decides which lists are read: the rarest, until they hold budget
// units within the share of the memory that is looked at, but four at least.
// Their weights are logarithms in steps of 1/8.
func (k *ranking) choose(p *packed, folded []byte, units int, share float64, budget int) {
	k.lists = k.lists[:0]
	position := 0
	trigrams(folded, func(f uint32) {
		if n := p.count(f); n > 0 {
			k.lists = append(k.lists, trigramList{feature: f, n: n, position: position})
		}
		position++
	})
	slices.SortFunc(k.lists, func(a, b trigramList) int {
		return cmp.Or(a.n-b.n, cmp.Compare(a.feature, b.feature), a.position-b.position)
	})
	k.lists = slices.CompactFunc(k.lists, func(a, b trigramList) bool { return a.feature == b.feature })
	k.sum = 0
	left := float64(budget)
	for i := range k.lists {
		l := &k.lists[i]
		w := 1 + int(8*math.Log(1+float64(units)/float64(l.n)))
		if left < 0 && i > 3 || k.sum+w > maxWeight {
			k.lists = k.lists[:i]
			break
		}
		l.weight = w
		k.sum += w
		left -= share * float64(l.n)
	}
	k.lose(position)
}

// lose works out what edits can take: one destroys the trigrams of three
// places at most, which stand side by side.
func (k *ranking) lose(positions int) {
	at := make([]int, positions+2)
	for _, l := range k.lists {
		at[l.position] = l.weight
	}
	k.lost = slices.Grow(k.lost[:0], positions+1)
	for i := range positions {
		k.lost = append(k.lost, at[i]+at[i+1]+at[i+2])
	}
	slices.SortFunc(k.lost, func(a, b int) int { return b - a })
	sum := 0
	for i, w := range k.lost {
		k.lost[i] = sum
		sum += w
	}
	k.lost = append(k.lost, sum)
}

// least returns the weight that a unit has at least which is at most so many
// edits away. None that is lighter can be.
func (k *ranking) least(edits int) int {
	return k.sum - k.lost[min(edits, len(k.lost)-1)]
}

// read weighs the units [from,to), of which runes holds the counts of
// characters, for a query of m characters, and keeps about most: those of the
// greatest weight for their length. room says how many edits a length allows.
func (k *ranking) read(p *packed, runes []uint32, from, to uint32, m, most int, room func(longer int) int) {
	k.runs = k.runs[:0]
	for _, l := range k.lists {
		r := run{data: p.units(l.feature), weight: uint16(l.weight)}
		d, n := distance(r.data) // to the first unit
		r.unit, r.data = d, r.data[n:]
		if r.skip(from); r.unit < to {
			k.runs = append(k.runs, r)
		}
	}
	k.kept = k.kept[:0]
	cut := uint32(1)
	for low := from; low < to; low += blockUnits {
		high := min(to, low+blockUnits)
		for i := range k.runs {
			k.runs[i].weigh(&k.weights, low, high)
		}
		for at := low; at < high; {
			n := runes[at]
			end := at + uint32(lowerBound(runes[at:high], n+1))
			longer := max(m, int(n))
			least := max(1, k.least(room(longer)), int((uint64(cut)*uint64(longer)+1<<16-1)>>16))
			if least <= maxWeight {
				k.harvest(at, at-low, end-low, least, longer)
			}
			at = end
		}
		clear(k.weights[:])
		if len(k.kept) > 4*most {
			cut = max(cut, k.trim(most))
		}
	}
	k.trim(most)
	slices.Sort(k.kept)
}

// harvest keeps the units of the weights [i,end), of which unit is the first,
// that weigh at least so much.
func (k *ranking) harvest(unit, i, end uint32, least, longer int) {
	w := k.weights[i:end]
	keep := func(j int) {
		if int(w[j]) >= least {
			k.kept = append(k.kept, candidate(unit+uint32(j), uint32(w[j])<<16/uint32(longer)))
		}
	}
	// Four at once: the highest bit of each is set by those heavy enough.
	add := uint64(1<<15-least) * 0x1_0001_0001_0001
	j := 0
	for b := raw(w); len(b) >= 8; b = b[8:] {
		if (binary.LittleEndian.Uint64(b)+add)&0x8000_8000_8000_8000 != 0 {
			for n := range 4 {
				keep(j + n)
			}
		}
		j += 4
	}
	for ; j < len(w); j++ {
		keep(j)
	}
}

// trim keeps the best, in no order, and returns the share of the last, which a
// further one has to reach; 0 where there are fewer.
func (k *ranking) trim(most int) uint32 {
	if len(k.kept) < most {
		return 0
	}
	selectLeast(k.kept, most)
	k.kept = k.kept[:most]
	return shareOf(slices.Max(k.kept))
}

// selectLeast moves the n least numbers to the front, in linear time as a rule
// (Hoare 1961).
func selectLeast(l []uint64, n int) {
	for len(l) > 12 && n > 0 && n < len(l) {
		a, b, c := l[0], l[len(l)/2], l[len(l)-1]
		middle := max(min(a, b), min(max(a, b), c))
		i, j := 0, len(l)-1
		for i <= j {
			for l[i] < middle {
				i++
			}
			for l[j] > middle {
				j--
			}
			if i <= j {
				l[i], l[j] = l[j], l[i]
				i++
				j--
			}
		}
		switch { // l[:j+1] <= middle <= l[i:], and equal to it in between
		case n <= j:
			l = l[:j+1]
		case n >= i:
			l, n = l[i:], n-i
		default:
			return
		}
	}
	slices.Sort(l)
}
