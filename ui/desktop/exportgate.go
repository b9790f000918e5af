package desktop

import (
	"context"
	"fmt"
	"time"

	"satzpaar/ui/session"
)

func (v *exportView) needsRow() string { return v.sheet.needsRow() }

func (v *exportView) at() int { return v.blockers[v.table.active].Segment }

func (v *exportView) refresh() {
	v.turn++
	v.look(v.turn, v.desk.session.Blocking())
}

// look looks for what stands in the way, a piece in each frame, and shows it
// once all is seen.
func (v *exportView) look(turn int, l *session.Blocking) {
	d := v.desk
	if turn != v.turn {
		return
	}
	if d.session == nil || d.here() != view(v) {
		v.then = nil
		return
	}
	began := time.Now()
	if l.Step(func() bool { return time.Since(began) > frame }) {
		d.later(func() { v.look(turn, l) })
		return
	}
	v.blockers = l.All
	v.tell()
	then := v.then
	v.then = nil
	for _, f := range then {
		f()
	}
}

// tell shows what stands in the way.
func (v *exportView) tell() {
	d := v.desk
	n := d.session.Len()
	switch len(v.blockers) {
	case 0:
		v.sum.setText(d.opt.Language.say("All %d segments are ready.", n))
		v.why.Hide()
	default:
		v.sum.setText(d.opt.Language.say("%d of %d segments are not ready: mend them, or give a reason.", len(v.blockers), n))
		v.why.Show()
	}
	if n, of, is := d.session.Checking(); is {
		v.sum.setText(d.opt.Language.say("Checking… %d of %d; errors may come to light yet.", n, of))
		v.why.Show()
		v.again()
	}
	v.tellPast()
	v.foretell()
	v.table.setRows(len(v.blockers))
	v.settle()
}

// again looks how far the checks are after a moment.
func (v *exportView) again() {
	d, s := v.desk, v.desk.session
	time.AfterFunc(500*time.Millisecond, func() {
		d.opt.Do(func() {
			if d.session == s && d.here() == view(v) {
				v.refresh()
			}
		})
	})
}

func (v *exportView) cells(row int) []cell {
	b := v.blockers[row]
	g := v.desk.session.Live(b.Segment)
	text, m := g.Target, plain
	if text == "" {
		text, m = g.Source, quiet
	}
	return []cell{
		textCell(fmt.Sprint(b.Segment+1), quiet),
		{runs: []run{{text, m}}, most: 2},
		textCell(v.desk.opt.Language.made(b.Why), quiet),
		v.desk.stateCell(g.State),
	}
}

// tellPast lists the exports that went past the gate, the last first.
func (v *exportView) tellPast() {
	d := v.desk
	all, err := d.session.Overrides(context.Background())
	d.say(err)
	if len(all) == 0 {
		v.before.Hide()
		return
	}
	const most = 3 // the report lists them all
	var said []run
	for k := len(all) - 1; k >= max(0, len(all)-most); k-- {
		o := all[k]
		if len(said) > 0 {
			said = append(said, run{"   ", plain})
		}
		said = append(said, run{d.day(o.When) + " · " + o.Who + " · ", quiet}, run{d.opt.Language.say("%d not ready: %s", o.Blockers, o.Reason), plain})
	}
	v.past.setRuns(said)
	v.before.Show()
}
