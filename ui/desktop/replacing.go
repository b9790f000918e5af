package desktop

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"

	"satzpaar/store"
	"satzpaar/translate"
	"satzpaar/ui/session"
)

// showHits lists what a command over many segments would do; Enter does it.
func (d *Desk) showHits(p session.Preview) {
	if len(p.Hits) == 0 {
		d.tell("There is nothing to change.")
		return
	}
	list := newHitList(d, &p)
	sum := widget.NewLabel(d.tally(p))
	list.ticked = func() { sum.SetText(d.tally(p)) }
	var box *dialog.CustomDialog
	apply := widget.NewButton(d.t("Change the ticked"), nil)
	list.leave = func() { box.Hide() }
	list.apply = func() { box.Hide(); d.applyHits(p) }
	apply.OnTapped = list.apply
	apply.Importance = widget.HighImportance
	box = d.box("What would change", container.NewBorder(sum, nil, nil, nil, list.content), apply)
	d.window.Canvas().Focus(list)
	d.opt.Trace("DIALOG preview")
}

func (d *Desk) applyHits(p session.Preview) {
	j := d.session.ApplyJob(p)
	d.job("Changing", len(p.Hits), j, func() {
		if v := d.here(); d.place != placeDesk && v != nil {
			v.refresh()
		}
		d.tell("%d segments were changed.", j.Edits())
	})
}

// box shows content with buttons of its own beside the one that closes it; when
// it goes, the focus is again where it was in the work.
func (d *Desk) box(title string, content fyne.CanvasObject, buttons ...fyne.CanvasObject) *dialog.CustomDialog {
	room := container.New(least{fyne.NewSize(780, 440)}, inset(-4, 0, content))
	c := dialog.NewCustomWithoutButtons(d.t(title), room, d.window)
	closing := widget.NewButton(d.t("Close"), c.Hide)
	c.SetButtons(append([]fyne.CanvasObject{closing}, buttons...))
	c.SetOnClosed(d.toWork)
	c.Show()
	return c
}

// least gives its one object a least size.
type least struct{ size fyne.Size }

func (l least) MinSize(all []fyne.CanvasObject) fyne.Size { return l.size }

func (l least) Layout(all []fyne.CanvasObject, size fyne.Size) {
	for _, o := range all {
		o.Resize(size)
	}
}

// finder finds and replaces while one types: in the document or in the memory.
type finder struct {
	desk       *Desk
	find, with *field
	where      *widget.Select
	exact      *widget.Check
	whole      *widget.Check
	pattern    *widget.Check
	sum        *widget.Label
	list       *hitList
	preview    session.Preview
	units      *widget.List
	found      []translate.Unit
	stack      *fyne.Container
	box        *dialog.CustomDialog
	turn       int // counts searches, so that an older one ends
}

// askReplace shows finding and replacing.
func (d *Desk) askReplace() {
	f := &finder{desk: d, sum: widget.NewLabel("")}
	f.list = newHitList(d, &f.preview)
	f.list.ticked = f.tell
	f.list.apply = f.apply
	f.find, f.with = newField(d.t("Find")), newField(d.t("Replace by (empty: only find)"))
	f.where = widget.NewSelect([]string{d.t("in translations"), d.t("in source texts"), d.t("in both"), d.t("in notes"), d.t("in names"), d.t("in the memory")}, nil)
	f.exact, f.whole, f.pattern = widget.NewCheck(d.t("Case"), nil), widget.NewCheck(d.t("Whole words"), nil), widget.NewCheck(d.t("Regular expression"), nil)
	f.where.SetSelectedIndex(0)
	f.units = widget.NewList(func() int { return len(f.found) }, func() fyne.CanvasObject {
		l := newFlow(d.grid.ruler)
		l.single = true
		return l
	}, func(id widget.ListItemID, o fyne.CanvasObject) {
		o.(*flow).setRuns([]run{{f.found[id].Source, quiet}, {"   ", plain}, {f.found[id].Target, plain}})
	})
	f.stack = container.NewStack(f.list.content, f.units)
	f.units.Hide()
	changed := func() { f.search() }
	f.find.OnChanged, f.with.OnChanged = func(string) { changed() }, func(string) { changed() }
	for _, c := range []*widget.Check{f.exact, f.whole, f.pattern} {
		c.OnChanged = func(bool) { changed() }
	}
	f.where.OnChanged = func(string) { changed() }
	options := container.NewHBox(container.New(least{fyne.NewSize(13*d.size, 36)}, boxed(f.where)), f.exact, f.whole, f.pattern, layout.NewSpacer(), f.sum)
	head := container.NewVBox(f.find, f.with, options)
	apply := widget.NewButton(d.t("Replace the ticked"), f.apply)
	apply.Importance = widget.HighImportance
	there := widget.NewButton(d.t("Go there"), f.goThere)
	f.box = d.box("Find and replace", container.NewBorder(head, nil, nil, nil, f.stack), there, apply)
	f.list.leave = f.box.Hide
	for _, e := range []*field{f.find, f.with} {
		e.leave = f.box.Hide
		e.down = func() { d.window.Canvas().Focus(f.list) }
	}
	f.find.OnSubmitted = func(string) { d.window.Canvas().Focus(f.with) }
	f.with.OnSubmitted = func(string) { f.apply() }
	if text := d.editor.SelectedText(); text != "" {
		f.find.SetText(text)
	}
	d.window.Canvas().Focus(f.find)
	d.opt.Trace("DIALOG Replace")
}

// search looks anew, a piece in each frame, so that typing is never held up.
func (f *finder) search() {
	f.turn++
	where := session.Where(max(0, f.where.SelectedIndex()))
	f.list.content.Hide()
	f.units.Hide()
	if where > session.InNames {
		f.searchMemory()
		return
	}
	f.list.content.Show()
	var with *string
	if f.with.Text != "" && where == session.InTarget {
		with = &f.with.Text
	}
	q, err := f.desk.session.Search(session.Find{Text: f.find.Text, Where: where, Case: f.exact.Checked, Whole: f.whole.Checked, Regexp: f.pattern.Checked}, with)
	if err != nil {
		f.sum.SetText(f.desk.opt.Language.fault(err))
		return
	}
	f.step(q, f.turn)
}

// piece is how many segments are searched in one frame: a few milliseconds.
const piece = 1500

func (f *finder) step(q *session.Search, turn int) {
	if f.turn != turn || f.desk.session == nil {
		return
	}
	more := q.Step(piece)
	first := len(f.preview.Hits) == 0
	f.preview = q.Preview
	if !more || first {
		f.list.shown()
	}
	f.tell()
	if more {
		go f.desk.opt.Do(func() { f.step(q, turn) })
	}
}

func (f *finder) tell() {
	d := f.desk
	if f.find.Text == "" {
		f.sum.SetText("")
		return
	}
	if f.with.Text != "" {
		f.sum.SetText(d.tally(f.preview))
		return
	}
	f.sum.SetText(d.opt.Language.say("%d segments", len(f.preview.Hits)))
}

func (f *finder) searchMemory() {
	d := f.desk
	found, err := d.lib.Search(d.context(), f.find.Text, store.BothSides, 500)
	d.say(err)
	f.found = found
	f.sum.SetText(d.opt.Language.say("%d in the memory", len(found)))
	f.units.Show()
	f.units.Refresh()
}

// apply replaces the ticked; without a replacement it goes to the chosen find.
func (f *finder) apply() {
	if f.with.Text == "" || len(f.preview.Hits) == 0 {
		f.goThere()
		return
	}
	f.turn++
	f.box.Hide()
	f.desk.applyHits(f.preview)
}

func (f *finder) goThere() {
	if f.list.at < len(f.preview.Hits) {
		i := f.preview.Hits[f.list.at].Segment
		f.box.Hide()
		f.desk.goTo(i)
	}
}
