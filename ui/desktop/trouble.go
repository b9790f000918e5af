package desktop

import (
	"cmp"
	"fmt"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"

	"satzpaar/translate/check"
	"satzpaar/ui/session"
)

// most is how many rows a view shows: more nobody reads, and all would take
// long to lay out.
const most = 200

// checkTitle says what a finding of the check means.
func (d *Desk) checkTitle(id string) string {
	if c, ok := check.Of(id); ok {
		return d.t(c.Title)
	}
	return id
}

// line is text that is wrapped at the width of a view.
func (d *Desk) line(width float32, runs ...run) *flow {
	f := newFlow(d.grid.ruler)
	f.runs = runs
	f.Resize(fyne.NewSize(width, 10))
	return f
}

// row puts buttons at the right of text.
func row(text fyne.CanvasObject, buttons ...fyne.CanvasObject) fyne.CanvasObject {
	return container.NewBorder(nil, nil, nil, container.NewHBox(buttons...), text)
}

func small(label string, tapped func()) *widget.Button {
	b := widget.NewButton(label, tapped)
	b.Importance = widget.LowImportance
	return b
}

// empty says what an empty view means.
func (d *Desk) empty(english string) fyne.CanvasObject {
	return d.line(700, run{d.t(english), quiet})
}

// showFindings lists the checks that found something, the gravest first.
func (d *Desk) showFindings() {
	rows := container.NewVBox()
	var box *dialog.CustomDialog
	reopen := func() { box.Hide(); d.showFindings() }
	for _, c := range d.session.Checks() {
		m := []mark{hint, warning, fault}[c.Severity]
		text := d.line(430, run{" " + d.t(c.Severity.String()) + " ", m}, run{fmt.Sprintf(" %d  ", c.Count), plain}, run{d.checkTitle(c.Check), plain})
		if c.Ignored > 0 {
			text = d.line(430, append(text.runs, run{"  " + d.opt.Language.say("%d ignored", c.Ignored), quiet})...)
		}
		var buttons []fyne.CanvasObject
		if c.Count > 0 {
			buttons = append(buttons, small(d.t("Go there"), func() { box.Hide(); d.goTo(c.Segments[0]) }),
				small(d.t("Show only these"), func() { box.Hide(); d.only(session.Filter{Check: c.Check}) }))
		}
		buttons = append(buttons, small(d.t("Mute"), func() { d.say(d.session.Mute(c.Check, true)); reopen() }))
		rows.Add(row(text, buttons...))
	}
	for _, id := range d.session.Muted() {
		rows.Add(row(d.line(430, run{d.checkTitle(id), quiet}), small(d.t("Let it speak again"), func() { d.say(d.session.Mute(id, false)); reopen() })))
	}
	if len(rows.Objects) == 0 {
		rows.Add(d.empty("No check has found anything."))
	}
	box = d.panel("Findings", rows)
}

// only shows the segments that pass a filter, until another is chosen.
func (d *Desk) only(f session.Filter) {
	d.say(d.session.SetFilter(f))
	d.showSegments()
	if visible := d.session.Visible(); len(visible) > 0 {
		d.goTo(visible[0])
	}
}

// showPairing lists the pairs by how sure it is that they belong together.
func (d *Desk) showPairing() {
	rows := container.NewVBox()
	var box *dialog.CustomDialog
	var all []int
	for i := range d.session.Len() {
		if g := d.session.Segment(i); g.Confidence < .95 && !g.State.Approved() {
			all = append(all, i)
		}
	}
	slices.SortStableFunc(all, func(a, b int) int {
		return cmp.Compare(d.session.Segment(a).Confidence, d.session.Segment(b).Confidence)
	})
	for _, i := range all[:min(len(all), most)] {
		g := d.session.Live(i)
		m := hint
		if g.Confidence < .5 {
			m = fault
		} else if g.Confidence < .75 {
			m = warning
		}
		sure := d.line(90, run{fmt.Sprintf(" %.0f %% ", 100*g.Confidence), m}, run{fmt.Sprintf("  %d", i+1), quiet})
		texts := container.New(layout.NewGridLayout(2), d.line(270, run{shorten(g.Source, 160), plain}), d.line(270, run{shorten(g.Target, 160), plain}))
		rows.Add(container.NewBorder(nil, widget.NewSeparator(), sure, small(d.t("Go there"), func() { box.Hide(); d.goTo(i) }), texts))
	}
	if len(all) == 0 {
		rows.Add(d.empty("Every pair is certain, or settled by a person."))
	}
	box = d.panel("Pairing", rows)
}
