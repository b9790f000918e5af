package desktop

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/dialog"

	"satzpaar/translate"
)

// list returns all commands.
func (d *Desk) list() commands {
	ctrl, shift, alt := fyne.KeyModifierControl, fyne.KeyModifierShift, fyne.KeyModifierAlt
	all := commands{
		{"open", "File", "Open…", chord{fyne.KeyO, ctrl}, d.askOpen},
		{"pair", "File", "Pair two texts…", chord{fyne.KeyO, ctrl | shift}, d.askPair},
		{"export", "File", "Export…", chord{fyne.KeyE, ctrl}, d.askExport},
		{"quit", "File", "Quit", chord{fyne.KeyQ, ctrl}, func() { d.leave(d.app.Quit) }},
		{"undo", "Edit", "Undo", chord{fyne.KeyZ, ctrl}, func() { d.takeBack(true) }},
		{"redo", "Edit", "Redo", chord{fyne.KeyY, ctrl}, func() { d.takeBack(false) }},
		{"restore", "Edit", "Restore the draft", chord{fyne.KeyR, ctrl | shift}, d.restore},
		{"approve", "Segment", "Approve and go on", chord{fyne.KeyReturn, ctrl}, d.approve},
		{"next", "Segment", "Next segment", chord{fyne.KeyDown, alt}, func() { d.goTo(d.grid.active + 1) }},
		{"previous", "Segment", "Previous segment", chord{fyne.KeyUp, alt}, func() { d.goTo(d.grid.active - 1) }},
		{"look", "View", "Light, dark, high contrast", chord{fyne.KeyL, ctrl | shift}, d.nextLook},
	}
	for i := range all {
		id, run := all[i].id, all[i].run
		all[i].run = func() {
			run()
			d.trace(id)
		}
	}
	return all
}

// load shows the active segment in the editor and brings the counts up to date.
func (d *Desk) load() {
	s, ok := d.segment()
	if !ok {
		d.editor.SetText("")
		d.editor.Disable()
		return
	}
	d.editor.SetText(s.Target)
	if s.Locked {
		d.editor.Disable()
	} else {
		d.editor.Enable()
	}
	d.showChanges(s.Target)
	n, all := d.review.approved(), len(d.review.doc.Segments)
	d.counts.SetText(fmt.Sprintf("%d of %d · %d %%", n, all, 100*n/all))
	d.grid.setSegments(d.review.doc.Segments)
}

func (d *Desk) approve() {
	if _, ok := d.segment(); !ok {
		return
	}
	d.keep()
	if err := d.review.approve(d.grid.active); err != nil {
		d.say(err)
		return
	}
	d.status.SetText(fmt.Sprintf("Approved segment %d", d.grid.active+1))
	d.goTo(d.review.nextOpen(d.grid.active))
}

func (d *Desk) restore() {
	if s, ok := d.segment(); ok && !s.Locked {
		d.editor.SetText(s.Draft)
		d.keep()
		d.load()
	}
}

// takeBack undoes, or does again, and goes to where it happened.
func (d *Desk) takeBack(undo bool) {
	if d.review == nil {
		return
	}
	d.keep()
	from, to, word := &d.review.undo, &d.review.redo, "Undone"
	if !undo {
		from, to, word = to, from, "Done again"
	}
	last, ok, err := d.review.takeBack(from, to)
	if err != nil || !ok {
		d.say(err)
		return
	}
	d.grid.active = last.at
	d.load()
	d.grid.activate(last.at)
	d.status.SetText(fmt.Sprintf("%s: %s of segment %d", word, last.what, last.at+1))
}

func (d *Desk) nextLook() {
	d.mode = (d.mode + 1) % 3
	d.app.Settings().SetTheme(Look{d.mode})
	d.grid.Refresh()
	d.changes.Refresh()
}

// askFile asks for a file to read and gives its path to then.
func (d *Desk) askFile(title string, then func(path string)) {
	ask := dialog.NewFileOpen(func(f fyne.URIReadCloser, err error) {
		if err != nil || f == nil {
			d.say(err)
			return
		}
		path := f.URI().Path()
		d.say(f.Close())
		then(path)
	}, d.window)
	ask.SetTitleText(title)
	ask.Show()
}

func (d *Desk) askOpen() {
	d.leave(func() { d.askFile("Open a bilingual file", func(p string) { d.say(d.Open([]string{p})) }) })
}

func (d *Desk) askPair() {
	d.leave(func() {
		d.askFile("The German text", func(source string) {
			d.askFile("Its English translation", func(target string) { d.say(d.Open([]string{source, target})) })
		})
	})
}

func (d *Desk) askExport() {
	if d.review == nil {
		d.say(&translate.Error{Code: translate.Refused, Text: "there is nothing to export"})
		return
	}
	d.keep()
	dialog.ShowFileSave(func(f fyne.URIWriteCloser, err error) {
		if err != nil || f == nil {
			d.say(err)
			return
		}
		path := f.URI().Path()
		d.say(f.Close())
		d.Export(path)
	}, d.window)
}

// Export writes the document to path, and says so.
func (d *Desk) Export(path string) {
	if err := d.review.export(path); err != nil {
		d.say(err)
		return
	}
	d.status.SetText("Exported to " + path)
	d.load()
}
