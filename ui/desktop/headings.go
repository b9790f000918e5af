package desktop

import "fyne.io/fyne/v2"

// headings stand over the columns of a grid, and the border that can be moved
// between them.
type headings struct{ grid *grid }

// MinSize implements fyne.Layout.
func (headings) MinSize(all []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(gutter+100, all[0].MinSize().Height+6)
}

// Layout implements fyne.Layout: the texts of the grid begin where these do.
func (h headings) Layout(all []fyne.CanvasObject, size fyne.Size) {
	source, target := columnsOf(size.Width, h.grid.split)
	at := targetAt(size.Width, h.grid.split)
	all[0].Move(fyne.NewPos(gutter+8, 2))
	all[0].Resize(fyne.NewSize(source, size.Height-4))
	all[1].Move(fyne.NewPos(at, 2))
	all[1].Resize(fyne.NewSize(target, size.Height-4))
	all[2].Move(fyne.NewPos(at-columnGap/2-float32(grip)/2, 4))
	all[2].Resize(fyne.NewSize(grip, size.Height-8))
}
