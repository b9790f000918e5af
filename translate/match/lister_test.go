package match

import (
	"encoding/binary"
	"slices"
	"testing"
)

// The lists of a block hold each unit of a bucket once, however far apart they
// are, also where both its texts have the feature.
func TestLister(t *testing.T) {
	const bucketsOf = 1 << 10
	var l lister
	want := map[int][]uint32{}
	for unit := range uint32(blockSize) {
		for part, word := range [...]string{"abc", "xyz"} {
			switch {
			case unit%100 == 0: // both parts, all three texts have a trigram in common
				word += "abcabc"
			case part == 0 && (unit == 1 || unit == blockSize-1):
				word = "qqq"
			case part == 0:
				word = "ab"
			}
			l.text = append(l.text, word...)
			l.ends = append(l.ends, uint32(len(l.text)))
			for _, h := range gramHashes(nil, []byte(word)) {
				b := int(h >> (33 - bitsOf(bucketsOf)))
				if u := want[b]; len(u) == 0 || u[len(u)-1] != unit {
					want[b] = append(u, unit)
				}
			}
		}
	}
	l.list(2, bucketsOf, gramHashes)
	bucket := 0
	for out := l.out; len(out) > 0; {
		var head [5]int
		for i := range head {
			v, n := binary.Uvarint(out)
			head[i], out = int(v), out[n:]
		}
		bucket += head[0]
		units := []uint32{uint32(head[3])}
		for rest := out[:head[2]]; len(rest) > 0; {
			d, n := binary.Uvarint(rest)
			units, rest = append(units, units[len(units)-1]+uint32(d)), rest[n:]
		}
		out = out[head[2]:]
		if !slices.Equal(units, want[bucket]) || head[1] != len(units) || head[4] != int(units[len(units)-1]-units[0]) {
			t.Errorf("bucket %d lists %d units, said to be %d, want %d", bucket, len(units), head[1], len(want[bucket]))
		}
		delete(want, bucket)
	}
	if len(want) > 0 {
		t.Errorf("%d buckets have no list", len(want))
	}
}
