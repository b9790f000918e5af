package desktop

import (
	"testing"

	"fyne.io/fyne/v2"
)

// An older version comes back by keys alone, from the queue and from the
// editor, and a key compares with it; a segment without history says so.
func TestVersionsByKey(t *testing.T) {
	for name, key := range map[string]string{"queue": "H", "editor": "Ctrl+Shift+H"} {
		d := openDesk(t, table)
		back := func() {
			d.goTo(0)
			if d.toQueue(); name == "editor" {
				d.toEditor()
			}
		}
		back()
		strokes(d, key)
		if d.window.Canvas().Overlays().Top() != nil || d.status.Text != "This segment has no earlier version." {
			t.Fatalf("%s: no history, and the status is %q", name, d.status.Text)
		}
		for _, text := range []string{"First.", "Second."} {
			d.goTo(0)
			d.editor.SetText(text)
			d.goTo(1)
		}
		back()
		strokes(d, key)
		if d.window.Canvas().Overlays().Top() == nil {
			t.Fatalf("%s: no list, but %q", name, d.status.Text)
		}
		strokes(d, "Down Enter")
		if got := d.session.Text(0); got != "First." || d.window.Canvas().Overlays().Top() != nil {
			t.Errorf("%s: the text is %q, not the older one", name, got)
		}
		strokes(d, "Ctrl+Z")
		if got := d.session.Text(0); got != "Second." {
			t.Errorf("%s: undo leads to %q", name, got)
		}
		back()
		strokes(d, key)
		d.window.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
		if d.window.Canvas().Overlays().Top() != nil {
			t.Errorf("%s: Escape does not close the list", name)
		}
		strokes(d, key+" C")
		d.window.Canvas().Focused().TypedRune('c') // as the driver brings it after the key
		if d.window.Canvas().Overlays().Top() != nil || d.pane.version == 0 || d.session.Text(0) != "Second." {
			t.Errorf("%s: C does not compare: version %d, %q", name, d.pane.version, d.session.Text(0))
		}
	}
}
