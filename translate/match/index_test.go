package match

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
)

// texts makes n sentences of a small vocabulary, many of them alike.
func texts(n int, seed uint64) []string {
	r := rand.New(rand.NewPCG(seed, 1))
	words := strings.Fields("der die das Hafen Schiff Brücke liegt fährt heute nicht am im Kanal Abend Morgen Kapitän , . 12 7 und mit ohne Ladung Straße Tor öffnet schließt Nebel Lotse")
	var all []string
	for i := range n {
		if i > 0 && r.IntN(2) == 0 {
			t := strings.Fields(all[r.IntN(i)])
			t[r.IntN(len(t))] = words[r.IntN(len(words))] + "s"
			all = append(all, strings.Join(t, " "))
			continue
		}
		var b strings.Builder
		for range 1 + r.IntN(90)*r.IntN(3)/2 + r.IntN(9) {
			b.WriteString(words[r.IntN(len(words))])
			fmt.Fprintf(&b, "%c ", 'a'+r.IntN(26))
		}
		all = append(all, b.String())
	}
	return all
}

func build(all []string) *Index {
	var b Builder
	for i, t := range all {
		b.Add(int64(i+1), t, "")
	}
	return b.Index()
}

// brute returns the scores of the best units by comparing with each.
func brute[T comparable](query []T, units [][]T, least, limit int) []Hit {
	var b best
	b.begin(limit, least, nil)
	for i, u := range units {
		b.consider(int64(i+1), levenshtein(query, u), max(len(query), len(u)))
	}
	return b.list()
}

func TestTokensMissNone(t *testing.T) {
	all := texts(700, 1)
	x := build(all)
	var units [][]string
	for _, u := range all {
		units = append(units, Tokens(Fold(u)))
	}
	for _, least := range []int{30, 70, 100} {
		for _, q := range append(texts(12, 2), all[:12]...) {
			got, want := x.Tokens(q, least, 5, nil), brute(Tokens(Fold(q)), units, least, 5)
			if len(got) != len(want) {
				t.Fatalf("Tokens(%q, %d) found %d units, brute force %d", q, least, len(got), len(want))
			}
			for i := range got {
				if got[i] != want[i] {
					t.Fatalf("Tokens(%q, %d)[%d] = %+v, want %+v", q, least, i, got[i], want[i])
				}
			}
		}
	}
}

func TestCharsRecall(t *testing.T) {
	all := texts(700, 3)
	x := build(all)
	var units [][]rune
	for _, u := range all {
		units = append(units, []rune(Fold(u)))
	}
	found, places := 0, 0
	for _, q := range append(texts(20, 4), all[:40]...) {
		got, want := x.Chars(q, 70, 5, nil), brute([]rune(Fold(q)), units, 70, 5)
		places += len(want)
		for i, w := range want {
			if i < len(got) && CompareHits(Hit{distance: got[i].distance, longer: got[i].longer}, Hit{distance: w.distance, longer: w.longer}) <= 0 {
				found++
			}
		}
	}
	if places < 40 || float64(found) < .995*float64(places) {
		t.Errorf("found %d of %d places, want 99.5 %%", found, places)
	}
}

func TestPlainScores(t *testing.T) {
	for _, tt := range []struct {
		query, unit string
		token, char int
	}{
		{"Das Boot wurde vertäut.", "Das Boot wurde nicht vertäut.", 83, 79},
		{"Tor  7", "tor 7", 100, 100},
		{"Straße", "Strasse", 0, 71},
		{"a b c d e f g h i j", "a b c d e f g x y z", 70, 84},
		{"a b c d e f g h i j k", "a b c d e f g x y z", 63, 76},
	} {
		x := build([]string{tt.unit})
		for _, c := range []struct {
			by   string
			hits []Hit
			want int
		}{{"token", x.Tokens(tt.query, 1, 1, nil), tt.token}, {"char", x.Chars(tt.query, 1, 1, nil), tt.char}} {
			got := 0
			if len(c.hits) > 0 {
				got = c.hits[0].Score
			}
			if got != c.want {
				t.Errorf("%s score of %q and %q = %d, want %d", c.by, tt.query, tt.unit, got, c.want)
			}
		}
	}
}

func TestEmptyQueries(t *testing.T) {
	for _, x := range []*Index{build(nil), build([]string{"", "Hafen"})} {
		for _, q := range []string{"", " ", "Nebel"} {
			if a, b := x.Tokens(q, 70, 5, nil), x.Chars(q, 70, 5, nil); len(a)+len(b) != 0 {
				t.Errorf("%q found %v, %v, want nothing", q, a, b)
			}
		}
	}
}

func TestDistanceOfPattern(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 5))
	var p pattern
	for range 2000 {
		a, b := make([]uint32, r.IntN(200)), make([]uint32, r.IntN(200))
		for _, s := range [][]uint32{a, b} {
			for i := range s {
				s[i] = 'a' + r.Uint32N(5)*0x101
			}
		}
		p.set(a)
		if got, want := p.distance(b), levenshtein(a, b); got != want {
			t.Fatalf("distance(%v, %v) = %d, want %d", a, b, got, want)
		}
		text := make([]rune, len(b))
		for i, s := range b {
			text[i] = rune(s)
		}
		if got, want := p.withinText([]byte(string(text)), 400), levenshtein(a, b); got != want {
			t.Fatalf("withinText(%v, %v) = %d, want %d", a, b, got, want)
		}
		room := r.IntN(200)
		if got, want := p.within(b, room), levenshtein(a, b); got != want && (want <= room || got <= room) {
			t.Fatalf("within(%v, %v, %d) = %d, want %d", a, b, room, got, want)
		}
	}
}

func BenchmarkTokens(b *testing.B) {
	x, queries := build(texts(20000, 1)), texts(200, 2)
	for i := 0; b.Loop(); i++ {
		x.Tokens(queries[i%len(queries)], 70, 5, nil)
	}
}

func BenchmarkChars(b *testing.B) {
	x, queries := build(texts(20000, 1)), texts(200, 2)
	for i := 0; b.Loop(); i++ {
		x.Chars(queries[i%len(queries)], 70, 5, nil)
	}
}

// BenchmarkScan is what Tokens is measured against: every unit compared.
func BenchmarkScan(b *testing.B) {
	x, queries := build(texts(20000, 1)), texts(200, 2)
	var p pattern
	for i := 0; b.Loop(); i++ {
		p.set(appendTokens(nil, []byte(Fold(queries[i%len(queries)]))))
		for u := range uint32(x.Len()) {
			p.distance(x.tokens(u))
		}
	}
}
