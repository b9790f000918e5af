package match

import (
	"slices"
	"testing"
)

func TestPatternPlain(t *testing.T) {
	for _, tt := range []struct {
		pattern, text string
		want          []string
	}{
		{"Brücke", "Die Bruecke und die Brücke", []string{"Bruecke", "Brücke"}},
		{"bruecke", "Die Bruecke und die Brücke", []string{"Bruecke", "Brücke"}},
		{"Straße", "Strasse, Straße", []string{"Strasse", "Straße"}},
		{"Häuser", "Haeuser", []string{"Haeuser"}},
		{"neue", "die neue Zeit", []string{"neue"}},
		{"ö", "Goethe, schön, Tor", []string{"oe", "ö", "o"}},
		{"Haus", "Häuser", []string{"Häus"}},
	} {
		var got []string
		for _, s := range (Pattern{Text: tt.pattern, Plain: true}).Spans(tt.text) {
			got = append(got, tt.text[s[0]:s[1]])
		}
		if !slices.Equal(got, tt.want) {
			t.Errorf("%s in %q: %q, want %q", tt.pattern, tt.text, got, tt.want)
		}
	}
	if got := (Pattern{Text: "Bruecke"}).Spans("Die Brücke"); got != nil {
		t.Errorf("without the wish: %v", got)
	}
	if n := len((Pattern{Text: "äöüäöüäöü", Plain: true}).Variants()); n != 16 {
		t.Errorf("%d variants", n)
	}
}

func TestPatternGrade(t *testing.T) {
	p := Pattern{Text: "hafen"}
	for text, want := range map[string]int{"Der Hafen.": AsWord, "Die Hafenbehörde": InPart, "Hafenamt im Hafen": AsWord, "Schiff": NotAtAll} {
		if got := p.Grade(text); got != want {
			t.Errorf("Grade(%q) = %d, want %d", text, got, want)
		}
	}
}
