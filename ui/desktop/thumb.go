package desktop

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
)

// The grid draws its own scroll bar, for it alone knows where it stands in the
// whole.

// thumbWidth is the room of the scroll bar at the right edge.
const thumbWidth = 12

// thumb returns the upper edge of the thumb and its height; it has none where
// all rows are in view.
func (g *grid) thumb() (y, height float32) {
	total, view := g.heights.before(len(g.numbers)), float64(g.Size().Height)
	if total <= view || view <= 0 {
		return 0, 0
	}
	height = float32(max(view*view/total, 28))
	at := (g.heights.before(g.top) + float64(g.into)) / (total - view)
	return float32(min(at, 1)) * (float32(view) - height), height
}

// scrollTo puts the middle of the thumb at y.
func (g *grid) scrollTo(y float32) {
	_, height := g.thumb()
	room := g.Size().Height - height
	if height == 0 || room <= 0 {
		return
	}
	share := max(0, min((y-height/2)/room, 1))
	end := g.heights.before(len(g.numbers)) - float64(g.Size().Height)
	row, into := g.heights.at(end * float64(share))
	g.top, g.into = row, float32(into)
	g.scrollBy(0)
}

// Dragged implements fyne.Draggable: the thumb follows, or the border between the
// columns.
func (g *grid) Dragged(e *fyne.DragEvent) {
	from := e.Position.X - e.Dragged.DX
	switch {
	case g.splitting || !g.dragging && g.atBorder(from):
		g.splitting = true
		g.moveSplit(e.Position.X - g.border())
	case g.dragging || from >= g.Size().Width-thumbWidth:
		g.dragging = true
		g.scrollTo(e.Position.Y)
	}
}

// DragEnd implements fyne.Draggable.
func (g *grid) DragEnd() {
	if g.splitting {
		g.kept()
	}
	g.dragging, g.splitting = false, false
}

func (g *grid) drawThumb(look fyne.Theme) fyne.CanvasObject {
	y, height := g.thumb()
	if height == 0 {
		return nil
	}
	r := canvas.NewRectangle(look.Color(theme.ColorNameScrollBar, 0))
	r.CornerRadius = 3
	r.Move(fyne.NewPos(g.Size().Width-9, y))
	r.Resize(fyne.NewSize(6, height))
	return r
}
