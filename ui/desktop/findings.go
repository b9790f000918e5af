package desktop

import (
	"context"
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"satzpaar/translate/check"
	"satzpaar/ui/session"
)

// findingView lists the checks that found something, the gravest first, with
// how often the person agreed with each, and below the example that explains
// the active one.
type findingView struct {
	*sheet
	all   []session.CheckSummary
	muted []string
	place int // index in the segments of the active check that was shown last
	told  *flow
	stop  func() // what is being counted
}

func newFindings(d *Desk) view {
	t := newRowList(d.grid.ruler, d.grid.small,
		column{ems: 6}, column{title: d.t("Check"), share: 4}, column{title: d.t("Found"), ems: 4, right: true, small: true},
		column{title: d.t("Set aside"), ems: 6, right: true, small: true}, column{title: d.t("Was right so far"), share: 2})
	v := &findingView{told: newFlow(d.grid.ruler), stop: func() {}}
	v.sheet = newSheet(d, "Findings", t, inset(-8, 0, v.told), []act{
		{"Go there", fyne.KeyReturn, v.walk, v.needsFinding},
		{"Show only these", fyne.KeyO, v.only, v.needsFinding},
		{"Mute or let speak", fyne.KeyM, v.mute, v.needsRow},
	})
	t.cells = v.cells
	t.onActive = func(int) { v.place = -1; v.explain(); v.settle() }
	t.onEnter = func(int) { v.sheet.key(fyne.KeyReturn) }
	return v
}

func (v *findingView) needsRow() string { return v.sheet.needsRow() }

func (v *findingView) needsFinding() string {
	if why := v.needsRow(); why != "" {
		return why
	}
	if c, ok := v.at(); !ok || c.Count == 0 {
		return "This check has nothing to show."
	}
	return ""
}

// at returns the active check; false where it is muted.
func (v *findingView) at() (session.CheckSummary, bool) {
	if i := v.table.active; i < len(v.all) {
		return v.all[i], true
	}
	return session.CheckSummary{}, false
}

func (v *findingView) id() string {
	if i := v.table.active; i >= len(v.all) && i-len(v.all) < len(v.muted) {
		return v.muted[i-len(v.all)]
	}
	c, _ := v.at()
	return c.Check
}

func (v *findingView) refresh() {
	d := v.desk
	v.stop()
	v.stop = d.count(func(context.Context) func() {
		all := d.session.Checks()
		return func() { v.sumUp(all) }
	})
}

// sumUp shows what was counted.
func (v *findingView) sumUp(all []session.CheckSummary) {
	d, n := v.desk, 0
	v.all, v.muted = all, d.session.Muted()
	for _, c := range v.all {
		n += c.Count
	}
	sum := d.opt.Language.say("%d findings of %d checks.", n, len(v.all))
	if noisy := session.Noisy(v.all); len(noisy) > 0 {
		sum += " " + d.opt.Language.say("%q was wrong more often than right: M mutes it.", d.checkTitle(noisy[0]))
	}
	v.sum.setText(sum)
	v.table.empty = d.t("No check has found anything yet. They run by themselves; Settings says which of them speak.")
	v.place = -1
	v.table.setRows(len(v.all) + len(v.muted))
	v.explain()
	v.settle()
}

func (v *findingView) cells(row int) []cell {
	d := v.desk
	if row >= len(v.all) {
		return []cell{textCell(d.t("muted"), quiet), textCell(d.checkTitle(v.muted[row-len(v.all)]), quiet), {}, {}, {}}
	}
	c := &v.all[row]
	m := []mark{hint, warning, fault}[c.Severity]
	right := cell{runs: []run{{d.t("not known yet"), quiet}}}
	if p, ok := c.Trust.Precision(); ok {
		right = cell{runs: []run{{d.opt.Language.say("%.0f%% of %d", 100*p, c.Trust.Heeded+c.Trust.Ignored), plain}}, indent: 6 * d.size}
		right.draw = func(look fyne.Theme, at fyne.Position, _ fyne.Size) []fyne.CanvasObject {
			return bar(look, theme.ColorNamePrimary, at.AddXY(0, d.grid.ruler.height/2-3), fyne.NewSize(5*d.size, 6), float32(p))
		}
	}
	return []cell{
		{runs: []run{label(d.t(c.Severity.String()), m)}},
		textCell(d.checkTitle(c.Check), plain),
		textCell(fmt.Sprint(c.Count), plain),
		textCell(fmt.Sprint(c.Ignored), quiet),
		right,
	}
}

// explain shows what the active check flags, by its example.
func (v *findingView) explain() {
	c, ok := check.Of(v.id())
	if !ok || c.Example.Source == "" {
		v.told.setRuns(nil)
		return
	}
	runs := []run{{v.desk.t("For example") + "  ", quiet}, {c.Example.Source, plain}, {"   ", plain}}
	runs = append(runs, diffRuns(c.Example.Bad, c.Example.Good)...)
	v.told.setRuns(runs)
}

// walk goes to the next segment with a finding of the check.
func (v *findingView) walk() {
	c, _ := v.at()
	v.place = (v.place + 1) % len(c.Segments)
	v.desk.jump(c.Segments[v.place])
}

func (v *findingView) only() {
	c, _ := v.at()
	v.desk.show(placeDesk)
	v.desk.only("check:" + c.Check)
}

func (v *findingView) mute() {
	_, speaks := v.at()
	v.desk.say(v.desk.session.Mute(v.id(), speaks))
	v.refresh()
}

// checkTitle says what a finding of the check means.
func (d *Desk) checkTitle(id string) string {
	if c, ok := check.Of(id); ok {
		return d.t(c.Title)
	}
	return id
}

// only shows the segments that pass a filter, which stands in the bar of filters
// and can be taken away there.
func (d *Desk) only(line string) {
	d.filter.choice.SetSelectedIndex(0)
	d.filter.search.SetText(line)
	d.say(d.session.SetFilter(d.session.Filter()))
	d.showSegments()
	if visible := d.session.Visible(); len(visible) > 0 {
		d.goTo(visible[0])
	}
}
