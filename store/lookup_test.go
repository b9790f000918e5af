package store

import (
	"cmp"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"satzpaar/translate"
	"satzpaar/translate/match"
)

// sentences makes n sentences, many of them a few edits apart.
func sentences(n int, seed uint64) []string {
	r := rand.New(rand.NewPCG(seed, 3))
	words := strings.Fields("der die das Hafen Schiff Brücke liegt fährt heute nicht am im Kanal Abend Morgen Kapitän und mit ohne Ladung Straße Tor öffnet schließt Nebel Lotse Mannschaft Vertrag Zoll prüft meldet")
	word := func() string { return words[r.IntN(len(words))] }
	var all []string
	for i := range n {
		var w []string
		if i > 0 && r.IntN(3) > 0 {
			w = strings.Fields(all[r.IntN(i)])
			for range 1 + r.IntN(3) {
				switch k := r.IntN(len(w)); r.IntN(9) {
				case 0, 4:
					w[k] = word()
				case 1, 5:
					w[k] += []string{"s", ",", "en"}[r.IntN(3)]
				case 2, 6:
					w = slices.Insert(w, k, word())
				case 3:
					w[k] = fmt.Sprint(r.IntN(100))
				case 7:
					w[k] = fmt.Sprintf("%d.%02d.20%02d", 1+r.IntN(28), 1+r.IntN(12), r.IntN(30))
				case 8:
					w[k] = fmt.Sprintf("%d.%03d,%02d", 1+r.IntN(28), r.IntN(1000), r.IntN(100))
				}
			}
		} else {
			for range 3 + r.IntN(14) {
				w = append(w, word())
			}
		}
		all = append(all, strings.Join(w, " "))
	}
	return all
}

// The final score finds what comparing with every unit finds: at least 995 of
// 1000 places, a place being as good as its score.
func TestLookupRecall(t *testing.T) {
	l := open(t, ":memory:")
	all := sentences(1500, 1)
	var pairs []string
	for i, s := range all {
		pairs = append(pairs, s, fmt.Sprintf("Sentence %d.", i))
	}
	remember(t, l, pairs...)
	if err := l.PrepareLookup(t.Context()); err != nil {
		t.Fatal(err)
	}
	places, reached := placesReached(t, l, append(sentences(10, 2), sentences(1545, 1)[1500:]...))
	t.Logf("%d of %d places", reached, places)
	if places < 20 || float64(reached) < .995*float64(places) {
		t.Errorf("%d of %d places, want 99.5 %%", reached, places)
	}
}

// placesReached compares the look-up of queries with the five best units of
// each: how many places there are, and how many have an answer as good.
func placesReached(t *testing.T, l *Library, queries []string) (places, reached int) {
	t.Helper()
	for _, q := range queries {
		want := bruteScores(t, l, q)
		got, err := l.Lookup(t.Context(), Query{Source: q, Min: 70, Limit: 5})
		if err != nil {
			t.Fatal(err)
		}
		places += len(want)
		for i, w := range want {
			if i < len(got) && got[i].Score >= w {
				reached++
			}
		}
	}
	return places, reached
}

// bruteScores returns the five best final scores of at least 70.
func bruteScores(t *testing.T, l *Library, source string) []int {
	t.Helper()
	var all []translate.Match
	scorer := match.NewScorer(source)
	err := l.Units(t.Context(), func(u translate.Unit) error {
		if 100*min(len(source), len(u.Source)) < 30*max(len(source), len(u.Source)) {
			return nil // no score of 70 bridges that
		}
		if m := judge(scorer, u, Query{Source: source}, Memory{}, usualPenalties); m.Score >= 70 {
			all = append(all, m)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	several(all, usualPenalties.Several)
	slices.SortFunc(all, func(a, b translate.Match) int { return cmp.Compare(b.Score, a.Score) })
	var scores []int
	for _, m := range all[:min(len(all), 5)] {
		scores = append(scores, m.Score)
	}
	return scores
}
