package desktop

import (
	"unicode"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// field is an entry of one line that Escape leaves and Down leads out of.
type field struct {
	widget.Entry
	leave, down func()
	up          func()             // nil: nothing
	other       func(fyne.KeyName) // function keys, which mean the same everywhere; nil: nothing
	opener      rune               // the letter that led here, which must not be typed; 0: none
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
	case fyne.KeyUp:
		if e.up != nil {
			e.up()
		}
	default:
		if e.other != nil && len(k.Name) > 1 && k.Name[0] == 'F' && k.Name[1] >= '1' && k.Name[1] <= '9' {
			e.other(k.Name)
			return
		}
		e.Entry.TypedKey(k)
	}
}

// AcceptsTab implements fyne.Tabbable: Tab leads on, also from several lines.
func (*field) AcceptsTab() bool { return false }

// TypedRune implements fyne.Focusable.
func (e *field) TypedRune(r rune) {
	opener := e.opener
	e.opener = 0
	if opener == 0 || unicode.ToLower(r) != opener {
		e.Entry.TypedRune(r)
	}
}

// pressedLetter notes a plain key that is about to be obeyed, for its letter
// comes after it, to whatever has the focus by then.
func (d *Desk) pressedLetter(key fyne.KeyName) {
	d.opener = 0
	if len(key) == 1 {
		d.opener = unicode.ToLower(rune(key[0]))
	}
}

// openedBy reports whether a rune is the letter of the plain key that led to
// where it is typed.
func (d *Desk) openedBy(r rune) bool {
	o := d.opener
	d.opener = 0
	return o != 0 && unicode.ToLower(r) == o
}

// letterCame notes that the letter of the last key came to nobody.
func (d *Desk) letterCame() { d.opener = 0 }

// toField gives a field the focus, without the letter of the key that led
// there.
func (d *Desk) toField(e *field) {
	e.opener = d.opener
	d.opener = 0
	d.window.Canvas().Focus(e)
}

// loose takes the keys that nothing has the focus for: Escape closes what is
// open; any other key goes on where the work was.
func (d *Desk) loose(k *fyne.KeyEvent) {
	top := d.window.Canvas().Overlays().Top()
	switch {
	case top != nil && k.Name == fyne.KeyEscape:
		if b, ok := top.(*box); ok {
			b.closing.run()
			return
		}
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
