package desktop

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// field is an entry of one line that Escape leaves and Down leads out of.
type field struct {
	widget.Entry
	leave, down func()
	other       func(fyne.KeyName) // function keys, which mean the same everywhere; nil: nothing
}

func newField(placeholder string) *field {
	e := &field{leave: func() {}, down: func() {}}
	e.PlaceHolder = placeholder
	e.ExtendBaseWidget(e)
	return e
}

// TypedKey implements fyne.Focusable.
func (e *field) TypedKey(k *fyne.KeyEvent) {
	switch k.Name {
	case fyne.KeyEscape:
		e.leave()
	case fyne.KeyDown:
		e.down()
	default:
		if e.other != nil && len(k.Name) > 1 && k.Name[0] == 'F' && k.Name[1] >= '1' && k.Name[1] <= '9' {
			e.other(k.Name)
			return
		}
		e.Entry.TypedKey(k)
	}
}

// loose takes the keys that nothing has the focus for: Escape closes what is
// open; any other key goes on where the work was.
func (d *Desk) loose(k *fyne.KeyEvent) {
	top := d.window.Canvas().Overlays().Top()
	switch {
	case top != nil && k.Name == fyne.KeyEscape:
		top.Hide()
		d.window.Canvas().Overlays().Remove(top)
		d.toWork()
	case top == nil && d.session != nil:
		d.toWork()
		if f := d.window.Canvas().Focused(); f != nil {
			f.TypedKey(k)
		}
	}
}
