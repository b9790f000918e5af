package format

import (
	"bytes"
	"strings"
	"testing"

	"satzpaar/translate"
)

var kinds = []struct{ kind, file string }{{XLIFF12, "a.xlf"}, {XLIFF20, "a.xlf"}, {XLIFF21, "a.xlf"}, {XLIFF22, "a.xlf"}, {TMX, "a.tmx"}, {TSV, "a.tsv"}}

// TestConvert: every sample goes through every format and comes back with its
// texts, and from XLIFF with its states and locks. Made twice it is the same.
func TestConvert(t *testing.T) {
	for _, k := range kinds {
		for _, tt := range samples {
			t.Run(k.kind+"/"+tt.name, func(t *testing.T) {
				f := mustOpen(t, tt)
				out, err := Create(k.kind, &f.Document)
				if err != nil {
					t.Fatal(err)
				}
				if again, _ := Create(k.kind, &f.Document); !bytes.Equal(out, again) {
					t.Error("made twice, the bytes differ")
				}
				g := mustOpen(t, sample{file: k.file, text: string(out)})
				compareConverted(t, k.kind, f.Document.Segments, g.Document.Segments)
			})
		}
	}
}

func compareConverted(t *testing.T, kind string, was, now []translate.Segment) {
	t.Helper()
	if kind == TMX { // holds translated pairs only
		var full []translate.Segment
		for _, s := range was {
			if s.Target != "" {
				full = append(full, s)
			}
		}
		was = full
	}
	if len(was) != len(now) {
		t.Fatalf("%d segments became %d", len(was), len(now))
	}
	for i, a := range was {
		b := now[i]
		if strings.HasPrefix(kind, "xliff") && (a.State != b.State || a.Locked != b.Locked) {
			t.Errorf("%s: %s, locked %t became %s, %t", a.ID, a.State, a.Locked, b.State, b.Locked)
		}
		if a.Source != b.Source || a.Target != b.Target {
			t.Errorf("%s: %q, %q became %q, %q", a.ID, a.Source, a.Target, b.Source, b.Target)
		}
	}
}
