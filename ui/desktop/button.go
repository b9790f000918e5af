package desktop

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// button is a button that shows its key: a quiet label until the mouse or the
// focus is on it.
type button struct {
	widget.BaseWidget
	desk       *Desk
	label, key string
	chief      bool // what one most likely wants: on a filled ground
	off        bool
	run        func()
	other      func(fyne.KeyName) // keys beside Enter and Space; nil: those of the window

	hovered, focused bool
}

func (d *Desk) button(label, key string, run func()) *button {
	p := &button{desk: d, label: label, key: key, run: run}
	p.ExtendBaseWidget(p)
	return p
}

// setOff makes the button one that cannot be pressed, or can again.
func (p *button) setOff(off bool) {
	if p.off != off {
		p.off = off
		p.Refresh()
	}
}

// CreateRenderer implements fyne.Widget.
func (p *button) CreateRenderer() fyne.WidgetRenderer {
	r := &buttonRenderer{button: p, ground: canvas.NewRectangle(nil), ring: canvas.NewRectangle(color.Transparent), label: canvas.NewText("", nil), key: canvas.NewText("", nil)}
	r.ground.CornerRadius, r.ring.CornerRadius, r.ground.StrokeWidth, r.ring.StrokeWidth = 4, 4, 1, 2
	r.Refresh()
	return r
}

// Tapped implements fyne.Tappable.
func (p *button) Tapped(*fyne.PointEvent) {
	if !p.off {
		p.run()
	}
}

// MouseIn implements desktop.Hoverable.
func (p *button) MouseIn(*desktop.MouseEvent) { p.hovered = true; p.Refresh() }

// MouseMoved implements desktop.Hoverable.
func (*button) MouseMoved(*desktop.MouseEvent) {}

// MouseOut implements desktop.Hoverable.
func (p *button) MouseOut() { p.hovered = false; p.Refresh() }

// FocusGained implements fyne.Focusable.
func (p *button) FocusGained() { p.focused = true; p.Refresh() }

// FocusLost implements fyne.Focusable.
func (p *button) FocusLost() { p.focused = false; p.Refresh() }

// TypedRune implements fyne.Focusable.
func (*button) TypedRune(rune) {}

// TypedKey presses the button by Enter or the space bar; other keys are those
// of the window.
func (p *button) TypedKey(k *fyne.KeyEvent) {
	switch k.Name {
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		p.Tapped(nil)
	default:
		if p.other != nil {
			p.other(k.Name)
			return
		}
		p.desk.windowKey(k.Name)
	}
}

// TypedShortcut runs the command of a chord.
func (p *button) TypedShortcut(s fyne.Shortcut) { p.desk.windowChord(s) }

type buttonRenderer struct {
	button     *button
	ground     *canvas.Rectangle
	ring       *canvas.Rectangle // of the focus, within a filled ground
	label, key *canvas.Text
}

const (
	buttonEdge = 10
	buttonHigh = 28
)

func (r *buttonRenderer) MinSize() fyne.Size {
	w := r.label.MinSize().Width + 2*buttonEdge
	if r.button.key != "" {
		w += r.key.MinSize().Width + 8
	}
	return fyne.NewSize(w, max(buttonHigh, r.label.MinSize().Height+8))
}

func (r *buttonRenderer) Layout(size fyne.Size) {
	r.ground.Resize(size)
	edge := float32(0)
	if r.button.chief {
		edge = 2
	}
	r.ring.Move(fyne.NewPos(edge, edge))
	r.ring.Resize(size.SubtractWidthHeight(2*edge, 2*edge))
	h := r.label.MinSize().Height
	top := (size.Height - h) / 2
	left := float32(buttonEdge)
	if r.button.chief {
		left = (size.Width - r.MinSize().Width + 2*buttonEdge) / 2
	}
	r.label.Move(fyne.NewPos(left, top))
	r.label.Resize(fyne.NewSize(r.label.MinSize().Width, h))
	down := below(baseline(r.label.TextSize), baseline(r.key.TextSize))
	r.key.Move(fyne.NewPos(left+r.label.MinSize().Width+8, top+down))
	r.key.Resize(r.key.MinSize())
}

func (r *buttonRenderer) Refresh() {
	p, look := r.button, r.button.Theme()
	fore, sub, back, edge := theme.ColorNameForeground, roleSubText, theme.ColorNameButton, theme.ColorNameSeparator
	if p.hovered && !p.off {
		back = theme.ColorNameHover
	}
	if p.chief && !p.off {
		fore, sub, back, edge = theme.ColorNameForegroundOnPrimary, theme.ColorNameForegroundOnPrimary, theme.ColorNamePrimary, theme.ColorNamePrimary
	}
	if p.off {
		fore, sub = theme.ColorNameDisabled, theme.ColorNameDisabled
	}
	r.ground.FillColor, r.ground.StrokeColor = look.Color(back, 0), look.Color(edge, 0)
	r.ring.Hidden = !p.focused
	r.ring.StrokeColor = look.Color(theme.ColorNamePrimary, 0)
	if p.chief && !p.off {
		r.ring.StrokeColor = look.Color(theme.ColorNameForegroundOnPrimary, 0)
	}
	r.label.Text, r.label.Color, r.label.TextSize = p.label, look.Color(fore, 0), look.Size(theme.SizeNameText)
	r.key.Text, r.key.Color, r.key.TextSize = p.key, look.Color(sub, 0), look.Size(theme.SizeNameCaptionText)
	r.Layout(p.Size())
	canvas.Refresh(p)
}

func (r *buttonRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.ground, r.ring, r.label, r.key}
}
func (r *buttonRenderer) Destroy() {}
