package align

import (
	"testing"
)

func TestTokens(t *testing.T) {
	text := "„Kapitän“ Maas, 14.5 m²"
	want := []string{"„", "Kapitän", "“", "Maas", ",", "14", ".", "5", "m²"}
	got := Tokens(text)
	if len(got) != len(want) {
		t.Fatalf("%d tokens, want %d", len(got), len(want))
	}
	for i, s := range got {
		if text[s[0]:s[1]] != want[i] {
			t.Errorf("token %d = %q, want %q", i, text[s[0]:s[1]], want[i])
		}
	}
}

func TestLinkWords(t *testing.T) {
	links := LinkWords(german, english, Options{})
	for _, tt := range []struct {
		pair           int
		source, target string
	}{
		{0, "Hafen", "port"},
		{0, "Rostock", "Rostock"},
		{1, "Maas", "Maas"},
		{1, "14", "14"},
		{1, ".", "."},
		{2, "Stadt", "city"},
	} {
		found := false
		s, e := german[tt.pair], english[tt.pair]
		a, b := Tokens(s), Tokens(e)
		for _, l := range links[tt.pair] {
			x, y := a[l.Source], b[l.Target]
			if s[x[0]:x[1]] == tt.source {
				found = e[y[0]:y[1]] == tt.target
				break
			}
		}
		if !found {
			t.Errorf("%q is not linked to %q: %v", tt.source, tt.target, links[tt.pair])
		}
	}
}

// Links lie within the sentences, none is told twice, and marks are linked
// with marks only.
func TestLinkWordsWithin(t *testing.T) {
	source := append([]string{"", "Nur hier", "?!", "a b c d e f g"}, german...)
	target := append([]string{"Nothing", "", "Words", "!"}, english...)
	for k, links := range LinkWords(source, target, Options{}) {
		a, b := Tokens(source[k]), Tokens(target[k])
		seen := map[[2]int]bool{}
		for _, l := range links {
			at := [2]int{l.Source, l.Target}
			if l.Source >= len(a) || l.Target >= len(b) || seen[at] {
				t.Fatalf("pair %d: link %v of %d and %d tokens", k, l, len(a), len(b))
			}
			seen[at] = true
			if x, y := source[k][a[l.Source][0]], target[k][b[l.Target][0]]; (x == '.') != (y == '.') {
				t.Errorf("pair %d: %q is linked with %q", k, x, y)
			}
		}
	}
}

func BenchmarkLinkWords(b *testing.B) {
	var source, target []string
	for len(source) < 500 {
		source, target = append(source, german...), append(target, english...)
	}
	for b.Loop() {
		LinkWords(source, target, Options{})
	}
}
