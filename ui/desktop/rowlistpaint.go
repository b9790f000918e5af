package desktop

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
)

// CreateRenderer implements fyne.Widget.
func (t *rowList) CreateRenderer() fyne.WidgetRenderer { return &rowListRenderer{list: t} }

type rowListRenderer struct {
	list    *rowList
	objects []fyne.CanvasObject
}

// IsClip keeps half rows inside the widget.
func (*rowListRenderer) IsClip() {}

func (r *rowListRenderer) MinSize() fyne.Size { return fyne.NewSize(240, 80) }

func (r *rowListRenderer) Objects() []fyne.CanvasObject { return r.objects }

func (r *rowListRenderer) Destroy() {}

func (r *rowListRenderer) Refresh() {
	r.Layout(r.list.Size())
	canvas.Refresh(r.list)
}

func (r *rowListRenderer) Layout(size fyne.Size) {
	t := r.list
	r.objects = nil
	t.width = size.Width
	if t.len() == 0 {
		r.sayEmpty(size)
	}
	y := t.headHeight() - t.into
	// No half line stands at the lower edge: a row begins where one fits.
	for i := t.top; i < t.len() && (i == t.top || y+t.room(i)+t.body.height <= size.Height); i++ {
		b := t.build(i)
		r.row(i, y, size, b)
		y += t.heights.row[i]
		t.bottom = i
	}
	r.titles(size.Width)
	r.thumb(size)
}

func (r *rowListRenderer) rect(name fyne.ThemeColorName, x, y, w, h float32) *canvas.Rectangle {
	b := canvas.NewRectangle(r.list.Theme().Color(name, 0))
	b.Move(fyne.NewPos(x, y))
	b.Resize(fyne.NewSize(w, h))
	r.objects = append(r.objects, b)
	return b
}

func (r *rowListRenderer) row(i int, y float32, size fyne.Size, b built) {
	t, look := r.list, r.list.Theme()
	h := t.heights.row[i]
	if i == t.active && !t.quiet && (t.head == nil || !t.head(i)) {
		r.rect(roleActiveRow, 0, y, size.Width, h)
		edge := r.rect(theme.ColorNamePrimary, 0, y, 3, h)
		if !t.focused {
			edge.FillColor = look.Color(theme.ColorNameSeparator, 0)
		}
	}
	if !t.quiet {
		r.rect(theme.ColorNameSeparator, tableEdge, y+h-1, size.Width-2*tableEdge, 1)
	}
	x, w := t.places(size.Width)
	for k, c := range b.cells {
		ruler, down := t.ruler(k), t.room(i)
		if c.draw != nil {
			r.objects = append(r.objects, c.draw(look, fyne.NewPos(x[k], y+down), fyne.NewSize(w[k], h-down-tableRoom))...)
		}
		// Small type stands on the base line of the body.
		if t.columns[k].small {
			down += below(t.body.base(), t.small.base())
		}
		for _, f := range b.texts[k] {
			if lower := y + down + float32(f.line+1)*ruler.height; lower > size.Height+2 && f.line > 0 {
				continue // no half lines at the lower edge
			}
			if f.x += c.indent; t.columns[k].right {
				f.x = w[k] - f.w
			}
			r.objects = append(r.objects, paint([]fragment{f}, ruler, fyne.NewPos(x[k], y+down), look, theme.ColorNameForeground)...)
		}
	}
}

// titles draws the headings of the columns over what was scrolled below them.
func (r *rowListRenderer) titles(width float32) {
	t := r.list
	h := t.headHeight()
	if h == 0 {
		return
	}
	r.rect(t.ground, 0, 0, width, h)
	r.rect(theme.ColorNameSeparator, 0, h-1, width, 1)
	x, w := t.places(width)
	for k, c := range t.columns {
		f := fragment{text: c.title, w: t.small.width(c.title)}
		if c.right {
			f.x = w[k] - f.w
		}
		r.objects = append(r.objects, paint([]fragment{f}, t.small, fyne.NewPos(x[k], 3), t.Theme(), roleSubText)...)
	}
}

// thumb shows which part of the rows is in view.
func (r *rowListRenderer) thumb(size fyne.Size) {
	t := r.list
	view, all := size.Height-t.headHeight(), float32(t.heights.before(t.len()))
	if all <= view || view <= 0 {
		return
	}
	h := max(view*view/all, 24)
	y := float32(t.heights.before(t.top)+float64(t.into)) / (all - view) * (view - h)
	b := r.rect(roleThumb, size.Width-thumbWide-1, t.headHeight()+min(max(y, 0), view-h), thumbWide, h)
	b.CornerRadius = thumbWide / 2
}

func (r *rowListRenderer) sayEmpty(size fyne.Size) {
	t := r.list
	all, _ := wrap([]run{{t.empty, quiet}}, min(size.Width-2*tableEdge, 40*t.body.size), t.body.width)
	r.objects = append(r.objects, paint(all, t.body, fyne.NewPos(tableEdge, t.headHeight()+16), t.Theme(), roleSubText)...)
}
