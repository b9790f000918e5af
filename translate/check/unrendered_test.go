package check

import (
	"strings"
	"testing"

	"satzpaar/translate"
)

// sameWords links the words of a pair that the table holds, surely.
func sameWords(table map[string]string) translate.Linker {
	return func(source, target string) (all []translate.WordLink) {
		for a, b := range table {
			x, y := strings.Index(source, a), strings.Index(target, b)
			if x >= 0 && y >= 0 {
				all = append(all, translate.WordLink{Source: translate.Span{Start: x, End: x + len(a)}, Target: translate.Span{Start: y, End: y + len(b)}, Sure: true})
			}
		}
		return all
	}
}

func TestUnrendered(t *testing.T) {
	e := unrendered.Example
	table := map[string]string{"Regierung": "government", "gestern": "last", "Abend": "night", "neues": "new", "Gesetz": "law"}
	for _, tt := range []struct {
		name, target string
		more         map[string]string
		stretch, gap string
	}{
		{"left out", e.Bad, nil, "nach langen Gesprächen mit den Gewerkschaften", "night"},
		{"rendered", e.Good, nil, "", ""},
		{"rendered by a word that only the links know", "After marathon haggling the government presented a new law last night.", map[string]string{"Gesprächen": "haggling"}, "", ""},
		{"as long as it should be", e.Bad + " Nobody had thought that this was to be expected so soon.", nil, "", ""},
		{"no target", "", nil, "", ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			all := map[string]string{}
			for _, m := range []map[string]string{table, tt.more} {
				for a, b := range m {
					all[a] = b
				}
			}
			stretch, at := "", ""
			for _, f := range (Known{Linked: sameWords(all)}).Segment(translate.Segment{ID: "1", Source: e.Source, Target: tt.target}) {
				if f.Check == unrendered.ID {
					stretch, at = e.Source[f.Source.Start:f.Source.End], tt.target[f.Target.Start:f.Target.End]
				}
			}
			if stretch != tt.stretch || at != tt.gap {
				t.Errorf("left out %q at %q, want %q at %q", stretch, at, tt.stretch, tt.gap)
			}
		})
	}
	const long = "Die Regierung hat trotz der großen Sorge vieler Menschen in den alten Dörfern im Süden ein neues Gesetz vorgelegt."
	for _, f := range (Known{Linked: sameWords(table)}).Segment(translate.Segment{ID: "1", Source: long, Target: "The government has presented a new law."}) {
		if f.Check == unrendered.ID && f.Severity != translate.Warning {
			t.Errorf("%s is a %s", f.Message, f.Severity)
		}
	}
	for _, f := range findings(e.Source, e.Bad) {
		if f.Check == unrendered.ID {
			t.Error("found without links")
		}
	}
}

func TestLeftOut(t *testing.T) {
	for _, tt := range []struct {
		name string
		g    translate.Segment
		want string
	}{
		{"left out by the draft", translate.Segment{Source: "Der Zug ist abgefahren.", Origin: translate.FromAligned}, "left-out"},
		{"taken away by a person", translate.Segment{Source: "Der Zug ist abgefahren.", Draft: "The train has left.", Origin: translate.FromAligned}, "empty"},
		{"of a file not yet translated", translate.Segment{Source: "Der Zug ist abgefahren.", Origin: translate.FromFile}, "empty"},
		{"no words", translate.Segment{Source: "* * *", Origin: translate.FromAligned}, ""},
		{"no part of the text", translate.Segment{Source: "Artikel teilen", Origin: translate.FromAligned, Apart: true}, ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := strings.Join(ids(Known{}.Segment(tt.g)), " "); got != tt.want {
				t.Errorf("findings %q, want %q", got, tt.want)
			}
		})
	}
}
