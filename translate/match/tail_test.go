package match

import (
	"slices"
	"testing"
)

// A tail answers what an index of the same units answers.
func TestTailAnswersLikeAnIndex(t *testing.T) {
	all := append(texts(300, 31), "12.5 mm / 3", "7 / 3", "12 mm / 3", "1.000 mm / 7", "14:30 / 3", "A380 / 3", "3 / 7", "{1}4{/1} / 9")
	var b Builder
	var tail Tail
	for i, s := range all {
		u := Unit{ID: int64(i + 1), Source: s, Target: all[len(all)-1-i]}
		b.Add(u.ID, u.Source, u.Target)
		tail = tail.With(u)
	}
	x := b.Index()
	odd := func(id int64) bool { return id%2 == 1 }
	for _, q := range slices.Concat(texts(15, 32), all[:25], all[300:]) {
		for _, skip := range []func(int64) bool{nil, odd} {
			if got, want := tail.Tokens(q, 50, 7, skip), x.Tokens(q, 50, 7, skip); !slices.Equal(got, want) {
				t.Fatalf("Tokens(%q) = %v, want %v", q, got, want)
			}
			for _, h := range x.Chars(q, 60, 7, skip) { // which may miss some
				if got := tail.Chars(q, 60, 7, skip); !slices.Contains(got, h) && got[len(got)-1].Score < h.Score {
					t.Fatalf("Chars(%q) = %v, without %v", q, got, h)
				}
			}
			want := x.Bare(q, 300, skip) // with units of words that share a list
			for _, id := range tail.Bare(q, 300, skip) {
				if !slices.Contains(want, id) {
					t.Fatalf("Bare(%q) = %v, but the tail has %d", q, want, id)
				}
			}
			if got, want := tail.Figures(q, 9, skip), x.Figures(q, 9, skip); !slices.Equal(got, want) {
				t.Fatalf("Figures(%q) = %v, want %v", q, got, want)
			}
			parts, others := tail.Parts(q, skip), x.Parts(q, skip)
			if !slices.EqualFunc(parts, others, func(a, b Part) bool {
				return a.Start == b.Start && a.End == b.End && a.Count == b.Count && slices.Equal(a.Units, b.Units)
			}) {
				t.Fatalf("Parts(%q) = %v, want %v", q, parts, others)
			}
		}
	}
	for _, pattern := range []string{"hafen", "brucke", "x", ", .", "Zeppelin", ""} {
		for _, side := range [][2]bool{{true, true}, {true, false}, {false, true}, {}} {
			got, want := tail.Find(pattern, side[0], side[1], odd), x.Find(pattern, side[0], side[1], odd)
			slices.Sort(got)
			slices.Sort(want)
			if !slices.Equal(got, want) {
				t.Errorf("Find(%q, %v) = %v, want %v", pattern, side, got, want)
			}
		}
	}
}

// Whoever has a tail keeps it as it was, whatever is made of it.
func TestTailStaysAsItWas(t *testing.T) {
	one := Tail{}.With(Unit{ID: 1, Source: "Hafen"})
	two, three := one.With(Unit{ID: 2, Source: "Kai"}), one.With(Unit{ID: 3, Source: "Mole"})
	again := two.Without(func(id int64) bool { return id == 1 }).With(Unit{ID: 1, Source: "Lotse"})
	for _, tt := range []struct {
		name string
		tail Tail
		want []int64
	}{
		{"one", one, []int64{1}},
		{"two", two, []int64{1, 2}},
		{"three", three, []int64{1, 3}},
		{"again", again, []int64{2, 1}},
		{"what came since one", two.Since(one), []int64{2}},
		{"what changed counts as new", again.Since(two), []int64{1}},
		{"nothing", Tail{}, nil},
	} {
		if got := tt.tail.IDs(); !slices.Equal(got, tt.want) {
			t.Errorf("%s: %v, want %v", tt.name, got, tt.want)
		}
	}
}
