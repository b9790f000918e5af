package desktop

import (
	"bytes"
	"image"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
)

// faceSettings are the keys under which the faces of the columns are kept.
var faceSettings = [...]string{sourceFace: "font.source", targetFace: "font.target"}

var faceTitles = [...]string{sourceFace: "Font of the source", targetFace: "Font of the translation"}

// storedFaces returns the faces of the columns; the program's own stands in for
// one that is gone.
func (d *Desk) storedFaces() [2]typeface {
	var all [2]typeface
	for column, key := range faceSettings {
		f, err := typefaceOf(d.setting(key))
		if err != nil {
			d.say(err)
			f = bundled()[0]
		}
		all[column] = f
	}
	return all
}

// setFace sets a column in a typeface. Its file is read beside the window; that
// the toolkit reads it takes a frame of its own, and to draw with it another.
func (d *Desk) setFace(column int, f typeface) {
	d.away.Go(func() {
		f, err := f.read()
		d.opt.Do(func() {
			if err != nil {
				d.say(err)
				return
			}
			d.faces[column] = f
			d.keep(faceSettings[column], f.key())
			d.measure()
			d.later(func() {
				d.wear()
				d.tell("%s: %s.", d.t(faceTitles[column]), f.name)
			})
		})
	})
}

// styleOf returns by which number the face of a column is asked for: see Look.
func (d *Desk) styleOf(column int) int {
	face := d.faces[column].resource
	if face == nil {
		return 0
	}
	same := func(x fyne.Resource) bool { return bytes.Equal(x.Content(), face.Content()) }
	if k := slices.IndexFunc(d.worn, same); k >= 0 {
		return k + 1
	}
	d.worn = append(d.worn, face)
	return len(d.worn)
}

// askFace lets one choose the typeface of a column; each shows itself.
func (d *Desk) askFace(side int) {
	all := bundled()
	nameColumn, sampleColumn := column{title: d.t("Name"), ems: 15}, column{title: d.t("How it looks"), share: 1}
	t := newRowList(d.grid.ruler, d.grid.small, nameColumn, sampleColumn)
	sample := []string{"Straße, Brücke und Größe: „Übermäßig“, 1.234,5 – Владивосток", "The bridge, “built” in 1,234.5 – Vladivostok, Łódź, Þórður"}[side]
	lines := &specimens{desk: d, text: sample, drawn: map[string]image.Image{}, came: t.Refresh}
	t.ground = theme.ColorNameOverlayBackground
	t.cells = func(row int) []cell {
		return []cell{textCell(all[row].name, plain), {draw: func(look fyne.Theme, at fyne.Position, _ fyne.Size) []fyne.CanvasObject {
			return lines.object(all[row], look, at)
		}}}
	}
	var choosing *box
	take := func(int) { choosing.Hide(); d.setFace(side, all[t.active]) }
	t.onEnter = take
	t.keys = func(k fyne.KeyName) bool {
		if k == fyne.KeyEscape {
			choosing.Hide()
		}
		return k == fyne.KeyEscape
	}
	use := d.chief("Set in this", func() { take(0) })
	file := d.button(d.t("A file…"), "", func() { choosing.Hide(); d.askFaceFile(side) })
	choosing = d.box(faceTitles[side], container.NewStack(t), file, use)
	show := func(more []typeface) {
		all = append(bundled(), more...)
		t.setRows(len(all))
		for i, f := range all {
			if f.key() == d.faces[side].key() {
				t.activate(i)
			}
		}
	}
	show(nil)
	d.window.Canvas().Focus(t)
	d.opt.Trace("DIALOG " + faceTitles[side])
	var more []typeface
	d.background(func() error {
		var err error
		more, err = installed()
		return err
	}, func(err error) {
		d.say(err)
		show(more)
	})
}

// askFaceFile sets a column in the typeface of a file.
func (d *Desk) askFaceFile(column int) {
	e, row := d.pathEntry("A font (.ttf, .otf)")
	d.ask(faceTitles[column], "Set in this", []*field{e}, row, func() {
		f, err := describe(e.Text)
		if err != nil {
			f = typeface{name: e.Text, file: e.Text} // reading it says why not
		}
		d.setFace(column, f)
	})
}
