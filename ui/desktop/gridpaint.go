package desktop

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
)

type gridRenderer struct {
	grid    *grid
	objects []fyne.CanvasObject
}

// IsClip keeps half rows inside the widget.
func (*gridRenderer) IsClip() {}

func (r *gridRenderer) MinSize() fyne.Size { return fyne.NewSize(320, 80) }

func (r *gridRenderer) Objects() []fyne.CanvasObject { return r.objects }

func (r *gridRenderer) Destroy() {}

func (r *gridRenderer) Layout(size fyne.Size) {
	g := r.grid
	r.objects = nil
	g.drawn.source, g.drawn.target = nil, nil
	if g.width != size.Width || g.heights.len() != len(g.numbers) { // it may not have a size yet
		g.estimate()
	}
	y := -g.into
	for i := g.top; i < len(g.numbers) && (i == g.top || y+rowRoom+g.source.height <= size.Height); i++ {
		source, target := g.build(i)
		r.row(i, y, size.Width, source, target)
		if i == g.active {
			g.drawn.source, g.drawn.target, g.drawnAt = source, target, y
		}
		y += g.heights.row[i]
		g.bottom = i
	}
	if len(g.numbers) == 0 && g.none != "" {
		r.objects = append(r.objects, paint([]fragment{{text: g.none, w: g.source.width(g.none)}}, g.source, fyne.NewPos(gutter+8, rowRoom), g.Theme(), roleSubText)...)
	}
	if t := g.drawThumb(g.Theme()); t != nil {
		r.objects = append(r.objects, t)
	}
}

func (r *gridRenderer) row(i int, y, width float32, source, target []fragment) {
	g, look := r.grid, r.grid.Theme()
	s, h := g.segment(g.numbers[i]), g.heights.row[i]
	rect := func(name fyne.ThemeColorName, x, y, w, h float32) {
		b := canvas.NewRectangle(look.Color(name, 0))
		b.Move(fyne.NewPos(x, y))
		b.Resize(fyne.NewSize(w, h))
		r.objects = append(r.objects, b)
	}
	if i == g.active {
		rect(roleActiveRow, 0, y, width, h)
		mark := float32(3)
		if g.focused {
			mark = 6
		}
		rect(theme.ColorNamePrimary, 0, y, mark, h)
	}
	rect(theme.ColorNameSeparator, 0, y+h-1, width, 1)
	shape := stateShape
	if s.Locked {
		shape = lockShape
	}
	r.objects = append(r.objects, shape(int(s.State), fyne.NewPos(12, y+rowRoom+g.source.shapeTop()), look)...)
	n := strconv.Itoa(g.numbers[i] + 1)
	base := below(g.source.drop+g.source.base(), g.small.base())
	if g.flag != nil {
		if severity, ok := g.flag(g.numbers[i]); ok {
			m := []mark{hint, warning, fault}[severity]
			sign := []string{"·", "!", "!!"}[severity]
			r.objects = append(r.objects, paint([]fragment{{text: sign, mark: m, w: g.small.width(sign) + 2}}, g.small, fyne.NewPos(30, y+rowRoom+base), look, theme.ColorNameForeground)...)
		}
	}
	number := []fragment{{text: n, w: g.small.width(n)}}
	r.objects = append(r.objects, paint(number, g.small, fyne.NewPos(gutter-8-number[0].w, y+rowRoom+base), look, roleSubText)...)
	front := g.front(i)
	r.objects = append(r.objects, paint(whole(source, g.source, g.Size().Height-y-rowRoom), g.source, fyne.NewPos(gutter+8, y+rowRoom), look, front)...)
	r.objects = append(r.objects, paint(whole(target, g.target, g.Size().Height-y-rowRoom), g.target, fyne.NewPos(targetAt(width, g.split), y+rowRoom), look, front)...)
}

// front returns the colour of the text of row i. What asks for no decision is
// dimmed, but not the active row and its neighbours, which are its context.
func (g *grid) front(i int) fyne.ThemeColorName {
	if g.dim != nil && (i < g.active-1 || i > g.active+1) && g.dim(g.numbers[i]) {
		return roleSubText
	}
	return theme.ColorNameForeground
}

func (r *gridRenderer) Refresh() {
	r.Layout(r.grid.Size())
	canvas.Refresh(r.grid)
}

// whole leaves out the lines that would be cut at the lower edge, room below the
// first; the first stays.
func whole(all []fragment, r *ruler, room float32) []fragment {
	for n := len(all); n > 0; n-- {
		if f := all[n-1]; f.line == 0 || float32(f.line+1)*r.height <= room+2 {
			return all[:n]
		}
	}
	return nil
}
