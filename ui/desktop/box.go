package desktop

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// A box lies over the window and asks or tells something: a title, what it is
// about, and buttons, all on the same edges. Nothing below it can be reached
// until it is gone; Escape and its closing button put it away.
type box struct {
	widget.BaseWidget
	desk    *Desk
	title   *caption
	inner   fyne.CanvasObject
	wish    fyne.Size // of the inner, before the window has its say
	closed  func()    // once it is gone
	closing *button
	buttons []*button
}

const (
	boxEdge = 16 // between the frame and what stands in it
	boxAway = 24 // between the frame and the edge of the window, at least
)

// The sizes that boxes wish for: forms and questions, and lists, of which more
// helps the eye.
var (
	narrow = fyne.NewSize(640, 0)
	roomy  = fyne.NewSize(1040, 640)
)

// newBox makes a box whose inner part is as large as wish where the
// window has the room, and never less than it needs. The buttons stand behind the one that closes,
// which is called close.
func newBox(d *Desk, title, close string, inner fyne.CanvasObject, wish fyne.Size, buttons ...*button) *box {
	b := &box{desk: d, title: d.title(title), wish: wish, closed: d.toWork}
	b.closing = d.button(close, d.opt.Language.key(chord{key: fyne.KeyEscape}), b.Hide)
	b.buttons = append([]*button{b.closing}, buttons...)
	line := container.New(layout.NewCustomPaddedHBoxLayout(8))
	for _, x := range b.buttons {
		x.other = func(k fyne.KeyName) {
			if k == fyne.KeyEscape {
				b.Hide()
			}
		}
		line.Add(x)
	}
	foot := container.NewBorder(nil, nil, nil, line)
	b.inner = container.NewBorder(inset(0, 6, b.title), inset(0, 6, foot), nil, nil, inner)
	b.ExtendBaseWidget(b)
	return b
}

// box shows content with buttons of its own beside the one that closes it; when
// it goes, the focus is again where it was in the work.
func (d *Desk) box(title string, content fyne.CanvasObject, buttons ...*button) *box {
	b := newBox(d, d.t(title), d.t("Close"), content, roomy, buttons...)
	b.Show()
	return b
}

// chief returns the button of what one most likely wants of a box.
func (d *Desk) chief(label string, run func()) *button {
	b := d.button(d.t(label), "", run)
	b.chief = true
	return b
}

// Show lays the box over the window.
func (b *box) Show() {
	c := b.desk.window.Canvas()
	b.BaseWidget.Show()
	b.Resize(c.Size())
	c.Overlays().Add(b)
}

// Hide takes the box away.
func (b *box) Hide() {
	if !b.Visible() {
		return
	}
	b.BaseWidget.Hide()
	b.desk.window.Canvas().Overlays().Remove(b)
	if b.closed != nil {
		b.closed()
	}
}

// Tapped implements fyne.Tappable: a click beside the box does nothing.
func (*box) Tapped(*fyne.PointEvent) {}

func (b *box) parts() []fyne.CanvasObject { return []fyne.CanvasObject{b.inner} }

// CreateRenderer implements fyne.Widget.
func (b *box) CreateRenderer() fyne.WidgetRenderer {
	r := &boxRenderer{b, canvas.NewRectangle(nil), canvas.NewRectangle(nil)}
	r.frame.CornerRadius, r.frame.StrokeWidth = 8, 1
	r.Refresh()
	return r
}

type boxRenderer struct {
	box         *box
	veil, frame *canvas.Rectangle
}

func (r *boxRenderer) MinSize() fyne.Size { return r.box.inner.MinSize() }

func (r *boxRenderer) Layout(size fyne.Size) {
	r.veil.Resize(size)
	need := r.box.inner.MinSize()
	inner := fyne.NewSize(
		max(need.Width, min(r.box.wish.Width, size.Width-2*boxAway-2*boxEdge)),
		max(need.Height, min(r.box.wish.Height, size.Height-2*boxAway-2*boxEdge)))
	outer := inner.AddWidthHeight(2*boxEdge, 2*boxEdge-8)
	at := fyne.NewPos(float32(int((size.Width-outer.Width)/2)), float32(int(max(0, (size.Height-outer.Height)/2))))
	r.frame.Move(at)
	r.frame.Resize(outer)
	r.box.inner.Move(at.AddXY(boxEdge, boxEdge-4))
	r.box.inner.Resize(inner)
}

func (r *boxRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.veil, r.frame, r.box.inner}
}

func (r *boxRenderer) Refresh() {
	look := r.box.Theme()
	r.veil.FillColor = look.Color(theme.ColorNameShadow, 0)
	r.frame.FillColor, r.frame.StrokeColor = look.Color(theme.ColorNameOverlayBackground, 0), look.Color(theme.ColorNameInputBorder, 0)
	r.Layout(r.box.Size())
	canvas.Refresh(r.box)
}

func (r *boxRenderer) Destroy() {}
