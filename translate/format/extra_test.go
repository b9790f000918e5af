package format

import (
	"strings"
	"testing"

	"satzpaar/translate"
)

// TestExtras: what goes along is there, valid, and read back as facts; the
// texts and states are the same but for the marker around the target.
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
	for _, kind := range []string{XLIFF12, XLIFF20, XLIFF21, TMX, TSV} {
		out, err := CreateWith(kind, d, x)
		if err != nil {
			t.Fatal(err)
		}
		if strings.HasPrefix(kind, "xliff") {
			for _, m := range Validate("a.xlf", out) {
				t.Errorf("%s: %d:%d %s: %s", kind, m.Line, m.Col, m.Rule, m.Text)
			}
			if strings.Count(string(out), "Peskov &amp; Co") != 1 || strings.Contains(string(out), "Kiew") {
				t.Errorf("%s: the glossary is not what it should be: %s", kind, out)
			}
		}
		file := "a.xlf"
		if kind == TSV || kind == TMX {
			file = "a." + kind
		}
		f := mustOpen(t, sample{file: file, text: string(out)})
		if len(f.Document.Segments) != 2 || f.Document.Segments[1].Target != "Yes." {
			t.Errorf("%s: read back %+v", kind, f.Document.Segments)
		}
		if kind != XLIFF21 {
			continue
		}
		for _, want := range []string{`locQualityIssueType="numbers" locQualityIssueComment="&quot;7&quot; is &lt;missing&gt;" locQualityIssueSeverity="50"`, `locQualityIssueType="other"`} {
			if !strings.Contains(string(out), want) {
				t.Errorf("%s: %s is not in %s", kind, want, out)
			}
		}
	}
}
