package store

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
)

// figures makes n texts of figures, codes, marks and a word at most, many of
// them a few edits apart.
func figures(n int, seed uint64) []string {
	r := rand.New(rand.NewPCG(seed, 5))
	piece := func() string {
		switch r.IntN(12) {
		case 0, 1, 2:
			return fmt.Sprint(r.IntN(3000))
		case 3, 4:
			return fmt.Sprintf("%d.%d", r.IntN(100), r.IntN(10))
		case 5:
			return fmt.Sprintf("%d.%03d,%02d", 1+r.IntN(9), r.IntN(1000), r.IntN(100))
		case 6:
			return fmt.Sprintf("%d.%02d.20%02d", 1+r.IntN(28), 1+r.IntN(12), r.IntN(30))
		case 7:
			return fmt.Sprintf("%d:%02d", r.IntN(24), r.IntN(60))
		case 8:
			return fmt.Sprintf("%c%d", 'A'+r.IntN(6), 100+r.IntN(400))
		case 9:
			return []string{"mm", "kg", "Uhr", "von", "Nr", "Werft"}[r.IntN(6)]
		default:
			return []string{"/", "x", "-", ":", "(", ")", "%", "±", "–", "&", "{1}"}[r.IntN(11)]
		}
	}
	var all []string
	for i := range n {
		var w []string
		if i > 0 && r.IntN(3) > 0 {
			w = strings.Fields(all[r.IntN(i)])
			for range 1 + r.IntN(2) {
				switch k := r.IntN(len(w)); r.IntN(4) {
				case 0:
					w = slices.Insert(w, k, piece())
				case 1:
					if len(w) > 1 {
						w = slices.Delete(w, k, k+1)
					}
				default:
					w[k] = piece()
				}
			}
		} else {
			for range 1 + r.IntN(9) {
				w = append(w, piece())
			}
		}
		all = append(all, strings.Join(w, " "))
	}
	return all
}

// Of texts without words, or nearly, the final score finds what comparing with
// every unit finds, among sentences too.
func TestLookupRecallOfFigures(t *testing.T) {
	l := open(t, ":memory:")
	all := append(figures(1500, 1), sentences(600, 7)...)
	var pairs []string
	for i, s := range all {
		pairs = append(pairs, s, fmt.Sprintf("%s (%d)", s, i))
	}
	remember(t, l, pairs...)
	for _, when := range []string{"by scanning", "by the index"} {
		places, reached := placesReached(t, l, append(figures(60, 2), figures(1560, 1)[1500:]...))
		t.Logf("%s: %d of %d places", when, reached, places)
		if places < 100 || float64(reached) < .995*float64(places) {
			t.Errorf("%s: %d of %d places, want 99.5 %%", when, reached, places)
		}
		if err := l.PrepareLookup(t.Context()); err != nil {
			t.Fatal(err)
		}
	}
}
