package desktop

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"satzpaar/translate"
	"satzpaar/translate/format"
)

func openDesk(t *testing.T, table string) *Desk {
	t.Helper()
	path := filepath.Join(t.TempDir(), "a.tsv")
	if err := os.WriteFile(path, []byte(table), 0o600); err != nil {
		t.Fatal(err)
	}
	d := New(test.NewTempApp(t), nil)
	if err := d.Open([]string{path}); err != nil {
		t.Fatal(err)
	}
	return d
}

func press(d *Desk, key fyne.KeyName, mod fyne.KeyModifier) {
	d.editor.TypedShortcut(&desktop.CustomShortcut{KeyName: key, Modifier: mod})
}

const table = "id\tsource\ttarget\n1\tGuten Tag.\tGood day.\n2\tDer Zug fährt.\tThe train goes.\n"

func TestEditApproveUndo(t *testing.T) {
	d := openDesk(t, table)
	if got := d.editor.Text; got != "Good day." {
		t.Fatalf("editor: got %q", got)
	}
	d.editor.SetText("Hello.")
	press(d, fyne.KeyReturn, fyne.KeyModifierControl)
	if s := d.review.doc.Segments[0]; s.Target != "Hello." || s.State != translate.Reviewed {
		t.Errorf("approved: got %q, %v", s.Target, s.State)
	}
	if d.grid.active != 1 || d.editor.Text != "The train goes." {
		t.Errorf("next: got %d, %q", d.grid.active, d.editor.Text)
	}
	press(d, fyne.KeyZ, fyne.KeyModifierControl)
	press(d, fyne.KeyZ, fyne.KeyModifierControl)
	if s := d.review.doc.Segments[0]; s.Target != "Good day." || s.State.Approved() {
		t.Errorf("undone: got %q, %v", s.Target, s.State)
	}
	press(d, fyne.KeyY, fyne.KeyModifierControl)
	if got := d.review.doc.Segments[0].Target; got != "Hello." {
		t.Errorf("redone: got %q", got)
	}
}

func TestApproveEmptyRefused(t *testing.T) {
	d := openDesk(t, "id\tsource\ttarget\n1\tGuten Tag.\t\n")
	press(d, fyne.KeyReturn, fyne.KeyModifierControl)
	if d.review.doc.Segments[0].State.Approved() {
		t.Error("an empty target was approved")
	}
	if !strings.Contains(d.status.Text, "no translation") {
		t.Errorf("status: got %q", d.status.Text)
	}
}

func TestPairAndExport(t *testing.T) {
	dir := t.TempDir()
	de, en, out := filepath.Join(dir, "a.de.txt"), filepath.Join(dir, "a.en.txt"), filepath.Join(dir, "a.xlf")
	for path, text := range map[string]string{de: "Guten Tag. Der Zug fährt.", en: "Good day. The train goes."} {
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	d := New(test.NewTempApp(t), nil)
	if err := d.Open([]string{de, en}); err != nil {
		t.Fatal(err)
	}
	press(d, fyne.KeyReturn, fyne.KeyModifierControl)
	d.Export(out)
	b, err := os.ReadFile(out)
	if err != nil {
		t.Fatal(err)
	}
	f, err := format.Open(out, b)
	if err != nil {
		t.Fatal(err)
	}
	if got := f.Document.Segments[0]; got.Source != "Guten Tag." || !got.State.Approved() {
		t.Errorf("exported: got %q, %v", got.Source, got.State)
	}
	if d.review.unsaved {
		t.Error("still unsaved after the export")
	}
}

func TestCommandsUnique(t *testing.T) {
	d := New(test.NewTempApp(t), nil)
	seen := map[chord]string{}
	for _, c := range d.commands {
		if other := seen[c.chord]; other != "" {
			t.Errorf("%s and %s share a key", c.id, other)
		}
		seen[c.chord] = c.id
	}
}

func TestOpenErrorKeepsDocument(t *testing.T) {
	d := openDesk(t, table)
	if err := d.Open([]string{"missing.tsv"}); err == nil {
		t.Fatal("a missing file was opened")
	}
	if got := len(d.review.doc.Segments); got != 2 {
		t.Errorf("segments: got %d, want 2", got)
	}
}
