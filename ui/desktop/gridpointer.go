package desktop

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"satzpaar/translate"
)

// Scrolled implements fyne.Scrollable.
func (g *grid) Scrolled(e *fyne.ScrollEvent) { g.scrollBy(-e.Scrolled.DY) }

// Tapped implements fyne.Tappable: a click makes a row the active one.
func (g *grid) Tapped(e *fyne.PointEvent) {
	if len(g.numbers) == 0 {
		return
	}
	if e.Position.X >= g.Size().Width-thumbWidth {
		g.scrollTo(e.Position.Y)
		return
	}
	if side, at, ok := g.byteAt(e.Position); ok && g.clicked != nil {
		g.clicked(side, at)
		return
	}
	row, _ := g.heights.at(g.heights.before(g.top) + float64(g.into+e.Position.Y))
	if g.onActive != nil {
		g.onActive(row)
	}
}

// byteAt returns the byte of the active row that stands at a place of the
// widget, false where none does.
func (g *grid) byteAt(p fyne.Position) (translate.Side, int, bool) {
	y := p.Y - g.drawnAt - rowRoom
	if at, ok := byteAt(g.drawn.source, p.X-gutter-8, y, g.source.height, g.source.width); ok {
		return translate.SourceSide, at, true
	}
	at, ok := byteAt(g.drawn.target, p.X-targetAt(g.Size().Width, g.split), y, g.target.height, g.target.width)
	return translate.TargetSide, at, ok
}

// MouseIn implements desktop.Hoverable.
func (g *grid) MouseIn(e *desktop.MouseEvent) { g.MouseMoved(e) }

// MouseMoved implements desktop.Hoverable.
func (g *grid) MouseMoved(e *desktop.MouseEvent) {
	g.onBorder = g.atBorder(e.Position.X)
	side, at, ok := g.byteAt(e.Position)
	if g.over != nil && (ok || g.pointed) {
		g.pointed = ok
		g.over(side, at, ok)
	}
}

// MouseOut implements desktop.Hoverable.
func (g *grid) MouseOut() {
	g.onBorder = false
	if g.over != nil && g.pointed {
		g.pointed = false
		g.over(translate.SourceSide, 0, false)
	}
}
