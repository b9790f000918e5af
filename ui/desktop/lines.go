package desktop

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// line is text that is wrapped at the width of a view.
func (d *Desk) line(width float32, runs ...run) *flow {
	f := newFlow(d.grid.ruler)
	f.runs = runs
	f.Resize(fyne.NewSize(width, 10))
	return f
}

// row puts buttons at the right of text.
func row(text fyne.CanvasObject, buttons ...fyne.CanvasObject) fyne.CanvasObject {
	return container.NewBorder(nil, nil, nil, container.NewHBox(buttons...), text)
}

func small(label string, tapped func()) *widget.Button {
	b := widget.NewButton(label, tapped)
	b.Importance = widget.LowImportance
	return b
}
