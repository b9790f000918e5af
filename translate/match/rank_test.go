package match

import (
	"cmp"
	"encoding/binary"
	"math"
	"math/rand/v2"
	"slices"
	"testing"
)

// What a ranking keeps is what weighing every unit by every chosen list keeps,
// but for units whose weight says that they are too far away.
func TestRankingKeepsTheHeaviest(t *testing.T) {
	all := texts(2*blockUnits+500, 11)
	x := build(all)
	for _, q := range append(texts(8, 12), all[:8]...) {
		folded := []byte(Fold(q))
		m := len([]rune(string(folded)))
		from, to := lowerBound(x.runes, uint32(m/2)), lowerBound(x.runes, uint32(2*m))
		var k ranking
		k.choose(&x.letters, folded, x.Len(), .5, 4000)
		const most = 40
		k.read(&x.letters, x.runes, uint32(from), uint32(to), m, most, func(int) int { return math.MaxInt32 })

		weights := make([]int, x.Len())
		for _, l := range k.lists {
			for _, u := range x.letters.append(nil, l.feature, uint32(from), uint32(to)) {
				weights[u] += l.weight
			}
		}
		var want []uint64
		for u, w := range weights {
			if w > 0 {
				want = append(want, candidate(uint32(u), uint32(w<<16/max(m, int(x.runes[u])))))
			}
		}
		slices.Sort(want)
		want = want[:min(most, len(want))]
		if len(k.kept) != len(want) {
			t.Fatalf("%q: %d kept, want %d", q, len(k.kept), len(want))
		}
		for i, c := range k.kept { // among equals any may stay
			if shareOf(c) != shareOf(want[i]) {
				t.Fatalf("%q: share %d is %d, want %d", q, i, shareOf(c), shareOf(want[i]))
			}
		}
	}
}

// No unit is lighter than the least weight that its distance allows.
func TestRankingLeast(t *testing.T) {
	all := texts(400, 13)
	x := build(all)
	for _, q := range append(texts(6, 14), all[:8]...) {
		folded := []byte(Fold(q))
		var k ranking
		k.choose(&x.letters, folded, x.Len(), 1, 3000)
		weights := make([]int, x.Len())
		for _, l := range k.lists {
			for _, u := range x.letters.append(nil, l.feature, 0, math.MaxUint32) {
				weights[u] += l.weight
			}
		}
		runes := []rune(string(folded))
		for u, w := range weights {
			edits := levenshtein(runes, []rune(string(x.folded(x.byRunes[u]))))
			if least := k.least(edits); w < least {
				t.Fatalf("%q, %q: %d edits, weight %d, want %d at least", q, x.folded(x.byRunes[u]), edits, w, least)
			}
		}
	}
}

func TestRunSkips(t *testing.T) {
	r := rand.New(rand.NewPCG(15, 1))
	for range 3000 {
		var units []uint32
		var data []byte
		u := uint32(0)
		for i := range 1 + r.IntN(60) {
			d := r.Uint32N(1 << r.IntN(17))
			if i > 0 {
				d++
			}
			u += d
			units = append(units, u)
			data = binary.AppendUvarint(data, uint64(d))
		}
		from := r.Uint32N(u + 2)
		d, n := distance(data)
		got := run{data: data[n:], unit: d}
		got.skip(from)
		want := uint32(math.MaxUint32)
		if i := lowerBound(units, from); i < len(units) {
			want = units[i]
		}
		if got.unit != want {
			t.Fatalf("%v from %d: %d, want %d", units, from, got.unit, want)
		}
	}
}

func TestSelectLeast(t *testing.T) {
	r := rand.New(rand.NewPCG(16, 1))
	for range 2000 {
		l := make([]uint64, r.IntN(80))
		for i := range l {
			l[i] = r.Uint64N(1 + r.Uint64N(50))
		}
		want := slices.SortedFunc(slices.Values(l), cmp.Compare[uint64])
		n := r.IntN(len(l) + 1)
		selectLeast(l, n)
		slices.Sort(l[:n])
		if !slices.Equal(l[:n], want[:n]) {
			t.Fatalf("the least %d are %v, want %v", n, l[:n], want[:n])
		}
	}
}

// A list that holds no unit, or is cut off, is read without harm.
func TestRunOfDamagedList(t *testing.T) {
	var weights [blockUnits]uint16
	for _, data := range [][]byte{nil, {0x80}, {5, 0xff, 0xff}, {1, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80}} {
		d, n := distance(data)
		r := run{data: data[n:], unit: d, weight: 1}
		r.skip(1)
		r.weigh(&weights, 0, blockUnits)
		if len(r.data) > 0 && r.unit < blockUnits {
			t.Errorf("% x is not read to its end", data)
		}
	}
}
