package desktop

import (
	"testing"

	"fyne.io/fyne/v2"
)

// A special character is found and inserted by keys alone.
func TestSpecialCharacterByKeys(t *testing.T) {
	d := openDesk(t, table)
	d.toEditor()
	d.editor.moveTo(0)
	for _, tt := range []struct {
		typed string
		keys  []fyne.KeyName
		want  string
	}{
		{"", []fyne.KeyName{fyne.KeyRight, fyne.KeyReturn}, "—"},
		{"", []fyne.KeyName{fyne.KeyDown, fyne.KeyLeft, fyne.KeyReturn}, "•"},
		{"ee", []fyne.KeyName{fyne.KeyReturn}, "é"},
		{"\"", []fyne.KeyName{fyne.KeySpace}, "“"},
	} {
		runCommand(t, d, "special")
		typing := func() *characterButton { return d.window.Canvas().Focused().(*characterButton) }
		for _, r := range tt.typed {
			typing().TypedRune(r)
		}
		for _, k := range tt.keys {
			typing().TypedKey(&fyne.KeyEvent{Name: k})
		}
		if got := string([]rune(d.editor.Text)[0]); got != tt.want {
			t.Errorf("%q %v inserts %q, want %q", tt.typed, tt.keys, got, tt.want)
		}
		d.editor.moveTo(0)
	}
	runCommand(t, d, "special")
	d.window.Canvas().Focused().(*characterButton).TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if d.window.Canvas().Focused() != fyne.Focusable(d.editor) {
		t.Error("Escape does not lead back")
	}
}
