package store

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"satzpaar/translate/match"
)

// deltaWords are one word a unit that no other has.
func deltaWord(n int) string { return fmt.Sprintf("Wort%dende", n) }

// Whatever comes, changes and goes while indexes are made in the background,
// a search finds what the table holds, then and at the end.
func TestDeltaFollowsTheTable(t *testing.T) {
	l, ctx, r := open(t, ":memory:"), t.Context(), rand.New(rand.NewPCG(9, 9))
	holds, next := map[int64]int{}, 0 // which word a unit holds
	check := func(word int) {
		t.Helper()
		var want, got []int64
		for id, w := range holds {
			if w == word {
				want = append(want, id)
			}
		}
		units, err := l.Find(ctx, match.Pattern{Text: deltaWord(word)}, SourceSide, 10)
		if err != nil {
			t.Fatal(err)
		}
		all, err := l.LookupPlain(ctx, ByTokens, "Das "+deltaWord(word)+" liegt im Hafen", 100, 10)
		if err != nil {
			t.Fatal(err)
		}
		for _, u := range units {
			got = append(got, u.ID)
		}
		if !slices.Equal(got, want) || len(all) != len(want) {
			t.Fatalf("word %d: found %v and %d units, want %v", word, got, len(all), want)
		}
	}
	text := func() string {
		next++
		return "Das " + deltaWord(next) + " liegt im Hafen"
	}
	for range 1200 {
		ids := make([]int64, 0, len(holds))
		for id := range holds {
			ids = append(ids, id)
		}
		slices.Sort(ids)
		was := 0
		switch n := r.IntN(10); {
		case n < 6 || len(ids) < 50:
			for range 1 + r.IntN(3) {
				remember(t, l, text(), "x")
				last, err := l.memoryVersion(ctx, l.read)
				if err != nil {
					t.Fatal(err)
				}
				holds[last.Unit] = next
			}
		case n < 8:
			id := ids[r.IntN(len(ids))]
			was = holds[id]
			if err := l.EditUnit(ctx, id, text(), "y", "Eva", ""); err != nil {
				t.Fatal(err)
			}
			holds[id] = next
		default:
			id := ids[r.IntN(len(ids))]
			was = holds[id]
			if _, err := l.DeleteUnits(ctx, []int64{id}); err != nil {
				t.Fatal(err)
			}
			delete(holds, id)
		}
		check(next)
		check(was)
		check(1 + r.IntN(next))
	}
	if err := l.PrepareLookup(ctx); err != nil {
		t.Fatal(err)
	}
	if len(l.recall.recent) == 0 || l.recall.tail.Len() > maxTail {
		t.Errorf("%d indexes and a tail of %d units", len(l.recall.recent), l.recall.tail.Len())
	}
	for word := 1; word <= next; word++ {
		check(word)
	}
}

// What changes while an index is made of it stays in the tail, and the index
// is known to be wrong on it; one that was made for an older base is dropped.
func TestChangesWhileFolding(t *testing.T) {
	for _, tt := range []struct {
		name string
		do   func(l *Library) error
		want []int64
	}{
		{"nothing", func(*Library) error { return nil }, []int64{1, 2}},
		{"edited", func(l *Library) error {
			return l.EditUnit(t.Context(), 1, "Der Lotse geht.", "x", "Eva", "")
		}, []int64{2}},
		{"deleted", func(l *Library) error { _, err := l.DeleteUnits(t.Context(), []int64{2}); return err }, []int64{1}},
		{"a new base", func(l *Library) error {
			f, err := l.makeIndex(t.Context())
			l.recall.mu.Lock()
			defer l.recall.mu.Unlock()
			l.recall.adopt(f)
			return err
		}, []int64{1, 2}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			l, ctx := open(t, ":memory:"), t.Context()
			remember(t, l, "Der Nebel hebt sich.", "a", "Der Nebel senkt sich.", "b")
			find := func() []int64 {
				units, err := l.Find(ctx, match.Pattern{Text: "Nebel"}, SourceSide, 10)
				if err != nil {
					t.Fatal(err)
				}
				var ids []int64
				for _, u := range units {
					ids = append(ids, u.ID)
				}
				slices.Sort(ids)
				return ids
			}
			find()
			r := &l.recall
			r.mu.Lock()
			f := &folding{round: r.round, tail: r.tail, stale: r.stale}
			r.folding = f
			r.mu.Unlock()
			x, err := l.folded(ctx, f)
			if err != nil {
				t.Fatal(err)
			}
			if err := tt.do(l); err != nil {
				t.Fatal(err)
			}
			for _, when := range []string{"while it is made", "when it is there"} {
				if got := find(); !slices.Equal(got, tt.want) {
					t.Errorf("%s: found %v, want %v", when, got, tt.want)
				}
				r.mu.Lock()
				if r.folding != nil && r.round == f.round {
					r.install(f, x, f.early())
				}
				r.folding = nil
				r.mu.Unlock()
			}
		})
	}
}
