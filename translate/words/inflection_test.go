package words

import "testing"

func TestGermanForm(t *testing.T) {
	for _, tt := range []struct {
		base, word string
		want       bool
	}{
		{"spundwand", "spundwände", true},
		{"spundwand", "spundwänden", true},
		{"vertrag", "verträge", true},
		{"vertrag", "vertrages", true},
		{"haus", "häusern", true},
		{"haus", "häuser", true},
		{"kindergarten", "kindergärten", true},
		{"museum", "museen", true},
		{"firma", "firmen", true},
		{"thema", "themata", true},
		{"zeugnis", "zeugnisse", true},
		{"ministerin", "ministerinnen", true},
		{"erneuerbar", "erneuerbare", true},
		{"erneuerbare", "erneuerbaren", true},
		{"allgemeine", "allgemeiner", true},
		{"kündigen", "gekündigt", true},
		{"kündigen", "kündigte", true},
		{"bank", "bänker", true}, // the price of umlaut plurals; the context tells
		{"wand", "wandel", false},
		{"haftung", "haft", false},
		{"verein", "vereinbarung", false},
		{"lehrer", "lehrerin", false},
	} {
		if got := GermanForm(tt.base, tt.word); got != tt.want {
			t.Errorf("GermanForm(%q, %q) = %v", tt.base, tt.word, got)
		}
		if tt.want && GermanKey(tt.base) != GermanKey(tt.word) && GermanKey(tt.word) != GermanKey("ge"+tt.base) {
			t.Errorf("the keys of %s and %s differ: %s, %s", tt.base, tt.word, GermanKey(tt.base), GermanKey(tt.word))
		}
	}
}

func TestEnglishForm(t *testing.T) {
	for _, tt := range []struct {
		base, word string
		want       bool
	}{
		{"bulkhead", "bulkheads", true},
		{"bulkhead", "bulkhead's", true},
		{"company", "companies", true},
		{"crisis", "crises", true},
		{"shelf", "shelves", true},
		{"plan", "planned", true},
		{"plan", "planning", true},
		{"terminate", "terminating", true},
		{"child", "children", true},
		{"plan", "plane", false},
		{"car", "care", false},
		{"port", "portion", false},
	} {
		if got := EnglishForm(tt.base, tt.word); got != tt.want {
			t.Errorf("EnglishForm(%q, %q) = %v", tt.base, tt.word, got)
		}
		if tt.want && tt.base != "child" && EnglishKey(tt.base) != EnglishKey(tt.word) {
			t.Errorf("the keys of %s and %s differ: %s, %s", tt.base, tt.word, EnglishKey(tt.base), EnglishKey(tt.word))
		}
	}
}

func TestPlural(t *testing.T) {
	for noun, want := range map[string]string{"sheet piling": "sheet pilings", "company": "companies", "box": "boxes", "child": "children", "toy": "toys", "": ""} {
		if got := Plural(noun); got != want {
			t.Errorf("Plural(%q) = %q, want %q", noun, got, want)
		}
	}
}
