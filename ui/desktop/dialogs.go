package desktop

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/widget"

	"satzpaar/ui/session"
)

// ask shows a form of entries; Enter in the last one does what the button
// says.
func (d *Desk) ask(title, button string, entries []*widget.Entry, content fyne.CanvasObject, do func()) {
	var box dialog.Dialog
	done := func(yes bool) {
		if yes {
			do()
		}
		if d.session != nil {
			d.toEditor()
		}
	}
	box = dialog.NewCustomConfirm(d.t(title), d.t(button), d.t("Cancel"), content, done, d.window)
	for _, e := range entries {
		e.OnSubmitted = func(string) {
			box.Hide()
			done(true)
		}
	}
	box.Resize(fyne.NewSize(640, 10))
	box.Show()
	if len(entries) > 0 {
		d.window.Canvas().Focus(entries[0])
	}
	d.opt.Trace("DIALOG " + title)
}

func (d *Desk) pathEntry(placeholder string) (*widget.Entry, fyne.CanvasObject) {
	e := widget.NewEntry()
	e.SetPlaceHolder(d.t(placeholder))
	browse := widget.NewButton(d.t("Browse…"), func() {
		dialog.ShowFileOpen(func(f fyne.URIReadCloser, err error) {
			if err != nil || f == nil {
				d.say(err)
				return
			}
			e.SetText(f.URI().Path())
			d.say(f.Close())
		}, d.window)
	})
	return e, container.NewBorder(nil, nil, nil, browse, e)
}

func (d *Desk) askOpen() {
	e, row := d.pathEntry("XLIFF, TMX or TSV")
	d.ask("Open a bilingual file", "Open", []*widget.Entry{e}, row, func() { d.say(d.Open([]string{e.Text})) })
}

func (d *Desk) askPair() {
	source, a := d.pathEntry("The German text (.txt, .md)")
	target, b := d.pathEntry("Its English draft")
	d.ask("Pair two texts", "Pair", []*widget.Entry{source, target}, container.NewVBox(a, b), func() { d.say(d.Open([]string{source.Text, target.Text})) })
	source.OnSubmitted = func(string) { d.window.Canvas().Focus(target) }
}

func (d *Desk) askGoTo() {
	e := widget.NewEntry()
	d.ask("Go to number", "Go", []*widget.Entry{e}, e, func() {
		n, err := strconv.Atoi(e.Text)
		if err != nil || n < 1 || n > d.session.Len() {
			d.tell("There is no segment %s.", e.Text)
			return
		}
		d.goTo(n - 1)
	})
}

func (d *Desk) askNote() {
	e := widget.NewEntry()
	d.ask("Note", "Keep", []*widget.Entry{e}, e, func() {
		d.act(func(s *session.Session, i int) error { return s.AddNote(i, e.Text) })
	})
}

func (d *Desk) askReject() {
	e := widget.NewEntry()
	e.SetPlaceHolder(d.t("What is wrong?"))
	d.ask("Reject", "Reject", []*widget.Entry{e}, e, func() {
		d.act(func(s *session.Session, i int) error { return s.Reject(i, session.Rejection{Text: e.Text}) })
	})
}

func (d *Desk) askFind() { d.window.Canvas().Focus(d.filter.search) }

func (d *Desk) askReplace() {
	find, with := widget.NewEntry(), widget.NewEntry()
	find.SetPlaceHolder(d.t("Find"))
	with.SetPlaceHolder(d.t("Replace by"))
	caseToo, whole, pattern := widget.NewCheck(d.t("Case"), nil), widget.NewCheck(d.t("Whole words"), nil), widget.NewCheck(d.t("Regular expression"), nil)
	d.ask("Replace", "Preview", []*widget.Entry{find, with}, container.NewVBox(find, with, container.NewHBox(caseToo, whole, pattern)), func() {
		p, err := d.session.PreviewReplace(session.Find{Text: find.Text, Case: caseToo.Checked, Whole: whole.Checked, Regexp: pattern.Checked}, with.Text)
		if err != nil {
			d.say(err)
			return
		}
		d.showHits(p)
	})
	find.OnSubmitted = func(string) { d.window.Canvas().Focus(with) }
}

// askName previews the repair of the first wrong name everywhere.
func (d *Desk) askName() {
	for _, x := range d.session.Suggestions(d.session.Active()) {
		if x.Name != "" {
			d.showHits(d.session.PreviewName(x.Entry, x.Name, x.Right))
			return
		}
	}
}

func (d *Desk) askPropagate() { d.showHits(d.session.PreviewPropagate(d.session.Active())) }

// showHits lists what a command over many segments would do; Enter does it.
func (d *Desk) showHits(p session.Preview) {
	if len(p.Hits) == 0 {
		d.tell("There is nothing to change.")
		return
	}
	box := container.NewVBox()
	for k := range p.Hits {
		h := &p.Hits[k]
		tick := widget.NewCheck(fmt.Sprintf("%d", h.Segment+1), func(on bool) { h.Ticked = on })
		tick.Checked = h.Ticked
		f := newFlow(d.grid.ruler)
		f.runs = diffRuns(h.Before, h.After)
		f.Resize(fyne.NewSize(560, 10))
		row := container.NewBorder(nil, nil, tick, nil, f)
		if h.State.Approved() {
			row = container.NewBorder(nil, nil, nil, widget.NewLabel(d.t("approved")), row)
		}
		box.Add(row)
	}
	list := container.NewVScroll(box)
	list.SetMinSize(fyne.NewSize(700, min(float32(60*len(p.Hits)), 420)))
	apply := func() {
		n, err := d.session.Apply(p)
		if err != nil {
			d.say(err)
			return
		}
		d.showSegments()
		d.load()
		d.tell("%d segments were changed.", n)
	}
	c := dialog.NewCustomConfirm(d.opt.Language.say("%d segments would change", len(p.Hits)), d.t("Change the ticked"), d.t("Cancel"), list, func(yes bool) {
		if yes {
			apply()
		}
		d.toEditor()
	}, d.window)
	keys := newEnter(func() {
		c.Hide()
		apply()
		d.toEditor()
	}, func() {
		c.Hide()
		d.toEditor()
	})
	box.Add(keys)
	c.Show()
	d.window.Canvas().Focus(keys)
	d.opt.Trace("DIALOG preview")
}

// enter is an invisible widget that takes Enter and Escape for a dialog.
type enter struct {
	widget.BaseWidget
	yes, no func()
}

func newEnter(yes, no func()) *enter {
	e := &enter{yes: yes, no: no}
	e.ExtendBaseWidget(e)
	return e
}

// CreateRenderer implements fyne.Widget.
func (e *enter) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(container.NewWithoutLayout())
}

// FocusGained implements fyne.Focusable.
func (*enter) FocusGained() {}

// FocusLost implements fyne.Focusable.
func (*enter) FocusLost() {}

// TypedRune implements fyne.Focusable.
func (*enter) TypedRune(rune) {}

// TypedKey implements fyne.Focusable.
func (e *enter) TypedKey(k *fyne.KeyEvent) {
	switch k.Name {
	case fyne.KeyReturn, fyne.KeyEnter:
		e.yes()
	case fyne.KeyEscape:
		e.no()
	}
}

func (d *Desk) askBulk() {
	visible := d.session.Visible()
	faults := 0
	for _, i := range visible {
		if s, ok := d.flag(i); ok && s > 0 {
			faults++
		}
	}
	text := widget.NewLabel(d.opt.Language.say("%d segments are shown; %d of them have warnings or errors. One undo takes all back.", len(visible), faults))
	c := dialog.NewCustomConfirm(d.t("Approve all that are shown"), d.t("Approve"), d.t("Cancel"), text, func(yes bool) {
		if yes {
			d.bulk(visible)
		}
		d.toEditor()
	}, d.window)
	keys := newEnter(func() { c.Hide(); d.bulk(visible); d.toEditor() }, func() { c.Hide(); d.toEditor() })
	c.Show()
	d.window.Canvas().Overlays().Add(keys)
	d.window.Canvas().Focus(keys)
	c.SetOnClosed(func() { d.window.Canvas().Overlays().Remove(keys) })
	d.opt.Trace("DIALOG bulk")
}

func (d *Desk) bulk(visible []int) {
	n, err := d.session.Bulk(append([]int(nil), visible...))
	if err != nil {
		d.say(err)
		return
	}
	d.showSegments()
	d.load()
	d.tell("%d segments are approved.", n)
}

// askExport shows the gate and asks for format and file.
func (d *Desk) askExport() {
	blockers := d.session.Blockers()
	kind := widget.NewSelect(session.Formats, nil)
	kind.SetSelected(session.Formats[2])
	path := widget.NewEntry()
	home, err := os.UserHomeDir()
	if err != nil {
		home = "."
	}
	path.SetText(filepath.Join(home, d.session.Document().Name+".xlf"))
	rows := container.NewVBox()
	if len(blockers) > 0 {
		first := blockers[0]
		rows.Add(widget.NewLabel(d.opt.Language.say("%d segments are not ready; the first is %d (%s).", len(blockers), first.Segment+1, d.t(first.Why))))
		rows.Add(widget.NewButton(d.t("Go there"), func() {
			for _, o := range d.window.Canvas().Overlays().List() {
				o.Hide()
				d.window.Canvas().Overlays().Remove(o)
			}
			d.goTo(first.Segment)
		}))
	} else {
		rows.Add(widget.NewLabel(d.t("Every segment is approved, and no check reports an error.")))
	}
	rows.Add(container.NewBorder(nil, nil, widget.NewLabel(d.t("Format")), nil, kind))
	rows.Add(container.NewBorder(nil, nil, widget.NewLabel(d.t("File")), nil, path))
	button := "Export"
	if len(blockers) > 0 {
		button = "Export all the same"
	}
	d.ask("Export", button, []*widget.Entry{path}, rows, func() { d.Export(kind.Selected, path.Text) })
}

// Export writes the document to path, and says so.
func (d *Desk) Export(kind, path string) {
	p, err := d.session.Export(context.Background(), kind, path)
	if err != nil {
		d.say(err)
		return
	}
	d.tell("Exported %d segments, %d changed, to %s.", p.Units, p.Changed, p.Path)
}
