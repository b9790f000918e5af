package desktop

import (
	"context"
	"fmt"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/widget"

	"satzpaar/store"
	"satzpaar/translate"
)

// panel shows a view in a dialog that Escape closes.
func (d *Desk) panel(title string, content fyne.CanvasObject) *dialog.CustomDialog {
	scroll := container.NewVScroll(content)
	scroll.SetMinSize(fyne.NewSize(760, 480))
	box := dialog.NewCustom(d.t(title), d.t("Close"), scroll, d.window)
	box.SetOnClosed(func() {
		if d.session != nil {
			d.toEditor()
		}
	})
	box.Show()
	d.opt.Trace("VIEW " + title)
	return box
}

// showReport counts what was done.
func (d *Desk) showReport() {
	p := d.session.Progress()
	rows := container.NewVBox(
		widget.NewLabel(d.opt.Language.say("%d of %d segments approved, %d of %d words", p.Approved, p.Segments, p.ApprovedWords, p.Words)),
		widget.NewProgressBar())
	bar := rows.Objects[1].(*widget.ProgressBar)
	bar.SetValue(float64(p.ApprovedWords) / float64(max(p.Words, 1)))
	for _, s := range translate.States {
		rows.Add(widget.NewLabel(fmt.Sprintf("%s: %d", d.t(s.String()), p.ByState[s])))
	}
	counts := map[string]int{}
	var checks []string
	for i := range d.session.Len() {
		for _, f := range d.session.Findings(i) {
			if counts[f.Check]++; counts[f.Check] == 1 {
				checks = append(checks, f.Check)
			}
		}
	}
	slices.Sort(checks)
	for _, c := range checks {
		rows.Add(widget.NewLabel(fmt.Sprintf("%s: %d", c, counts[c])))
	}
	d.panel("Report", rows)
}

// askConcordance searches the memory while a text is being typed.
func (d *Desk) askConcordance() {
	e := widget.NewEntry()
	e.SetPlaceHolder(d.t("A text in source or translation"))
	rows := container.NewVBox()
	e.OnChanged = func(text string) {
		rows.RemoveAll()
		found, err := d.lib.Search(context.Background(), text, store.BothSides, 40)
		d.say(err)
		for _, u := range found {
			l := widget.NewLabel(u.Source + "\n" + u.Target)
			l.Wrapping = fyne.TextWrapWord
			rows.Add(l)
			rows.Add(widget.NewSeparator())
		}
		rows.Refresh()
	}
	d.panel("Search the memory", container.NewBorder(e, nil, nil, nil, rows))
	d.window.Canvas().Focus(e)
	if s := d.editor.SelectedText(); s != "" {
		e.SetText(s)
	}
}
