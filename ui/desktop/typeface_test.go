package desktop

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/image/font/gofont/gomono"
)

// A column is measured and drawn in the face that was chosen, the other in its
// own; both stand on the same lines, and the choice lasts.
func TestColumnFace(t *testing.T) {
	d := openDesk(t, table)
	before := d.grid.source.width("Hafen")
	d.setFace(targetFace, bundled()[3]) // monospaced
	ended(d)
	if wide, narrow := d.grid.target.width("mmm"), d.grid.target.width("iii"); wide != narrow {
		t.Errorf("the translation: %v and %v wide, want the same", wide, narrow)
	}
	if got := d.grid.source.width("Hafen"); got != before {
		t.Errorf("the source: got %v, want %v", got, before)
	}
	a, b := d.grid.source, d.grid.target
	if a.height != b.height || a.drop+a.base() != b.drop+b.base() {
		t.Errorf("lines: %v and %v high, at %v and %v", a.height, b.height, a.drop+a.base(), b.drop+b.base())
	}
	if d.editor.TextStyle != b.style {
		t.Errorf("the editor has style %v, want %v", d.editor.TextStyle, b.style)
	}
	if got := d.storedFaces()[targetFace].name; got != "Go Mono" {
		t.Errorf("kept: got %q", got)
	}
}

// A file of one's own can be chosen; what is none is refused with a sentence
// and changes nothing.
func TestFaceOfFile(t *testing.T) {
	dir := t.TempDir()
	good, bad := filepath.Join(dir, "own.ttf"), filepath.Join(dir, "bad.ttf")
	if err := os.WriteFile(good, gomono.TTF, 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(bad, []byte("no font"), 0o600); err != nil {
		t.Fatal(err)
	}
	f, err := typefaceOf(good)
	if err != nil || f.name != "Go Mono" || f.resource == nil {
		t.Errorf("got %q, %v", f.name, err)
	}
	if _, err := typefaceOf(bad); err == nil || !strings.Contains(err.Error(), "no font") {
		t.Errorf("a text as a font: %v", err)
	}
	d := openDesk(t, table)
	d.setFace(sourceFace, typeface{name: "bad", file: bad})
	ended(d)
	if got := d.faces[sourceFace].name; got != "Noto Sans" || !strings.Contains(d.status.Text, "no font") {
		t.Errorf("set in %q, said %q", got, d.status.Text)
	}
}

// The list to choose from shows what comes along at once.
func TestAskFace(t *testing.T) {
	d := openDesk(t, table)
	d.askFace(sourceFace)
	ended(d)
	list, ok := d.window.Canvas().Focused().(*rowList)
	if !ok || list.len() < len(bundled()) {
		t.Fatalf("no list has the focus")
	}
	list.activate(2)
	list.onEnter(2)
	ended(d)
	if got := d.faces[sourceFace].name; got != "Go" {
		t.Errorf("set in %q", got)
	}
}
