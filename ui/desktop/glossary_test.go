package desktop

import (
	"os"
	"path/filepath"
	"testing"

	"satzpaar/translate"
	"satzpaar/ui/session"
)

// A glossary is shown before it is taken over, with what cannot be used, and
// one undo takes it back.
func TestGlossary(t *testing.T) {
	d := openDesk(t, table)
	path := filepath.Join(t.TempDir(), "terms.utf8")
	if err := os.WriteFile(path, []byte("Spundwand\tsheet piling\nleer\t\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	g, err := session.ReadGlossary(t.Context(), d.lib, path, translate.Everywhere)
	if err != nil {
		t.Fatal(err)
	}
	d.showGlossary(g)
	if d.window.Canvas().Overlays().Top() == nil {
		t.Fatal("no preview is shown")
	}
	d.takeGlossary(g)
	if all, err := d.lib.Names(t.Context(), translate.Everywhere); err != nil || len(all) != 1 {
		t.Errorf("names %+v, %v", all, err)
	}
	d.undo()
	if all, err := d.lib.Names(t.Context(), translate.Everywhere); err != nil || len(all) > 0 && len(all[0].Forms) > 0 {
		t.Errorf("after undo: names %+v, %v", all, err)
	}
}
