package desktop

import (
	"testing"

	"fyne.io/fyne/v2"
)

func TestPalette(t *testing.T) {
	d := openDesk(t, troubled)
	d.showPalette()
	e, ok := d.window.Canvas().Focused().(*field)
	if !ok {
		t.Fatal("one cannot type")
	}
	e.SetText("view pre") // "Previous view": the words in any order
	e.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	e.OnSubmitted(e.Text)
	if d.place == placeDesk || d.window.Canvas().Overlays().Top() != nil {
		t.Errorf("the command did not run: %s", d.place)
	}
	d.show(placeDesk)
	d.showKeys()
	list, ok := d.window.Canvas().Focused().(*rowList)
	if !ok || list.len() < 60 {
		t.Fatal("the cheat sheet has no focus, or few rows")
	}
	list.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if d.window.Canvas().Overlays().Top() != nil {
		t.Error("Escape does not close the cheat sheet")
	}
}
