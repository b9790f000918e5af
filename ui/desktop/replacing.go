package desktop

import (
	"context"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"satzpaar/translate"
	"satzpaar/ui/session"
)

// showHits lists what a command over many segments would do; Enter does it.
func (d *Desk) showHits(p session.Preview) {
	if len(p.Hits) == 0 {
		d.tell("There is nothing to change.")
		return
	}
	list := newHitList(d)
	list.ofPreview(&p, nil)
	sum := d.remark(d.tally(p))
	list.ticked = func() { sum.setText(d.tally(p)) }
	var shown *box
	list.leave = func() { shown.Hide() }
	list.apply = func() { shown.Hide(); d.applyHits(p) }
	change := d.chief("Change the ticked", list.apply)
	change.key = d.opt.Language.key(chord{key: fyne.KeyReturn})
	shown = d.box("What would change", container.NewBorder(inset(0, 4, sum), nil, nil, nil, list.content), change)
	d.window.Canvas().Focus(list.table)
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

// finder finds and replaces while one types: in the document or in the memory.
type finder struct {
	desk       *Desk
	find, with *field
	where      *choice
	over       *choice // the document or the memory
	exact      *tick
	whole      *tick
	pattern    *tick
	like       *tick // what replaces takes on the capitals
	nothing    *tick // what is found is taken out
	sum        *caption
	list       *hitList
	preview    session.Preview
	units      []session.UnitHit
	apply      *button
	box        *box
	turn       int    // counts searches, so that an older one ends
	cancel     func() // the search in the memory
}

// wheres are the places to look in, in the order of session.Where.
var wheres = []string{"in translations", "in source texts", "in both", "in notes", "in names", "in drafts", "in approved texts"}

// fixedBecause says of a place why nothing is replaced there.
var fixedBecause = map[session.Where]string{
	session.InSource: "the source is never changed", session.InDraft: "the draft stays as it came", session.InApproved: "what was approved stays on record",
}

// mostUnits is how many units of the memory are found at most.
const mostUnits = 5000

// askReplace shows finding and replacing.
func (d *Desk) askReplace() { newFinder(d) }

// newFinder shows a finder, at first of what is selected.
func newFinder(d *Desk) *finder {
	f := &finder{desk: d, cancel: func() {}, sum: newCaption("", roleSubText, theme.SizeNameText), list: newHitList(d)}
	f.sum.shrinks = true
	f.list.ticked, f.list.apply = f.tell, f.replace
	f.form()
	options := container.NewHBox(f.exact, f.whole, f.pattern, f.like, f.nothing)
	choices := container.New(shared{8, []float32{1, 1, 2}}, boxed(f.where), boxed(f.over), inset(4, 0, f.sum))
	head := container.New(tight{gap: 8}, f.find, f.with, options, choices)
	f.apply = d.chief("Replace the ticked", f.replace)
	there := d.button(d.t("Go there"), "", f.goThere)
	f.box = d.box("Find and replace", container.NewBorder(inset(0, 4, head), nil, nil, nil, f.list.content), there, f.apply)
	f.box.closed = func() { f.turn++; f.cancel(); d.toWork() }
	f.list.leave = f.box.Hide
	if text := d.editor.SelectedText(); text != "" {
		f.find.SetText(text)
	}
	f.search()
	d.window.Canvas().Focus(f.find)
	d.opt.Trace("DIALOG Replace")
	return f
}

// form makes what is filled in; each change looks anew.
func (f *finder) form() {
	d := f.desk
	leave := func() { f.box.Hide() }
	var places []string
	for _, w := range wheres {
		places = append(places, d.t(w))
	}
	f.find, f.with = newField(d.t("Find")), newField(d.t("Replace by (empty: only find)"))
	f.where, f.over = newChoice(places, leave), newChoice([]string{d.t("of the document"), d.t("of the memory")}, leave)
	f.where.SetSelectedIndex(0)
	f.over.SetSelectedIndex(0)
	f.exact, f.whole = newTick(d.t("Case"), leave), newTick(d.t("Whole words"), leave)
	f.pattern, f.nothing = newTick(d.t("Regular expression"), leave), newTick(d.t("Take out"), leave)
	f.like = newTick(d.t("Keep capitals"), leave)
	for _, e := range []*field{f.find, f.with} {
		e.leave = leave
		e.down = func() { d.window.Canvas().Focus(f.list.table) }
		e.OnChanged = func(string) { f.search() }
	}
	for _, c := range []*tick{f.exact, f.whole, f.pattern, f.like, f.nothing} {
		c.OnChanged = func(bool) { f.search() }
	}
	for _, c := range []*choice{f.where, f.over} {
		c.OnChanged = func(string) { f.search() }
	}
	f.find.OnSubmitted = func(string) { d.window.Canvas().Focus(f.with) }
	f.with.OnSubmitted = func(string) { f.replace() }
}

// asked returns what is looked for, and what replaces it; nil: nothing does.
func (f *finder) asked() (session.Find, *string) {
	find := session.Find{
		Text: f.find.Text, Where: session.Where(max(0, f.where.SelectedIndex())),
		Case: f.exact.Checked, Whole: f.whole.Checked, Regexp: f.pattern.Checked, KeepCase: f.like.Checked,
	}
	with := f.with.Text
	if with == "" && !f.nothing.Checked || find.Where.Fixed() && !f.inMemory() {
		return find, nil
	}
	return find, &with
}

func (f *finder) inMemory() bool { return f.over.SelectedIndex() == 1 }

// search looks anew, a piece in each frame, so that typing is never held up.
func (f *finder) search() {
	f.turn++
	f.cancel()
	d := f.desk
	f.preview, f.units = session.Preview{}, nil
	find, with := f.asked()
	q, err := d.session.Search(find, with)
	if err != nil {
		f.list.ofPreview(&f.preview, nil)
		f.sum.setText(d.opt.Language.fault(err))
		f.apply.setOff(true)
		return
	}
	left, right := "Source", "Translation"
	switch find.Where {
	case session.InNotes:
		left, right = "Translation", "Note"
	case session.InDraft:
		right = "Draft"
	case session.InApproved:
		right = "Approved text"
	}
	f.list.titled(d.t(left), d.t(right))
	f.list.table.empty = d.t("Type what to find. Down leads to what was found; Enter there replaces it or leads to it.")
	if find.Text != "" {
		f.list.table.empty = d.t("Nothing is found. Another place or fewer conditions above may help.")
	}
	if f.inMemory() {
		f.searchMemory(find, with, q.Spans)
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
		f.list.ofPreview(&f.preview, q.Spans)
	}
	f.tell()
	if more {
		go f.desk.opt.Do(func() { f.step(q, turn) })
		return
	}
	f.desk.opt.Trace("FOUND")
}

// searchMemory looks in the memory, beside the window.
func (f *finder) searchMemory(find session.Find, with *string, mark func(string) []translate.Span) {
	d := f.desk
	f.cancel = d.beside(func(ctx context.Context) func() {
		units, err := find.InMemory(ctx, d.lib, with, mostUnits)
		return func() {
			d.say(err)
			f.units = units
			f.list.ofUnits(f.units, mark)
			f.tell()
			d.opt.Trace("FOUND")
		}
	})
}

// tell says how much was found, or what replacing would do.
func (f *finder) tell() {
	d, l := f.desk, f.desk.opt.Language
	find, with := f.asked()
	f.apply.setOff(with == nil || f.list.count == 0)
	switch {
	case find.Text == "":
		f.sum.setText("")
	case f.inMemory() && find.Where > session.InBoth:
		f.sum.setText(d.t("The memory holds sources and translations alone."))
	case f.inMemory() && with != nil:
		n := 0
		for _, x := range f.units {
			if x.Ticked {
				n++
			}
		}
		f.sum.setText(l.say("%d of %d would change", n, len(f.units)))
	case f.inMemory():
		f.sum.setText(l.say("%d in the memory", len(f.units)))
	case with != nil:
		f.sum.setText(d.tally(f.preview))
	case find.Where.Fixed() && f.with.Text != "":
		f.sum.setText(l.say("%d segments", len(f.preview.Hits)) + " · " + d.t(fixedBecause[find.Where]))
	default:
		f.sum.setText(l.say("%d segments", len(f.preview.Hits)))
	}
}

// replace replaces the ticked; without a replacement it goes to the chosen find.
func (f *finder) replace() {
	d := f.desk
	switch _, with := f.asked(); {
	case with == nil || f.list.count == 0:
		f.goThere()
	case f.inMemory():
		f.box.Hide()
		n, err := d.session.ReplaceInMemory(d.context(), f.units)
		if err != nil {
			d.say(err)
			return
		}
		d.tell("%d units of the memory were changed; U in the view of the memory takes that back.", n)
	default:
		f.box.Hide()
		d.applyHits(f.preview)
	}
}

// goThere leads to the chosen hit, at the desk or in the memory.
func (f *finder) goThere() {
	at := f.list.table.active
	switch {
	case at >= f.list.count:
	case f.inMemory():
		f.box.Hide()
		f.desk.show("memory")
		if v, ok := f.desk.here().(*memoryView); ok {
			v.search.SetText(f.find.Text)
		}
	default:
		i := f.preview.Hits[at].Segment
		f.box.Hide()
		f.desk.goTo(i)
	}
}
