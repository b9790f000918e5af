package store

import (
	"fmt"
	"slices"
	"testing"

	"satzpaar/translate"
	"satzpaar/translate/match"
)

// Whole words come before parts of words, then the newest; one and two letters
// are found; umlauts are one with two letters on wish.
func TestFindOrder(t *testing.T) {
	l := open(t, ":memory:")
	remember(t, l, "Der Hafen ruht.", "The port rests.", "Die Hafenbehörde ruht.", "The authority rests.", "Ein Hafen am See.", "A port by the lake.",
		"Die Brücke hält.", "The bridge holds.", "Zwei Bruecken halten.", "Two bridges hold.")
	sources := func(all []translate.Unit, err error) []string {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, u := range all {
			got = append(got, u.Source)
		}
		return got
	}
	for _, tt := range []struct {
		p    match.Pattern
		want []string
	}{
		{match.Pattern{Text: "hafen"}, []string{"Ein Hafen am See.", "Der Hafen ruht.", "Die Hafenbehörde ruht."}},
		{match.Pattern{Text: "am"}, []string{"Ein Hafen am See."}},
		{match.Pattern{Text: "z"}, []string{"Zwei Bruecken halten."}},
		{match.Pattern{Text: "bruecke"}, []string{"Zwei Bruecken halten."}},
		{match.Pattern{Text: "bruecke", Plain: true}, []string{"Die Brücke hält.", "Zwei Bruecken halten."}},
	} {
		if got := sources(l.Find(t.Context(), tt.p, SourceSide, 10)); !slices.Equal(got, tt.want) {
			t.Errorf("%+v: %q, want %q", tt.p, got, tt.want)
		}
		if got := sources(l.Browse(t.Context(), Selection{Text: tt.p.Text, As: tt.p, Side: SourceSide}, 0, 10)); !slices.Equal(got, tt.want) {
			t.Errorf("browsing %+v: %q, want %q", tt.p, got, tt.want)
		}
		if got := sources(l.Browse(t.Context(), Selection{Text: tt.p.Text, As: tt.p, Side: SourceSide, Origin: translate.FromFile}, 0, 10)); !slices.Equal(got, tt.want) {
			t.Errorf("browsing with a condition %+v: %q, want %q", tt.p, got, tt.want)
		}
	}
}

// However many units are found, their order is the same.
func TestFindManyInOrder(t *testing.T) {
	l := open(t, ":memory:")
	var pairs []string
	var words, parts []int64
	for i := range 1300 { // more than are read at once
		text := "Der Hafen ruht."
		if id := int64(i + 1); i%3 == 0 {
			text = "Die Hafenbehörde ruht."
			parts = append([]int64{id}, parts...)
		} else {
			words = append([]int64{id}, words...)
		}
		pairs = append(pairs, text, fmt.Sprint(i))
	}
	remember(t, l, pairs...)
	all, err := l.Find(t.Context(), match.Pattern{Text: "hafen"}, SourceSide, 2000)
	if err != nil {
		t.Fatal(err)
	}
	var got []int64
	for _, u := range all {
		got = append(got, u.ID)
	}
	if want := append(words, parts...); !slices.Equal(got, want) {
		t.Errorf("found %v, want %v", got, want)
	}
}
