package desktop

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// framed draws the frame of an entry around what has none, such as a list to
// choose from, so that both stand on one edge.
type framed struct {
	widget.BaseWidget
	inner fyne.CanvasObject
}

func boxed(o fyne.CanvasObject) *framed {
	f := &framed{inner: o}
	f.ExtendBaseWidget(f)
	return f
}

func (f *framed) parts() []fyne.CanvasObject { return []fyne.CanvasObject{f.inner} }

// CreateRenderer implements fyne.Widget.
func (f *framed) CreateRenderer() fyne.WidgetRenderer {
	r := &framedRenderer{f, canvas.NewRectangle(nil)}
	r.Refresh()
	return r
}

type framedRenderer struct {
	framed *framed
	rect   *canvas.Rectangle
}

func (r *framedRenderer) MinSize() fyne.Size { return r.framed.inner.MinSize() }

func (r *framedRenderer) Layout(size fyne.Size) {
	r.framed.inner.Resize(size)
	border := r.framed.Theme().Size(theme.SizeNameInputBorder)
	r.rect.StrokeWidth = border
	r.rect.Move(fyne.NewSquareOffsetPos(border / 2))
	r.rect.Resize(size.SubtractWidthHeight(border, border))
}

func (r *framedRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.framed.inner, r.rect}
}

func (r *framedRenderer) Refresh() {
	look := r.framed.Theme()
	r.rect.FillColor = color.Transparent
	r.rect.StrokeColor, r.rect.CornerRadius = look.Color(theme.ColorNameInputBorder, 0), look.Size(theme.SizeNameInputRadius)
	canvas.Refresh(r.framed)
}

func (r *framedRenderer) Destroy() {}
