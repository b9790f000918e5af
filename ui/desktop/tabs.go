package desktop

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// A tab names a view in the line above it.
type tab struct {
	id, label string
	off       bool
}

// tabs is the line of views: a click, or Left, Right and Enter, leads to one.
type tabs struct {
	widget.BaseWidget
	desk   *Desk
	all    []tab
	shown  string // id of the view that is shown
	choose func(id string)

	hovered, at int // index; -1: none
	focused     bool
}

func newTabs(d *Desk, choose func(string)) *tabs {
	t := &tabs{desk: d, choose: choose, hovered: -1}
	t.ExtendBaseWidget(t)
	return t
}

// set shows other tabs, or another one as shown.
func (t *tabs) set(all []tab, shown string) {
	t.all, t.shown = all, shown
	for i, x := range all {
		if x.id == shown {
			t.at = i
		}
	}
	t.Refresh()
}

// Resize tells scripts how wide the window is now.
func (t *tabs) Resize(size fyne.Size) {
	if size.Width != t.Size().Width {
		t.desk.opt.Trace(fmt.Sprintf("WIDTH %.0f", size.Width))
	}
	t.BaseWidget.Resize(size)
}

// places returns the left edges and widths of the labels, which share what the
// line has.
func (t *tabs) places(width float32) (x, w []float32, gap float32) {
	size := t.Theme().Size(theme.SizeNameCaptionText) + 1
	sum := float32(0)
	for _, v := range t.all {
		l := fyne.MeasureText(v.label, size, fyne.TextStyle{Bold: true}).Width
		w, sum = append(w, l), sum+l
	}
	gap = min(max((width-sum-16)/float32(max(len(t.all), 1)), 6), 24)
	at := float32(12)
	for _, v := range w {
		x = append(x, at)
		at += v + gap
	}
	return x, w, gap
}

func (t *tabs) index(at float32) int {
	x, w, gap := t.places(t.Size().Width)
	for i := range x {
		if at >= x[i]-gap/2 && at < x[i]+w[i]+gap/2 {
			return i
		}
	}
	return -1
}

// Tapped implements fyne.Tappable.
func (t *tabs) Tapped(e *fyne.PointEvent) { t.pick(t.index(e.Position.X)) }

func (t *tabs) pick(i int) {
	if i >= 0 && i < len(t.all) {
		t.choose(t.all[i].id)
	}
}

// MouseIn implements desktop.Hoverable.
func (t *tabs) MouseIn(e *desktop.MouseEvent) { t.MouseMoved(e) }

// MouseMoved implements desktop.Hoverable.
func (t *tabs) MouseMoved(e *desktop.MouseEvent) {
	if i := t.index(e.Position.X); i != t.hovered {
		t.hovered = i
		t.Refresh()
	}
}

// MouseOut implements desktop.Hoverable.
func (t *tabs) MouseOut() { t.hovered = -1; t.Refresh() }

// FocusGained implements fyne.Focusable.
func (t *tabs) FocusGained() { t.focused = true; t.Refresh() }

// FocusLost implements fyne.Focusable.
func (t *tabs) FocusLost() { t.focused = false; t.Refresh() }

// TypedRune implements fyne.Focusable.
func (*tabs) TypedRune(rune) {}

// TypedKey moves along the tabs.
func (t *tabs) TypedKey(k *fyne.KeyEvent) {
	switch k.Name {
	case fyne.KeyLeft:
		t.at = max(0, t.at-1)
	case fyne.KeyRight:
		t.at = min(len(t.all)-1, t.at+1)
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		t.pick(t.at)
	default:
		t.desk.windowKey(k.Name)
	}
	t.Refresh()
}

// TypedShortcut runs the command of a chord.
func (t *tabs) TypedShortcut(s fyne.Shortcut) { t.desk.windowChord(s) }

// CreateRenderer implements fyne.Widget.
func (t *tabs) CreateRenderer() fyne.WidgetRenderer { return &tabsRenderer{tabs: t} }

type tabsRenderer struct {
	tabs    *tabs
	objects []fyne.CanvasObject
}

func (r *tabsRenderer) MinSize() fyne.Size {
	return fyne.NewSize(400, r.tabs.Theme().Size(theme.SizeNameCaptionText)+23)
}

func (r *tabsRenderer) Layout(size fyne.Size) {
	t, look := r.tabs, r.tabs.Theme()
	r.objects = nil
	x, w, gap := t.places(size.Width)
	rect := func(name fyne.ThemeColorName, x, y, w, h float32) *canvas.Rectangle {
		b := canvas.NewRectangle(look.Color(name, 0))
		b.Move(fyne.NewPos(x, y))
		b.Resize(fyne.NewSize(w, h))
		r.objects = append(r.objects, b)
		return b
	}
	rect(theme.ColorNameSeparator, 0, size.Height-1, size.Width, 1)
	for i, v := range t.all {
		role, on := roleSubText, v.id == t.shown
		if on {
			role = theme.ColorNameForeground
			rect(theme.ColorNamePrimary, x[i]-2, size.Height-3, w[i]+4, 3)
		}
		if v.off {
			role = theme.ColorNameDisabled
		}
		if i == t.hovered && !v.off {
			rect(theme.ColorNameHover, x[i]-gap/2, 3, w[i]+gap, size.Height-7).CornerRadius = 4
		}
		if i == t.at && t.focused {
			b := rect(theme.ColorNameHover, x[i]-gap/2, 3, w[i]+gap, size.Height-7)
			b.CornerRadius, b.StrokeWidth, b.StrokeColor = 4, 2, look.Color(theme.ColorNamePrimary, 0)
		}
		l := canvas.NewText(v.label, look.Color(role, 0))
		l.TextSize, l.TextStyle = look.Size(theme.SizeNameCaptionText)+1, fyne.TextStyle{Bold: on}
		l.Move(fyne.NewPos(x[i]+(w[i]-l.MinSize().Width)/2, (size.Height-3-l.MinSize().Height)/2))
		l.Resize(l.MinSize())
		r.objects = append(r.objects, l)
	}
}

func (r *tabsRenderer) Refresh() {
	r.Layout(r.tabs.Size())
	canvas.Refresh(r.tabs)
}
func (r *tabsRenderer) Objects() []fyne.CanvasObject { return r.objects }
func (r *tabsRenderer) Destroy()                     {}
