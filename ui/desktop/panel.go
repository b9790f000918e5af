package desktop

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
)

// panel shows a view in a dialog that Escape closes.
func (d *Desk) panel(title string, content fyne.CanvasObject) *dialog.CustomDialog {
	scroll := container.NewVScroll(content)
	scroll.SetMinSize(fyne.NewSize(760, 480))
	box := dialog.NewCustom(d.t(title), d.t("Close"), scroll, d.window)
	box.SetOnClosed(func() {
		if d.session != nil {
			d.toEditor()
		}
	})
	box.Show()
	d.opt.Trace("VIEW " + title)
	return box
}
