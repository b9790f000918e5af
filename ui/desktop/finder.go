package desktop

import (
	"sync"

	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"satzpaar/ui/session"
)

// finder finds and replaces while one types: in the document, in all of the
// project, or in the memory.
type finder struct {
	desk       *Desk
	find, with *field
	where      *choice
	over       *choice // one of overs
	others     func() ([]*session.Other, error)
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
	searching  bool   // in other documents
	turn       int    // counts searches, so that an older one ends
	cancel     func() // the search in the memory
}

// wheres are the places to look in, in the order of session.Where.
var wheres = []string{"in translations", "in source texts", "in both", "in notes", "in names", "in drafts", "in approved texts"}

// fixedBecause says of a place why nothing is replaced there.
var fixedBecause = map[session.Where]string{
	session.InSource: "the source is never changed", session.InDraft: "the draft stays as it came", session.InApproved: "what was approved stays on record",
}

// What is looked through, in the order of the choice.
const (
	overDocument = iota
	overProject
	overMemory
)

var overs = []string{"of the document", "of the project", "of the memory"}

// mostUnits is how many units of the memory are found at most.
const mostUnits = 5000

// askReplace shows finding and replacing.
func (d *Desk) askReplace() { newFinder(d) }

// newFinder shows a finder, at first of what is selected.
func newFinder(d *Desk) *finder {
	f := &finder{desk: d, cancel: func() {}, sum: newCaption("", roleSubText, theme.SizeNameText), list: newHitList(d)}
	f.sum.shrinks = true
	f.list.ticked, f.list.apply = f.tell, f.replace
	f.others = sync.OnceValues(func() ([]*session.Other, error) { return d.session.Others(d.project) })
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
	var scopes []string
	for _, o := range overs {
		scopes = append(scopes, d.t(o))
	}
	f.where, f.over = newChoice(places, leave), newChoice(scopes, leave)
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

func (f *finder) inMemory() bool { return f.over.SelectedIndex() == overMemory }

// tell says how much was found, or what replacing would do.
func (f *finder) tell() {
	d, l := f.desk, f.desk.opt.Language
	find, with := f.asked()
	f.apply.setOff(with == nil || f.list.count == 0 || f.searching)
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
	case f.searching:
		f.sum.setText(d.t("Looking through the other documents…"))
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
	case f.searching: // not all is seen yet
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
	at := f.list.active()
	switch {
	case at < 0:
	case f.inMemory():
		f.box.Hide()
		f.desk.show("memory")
		if v, ok := f.desk.here().(*memoryView); ok {
			v.search.SetText(f.find.Text)
		}
	default:
		h := f.preview.Hits[at]
		id := f.desk.session.Near(h, 0).ID
		f.box.Hide()
		if h.Other != nil {
			f.desk.say(f.desk.openDocumentAt(h.Other.ID, id))
			return
		}
		f.desk.goTo(h.Segment)
	}
}
