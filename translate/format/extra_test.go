package format

import (
	"slices"
	"strings"
	"testing"

	"satzpaar/translate"
)

// What goes along is there in every version of XLIFF, valid, and read back: the
// findings as issues, the names as terms, the draft as the previous version.
func TestExtras(t *testing.T) {
	d := &translate.Document{Name: "a.txt", SourceLang: "de", TargetLang: "en", Segments: []translate.Segment{
		{ID: "1", Source: "Putin {1}kam{/1}.", Target: "Putin {1}came{/1}.", Draft: "Putin came.", State: translate.Translated, Codes: []translate.InlineCode{{Number: 1}, {Number: 1, Kind: translate.CodeClose}}},
		{ID: "2", Source: "Ja.", Target: "Yes.", State: translate.Final},
	}}
	x := Extras{
		Findings: map[translate.SegmentID][]translate.Finding{"1": {{Severity: translate.Warning, ITS: "numbers", Message: translate.Say("%q is <missing>", "7")}, {Severity: translate.Hint, Message: translate.Say("odd")}}},
		Names: map[translate.SegmentID][]translate.Occurrence{"1": {
			{Name: "Peskow & Co", Rendering: "Peskov & Co", Verdict: translate.NameOK}, {Name: "Peskow & Co", Rendering: "Peskov & Co", Verdict: translate.NameOK}, {Name: "Kiew", Rendering: "Kiew", Verdict: translate.NameKept},
		}},
	}
	for _, kind := range []string{XLIFF12, XLIFF20, XLIFF21, XLIFF22, TMX, TSV} {
		out, err := CreateWith(kind, d, x)
		if err != nil {
			t.Fatal(err)
		}
		if !strings.HasPrefix(kind, "xliff") {
			if f := mustOpen(t, sample{file: "a." + kind, text: string(out)}); len(f.Document.Segments) != 2 {
				t.Errorf("%s: read back %+v", kind, f.Document.Segments)
			}
			continue
		}
		for _, m := range Validate("a.xlf", out) {
			t.Errorf("%s: %d:%d %s: %s", kind, m.Line, m.Col, m.Rule, m.Text)
		}
		if kind != XLIFF12 { // the schema of 1.2 alone does not know ITS
			xmllint(t, kind, "a.xlf", out)
		}
		f := mustOpen(t, sample{file: "a.xlf", text: string(out)})
		if len(f.Document.Segments) != 2 || f.Document.Segments[1].Target != "Yes." {
			t.Errorf("%s: read back %+v", kind, f.Document.Segments)
		}
		got, err := f.Facts(0)
		if err != nil {
			t.Fatal(err)
		}
		for _, want := range []translate.Fact{
			{Kind: translate.FactIssue, From: "numbers", Text: `"7" is <missing>`, Percent: 50},
			{Kind: translate.FactIssue, From: "other", Text: "odd", Percent: 20},
			{Kind: translate.FactTerm, Text: "Peskow & Co", Translation: "Peskov & Co"},
			{Kind: translate.FactVersion, Translation: "Putin came.", From: "satzpaar"},
		} {
			same := func(x translate.Fact) bool {
				return x.Kind == want.Kind && x.From == want.From && x.Translation == want.Translation && x.Percent == want.Percent && (x.Text == want.Text || x.Kind == translate.FactVersion)
			}
			if !slices.ContainsFunc(got, same) {
				t.Errorf("%s: %+v is not among %+v", kind, want, got)
			}
		}
		if terms, err := f.Terms(); err != nil || len(terms) != 1 {
			t.Errorf("%s: terms %+v, %v", kind, terms, err)
		}
	}
}
