package desktop

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"satzpaar/store"
	"satzpaar/translate"
)

// welcome lists the projects and the ways in.
func (d *Desk) welcome() {
	title := canvas.NewText("Satzpaar", Look{Mode: d.mode}.Color(theme.ColorNameForeground, 0))
	title.TextSize, title.TextStyle = 20, fyne.TextStyle{Bold: true}
	pair := widget.NewButton(d.t("Pair two texts…")+"  (Ctrl+Shift+O)", d.askPair)
	pair.Importance = widget.HighImportance
	rows := container.NewVBox(title,
		widget.NewLabel(d.t("Drop a bilingual file here, or a German text and its English draft.")),
		pair,
		widget.NewButton(d.t("Open a bilingual file…")+"  (Ctrl+O)", d.askOpen),
		widget.NewButton(d.t("Open the sample"), func() { d.say(d.OpenSample()) }))
	all, err := d.lib.Projects(context.Background())
	d.say(err)
	if len(all) > 0 {
		rows.Add(widget.NewSeparator())
		rows.Add(widget.NewLabelWithStyle(d.t("Projects"), fyne.TextAlignLeading, fyne.TextStyle{Bold: true}))
	}
	for _, p := range all[:min(len(all), 8)] {
		b := widget.NewButton(d.opt.Language.say("%s — %d of %d approved", p.Name, p.Approved, p.Segments), func() { d.say(d.openProject(p.ID)) })
		b.Alignment = widget.ButtonAlignLeading
		rows.Add(b)
	}
	d.window.SetContent(container.NewBorder(nil, d.bar(), nil, nil, container.NewCenter(rows)))
}

func (d *Desk) toWelcome() {
	d.say(d.closeSession())
	d.window.SetTitle("Satzpaar")
	d.counts.SetText("")
	d.welcome()
}

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

// showNames lists every name of the document with its renderings, those in
// trouble first.
func (d *Desk) showNames() {
	all := d.session.DocumentNames()
	rows := container.NewVBox()
	var box *dialog.CustomDialog
	for _, e := range all {
		var forms []string
		for f, n := range e.Renderings {
			forms = append(forms, fmt.Sprintf("%s %d", f, n))
		}
		slices.Sort(forms)
		mark := "      "
		if e.Trouble > 0 {
			mark = fmt.Sprintf("!  %d  ", e.Trouble)
		}
		label := widget.NewLabel(fmt.Sprintf("%s%s  (%d)   ›   %s", mark, e.Name, e.Count, strings.Join(forms, ", ")))
		label.Truncation = fyne.TextTruncateEllipsis
		actions := container.NewHBox(widget.NewButton(d.t("Go there"), func() { box.Hide(); d.goTo(e.Segments[0]) }))
		if e.Fix != "" {
			actions.Add(widget.NewButton(e.Wrong+" › "+e.Fix, func() { box.Hide(); d.showHits(d.session.PreviewName(e.Name, e.Wrong, e.Fix)) }))
		}
		rows.Add(container.NewBorder(nil, nil, nil, actions, label))
	}
	if len(all) == 0 {
		rows.Add(widget.NewLabel(d.t("No names were found.")))
	}
	box = d.panel("Names", rows)
}

// showPreview shows the translation as running text.
func (d *Desk) showPreview() {
	rows := container.NewVBox()
	var runs []run
	last := -1
	flush := func() {
		if len(runs) > 0 {
			f := newFlow(d.grid.ruler)
			f.runs = runs
			f.Resize(fyne.NewSize(740, 10))
			rows.Add(f)
			runs = nil
		}
	}
	for i := range d.session.Len() {
		g := d.session.Live(i)
		if g.Paragraph != last {
			flush()
			last = g.Paragraph
		}
		m := plain
		if i == d.session.Active() {
			m = term
		}
		runs = append(runs, run{g.Target + " ", m})
	}
	flush()
	d.panel("Running text", rows)
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

// showPalette finds a command by a part of its name.
func (d *Desk) showPalette() {
	e := widget.NewEntry()
	e.SetPlaceHolder(d.t("Type a part of a command"))
	rows := container.NewVBox()
	var box *dialog.CustomDialog
	var first func()
	fill := func(text string) {
		rows.RemoveAll()
		first = nil
		for _, c := range d.commands {
			if !strings.Contains(strings.ToLower(d.t(c.title)), strings.ToLower(text)) {
				continue
			}
			run := func() { box.Hide(); c.run() }
			if first == nil {
				first = run
			}
			label := d.t(c.title)
			if k := c.keys(); k != "" {
				label += "   " + k
			}
			b := widget.NewButton(label, run)
			b.Alignment, b.Importance = widget.ButtonAlignLeading, widget.LowImportance
			if why := c.reason(); why != "" {
				b.SetText(label + "   (" + d.t(why) + ")")
				b.Disable()
			}
			rows.Add(b)
		}
		rows.Refresh()
	}
	e.OnChanged = fill
	e.OnSubmitted = func(string) {
		if first != nil {
			first()
		}
	}
	fill("")
	box = d.panel("Commands", container.NewBorder(e, nil, nil, nil, rows))
	d.window.Canvas().Focus(e)
}

// showKeys is the cheat sheet.
func (d *Desk) showKeys() {
	rows := container.NewVBox(widget.NewLabel(d.t("Keys after the dot work in the queue, where no caret stands: Escape leads there, F2 back.")))
	grid := container.NewGridWithColumns(2)
	for _, c := range d.commands {
		if k := c.keys(); k != "" {
			grid.Add(widget.NewLabel(d.t(c.title)))
			grid.Add(widget.NewLabel(k))
		}
	}
	rows.Add(grid)
	d.panel("Keys", rows)
}
