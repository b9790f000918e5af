package desktop

import "fyne.io/fyne/v2"

// headline puts a remark behind a title, on the line of the title.
type headline struct{}

// MinSize implements fyne.Layout.
func (headline) MinSize(all []fyne.CanvasObject) fyne.Size {
	title, remark := all[0].MinSize(), all[1].MinSize()
	return fyne.NewSize(title.Width+tableGap+remark.Width, title.Height)
}

// Layout implements fyne.Layout.
func (headline) Layout(all []fyne.CanvasObject, size fyne.Size) {
	title, remark := all[0].(*caption), all[1].(*caption)
	m := title.MinSize()
	title.Move(fyne.NewPos(0, 0))
	title.Resize(m)
	x := m.Width + tableGap
	remark.Move(fyne.NewPos(x, below(title.base(), remark.base())))
	remark.Resize(fyne.NewSize(size.Width-x, remark.MinSize().Height))
}
