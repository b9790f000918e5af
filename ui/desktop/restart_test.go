package desktop

import (
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2/test"

	"satzpaar/store"
)

// Half a sentence that was being typed when the window went is there again, as
// it was typed and no edit yet.
func TestHalfASentenceComesBack(t *testing.T) {
	lib, err := store.Open(t.Context(), filepath.Join(t.TempDir(), "l.db"), store.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer lib.Close()
	d := New(test.NewTempApp(t), lib, Options{Who: "Ada", Language: "en", Do: pending.put})
	if err := d.OpenSample(); err != nil {
		t.Fatal(err)
	}
	was := d.session.Segment(d.session.Active()).Target
	d.editor.SetText("Half a sen")
	d.session.Keep()
	if err := d.Close(); err != nil {
		t.Fatal(err)
	}

	again := New(test.NewTempApp(t), lib, Options{Who: "Ada", Language: "en", Do: pending.put})
	if err := again.Start(nil); err != nil {
		t.Fatal(err)
	}
	defer again.Close()
	s := again.session
	if again.editor.Text != "Half a sen" || s.Segment(s.Active()).Target != was {
		t.Errorf("the editor has %q, the segment %q", again.editor.Text, s.Segment(s.Active()).Target)
	}
	strokes(again, "Ctrl+Z")
	if again.editor.Text != was {
		t.Errorf("after undo the editor has %q, want %q", again.editor.Text, was)
	}
}
