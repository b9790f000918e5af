package session

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestRecut: segments of XLIFF 2 are split and joined in the session as their
// file allows; the export is cut as they are, and undone it is as it was.
func TestRecut(t *testing.T) {
	const text = `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="de" trgLang="en"><file id="f">` +
		`<unit id="u"><segment id="s" state="translated"><source>Das ist gut. Das nicht.</source><target>This is good. That is not.</target></segment></unit>` +
		`<unit id="v"><segment id="a"><source>Eins.</source></segment><ignorable><source>` + "\n" + `</source></ignorable><segment id="b"><source>Zwei.</source></segment></unit>` +
		`<unit id="w" canResegment="no"><segment><source>Ja. Nein.</source></segment></unit></file></xliff>`
	dir := t.TempDir()
	path, out := filepath.Join(dir, "a.xlf"), filepath.Join(dir, "out.xlf")
	try(t, os.WriteFile(path, []byte(text), 0o600))
	lib := library(t, ":memory:")
	p, err := OpenFile(t.Context(), lib, path)
	try(t, err)
	s := reopen(t, lib, p)
	defer func() { s.Close() }()
	export := func() string {
		t.Helper()
		_, err := s.Export(t.Context(), "source-format", out)
		try(t, err)
		b, err := os.ReadFile(out)
		try(t, err)
		return string(b)
	}
	try(t, s.Split(0, strings.Index(s.Segment(0).Source, "Das nicht"), strings.Index(s.Segment(0).Target, "That")))
	try(t, s.Merge(2))
	s.Close()
	s = reopen(t, lib, p) // what is cut is kept
	want := strings.NewReplacer(
		`<segment id="s" state="translated"><source>Das ist gut. Das nicht.</source><target>This is good. That is not.</target></segment>`,
		`<segment id="s" state="initial"><source>Das ist gut.</source><target>This is good.</target></segment><ignorable><source> </source><target> </target></ignorable><segment id="s-2" state="initial"><source>Das nicht.</source><target>That is not.</target></segment>`,
		`<segment id="a"><source>Eins.</source></segment><ignorable><source>`+"\n"+`</source></ignorable><segment id="b"><source>Zwei.</source></segment>`,
		`<segment id="a"><source>Eins.`+"\n"+`Zwei.</source></segment>`,
	).Replace(text)
	if got := export(); got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
	_, whole := s.NewFile("a.xlf", []byte(text))
	for _, tt := range []struct {
		err  error
		want string
	}{
		{whole, "was split or joined here"},
		{s.Merge(1), "another unit"},
		{s.Split(3, 4, 0), "forbids it"},
		{s.Split(2, 0, 0), "both parts"},
		{s.Merge(3), "no neighbour"},
		{s.MoveTarget(0, 1), "belong to the file"},
	} {
		if tt.err == nil || !strings.Contains(tt.err.Error(), tt.want) {
			t.Errorf("got %v, want %q", tt.err, tt.want)
		}
	}
	for range 2 {
		_, err := s.Undo()
		try(t, err)
	}
	if got := export(); got != text {
		t.Errorf("undone, the file differs: %s", got)
	}
}
