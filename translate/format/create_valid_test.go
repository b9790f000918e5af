package format

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"satzpaar/translate"
)

// awkward is a document with all that a writer can meet.
func awkward() *translate.Document {
	codes := []translate.InlineCode{{Number: 1, Kind: translate.CodeOpen}, {Number: 1, Kind: translate.CodeClose}, {Number: 2, Kind: translate.CodeAlone}}
	d := &translate.Document{Name: "a \"b\" <c> & 'd'.txt", SourceLang: "de_DE", TargetLang: "en-GB"}
	add := func(s translate.Segment) {
		s.ID = translate.SegmentID(string(rune('a'+len(d.Segments))) + "/<1>\t\"2\" & ä")
		d.Segments = append(d.Segments, s)
	}
	for state := translate.New; state <= translate.Rejected; state++ {
		add(translate.Segment{Source: "Ein Satz.", Draft: "One sentence.", Target: "A sentence.", State: state, Locked: state == translate.Final})
		add(translate.Segment{Source: "Ein Satz.", State: state})
	}
	for _, target := range []string{
		"{1}A{/1} sentence{2/}.", "A {1}sentence.", "A{/1} sentence{2/}.", "{/1}A{1} sentence.", "{1}A{/1} {1}sentence{/1}{2/}{2/}.", "A sentence.", "{3/}{0} {/7}",
	} {
		add(translate.Segment{Source: "{1}Ein{/1} Satz{2/}.", Draft: "{1}One{/1} sentence{2/}.", Target: target, Codes: codes, State: translate.Translated})
		add(translate.Segment{Source: "Ein{/1} {1}Satz.", Draft: target, Target: "A sentence.", Codes: codes[:2], State: translate.Draft})
	}
	add(translate.Segment{Source: "]]> <a> & \r\n\t\u00a0\u2028 👩‍🚀", Target: "\x01\x1b[0m\ufffe\uffff\u0085", Draft: "\x02", State: translate.Draft, Notes: []translate.Note{
		{Text: "Zeile 1\nZeile 2\x07 & <b>", Who: "A \"B\" <c>\x01"}, {Text: ""}, {Text: "zwei"},
	}})
	add(translate.Segment{Source: "  ", Target: " ", State: translate.Draft})
	return d
}

// TestCreateIsValid: whatever a document holds, what is written is valid.
func TestCreateIsValid(t *testing.T) {
	docs := map[string]*translate.Document{"awkward": awkward(), "empty": {}, "no language": {SourceLang: "Deutsch (Schweiz)", TargetLang: "e", Segments: []translate.Segment{{ID: "1", Source: "a", Target: "b"}}}}
	for _, s := range samples {
		docs[s.name] = &mustOpen(t, s).Document
	}
	for name, d := range docs {
		for _, k := range kinds {
			if k.kind == TSV {
				continue // which has no standard
			}
			t.Run(k.kind+"/"+name, func(t *testing.T) {
				b, err := Create(k.kind, d)
				if err != nil {
					t.Fatal(err)
				}
				for _, m := range Validate(k.file, b) {
					if m.Severity < translate.Fault && strings.HasPrefix(m.Rule, "xliff1-code") {
						continue // the text itself has lost a code, or holds one twice
					}
					t.Errorf("%d:%d %s %s: %s", m.Line, m.Col, m.Severity, m.Rule, m.Text)
				}
				xmllint(t, k.kind, k.file, b)
			})
		}
	}
}

// xmllint asks an outside judge, where it is installed and SATZPAAR_SCHEMAS
// names the folder with the schemas of OASIS and the DTD of TMX, which are not
// part of this project.
func xmllint(t *testing.T, kind, file string, b []byte) {
	t.Helper()
	dir := os.Getenv("SATZPAAR_SCHEMAS")
	schema := map[string][]string{
		XLIFF12: {"--schema", "xliff-1.2/xliff-core-1.2-strict.xsd"}, XLIFF20: {"--schema", "driver21.xsd"}, XLIFF21: {"--schema", "driver21.xsd"},
		XLIFF22: {"--schema", "driver22.xsd"}, TMX: {"--dtdvalid", "tmx14.dtd"},
	}[kind]
	if _, err := exec.LookPath("xmllint"); err != nil || dir == "" || schema == nil {
		return
	}
	path := filepath.Join(t.TempDir(), file)
	if err := os.WriteFile(path, b, 0o600); err != nil {
		t.Fatal(err)
	}
	out, err := exec.Command("xmllint", "--nonet", "--noout", schema[0], filepath.Join(dir, schema[1]), path).CombinedOutput()
	if err != nil {
		t.Errorf("xmllint: %v: %s", err, out)
	}
}
