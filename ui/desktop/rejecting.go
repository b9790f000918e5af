package desktop

import (
	"strings"
	"unicode"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"satzpaar/translate"
	"satzpaar/translate/score"
	"satzpaar/ui/session"
)

// kindKeys choose the kinds of faults in their order; N leads to the note.
const kindKeys = "123456789abcdefghijklmopqrstuvwxyz"

// rejecting asks why a segment is sent back: a digit or letter for the category,
// a digit for how much it matters, and that is all. N goes to a note before;
// Enter sends it back with what was said so far.
type rejecting struct {
	widget.BaseWidget
	desk  *Desk
	kinds []string // of faults, by their digits
	done  func(session.Rejection)
	why   session.Rejection
	note  *field
	rows  *fyne.Container
	box   *box
}

// askReject sends the active segment back.
func (d *Desk) askReject() {
	d.askFault("Why is it sent back?", "Reject", session.Categories, func(why session.Rejection) {
		i := d.session.Active()
		next := d.session.NextOpen(i)
		if err := d.session.Reject(i, why); err != nil {
			d.say(err)
			return
		}
		d.goTo(next)
		d.tell("Segment %d was sent back.", i+1)
	})
}

// askMark marks a fault at the selected words, or else in the whole segment,
// for the scorecard; the segment stays what it is.
func (d *Desk) askMark() {
	at := d.editor.selected()
	if at.Len() == 0 {
		at = translate.NoSpan
	}
	var kinds []string
	for _, t := range d.session.Profile().Types {
		kinds = append(kinds, t.ID)
	}
	d.askFault("What is wrong?", "Mark", kinds[:min(len(kinds), len(kindKeys))], func(why session.Rejection) {
		if why.Category == "" {
			d.tell("Nothing was marked: no kind of fault was chosen.")
			return
		}
		d.act(func(s *session.Session, i int) error { return s.Mark(i, at, why) })
	})
}

// askFault asks for the kind and the weight of a fault.
func (d *Desk) askFault(title, button string, kinds []string, done func(session.Rejection)) {
	r := &rejecting{desk: d, kinds: kinds, done: done, rows: container.NewVBox(), note: newField(d.t("In your own words, if you like"))}
	r.ExtendBaseWidget(r)
	r.show()
	r.note.OnChanged = func(text string) { r.why.Text = text }
	r.note.OnSubmitted = func(string) { d.window.Canvas().Focus(r) }
	r.box = newBox(d, d.t(title), d.t("Close"), container.NewBorder(nil, inset(0, 8, r.note), nil, nil, r), narrow, d.chief(button, r.send))
	r.box.Show()
	r.note.leave = r.box.Hide
	d.window.Canvas().Focus(r)
	d.opt.Trace("DIALOG " + button)
}

// show lists what the next key means.
func (r *rejecting) show() {
	d := r.desk
	r.rows.RemoveAll()
	columns := 1
	var choices []fyne.CanvasObject
	choice := func(text string, key rune) {
		choices = append(choices, container.NewHBox(d.button(d.t(text), strings.ToUpper(string(key)), func() { r.TypedRune(key) })))
	}
	title := d.t(r.why.Category)
	if r.why.Category == "" {
		title = d.t("A key for the kind of fault, a digit for its weight; N for a note, Enter ends it as it is.")
		for n, kind := range r.kinds {
			choice(kind, rune(kindKeys[n]))
		}
		columns = 1 + (len(choices)-1)/9
	} else {
		for k, weight := range []string{"minor", "major", "critical", "neutral"} {
			choice(weight, rune("1230"[k]))
		}
	}
	r.rows.Add(inset(-8, 0, d.line(640, run{title, quiet})))
	r.rows.Add(container.NewGridWithColumns(columns, choices...))
	r.rows.Refresh()
}

func (r *rejecting) send() {
	r.box.Hide()
	r.done(r.why)
}

// CreateRenderer implements fyne.Widget.
func (r *rejecting) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(r.rows) }

// FocusGained implements fyne.Focusable.
func (*rejecting) FocusGained() {}

// FocusLost implements fyne.Focusable.
func (*rejecting) FocusLost() {}

// TypedRune implements fyne.Focusable.
func (r *rejecting) TypedRune(c rune) {
	c = unicode.ToLower(c)
	n := strings.IndexRune(kindKeys, c)
	switch {
	case c == 'n':
		r.desk.window.Canvas().Focus(r.note)
	case r.why.Category == "" && n >= 0 && n < len(r.kinds):
		r.why.Category = r.kinds[n]
		r.show()
		r.desk.window.Canvas().Focus(r)
	case r.why.Category != "" && c >= '0' && c <= '3':
		r.why.Level = score.Level(c - '0')
		r.send()
	}
}

// TypedKey implements fyne.Focusable.
func (r *rejecting) TypedKey(k *fyne.KeyEvent) {
	switch k.Name {
	case fyne.KeyReturn, fyne.KeyEnter:
		r.send()
	case fyne.KeyEscape:
		r.box.Hide()
	}
}
