package desktop

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"satzpaar/translate"
	"satzpaar/ui/session"
)

// askBulk says what approving all that are shown would do, and does it.
func (d *Desk) askBulk() {
	var b session.BulkSummary
	visible := slices.Clone(d.session.Visible())
	d.reading("Counting", func() { b = d.session.SummariseBulk(visible) }, func() { d.showBulk(b) })
}

// showBulk says what approving many would do.
func (d *Desk) showBulk(b session.BulkSummary) {
	if len(b.Approve) == 0 {
		d.tell("There is nothing to approve: %d are approved already, %d cannot be.", b.Done, b.Left)
		return
	}
	rows := container.NewVBox(d.line(740, run{d.opt.Language.say("%d segments with %d words would be approved.", len(b.Approve), b.Words), plain}))
	for _, s := range translate.States {
		if n := b.ByState[s]; n > 0 {
			rows.Add(d.line(740, run{d.opt.Language.say("%d now %s", n, d.t(s.String())), quiet}))
		}
	}
	if b.Faults > 0 {
		rows.Add(d.line(740, label(d.opt.Language.say("%d of them have an open error", b.Faults), fault)))
	}
	if b.Warnings > 0 {
		rows.Add(d.line(740, label(d.opt.Language.say("%d have an open warning", b.Warnings), warning)))
	}
	if b.Left > 0 {
		rows.Add(d.line(740, run{d.opt.Language.say("%d are left out: locked, final or empty.", b.Left), quiet}))
	}
	rows.Add(d.line(740, run{d.t("The history marks them as approved together; one undo takes all back."), quiet}))
	var sure *box
	do := func() { sure.Hide(); d.bulk(b.Approve) }
	keys := newEnter(do, func() { sure.Hide() })
	rows.Add(keys)
	approve := d.chief("Approve", do)
	approve.key = d.opt.Language.key(chord{key: fyne.KeyReturn})
	sure = newBox(d, d.t("Approve all that are shown"), d.t("Close"), inset(-8, 0, rows), narrow, approve)
	sure.Show()
	d.window.Canvas().Focus(keys)
	d.opt.Trace("DIALOG bulk")
}

func (d *Desk) bulk(all []int) {
	j := d.session.BulkJob(all)
	d.job("Approving", len(all), j, func() { d.tell("%d segments are approved.", j.Edits()) })
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
