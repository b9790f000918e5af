package desktop

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// inset puts room at the sides of a thing, and above and below it.
func inset(x, y float32, o fyne.CanvasObject) fyne.CanvasObject {
	return container.New(margin{x, y}, o)
}

type margin struct{ x, y float32 }

// MinSize implements fyne.Layout.
func (m margin) MinSize(all []fyne.CanvasObject) fyne.Size {
	return all[0].MinSize().AddWidthHeight(2*m.x, 2*m.y)
}

// Layout implements fyne.Layout.
func (m margin) Layout(all []fyne.CanvasObject, size fyne.Size) {
	all[0].Move(fyne.NewPos(m.x, m.y))
	all[0].Resize(size.SubtractWidthHeight(2*m.x, 2*m.y))
}

// least gives its one object a least size.
type least struct{ size fyne.Size }

// MinSize implements fyne.Layout.
func (l least) MinSize([]fyne.CanvasObject) fyne.Size { return l.size }

// Layout implements fyne.Layout.
func (l least) Layout(all []fyne.CanvasObject, size fyne.Size) {
	for _, o := range all {
		o.Resize(size)
	}
}

// atMost gives its one object no more than a width.
type atMost struct{ width float32 }

// MinSize implements fyne.Layout.
func (a atMost) MinSize(all []fyne.CanvasObject) fyne.Size { return all[0].MinSize() }

// Layout implements fyne.Layout.
func (a atMost) Layout(all []fyne.CanvasObject, size fyne.Size) {
	all[0].Resize(fyne.NewSize(min(size.Width, a.width), size.Height))
}

// tight puts things below one another without room between them.
type tight struct{ gap float32 }

// MinSize implements fyne.Layout.
func (t tight) MinSize(all []fyne.CanvasObject) fyne.Size {
	var s fyne.Size
	for i, o := range shown(all) {
		m := o.MinSize()
		s.Width, s.Height = max(s.Width, m.Width), s.Height+m.Height
		if i > 0 {
			s.Height += t.gap
		}
	}
	return s
}

// Layout implements fyne.Layout.
func (t tight) Layout(all []fyne.CanvasObject, size fyne.Size) {
	y := float32(0)
	for _, o := range shown(all) {
		h := o.MinSize().Height
		o.Move(fyne.NewPos(0, y))
		o.Resize(fyne.NewSize(size.Width, h))
		y += h + t.gap
	}
}

// shared puts things beside one another, each with its share of the width.
type shared struct {
	gap   float32
	parts []float32
}

// MinSize implements fyne.Layout.
func (s shared) MinSize(all []fyne.CanvasObject) fyne.Size {
	m := fyne.NewSize(s.gap*float32(len(all)-1), 0)
	for _, o := range all {
		m.Height = max(m.Height, o.MinSize().Height)
		m.Width += 40
	}
	return m
}

// Layout implements fyne.Layout.
func (s shared) Layout(all []fyne.CanvasObject, size fyne.Size) {
	sum := float32(0)
	for _, p := range s.parts {
		sum += p
	}
	x, room := float32(0), size.Width-s.gap*float32(len(all)-1)
	for k, o := range all {
		w := room * s.parts[k] / sum
		o.Move(fyne.NewPos(x, 0))
		o.Resize(fyne.NewSize(w, size.Height))
		x += w + s.gap
	}
}

func shown(all []fyne.CanvasObject) []fyne.CanvasObject {
	var now []fyne.CanvasObject
	for _, o := range all {
		if o.Visible() {
			now = append(now, o)
		}
	}
	return now
}

// wrapped puts things beside one another, in as many lines as they need.
type wrapped struct{ gap float32 }

// MinSize implements fyne.Layout: the height is that at the present width.
func (w wrapped) MinSize(all []fyne.CanvasObject) fyne.Size {
	widest, width, height := float32(0), float32(0), float32(0)
	for _, o := range shown(all) {
		widest = max(widest, o.MinSize().Width)
		width = max(width, o.Position().X+o.Size().Width)
		height = max(height, o.Position().Y+o.MinSize().Height)
	}
	return fyne.NewSize(widest, height)
}

// Layout implements fyne.Layout.
func (w wrapped) Layout(all []fyne.CanvasObject, size fyne.Size) {
	x, y, high := float32(0), float32(0), float32(0)
	for _, o := range shown(all) {
		m := o.MinSize()
		if x > 0 && x+m.Width > size.Width {
			x, y, high = 0, y+high+w.gap, 0
		}
		o.Move(fyne.NewPos(x, y))
		o.Resize(m)
		x, high = x+m.Width+w.gap, max(high, m.Height)
	}
}

// line is a thin line in the colour of separators.
type line struct{ widget.BaseWidget }

func rule() *line {
	l := &line{}
	l.ExtendBaseWidget(l)
	return l
}

// CreateRenderer implements fyne.Widget.
func (l *line) CreateRenderer() fyne.WidgetRenderer {
	r := &lineRenderer{l, canvas.NewRectangle(nil)}
	r.Refresh()
	return r
}

type lineRenderer struct {
	line *line
	rect *canvas.Rectangle
}

func (*lineRenderer) MinSize() fyne.Size             { return fyne.NewSize(1, 1) }
func (r *lineRenderer) Layout(size fyne.Size)        { r.rect.Resize(size) }
func (r *lineRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.rect} }
func (r *lineRenderer) Destroy()                     {}
func (r *lineRenderer) Refresh() {
	r.rect.FillColor = r.line.Theme().Color(theme.ColorNameSeparator, 0)
	canvas.Refresh(r.line)
}
