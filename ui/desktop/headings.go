package desktop

import "fyne.io/fyne/v2"

// headings stand over the columns of a grid.
type headings struct{}

// MinSize implements fyne.Layout.
func (headings) MinSize(all []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(gutter+100, all[0].MinSize().Height+6)
}

// Layout implements fyne.Layout: the texts of the grid begin where these do.
func (headings) Layout(all []fyne.CanvasObject, size fyne.Size) {
	column := max((size.Width-gutter-thumbWidth)/2-16, 40)
	for k, x := range []float32{gutter + 8, gutter + 24 + column} {
		all[k].Move(fyne.NewPos(x, 2))
		all[k].Resize(fyne.NewSize(column, size.Height-4))
	}
}
