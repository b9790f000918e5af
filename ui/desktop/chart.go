package desktop

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"satzpaar/translate"
	"satzpaar/ui/session"
)

// A part is one stretch of a bar that stands for a whole.
type part struct {
	share float32
	state int
}

// stateParts returns the segments of a document by their states.
func stateParts(p session.Progress) []part {
	var all []part
	for _, s := range translate.States {
		if n := p.ByState[s]; n > 0 {
			all = append(all, part{float32(n) / float32(max(p.Segments, 1)), int(s)})
		}
	}
	return all
}

// stacked draws a bar of parts with room between them. A part that is wide
// enough shows the shape of its state, so that colour is not all that tells.
func stacked(look fyne.Theme, at fyne.Position, size fyne.Size, parts []part) []fyne.CanvasObject {
	const gap = 2
	var all []fyne.CanvasObject
	x, room := float32(0), size.Width-gap*float32(len(parts)-1)
	for _, p := range parts {
		w := max(room*p.share, 3)
		b := canvas.NewRectangle(look.Color(stateRole(p.state), 0))
		b.CornerRadius = 2
		b.Move(at.AddXY(x, size.Height/2-3))
		b.Resize(fyne.NewSize(w, 6))
		all = append(all, b)
		if w >= 40 {
			back := canvas.NewRectangle(look.Color("background", 0))
			back.Move(at.AddXY(x+w/2-9, 0))
			back.Resize(fyne.NewSize(18, size.Height))
			all = append(append(all, back), stateShape(p.state, at.AddXY(x+w/2-6, size.Height/2-6), look)...)
		}
		x += w + gap
	}
	return all
}
