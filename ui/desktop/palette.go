package desktop

import (
	"strings"

	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/widget"
)

// showPalette finds a command by a part of its name.
func (d *Desk) showPalette() {
	e := widget.NewEntry()
	e.SetPlaceHolder(d.t("Type a part of a command"))
	rows := container.NewVBox()
	var box *dialog.CustomDialog
	var first func()
	fill := func(text string) {
		rows.RemoveAll()
		first = nil
		for _, c := range d.commands {
			if !strings.Contains(strings.ToLower(d.t(c.title)), strings.ToLower(text)) {
				continue
			}
			run := func() { box.Hide(); c.run() }
			if first == nil {
				first = run
			}
			label := d.t(c.title)
			if k := c.keys(d.opt.Language); k != "" {
				label += "   " + k
			}
			b := widget.NewButton(label, run)
			b.Alignment, b.Importance = widget.ButtonAlignLeading, widget.LowImportance
			if why := c.reason(); why != "" {
				b.SetText(label + "   (" + d.t(why) + ")")
				b.Disable()
			}
			rows.Add(b)
		}
		rows.Refresh()
	}
	e.OnChanged = fill
	e.OnSubmitted = func(string) {
		if first != nil {
			first()
		}
	}
	fill("")
	box = d.panel("Commands", container.NewBorder(e, nil, nil, nil, rows))
	d.window.Canvas().Focus(e)
}

// showKeys is the cheat sheet.
func (d *Desk) showKeys() {
	rows := container.NewVBox(widget.NewLabel(d.t("Keys after the dot work in the queue, where no caret stands: Escape leads there, F2 back.")))
	grid := container.NewGridWithColumns(2)
	for _, c := range d.commands {
		if k := c.keys(d.opt.Language); k != "" {
			grid.Add(widget.NewLabel(d.t(c.title)))
			grid.Add(widget.NewLabel(k))
		}
	}
	rows.Add(grid)
	d.panel("Keys", rows)
}
