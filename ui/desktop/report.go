package desktop

import (
	"context"
	"fmt"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"satzpaar/translate"
	"satzpaar/translate/score"
)

// reportView shows in figures and bars how far the work is, what it took, how
// much of the draft was changed, and whether the checks were right.
type reportView struct {
	*sheet
	rows  []figureRow
	asked int // answers to earlier questions are thrown away
	memoryAnalysis
}

// A figureRow is a heading, or a figure with the share that its bar shows.
type figureRow struct {
	label, value string
	role         fyne.ThemeColorName // of the bar; "" for none
	share        float64
	heading      bool
	state        int // drawn before the label; -1: none
}

func newReport(d *Desk) view {
	t := newRowList(d.grid.ruler, d.grid.small, column{ems: 26}, column{ems: 18}, column{share: 1})
	t.quiet = true
	v := &reportView{}
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
	p := d.session.Progress()
	v.sum.setText(d.opt.Language.say("%d of %d segments approved, %d of %d words", p.Approved, p.Segments, p.ApprovedWords, p.Words))
	work, err := d.session.Productivity(context.Background())
	d.say(err)
	v.rows = v.rows[:0]
	v.heading("Progress")
	v.bar("Approved words", fmt.Sprintf("%d %%", 100*p.ApprovedWords/max(p.Words, 1)), roleFinal, float64(p.ApprovedWords)/float64(max(p.Words, 1)), -1)
	for _, s := range translate.States {
		if n := p.ByState[s]; n > 0 {
			v.bar(s.String(), fmt.Sprint(n), stateRole(int(s)), float64(n)/float64(max(p.Segments, 1)), int(s))
		}
	}
	v.heading("Work")
	v.figure("Time at the segments", work.Time.Round(time.Second).String())
	if work.Measured > 0 {
		v.figure("Words per hour", fmt.Sprintf("%.0f", work.WordsPerHour))
		v.figure("Keys per approved segment", fmt.Sprintf("%.1f", work.KeysPerSegment))
	}
	v.heading("Faults marked")
	card := d.session.Scorecard()
	passed := "not passed"
	if card.Passed {
		passed = "passed"
	}
	v.rows = append(v.rows, figureRow{label: card.Profile.Name, value: d.opt.Language.say("%d faults, %.1f points", len(card.Marks), card.Score) + " · " + d.t(passed), state: -1})
	v.heading("Checks")
	for _, c := range d.session.Checks() {
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
	v.heading("Changes against the draft")
	v.table.setRows(len(v.rows))
	v.settle()
	v.measure()
}

func (v *reportView) heading(title string) {
	v.rows = append(v.rows, figureRow{label: v.desk.t(title), heading: true, state: -1})
}

func (v *reportView) figure(label, value string) {
	v.rows = append(v.rows, figureRow{label: v.desk.t(label), value: value, state: -1})
}

func (v *reportView) bar(label, value string, role fyne.ThemeColorName, share float64, state int) {
	v.rows = append(v.rows, figureRow{v.desk.t(label), value, role, share, false, state})
}

// measure compares the approved text with the draft, which takes long in a
// long document.
func (v *reportView) measure() {
	v.asked++
	n, d, s := v.asked, v.desk, v.desk.session
	var drafts, texts []string
	for i := range s.Len() {
		if g := s.Segment(i); g.State.Approved() && g.Draft != "" && !g.Apart {
			drafts, texts = append(drafts, g.Draft), append(texts, g.Target)
		}
	}
	if len(texts) == 0 {
		return
	}
	go func() {
		var total score.Total
		changed := 0
		for i := range texts {
			total.Add(texts[i], drafts[i])
			if texts[i] != drafts[i] {
				changed++
			}
		}
		sum := total.Scores()
		d.opt.Do(func() {
			if n != v.asked || d.here() != view(v) {
				return
			}
			v.bar("Segments changed", fmt.Sprintf("%d", changed), theme.ColorNamePrimary, float64(changed)/float64(len(texts)), -1)
			v.bar("TER of the draft against the approved text", fmt.Sprintf("%.1f", sum.TER), theme.ColorNamePrimary, sum.TER/100, -1)
			v.bar("chrF of the draft", fmt.Sprintf("%.1f", sum.ChrF), theme.ColorNamePrimary, sum.ChrF/100, -1)
			v.table.setRows(len(v.rows))
		})
	}()
}

func (v *reportView) cells(row int) []cell {
	r := v.rows[row]
	if r.heading {
		return []cell{textCell(r.label, quiet), {}, {}}
	}
	d := v.desk
	label := textCell(r.label, plain)
	if r.state >= 0 {
		label.indent = 20
		label.draw = func(look fyne.Theme, at fyne.Position, _ fyne.Size) []fyne.CanvasObject {
			return stateShape(r.state, at.AddXY(0, (d.grid.ruler.height-12)/2), look)
		}
	}
	chart := cell{}
	if r.role != "" {
		chart.draw = func(look fyne.Theme, at fyne.Position, size fyne.Size) []fyne.CanvasObject {
			return bar(look, r.role, at.AddXY(0, d.grid.ruler.height/2-4), fyne.NewSize(min(size.Width, 30*d.size), 8), float32(r.share))
		}
	}
	return []cell{label, textCell(r.value, plain), chart}
}
