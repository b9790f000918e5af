package desktop

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"

	"satzpaar/translate"
	"satzpaar/ui/session"
)

// ask shows a form of entries; Enter in the last one does what the button
// says.
func (d *Desk) ask(title, button string, entries []*field, content fyne.CanvasObject, do func()) {
	var form *box
	sure := d.chief(button, func() { form.Hide(); do() })
	form = newBox(d, d.t(title), d.t("Cancel"), inset(0, 4, content), narrow, sure)
	for _, e := range entries {
		e.leave, e.OnSubmitted = form.Hide, func(string) { sure.run() }
	}
	form.Show()
	if len(entries) > 0 {
		d.toField(entries[0])
	} else {
		d.window.Canvas().Focus(sure)
	}
	d.opt.Trace("DIALOG " + title)
}

// confirm asks before what no undo brings back; the safe answer has the focus.
func (d *Desk) confirm(title, button string, content fyne.CanvasObject, do func()) {
	var sure *box
	sure = newBox(d, d.t(title), d.t("Keep"), inset(0, 4, content), narrow, d.button(d.t(button), "", func() { sure.Hide(); do() }))
	sure.closing.chief = true
	sure.Show()
	d.window.Canvas().Focus(sure.closing)
}

func (d *Desk) pathEntry(placeholder string) (*field, fyne.CanvasObject) {
	e := newField("")
	e.SetPlaceHolder(d.t(placeholder))
	browse := d.button(d.t("Browse…"), "", func() {
		dialog.ShowFileOpen(func(f fyne.URIReadCloser, err error) {
			if err != nil || f == nil {
				d.say(err)
				return
			}
			e.SetText(f.URI().Path())
			d.say(f.Close())
		}, d.window)
	})
	return e, container.NewBorder(nil, nil, nil, container.NewCenter(browse), e)
}

func (d *Desk) askOpen() {
	e, row := d.pathEntry("XLIFF, TMX or TSV")
	d.ask("Open a bilingual file", "Open", []*field{e}, row, func() { d.say(d.Open([]string{e.Text})) })
}

func (d *Desk) askPair() {
	source, a := d.pathEntry("The German text (.txt, .md, .html)")
	target, b := d.pathEntry("Its English draft")
	d.ask("Pair two texts", "Pair", []*field{source, target}, container.NewVBox(a, b), func() { d.say(d.Open([]string{source.Text, target.Text})) })
	source.OnSubmitted = func(string) { d.window.Canvas().Focus(target) }
}

func (d *Desk) askGoTo() {
	e := newField("")
	d.ask("Go to number", "Go", []*field{e}, e, func() {
		n, err := strconv.Atoi(e.Text)
		if err != nil || n < 1 || n > d.session.Len() {
			d.tell("There is no segment %s.", e.Text)
			return
		}
		d.goTo(n - 1)
	})
}

// askNote adds a note to the active segment: to the selected words, or else to
// all of it.
func (d *Desk) askNote() {
	e := newField("")
	at := d.editor.selected()
	rows := container.NewVBox()
	if at.Len() > 0 {
		rows.Add(d.line(600, run{d.editor.Text[at.Start:at.End], term}))
	} else {
		at = translate.NoSpan
	}
	rows.Add(e)
	d.ask("Note", "Keep", []*field{e}, rows, func() {
		d.act(func(s *session.Session, i int) error {
			side := translate.SourceSide
			if at.Valid() {
				side = translate.TargetSide
			}
			return s.AddNoteAt(i, side, at, e.Text)
		})
	})
}

// askAnswer answers a thread of the active segment.
func (d *Desk) askAnswer(t session.Thread) {
	e := newField("")
	d.ask("Answer", "Keep", []*field{e}, e, func() {
		d.act(func(s *session.Session, i int) error { return s.AddNoteAt(i, t.Side, t.At, e.Text) })
	})
}

func (d *Desk) askFind() { d.window.Canvas().Focus(d.filter.search) }

// askName previews the repair of the first wrong name everywhere.
func (d *Desk) askName() {
	for _, x := range d.session.Suggestions(d.session.Active()) {
		if x.Name != "" {
			d.showHits(d.session.PreviewName(x.Entry, x.Name, x.Right))
			return
		}
	}
}

// askPropagate lists where the same source stands, or nearly so.
func (d *Desk) askPropagate() {
	var p session.Preview
	i := d.session.Active()
	d.reading("Looking for the same source", func() { p = d.session.PreviewPropagate(i) }, func() { d.showHits(p) })
}
