package desktop

import (
	"fmt"

	"fyne.io/fyne/v2"
)

// compare shows what was changed against the draft.
type compare struct {
	*sheet
	rows []int // segments that differ
}

func newCompare(d *Desk) view {
	t := newRowList(d.grid.ruler, d.grid.small, column{ems: 3, right: true, small: true}, column{title: d.t("Draft and text"), share: 1}, column{title: d.t("State"), ems: 7, small: true})
	t.empty = d.t("Nothing differs from the draft. What you change at the desk is listed here.")
	v := &compare{}
	v.sheet = newSheet(d, "Compare", t, nil, []act{
		{"Go there", fyne.KeyReturn, func() { d.jump(v.at()) }, v.needsRow},
		{"Back to the draft", fyne.KeyD, v.restore, v.needsRow},
	})
	t.cells = v.cells
	t.onEnter = func(int) { d.jump(v.at()) }
	return v
}

func (v *compare) needsRow() string { return v.sheet.needsRow() }

func (v *compare) at() int { return v.rows[v.table.active] }

func (v *compare) refresh() {
	s := v.desk.session
	v.rows = v.rows[:0]
	for i := range s.Len() {
		if g := s.Live(i); g.Target != g.Draft {
			v.rows = append(v.rows, i)
		}
	}
	v.sum.setText(v.desk.opt.Language.say("%d of %d segments differ from the draft.", len(v.rows), s.Len()))
	v.table.setRows(len(v.rows))
	v.settle()
}

func (v *compare) cells(row int) []cell {
	i := v.rows[row]
	g := v.desk.session.Live(i)
	return []cell{textCell(fmt.Sprint(i+1), quiet), {runs: diffRuns(g.Draft, g.Target)}, v.desk.stateCell(g.State)}
}

func (v *compare) restore() {
	i := v.at()
	v.desk.say(v.desk.session.Restore(i, v.desk.session.Segment(i).Draft))
	v.refresh()
}
