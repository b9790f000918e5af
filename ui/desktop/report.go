package desktop

import (
	"context"
	"fmt"
	"math"
	"strconv"
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"satzpaar/translate"
	"satzpaar/translate/score"
	"satzpaar/ui/session"
)

// reportView shows in figures and bars how far the work is, what it took, how
// much of the draft was changed, and whether the checks were right.
type reportView struct {
	*sheet
	rows   []figureRow
	checks []session.CheckSummary // as they were counted last
	stop   func()                 // what is being measured
	memoryAnalysis
}

// A figureRow is a heading, or a figure with the share that its bar shows.
type figureRow struct {
	label, value string
	role         fyne.ThemeColorName // of the bar; "" for none
	share        float64
	heading      bool
	state        int    // drawn before the label; -1: none
	parts        []part // of a bar that is the whole
}

func newReport(d *Desk) view {
	t := newRowList(d.grid.ruler, d.grid.small, column{ems: 26}, column{ems: 18}, column{share: 1})
	t.quiet = true
	v := &reportView{stop: func() {}}
	v.sheet = newSheet(d, "Report", t, nil, []act{
		{"Export the change report…", fyne.KeyE, func() { d.show("export") }, nil},
		{"Analyse by the memory", fyne.KeyM, v.analyse, nil},
	})
	t.cells = v.cells
	t.head = func(row int) bool { return v.rows[row].heading }
	return v
}

// refresh shows what can be counted at once, and measures the rest in the
// background.
func (v *reportView) refresh() {
	d := v.desk
	v.stop()
	v.lay()
	v.stop = d.count(func(ctx context.Context) func() {
		all := d.session.Checks()
		return func() {
			v.checks = all
			v.lay()
			v.measure()
		}
	})
}

// lay shows what is known.
func (v *reportView) lay() {
	d := v.desk
	p := d.session.Progress()
	v.sum.setText(d.opt.Language.say("%d of %d segments approved, %d of %d words", p.Approved, p.Segments, p.ApprovedWords, p.Words))
	work, err := d.session.Productivity(context.Background())
	d.say(err)
	v.rows = v.rows[:0]
	v.heading("Progress")
	v.bar("Approved words", v.desk.opt.Language.percent(100*p.ApprovedWords/max(p.Words, 1)), roleFinal, float64(p.ApprovedWords)/float64(max(p.Words, 1)), -1)
	v.rows = append(v.rows, figureRow{label: d.t("Segments by state"), value: d.opt.Language.whole(p.Segments), state: -1, parts: stateParts(p)})
	for _, s := range translate.States {
		if n := p.ByState[s]; n > 0 {
			v.bar(s.String(), d.opt.Language.whole(n), stateRole(int(s)), float64(n)/float64(max(p.Segments, 1)), int(s))
		}
	}
	v.heading("Work")
	v.figure("Time at the segments", spent(work.Time))
	switch {
	case work.Measured > 0 && work.Time >= time.Minute:
		v.figure("Words per hour", d.opt.Language.whole(int(math.Round(work.WordsPerHour))))
		v.figure("Keys per approved segment", d.opt.Language.number(work.KeysPerSegment))
	default:
		v.figure("Words per hour", d.t("known after a minute of work"))
	}
	v.heading("Faults marked")
	card := d.session.Scorecard()
	passed := "not passed"
	if card.Passed {
		passed = "passed"
	}
	v.rows = append(v.rows, figureRow{label: card.Profile.Name, value: d.opt.Language.say("%d faults, %s points", len(card.Marks), d.opt.Language.number(card.Score)) + " · " + d.t(passed), state: -1})
	v.faults(card)
	v.heading("Checks")
	for _, c := range v.checks {
		if right, ok := c.Trust.Precision(); ok {
			v.rows = append(v.rows, figureRow{
				label: d.checkTitle(c.Check), role: theme.ColorNamePrimary, share: right, state: -1,
				value: d.opt.Language.say("heeded %d, set aside %d, open %d", c.Trust.Heeded, c.Trust.Ignored, c.Count),
			})
			continue
		}
		v.rows = append(v.rows, figureRow{label: d.checkTitle(c.Check), value: d.opt.Language.say("open %d", c.Count), state: -1})
	}
	v.bands()
	v.past()
	v.heading("Changes against the draft")
	v.table.setRows(len(v.rows))
	v.settle()
}

// faults lists how often each kind of fault was marked, by weight.
func (v *reportView) faults(card session.Scorecard) {
	for _, t := range card.Profile.Types {
		var parts []string
		for level, n := range card.ByType[t.ID] {
			if n > 0 {
				parts = append(parts, v.desk.t(score.Level(level).String())+" "+strconv.Itoa(n))
			}
		}
		if len(parts) > 0 {
			v.figure(t.ID, strings.Join(parts, ", "))
		}
	}
	if card.Unknown > 0 {
		v.figure("Of kinds that the profile does not have", strconv.Itoa(card.Unknown))
	}
}

func (v *reportView) heading(title string) {
	v.rows = append(v.rows, figureRow{label: v.desk.t(title), heading: true, state: -1})
}

func (v *reportView) figure(label, value string) {
	v.rows = append(v.rows, figureRow{label: v.desk.t(label), value: value, state: -1})
}

func (v *reportView) bar(label, value string, role fyne.ThemeColorName, share float64, state int) {
	v.rows = append(v.rows, figureRow{label: v.desk.t(label), value: value, role: role, share: share, state: state})
}

// past lists the exports that were made although something stood in their way.
func (v *reportView) past() {
	all, err := v.desk.session.Overrides(context.Background())
	v.desk.say(err)
	if len(all) == 0 {
		return
	}
	v.heading("Exported before it was ready")
	for _, o := range all {
		v.rows = append(v.rows, figureRow{label: v.desk.day(o.When) + " · " + o.Who, value: v.desk.opt.Language.say("%d not ready: %s", o.Blockers, o.Reason), state: -1})
	}
}

// measure compares the text with the draft and counts the work of the days,
// which takes long in a long document, beside the window.
func (v *reportView) measure() {
	d := v.desk
	work := d.session.Changing()
	v.stop = d.beside(func(ctx context.Context) func() {
		c, err := work(ctx)
		return func() {
			d.say(err)
			v.changed(c)
		}
	})
}

// changed shows how much was changed, and when.
func (v *reportView) changed(c session.Changes) {
	d, l := v.desk, v.desk.opt.Language
	if c.Segments == 0 {
		v.figure("Edit rate", d.t("known once a segment is approved"))
	} else {
		whole := float64(c.Segments)
		v.bar("Segments changed", l.whole(c.Changed), theme.ColorNamePrimary, float64(c.Changed)/whole, -1)
		v.bar("TER of the draft against the approved text", l.number(c.Scores.TER), theme.ColorNamePrimary, c.Scores.TER/100, -1)
		v.bar("chrF of the draft", l.number(c.Scores.ChrF), theme.ColorNamePrimary, c.Scores.ChrF/100, -1)
		v.heading("Approved segments by how much was changed (TER)")
		for k, n := range c.Bands {
			v.bar(session.ChangeBands[k].Name, l.whole(n), theme.ColorNamePrimary, float64(n)/whole, -1)
		}
	}
	if len(c.Days) > 0 {
		v.heading("Words approved by day")
		most := 1
		for _, x := range c.Days {
			most = max(most, x.Words)
		}
		for _, x := range c.Days {
			v.rows = append(v.rows, figureRow{label: d.date(x.Day), value: l.whole(x.Words), role: roleReviewed, share: float64(x.Words) / float64(most), state: -1})
		}
	}
	v.table.setRows(len(v.rows))
}

// spent writes a time that was worked.
func spent(t time.Duration) string {
	if t < time.Hour {
		return fmt.Sprintf("%d:%02d min", int(t.Minutes()), int(t.Seconds())%60)
	}
	return fmt.Sprintf("%d:%02d h", int(t.Hours()), int(t.Minutes())%60)
}

func (v *reportView) cells(row int) []cell {
	r := v.rows[row]
	if r.heading {
		return []cell{textCell(r.label, strong), {}, {}}
	}
	d := v.desk
	label := textCell(r.label, plain)
	if r.state >= 0 {
		label.indent = 20
		label.draw = func(look fyne.Theme, at fyne.Position, _ fyne.Size) []fyne.CanvasObject {
			return stateShape(r.state, at.AddXY(0, d.grid.ruler.shapeTop()), look)
		}
	}
	chart := cell{}
	if r.parts != nil {
		chart.draw = func(look fyne.Theme, at fyne.Position, size fyne.Size) []fyne.CanvasObject {
			return stacked(look, at.AddXY(0, d.grid.ruler.height/2-6), fyne.NewSize(min(size.Width, 30*d.size), 12), r.parts)
		}
	}
	if r.role != "" {
		chart.draw = func(look fyne.Theme, at fyne.Position, size fyne.Size) []fyne.CanvasObject {
			return bar(look, r.role, at.AddXY(0, d.grid.ruler.height/2-4), fyne.NewSize(min(size.Width, 30*d.size), 8), float32(r.share))
		}
	}
	return []cell{label, textCell(r.value, plain), chart}
}
