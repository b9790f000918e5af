package desktop

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"satzpaar/translate"
	"satzpaar/ui/session"
)

// filterBar chooses which segments the grid shows.
type filterBar struct {
	desk    *Desk
	choice  *widget.Select
	search  *widget.Entry
	shown   *widget.Label
	content fyne.CanvasObject
	filters []session.Filter
}

func newFilterBar(d *Desk) *filterBar {
	f := &filterBar{desk: d, shown: widget.NewLabel("")}
	var names []string
	for _, x := range []struct {
		name   string
		filter session.Filter
	}{
		{"All segments", session.Filter{}},
		{"Still open", session.Filter{States: []translate.State{translate.New, translate.Draft, translate.Translated, translate.Rejected}}},
		{"With findings", session.Filter{Flagged: true}},
		{"Doubtful pairs", session.Filter{Doubt: true}},
		{"Changed against the draft", session.Filter{Changed: true}},
		{"Rejected", session.Filter{States: []translate.State{translate.Rejected}}},
		{"Approved", session.Filter{States: []translate.State{translate.Reviewed, translate.Final}}},
		{"With notes", session.Filter{Noted: true}},
	} {
		names = append(names, d.t(x.name))
		f.filters = append(f.filters, x.filter)
	}
	f.choice = widget.NewSelect(names, func(string) { f.apply() })
	f.search = widget.NewEntry()
	f.search.SetPlaceHolder(d.t("Find in source and translation"))
	f.search.OnChanged = func(string) { f.apply() }
	f.search.OnSubmitted = func(string) { d.toEditor() }
	f.choice.SetSelectedIndex(0)
	f.content = container.NewBorder(nil, nil, container.NewGridWrap(fyne.NewSize(250, 36), f.choice), f.shown, f.search)
	return f
}

func (f *filterBar) apply() {
	d := f.desk
	if d.session == nil {
		return
	}
	x := f.filters[max(0, f.choice.SelectedIndex())]
	x.Text = f.search.Text
	if err := d.session.SetFilter(x); err != nil {
		d.say(err)
		return
	}
	d.showSegments()
}

func (f *filterBar) count(shown, all int) {
	f.shown.SetText(f.desk.opt.Language.say("%d of %d shown", shown, all))
}
