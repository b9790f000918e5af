package desktop

import "fyne.io/fyne/v2"

// rowAt returns the row at y units below the upper edge of the widget, -1 for
// none.
func (t *rowList) rowAt(y float32) int {
	y -= t.headHeight()
	if y < 0 || t.len() == 0 {
		return -1
	}
	at := t.heights.before(t.top) + float64(t.into+y)
	if at >= t.heights.before(t.len()) {
		return -1
	}
	row, _ := t.heights.at(at)
	return row
}

// page is how many rows a page key goes.
func (t *rowList) page() int { return max(1, t.bottom-t.top-1) }

// FocusGained implements fyne.Focusable.
func (t *rowList) FocusGained() { t.focused = true; t.Refresh() }

// FocusLost implements fyne.Focusable.
func (t *rowList) FocusLost() { t.focused = false; t.Refresh() }

// TypedRune implements fyne.Focusable; keys come by TypedKey.
func (t *rowList) TypedRune(rune) {
	if t.onRune != nil {
		t.onRune()
	}
}

// TypedKey moves the active row, or does what the view does with the key.
func (t *rowList) TypedKey(k *fyne.KeyEvent) {
	switch k.Name {
	case fyne.KeyUp:
		t.activate(t.active - 1)
	case fyne.KeyDown:
		t.activate(t.active + 1)
	case fyne.KeyPageUp:
		t.activate(t.active - t.page())
	case fyne.KeyPageDown:
		t.activate(t.active + t.page())
	case fyne.KeyHome:
		t.activate(0)
	case fyne.KeyEnd:
		t.activate(t.len() - 1)
	default:
		if t.keys != nil && t.keys(k.Name) {
			return
		}
		if (k.Name == fyne.KeyReturn || k.Name == fyne.KeyEnter) && t.onEnter != nil && t.len() > 0 {
			t.onEnter(t.active)
		}
	}
}

// TypedShortcut runs the command of a chord.
func (t *rowList) TypedShortcut(s fyne.Shortcut) {
	if t.chord != nil {
		t.chord(s)
	}
}

// Scrolled implements fyne.Scrollable.
func (t *rowList) Scrolled(e *fyne.ScrollEvent) { t.scrollBy(-e.Scrolled.DY) }

// Tapped implements fyne.Tappable: a click makes a row the active one.
func (t *rowList) Tapped(e *fyne.PointEvent) {
	if c := fyne.CurrentApp().Driver().CanvasForObject(t); c != nil {
		c.Focus(t)
	}
	i := t.rowAt(e.Position.Y)
	if i < 0 || t.head != nil && t.head(i) {
		return
	}
	if t.onCell != nil && t.onCell(i, t.columnAt(e.Position.X)) {
		return
	}
	if k := t.runAt(i, e.Position); k >= 0 && t.onRun != nil {
		t.onRun(i, k)
		return
	}
	t.activate(i)
}

// runAt returns the run of the first column that stands at a place in row i,
// -1 for none.
func (t *rowList) runAt(i int, at fyne.Position) int {
	b := t.build(i)
	x, _ := t.places(t.width)
	y := at.Y - t.headHeight() + t.into - float32(t.heights.before(i)-t.heights.before(t.top)) - t.room(i)
	for _, f := range b.texts[0] {
		if f.line == int(y/t.ruler(0).height) && at.X >= x[0]+f.x && at.X < x[0]+f.x+f.w {
			return f.run
		}
	}
	return -1
}

// DoubleTapped implements fyne.DoubleTappable: it does what Enter does.
func (t *rowList) DoubleTapped(e *fyne.PointEvent) {
	if t.onColumns != nil && t.borderAt(e.Position) >= 0 {
		t.onColumns(true)
		return
	}
	i := t.rowAt(e.Position.Y)
	if i < 0 || t.head != nil && t.head(i) {
		return
	}
	t.activate(i)
	if t.onEnter != nil {
		t.onEnter(i)
	}
}
