package session

import (
	"os"
	"path/filepath"
	"testing"

	"satzpaar/translate"
)

// A glossary is compared with what is there, taken over in one step, checked at
// once, and gone with one undo; what could not be used is named. Written out in
// any format it reads back as the same.
func TestGlossary(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "terms.utf8")
	try(t, os.WriteFile(path, []byte("Spundwand\tsheet piling\nHaftung\tliability\tlaw\nleer\t\n"), 0o600))
	lib := library(t, ":memory:")
	s := openTableIn(t, lib, [2]string{"Die Spundwand hält.", "The wall holds."}, [2]string{"Ja.", "Yes."})
	reach := translate.Everywhere
	g, err := ReadGlossary(t.Context(), lib, path, reach)
	try(t, err)
	if len(g.Changes) != 2 || g.Same != 0 || len(g.Skipped) != 1 || g.Skipped[0].Line != 3 {
		t.Fatalf("read %+v", g)
	}
	try(t, s.TakeGlossary(g))
	settle(s)
	if !hasCheck(s, 0, "term-missing") {
		t.Errorf("findings %+v", s.Findings(0))
	}
	if g, err = ReadGlossary(t.Context(), lib, path, reach); err != nil || len(g.Changes) != 0 || g.Same != 2 {
		t.Errorf("read again: %+v, %v", g, err)
	}
	for _, name := range []string{"out.tbx", "out.utx", "out.utf8", "out.tsv", "out.csv"} {
		out := filepath.Join(dir, name)
		if n, err := s.WriteGlossary(out, reach); n != 2 || err != nil {
			t.Errorf("%s: %d names, %v", name, n, err)
		}
		if g, err := ReadGlossary(t.Context(), lib, out, reach); err != nil || len(g.Changes) != 0 || g.Same != 2 {
			t.Errorf("%s: read back %+v, %v", name, g, err)
		}
	}
	what, err := s.Undo()
	try(t, err)
	settle(s)
	if what != "glossary" || hasCheck(s, 0, "term-missing") {
		t.Errorf("after undoing %q: %+v", what, s.Findings(0))
	}
	if g, err = ReadGlossary(t.Context(), lib, path, reach); err != nil || len(g.Changes) != 2 {
		t.Errorf("after undo: %+v, %v", g, err)
	}
}
