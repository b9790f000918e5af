package match

import "testing"

func TestOmegaTScores(t *testing.T) {
	for _, tt := range []struct {
		name, a, b string
		want       OmegaT
	}{
		{"equal", "Der Hafen ist offen.", "Der Hafen ist offen.", OmegaT{100, 100, 100}},
		{"another case of a noun", "Die Häfen der Stadt", "Der Hafen der Städte", OmegaT{75, 25, 25}},
		{"another number", "Seite 12 fehlt.", "Seite 7 fehlt.", OmegaT{100, 100, 75}},
		{"a code more", "{1}Hafen{/1}", "Hafen", OmegaT{100, 100, 33}},
		{"a capital", "hafen", "Hafen", OmegaT{100, 100, 0}},
		{"numbers alone", "12", "13", OmegaT{0, 0, 0}},
		{"empty", "", "", OmegaT{0, 0, 0}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := OmegaTScores(tt.a, tt.b, "de-DE"); got != tt.want {
				t.Errorf("got %v, want %v", got, tt.want)
			}
		})
	}
	if got := OmegaTScores("ports", "port", "en"); got.Stemmed != 0 {
		t.Errorf("English is not stemmed: %v", got)
	}
}

func TestLightStem(t *testing.T) {
	for w, want := range map[string]string{
		"häuser": "haus", "kindern": "kind", "schönste": "schon", "tages": "tag", "straßen": "strass", "bus": "bus", "weg": "weg", "uhr": "uhr",
	} {
		if got := lightStem(w); got != want {
			t.Errorf("lightStem(%q) = %q, want %q", w, got, want)
		}
	}
}
