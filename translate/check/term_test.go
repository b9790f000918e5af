package check

import (
	"slices"
	"testing"

	"satzpaar/translate"
)

func TestTerms(t *testing.T) {
	k := Known{Terms: []Term{
		{Source: "Spundwand", Target: []string{"sheet piling", "sheet pile wall"}, Forbidden: []string{"bulkhead"}},
		{Forbidden: []string{"whilst"}},
	}}
	for _, tt := range []struct {
		source, target string
		want           []string
	}{
		{"Die Spundwand hält.", "The sheet piling holds.", nil},
		{"Die Spundwände halten.", "The walls hold.", nil}, // an umlaut: not recognised, and not guessed
		{"Der Spundwand fehlt Halt.", "The wall lacks hold.", []string{"term-missing"}},
		{"Die Spundwand hält.", "The bulkheads hold.", []string{"term-forbidden", "term-missing"}},
		{"Die Spundwandpresse steht.", "The press stands.", nil},
		{"Er ging.", "Whilst he left.", []string{"term-forbidden"}},
	} {
		var got []string
		for _, f := range k.Segment(translate.Segment{ID: "1", Source: tt.source, Target: tt.target}) {
			if f.ITS == "terminology" {
				got = append(got, f.Check)
			}
		}
		if !slices.Equal(got, tt.want) {
			t.Errorf("%s / %s: %q, want %q", tt.source, tt.target, got, tt.want)
		}
	}
}
