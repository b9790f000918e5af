package desktop

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// A dress is the theme that the toolkit is given, once. What the user chooses
// changes inside it: for another theme the toolkit reads all its fonts anew,
// which held the window for two frames.
type dress struct{ Look }

// look returns the look as it is chosen.
func (d *Desk) look() Look {
	source, target := d.styleOf(sourceFace), d.styleOf(targetFace)
	return Look{Mode: d.mode, Text: d.size, Faces: d.worn, Source: source, Target: target}
}

// wear shows the window in the look that is chosen.
func (d *Desk) wear() {
	d.dress.Look = d.look()
	d.forgetViews()
	d.window.Canvas().Unfocus() // a caret that blinks has its colour from when it began
	d.side.box.RemoveAll()      // it is filled anew
	for _, o := range append(d.window.Canvas().Overlays().List(), d.nav, d.filter.content, d.pane.content, d.side.content, d.status, d.counts) {
		redraw(o)
	}
	d.window.SetMainMenu(d.window.MainMenu())
	d.show(d.place)
}

// measure makes the texts be measured in the size and the faces chosen.
func (d *Desk) measure() {
	d.dress.Look = d.look()
	d.grid.rulers.set(newRulers(d.dress.Look))
	d.grid.width = 0 // every row is measured anew
	d.editor.TextStyle = d.grid.target.style
}

// A composite draws other things, which it lists.
type composite interface{ parts() []fyne.CanvasObject }

// redraw draws a thing anew with all that is in it, the innermost first, for
// what stands in a thing decides how large it is.
func redraw(o fyne.CanvasObject) {
	var inner []fyne.CanvasObject
	switch o := o.(type) {
	case *fyne.Container:
		inner = o.Objects
	case *container.Scroll:
		inner = []fyne.CanvasObject{o.Content}
	case composite:
		inner = o.parts()
	}
	for _, x := range inner {
		redraw(x)
	}
	switch o := o.(type) {
	case *fyne.Container:
		if o.Layout != nil {
			o.Layout.Layout(o.Objects, o.Size())
		}
	default:
		o.Refresh()
	}
}
