package session

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"satzpaar/store"
	"satzpaar/translate"
)

// A row is a unit of a file: its name, its texts, and its state there.
type unit struct{ id, source, target, state string }

// xliffOf writes units as an XLIFF file.
func xliffOf(all ...unit) []byte {
	var b strings.Builder
	b.WriteString(`<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file original="a.txt" source-language="de" target-language="en" datatype="plaintext"><body>`)
	for _, u := range all {
		fmt.Fprintf(&b, `<trans-unit id="%s"><source>%s</source><target state="%s">%s</target></trans-unit>`, u.id, u.source, u.state, u.target)
	}
	b.WriteString(`</body></file></xliff>`)
	return []byte(b.String())
}

func openUnits(t *testing.T, lib *store.Library, all ...unit) *Session {
	t.Helper()
	path := filepath.Join(t.TempDir(), "a.xlf")
	try(t, os.WriteFile(path, xliffOf(all...), 0o600))
	p, err := OpenFile(t.Context(), lib, path)
	try(t, err)
	s := reopen(t, lib, p)
	t.Cleanup(func() { s.Close() })
	settle(s)
	return s
}

func writtenBack(t *testing.T, s *Session) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "out.xlf")
	_, err := s.Export(t.Context(), "source-format", path)
	try(t, err)
	b, err := os.ReadFile(path)
	try(t, err)
	return string(b)
}

const (
	guests   = "Es kamen 46 Gäste am Abend."
	quiet    = "Danach blieb es ruhig."
	harbour  = "Der Hafen wird im Sommer für drei Wochen gesperrt."
	harbour2 = "Der Hafen wird im Herbst für vier Wochen gesperrt."
)

var firstFile = []unit{
	{"1", guests, "There were 64 guests.", "needs-review-translation"},
	{"2", quiet, "It then remained quiet.", "needs-review-translation"},
	{"3", harbour, "The harbour will be closed for three weeks in summer.", "needs-review-translation"},
}

// The same file again changes nothing: what was approved, noted and set aside
// stays.
func TestNewFileTheSame(t *testing.T) {
	s := openUnits(t, library(t, ":memory:"), firstFile...)
	try(t, s.Dismiss(findingsOf(s, 0, "number-missing")[0], false, "meant"))
	approveAt(t, s, 1)
	before := content(t, s)
	u, err := s.NewFile("a.xlf", xliffOf(firstFile...))
	try(t, err)
	settle(s)
	if u != (Update{Same: 3}) || content(t, s) != before || hasCheck(s, 0, "number-missing") {
		t.Errorf("update %+v, findings %+v", u, s.Findings(0))
	}
}

// A newer file: units with other names and another order, one with another
// source, one that is new, one that is gone, and translations that the file
// changed as well.
func TestNewFile(t *testing.T) {
	lib := library(t, ":memory:")
	s := openUnits(t, lib, firstFile...)
	try(t, s.Dismiss(findingsOf(s, 0, "number-missing")[0], false, "meant"))
	approveAt(t, s, 0)
	try(t, s.SetTarget(1, "Afterwards all was quiet.", "edit"))
	approveAt(t, s, 1)
	approveAt(t, s, 2)
	before, wrote := slices.Clone(s.Document().Segments), writtenBack(t, s)

	u, err := s.NewFile("a.xlf", xliffOf(
		unit{"9", "Ein neuer Satz steht am Anfang.", "", "new"},
		unit{"10", guests, "There were 64 guests.", "needs-review-translation"},
		unit{"2", quiet, "Then it was quiet.", "needs-review-translation"},
		unit{"3", harbour2, "The harbour will be closed for three weeks in summer.", "needs-review-translation"},
	))
	try(t, err)
	settle(s)
	if want := (Update{Same: 1, Changed: 2, Added: 1}); u != want {
		t.Errorf("update %+v, want %+v", u, want)
	}
	for i, want := range []struct {
		target string
		state  translate.State
		note   string
	}{
		{"", translate.New, ""},
		{"There were 64 guests.", translate.Reviewed, ""},
		{"Afterwards all was quiet.", translate.Reviewed, "The file has now: Then it was quiet."},
		{"The harbour will be closed for three weeks in summer.", translate.Draft, "The source was: " + harbour},
	} {
		g := s.Segment(i)
		note := ""
		if n := len(g.Notes); n > 0 {
			note = g.Notes[n-1].Text
		}
		if g.Target != want.target || g.State != want.state || note != want.note {
			t.Errorf("segment %d: %q, %s, note %q; want %+v", i, g.Target, g.State, note, want)
		}
	}
	if hasCheck(s, 1, "number-missing") {
		t.Error("what was set aside came back under the new name of the unit")
	}
	out := writtenBack(t, s)
	for _, part := range []string{`id="9"`, `id="10"`, harbour2, "Afterwards all was quiet."} {
		if !strings.Contains(out, part) {
			t.Errorf("the export has no %s: %s", part, out)
		}
	}

	s = reopen(t, lib, s.Project().ID) // it is as it was taken over, and can be undone
	defer s.Close()
	if got := writtenBack(t, s); got != out {
		t.Errorf("after reopening the export is %s", got)
	}
	_, err = s.Undo()
	try(t, err)
	if got := writtenBack(t, s); got != wrote {
		t.Errorf("after undo the export is %s, want %s", got, wrote)
	}
	for i, g := range s.Document().Segments {
		if !g.Equal(before[i]) {
			t.Errorf("after undo segment %d is %+v, want %+v", i, g, before[i])
		}
	}
}

// What nobody touched here is as the new file has it; a file of another kind,
// or none, is refused and changes nothing.
func TestNewFileUntouchedAndWrong(t *testing.T) {
	s := openUnits(t, library(t, ":memory:"), firstFile...)
	all := append([]unit(nil), firstFile...)
	all[1].target, all[1].state = "All was quiet then.", "translated"
	u, err := s.NewFile("a.xlf", xliffOf(all...))
	try(t, err)
	if g := s.Segment(1); u.Changed != 1 || u.Same != 2 || g.Target != "All was quiet then." || g.State != translate.Translated {
		t.Errorf("update %+v, segment %+v", u, g)
	}
	before := content(t, s)
	for name, b := range map[string]string{"a.tsv": "id\tsource\ttarget\n1\ta\tb\n", "a.xlf": "<xliff"} {
		if _, err := s.NewFile(name, []byte(b)); err == nil || content(t, s) != before {
			t.Errorf("%s: %v", name, err)
		}
	}
}
