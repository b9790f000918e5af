package desktop

import (
	"testing"

	"fyne.io/fyne/v2"
)

// What is locked or final says so, in the status line and by its shape.
func TestStandingIsSaid(t *testing.T) {
	d := openDesk(t, table)
	for _, tt := range []struct{ keys, want string }{
		{"F4", "Segment 1 is locked: its text stays as it is."},
		{"F4", "Segment 1 is no longer locked."},
		{"Alt+Enter", "Segment 1 is approved."},
		{"Ctrl+Shift+F4", "Segment 1 is now final."},
		{"Ctrl+U", "Segment 1 is now translated."},
	} {
		strokes(d, tt.keys)
		if d.status.Text != tt.want {
			t.Errorf("%s: status %q, want %q", tt.keys, d.status.Text, tt.want)
		}
	}
	look := d.look()
	for s := range 6 {
		if a, b := stateShape(s, fyne.Position{}, look), lockShape(s, fyne.Position{}, look); len(b) <= len(a) {
			t.Errorf("state %d: a locked one has no padlock", s)
		}
	}
}
