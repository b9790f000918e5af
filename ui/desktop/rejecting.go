package desktop

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/widget"

	"satzpaar/translate/score"
	"satzpaar/ui/session"
)

// rejecting asks why a segment is sent back: a digit for the category, a digit
// for how much it matters, and that is all. N goes to a note before; Enter sends
// it back with what was said so far.
type rejecting struct {
	widget.BaseWidget
	desk *Desk
	why  session.Rejection
	note *searchEntry
	rows *fyne.Container
	box  *dialog.CustomDialog
}

// askReject sends the active segment back.
func (d *Desk) askReject() {
	r := &rejecting{desk: d, rows: container.NewVBox(), note: newSearchEntry(d.t("In your own words, if you like"))}
	r.ExtendBaseWidget(r)
	r.show()
	r.note.OnChanged = func(text string) { r.why.Text = text }
	r.note.OnSubmitted = func(string) { d.window.Canvas().Focus(r) }
	send := widget.NewButton(d.t("Reject"), r.send)
	send.Importance = widget.HighImportance
	r.box = d.box("Why is it sent back?", container.NewBorder(nil, r.note, nil, nil, container.NewVScroll(r)), send)
	r.note.leave = r.box.Hide
	d.window.Canvas().Focus(r)
	d.opt.Trace("DIALOG Reject")
}

// show lists what the next digit means.
func (r *rejecting) show() {
	d := r.desk
	r.rows.RemoveAll()
	choices := []string{"1  " + d.t("minor"), "2  " + d.t("major"), "3  " + d.t("critical"), "0  " + d.t("neutral")}
	title := d.t(r.why.Category)
	digits := []int{1, 2, 3, 0}
	if r.why.Category == "" {
		title = d.t("A digit for the kind of fault, a digit for its weight; N for a note, Enter sends it back.")
		choices, digits = nil, nil
		for n, c := range session.Categories {
			choices = append(choices, fmt.Sprintf("%d  %s", n+1, d.t(c)))
			digits = append(digits, n+1)
		}
	}
	r.rows.Add(d.line(740, run{title, quiet}))
	for k, text := range choices {
		b := widget.NewButton(text, func() { r.digit(digits[k]) })
		b.Alignment, b.Importance = widget.ButtonAlignLeading, widget.LowImportance
		r.rows.Add(b)
	}
	r.rows.Refresh()
}

func (r *rejecting) digit(n int) {
	switch {
	case r.why.Category == "" && n >= 1 && n <= len(session.Categories):
		r.why.Category = session.Categories[n-1]
		r.show()
		r.desk.window.Canvas().Focus(r)
	case r.why.Category != "" && n <= int(score.Critical):
		r.why.Level = score.Level(n)
		r.send()
	}
}

func (r *rejecting) send() {
	d := r.desk
	r.box.Hide()
	i := d.session.Active()
	next := d.session.NextOpen(i)
	if err := d.session.Reject(i, r.why); err != nil {
		d.say(err)
		return
	}
	d.goTo(next)
	d.tell("Segment %d was sent back.", i+1)
}

// CreateRenderer implements fyne.Widget.
func (r *rejecting) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(r.rows) }

// FocusGained implements fyne.Focusable.
func (*rejecting) FocusGained() {}

// FocusLost implements fyne.Focusable.
func (*rejecting) FocusLost() {}

// TypedRune implements fyne.Focusable.
func (r *rejecting) TypedRune(c rune) {
	switch {
	case c >= '0' && c <= '9':
		r.digit(int(c - '0'))
	case c == 'n' || c == 'N':
		r.desk.window.Canvas().Focus(r.note)
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
