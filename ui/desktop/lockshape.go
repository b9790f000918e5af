package desktop

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
)

// lockShape draws a padlock in the colour of a state, 12 units wide, that bears
// the sign of the state: empty, half, full, a tick, or a cross.
func lockShape(s int, at fyne.Position, look fyne.Theme) []fyne.CanvasObject {
	c, page := look.Color(stateRole(s), 0), look.Color(theme.ColorNameBackground, 0)
	bow := canvas.NewCircle(color.Transparent)
	bow.StrokeColor, bow.StrokeWidth = c, 1.6
	bow.Move(at.AddXY(2.5, -2))
	bow.Resize(fyne.NewSize(7, 11))
	body := func(fill color.Color, x, y, w, h float32) fyne.CanvasObject {
		r := canvas.NewRectangle(fill)
		r.Move(at.AddXY(x, y))
		r.Resize(fyne.NewSize(w, h))
		return r
	}
	all := []fyne.CanvasObject{bow, body(c, .5, 4.5, 11, 8)}
	switch s {
	case 0:
		all = append(all, body(page, 2.1, 6.1, 7.8, 4.8))
	case 1:
		all = append(all, body(page, 2.1, 6.1, 7.8, 2.4))
	}
	return append(all, stateSign(s, at.AddXY(0, 2), page)...)
}
