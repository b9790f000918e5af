package check

import (
	"slices"
	"testing"

	"satzpaar/translate"
	"satzpaar/translate/names"
)

// fixless are the checks that offer no fix, with the reason.
var fixless = map[string]string{
	"empty":               "it takes a translation",
	"untranslated":        "it takes a translation",
	"number-added":        "what goes with the number would have to go, too",
	"unit-converted":      "it is right, and shown for information",
	"negation-lost":       "a negation is a matter of the whole clause",
	"negation-added":      "a negation is a matter of the whole clause",
	"negation-count":      "a negation is a matter of the whole clause",
	"name-missing":        "where the name belongs is known by the word links alone",
	"name-added":          "a pronoun may have to take its place",
	"length":              "it takes a translation",
	"length-limit":        "it takes another wording",
	"omission":            "it takes a translation",
	"left-out":            "it takes a translation",
	"unrendered":          "it takes a translation",
	"addition":            "whether the clause is wanted is the reviewer's to say",
	"unrelated":           "it takes another pairing",
	"quote-paragraph":     "the lost mark may belong to any of the segments",
	"quote-attribution":   "the sentence has to be turned round",
	"bracket-unbalanced":  "where the bracket closes is not known",
	"tag-order":           "what the codes enclose is the translator's to say",
	"placeholder-missing": "where it belongs is not known, unless it was written as another",
	"inconsistent-source": "either of the two may be wrong",
	"term-missing":        "which words stand for the term is not known",
	"rejected-again":      "it takes another wording",
	"draft-unedited":      "it takes a look",
}

// lone are the checks whose examples need more than a pair, or that have a fix
// in some cases only; their fixes have tests of their own.
var lone = []string{
	"inconsistent-target", "inconsistent-memory", "variant-mixed", "term-forbidden", "name-inconsistent", "name-variant",
	"date-weekday", "german-left", "german-left-noun", "quote-unbalanced", "quote-lost", "tag-missing",
}

// Fixes that are safe in some cases only.
func TestSomeFixes(t *testing.T) {
	for _, tt := range []struct{ check, source, target, want string }{
		{"date-weekday", "Am Montag, dem 14. Februar 2022, schloss der Hafen.", "The harbour closed on Friday, 14 February 2022.", "The harbour closed on Monday, 14 February 2022."},
		{"date-weekday", "Am Montag, dem 14. Februar 2022, schloss der Hafen.", "The harbour closed on Monday, 15 February 2022.", ""},
		{"german-left", "Die Lage ist aktuell.", "The situation is aktuell.", "The situation is current."},
		{"quote-unbalanced", "„Das genügt“", "“That is enough", "“That is enough”"},
		{"quote-unbalanced", "„Das genügt“, sagte er.", "That is enough,” he said.", "“That is enough,” he said."},
		{"quote-unbalanced", "„Das genügt“, sagte er.", "“That is enough, he said.", ""},
		{"quote-lost", "„Das genügt.“", "That is enough.", "“That is enough.”"},
		{"tag-missing", "{1}Neu im Haus{/1}", "New in the house{/1}", "{1}New in the house{/1}"},
		{"tag-missing", "{1}Neu im Haus{/1}", "{1}New in the house", "{1}New in the house{/1}"},
		{"tag-missing", "Neu {1/} im Haus", "New in the house", ""},
		{"placeholder-missing", "{count} Dateien", "{number} files", "{count} files"},
		{"unit-mismatch", "Es kostet 50 Franken.", "It costs 50 euros.", "It costs 50 francs."},
		{"unit-mismatch", "Es kostet 50 Euro.", "It costs $50.", "It costs €50."},
		{"unit-mismatch", "Die Strecke ist 12 km lang.", "The route is 12 mi long.", "The route is 12 km long."},
		{"unit-mismatch", "Die Strecke ist 12 Kilometer lang.", "It is a 12-mile route.", "It is a 12-kilometre route."},
		{"unit-mismatch", "Das sind vier Prozentpunkte mehr.", "That is four percent more.", "That is four percentage points more."},
	} {
		t.Run(tt.target, func(t *testing.T) {
			for _, f := range findings(tt.source, tt.target) {
				if f.Check != tt.check {
					continue
				}
				got := ""
				if len(f.Fixes) > 0 {
					got = tt.target[:f.Target.Start] + f.Fixes[0] + tt.target[f.Target.End:]
				}
				if got != tt.want {
					t.Errorf("got %q, want %q", got, tt.want)
				}
				return
			}
			t.Error("not found")
		})
	}
}

// Each check offers a fix for its own example, after which it is silent, or
// says why there is none.
func TestEveryFix(t *testing.T) {
	j := names.Default()
	run := func(source, target string) []translate.Finding {
		d := &translate.Document{SourceLang: "de", TargetLang: "en", Segments: []translate.Segment{{ID: "1", Source: source, Target: target, State: translate.Draft}}}
		return Known{Judge: j, Judged: j.Judge(d)}.Run(d)
	}
	for _, c := range All {
		if slices.Contains(lone, c.ID) || fixless[c.ID] != "" {
			continue
		}
		t.Run(c.ID, func(t *testing.T) {
			source, target := c.Example.Source, c.Example.Bad
			for range 3 { // a fix for each place
				for _, f := range run(source, target) {
					if f.Check == c.ID && len(f.Fixes) > 0 {
						at := f.Target
						if !at.Valid() {
							at = whole(target)
						}
						target = target[:at.Start] + f.Fixes[0] + target[at.End:]
						break
					}
				}
			}
			if target == c.Example.Bad {
				t.Fatalf("%q has no fix", c.Example.Bad)
			}
			if got := ids(run(source, target)); slices.Contains(got, c.ID) {
				t.Errorf("%q becomes %q and is flagged still", c.Example.Bad, target)
			}
		})
	}
	for id := range fixless {
		if _, ok := Of(id); !ok {
			t.Errorf("there is no check %s", id)
		}
	}
}
