package desktop

import (
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"satzpaar/ui/session"
)

// filterBar chooses which segments the grid shows: a filter by its name, and
// what is written beside it, which narrows it.
type filterBar struct {
	desk    *Desk
	choice  *widget.Select
	search  *field
	shown   *caption
	content fyne.CanvasObject
	lines   []string // of the choices
	turn    int      // counts the filters, so that the search of an older one ends
	wrong   bool     // the line cannot be understood, as the status line says
}

// ready are the filters that come with the program.
var ready = []session.NamedFilter{
	{Name: "All segments", Line: ""},
	{Name: "Still open", Line: "is:open"},
	{Name: "With findings", Line: "is:flagged"},
	{Name: "With errors", Line: "is:error"},
	{Name: "Doubtful pairs", Line: "is:doubtful"},
	{Name: "Changed against the draft", Line: "is:changed"},
	{Name: "Source changed by a new version", Line: "is:renewed"},
	{Name: "Changed by a reviewed text", Line: "is:received"},
	{Name: "Rejected", Line: "state:rejected"},
	{Name: "Approved", Line: "is:approved"},
	{Name: "Approved in bulk", Line: "did:bulk"},
	{Name: "Locked", Line: "is:locked"},
	{Name: "With notes", Line: "is:noted"},
	{Name: "With open notes", Line: "is:unread"},
	{Name: "Weak matches", Line: "match<75"},
	{Name: "Long segments", Line: "length>200"},
}

func newFilterBar(d *Desk) *filterBar {
	f := &filterBar{desk: d, shown: newCaption("", theme.ColorNameForeground, theme.SizeNameText)}
	f.choice = widget.NewSelect(nil, func(string) { f.apply() })
	f.search = newField(d.t("Find or narrow"))
	f.search.OnChanged = func(string) { f.apply() }
	f.search.OnSubmitted = func(string) { d.toWork() }
	f.search.leave = func() {
		f.search.SetText("")
		d.toWork()
	}
	f.search.down = d.toQueue
	f.fill("All segments")
	help := container.NewCenter(d.button("?", "", d.showFilterWords)) // Ctrl+F2
	keep := container.NewCenter(d.button(d.t("Keep…"), "", d.askKeepFilter))
	f.content = inset(8, 4, container.NewBorder(nil, nil, container.New(least{fyne.NewSize(230, 36)}, boxed(f.choice)), container.NewHBox(help, inset(8, 0, f.shown), keep), f.search))
	return f
}

// fill lists the filters that there are, and chooses the one called name.
func (f *filterBar) fill(name string) {
	d := f.desk
	var names []string
	f.lines = nil
	for _, x := range ready {
		names, f.lines = append(names, d.t(x.Name)), append(f.lines, x.Line)
	}
	kept, err := session.Filters(d.context(), d.lib)
	d.say(err)
	for _, x := range kept {
		names, f.lines = append(names, x.Name), append(f.lines, x.Line)
	}
	f.choice.SetOptions(names)
	f.choice.SetSelected(d.t(name))
}

// line returns the filter in force as a line.
func (f *filterBar) line() string {
	line := f.search.Text
	if k := f.choice.SelectedIndex(); k > 0 {
		line = f.lines[k] + " " + line
	}
	return strings.TrimSpace(line)
}

func (f *filterBar) apply() {
	d := f.desk
	if d.session == nil {
		return
	}
	x, err := session.ParseFilter(f.line())
	if err == nil {
		err = d.session.BeginFilter(x)
	}
	if f.hint() {
		f.wrong = true
	} else if err != nil {
		f.wrong = true // mostly a word that is not typed to its end
		d.say(err)
	}
	if err != nil {
		return
	}
	if f.wrong && !f.hint() {
		f.wrong = false
		d.status.SetText("")
	}
	f.turn++
	f.goOn(f.turn, true)
}

// hint says in the status line what can stand where one is typing, and reports
// whether that is a choice.
func (f *filterBar) hint() bool {
	fit := session.FilterHint(f.search.Text)
	if len(fit) > 0 {
		f.desk.status.SetText(f.desk.opt.Language.say("It can be: %s", strings.Join(fit, " · ")))
	}
	return len(fit) > 0
}

// frame is how long a piece of work may hold the window, which leaves it the
// time to draw.
const frame = 3 * time.Millisecond

// goOn looks for what is shown, a piece in each frame. What there is after the
// first piece is shown at once: it fills the window.
func (f *filterBar) goOn(turn int, first bool) {
	d := f.desk
	if f.turn != turn || d.session == nil {
		return
	}
	began := time.Now()
	more := d.session.GoOnFiltering(func() bool { return time.Since(began) > frame })
	if first || !more {
		d.showSegments()
	}
	if more {
		d.later(func() { f.goOn(turn, false) })
	}
}

func (f *filterBar) count(shown, all int) {
	f.shown.setText(f.desk.opt.Language.say("%d of %d shown", shown, all))
}

func (d *Desk) whyNoFilter() string {
	if why := d.whyClosed(); why != "" {
		return why
	}
	if d.filter.line() == "" {
		return "No filter is in force."
	}
	return ""
}

// askKeepFilter keeps the filter in force by a name.
func (d *Desk) askKeepFilter() {
	line := d.filter.line()
	if why := d.whyNoFilter(); why != "" {
		d.tell("%s", d.t(why))
		return
	}
	name := newField("")
	name.SetPlaceHolder(d.t("Name of the filter"))
	text := d.line(600, run{line, term})
	d.ask("Keep the filter", "Keep", []*field{name}, container.NewVBox(text, name), func() {
		if strings.TrimSpace(name.Text) == "" {
			return
		}
		d.say(session.KeepFilter(d.context(), d.lib, session.NamedFilter{Name: name.Text, Line: line}))
		d.filter.search.SetText("")
		d.filter.fill(name.Text)
	})
}

func (d *Desk) whyNoKeptFilter() string {
	if why := d.whyClosed(); why != "" {
		return why
	}
	if d.filter.choice.SelectedIndex() < len(ready) {
		return "The chosen filter comes with the program."
	}
	return ""
}

// forgetFilter forgets the chosen filter that was kept.
func (d *Desk) forgetFilter() {
	name := d.filter.choice.Selected
	d.say(session.KeepFilter(d.context(), d.lib, session.NamedFilter{Name: name}))
	d.filter.fill("All segments")
	d.tell("The filter %s is forgotten.", name)
}

// showFilterWords says what can be written beside words to look for.
func (d *Desk) showFilterWords() {
	rows := container.NewVBox(d.line(740, run{d.t("All that is written must hold; words without a colon are looked for in both texts. A click writes it into the filter."), quiet}))
	var words *box
	for _, w := range session.FilterWords {
		b := small(w[0], func() {
			words.Hide()
			d.filter.search.SetText(strings.TrimSpace(d.filter.search.Text + " " + w[0]))
			d.window.Canvas().Focus(d.filter.search)
		})
		rows.Add(row(d.line(500, run{d.t(w[1]), plain}), b))
	}
	words = d.box("What a filter can say", container.NewVScroll(rows))
}
