package desktop

import (
	"context"
	"fmt"
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"satzpaar/translate/diff"
	"satzpaar/ui/session"
)

// compare lists the segments that differ between two editions of the document:
// as it was drafted, received, approved, at a point of its history, as it
// stands, or as a file or another project has it. The comparing is done beside
// the window.
type compare struct {
	*sheet
	left, right *editionChoice
	search      *field
	only        *widget.Select
	told        *flow // the source of the active row
	all         session.Comparison
	rows        []int // of the differences that are shown
	sifted      int   // counts what was wanted
	mode        diffMode
	cancel      func()
}

// The kinds of differences that can be chosen, in the order of the list.
const (
	anyDifference = iota
	changedText
	onlyLeft
	onlyRight
)

var differenceTitles = []string{"All differences", "Changed", "Only on the left", "Only on the right"}

func newCompare(d *Desk) view {
	t := newRowList(d.grid.ruler, d.grid.small)
	v := &compare{cancel: func() {}, search: newField(d.t("Find")), told: newFlow(d.grid.ruler)}
	v.left, v.right = newEditionChoice(d, session.Edition{Kind: session.AsDrafted}, v.refresh), newEditionChoice(d, session.Edition{}, v.refresh)
	var titles []string
	for _, title := range differenceTitles {
		titles = append(titles, d.t(title))
	}
	v.only = widget.NewSelect(titles, func(string) { v.filter() })
	v.search.OnChanged = func(string) { v.filter() }
	v.search.leave = func() { d.window.Canvas().Focus(t) }
	v.search.down, v.search.other = v.search.leave, d.windowKey
	v.search.OnSubmitted = func(string) { v.search.leave() }
	above := container.New(tight{gap: 6},
		container.New(shared{8, []float32{3, 3, 2.4, 2}}, boxed(v.left), boxed(v.right), v.search, boxed(v.only)),
		inset(-8, 0, container.New(atMost{lineMost * d.size}, v.told)))
	v.sheet = newSheet(d, "Compare", t, above, []act{
		{"Go there", fyne.KeyReturn, func() { d.jump(v.at().Segment) }, v.needsSegment},
		{"Take the left text", fyne.Key1, func() { v.takeOver(true) }, v.whyNotLeft},
		{"Take the right text", fyne.Key2, func() { v.takeOver(false) }, v.whyNotRight},
		{"Take over all…", fyne.KeyA, v.askAll, v.whyNotAll},
		{"Inline, side by side, plain", fyne.KeyV, v.turn, nil},
		{"", fyne.KeyL, func() { d.window.Canvas().Focus(v.left) }, nil},
		{"", fyne.KeyR, func() { d.window.Canvas().Focus(v.right) }, nil},
		{"", fyne.KeySlash, func() { d.window.Canvas().Focus(v.search) }, nil},
	})
	t.cells = v.cells
	t.onEnter = func(int) { v.key(fyne.KeyReturn) }
	t.onActive = func(int) { v.explain(); v.settle() }
	v.columns()
	v.only.SetSelectedIndex(anyDifference)
	return v
}

// columns lays the table out for the way in which changes are shown.
func (v *compare) columns() {
	d := v.desk
	number, state := column{ems: 3, right: true, small: true}, column{title: d.t("State"), ems: 7, small: true}
	v.table.columns = []column{number, {title: d.t("Changes from left to right"), share: 1}, state}
	switch v.mode {
	case sideBySide:
		v.table.columns = []column{number, {title: v.left.title(), share: 1}, {title: v.right.title(), share: 1}, state}
	case plainText:
		v.table.columns[1].title = v.right.title()
	}
	for k := range v.table.columns {
		if v.table.columns[k].share > 0 {
			v.table.columns[k].face = d.grid.target
		}
	}
	v.table.limit()
	v.table.heights = newHeights(nil)
	d.keepColumns(v.table, fmt.Sprintf("Compare %d", v.mode))
}

// turn shows the changes in the next way: inline, side by side, or not at all.
func (v *compare) turn() {
	v.mode = (v.mode + 1) % 3
	v.columns()
	v.filter()
}

func (v *compare) needsRow() string { return v.sheet.needsRow() }

func (v *compare) at() session.Difference { return v.all.Differences[v.rows[v.table.active]] }

// refresh compares anew.
func (v *compare) refresh() {
	d := v.desk
	v.cancel()
	v.left.renew()
	v.right.renew()
	if v.mode != inline {
		v.columns()
	}
	ctx, cancel := context.WithCancel(d.project)
	v.cancel = cancel
	v.copy(ctx, d.session.Snapshot())
}

// copy copies the document, a piece in each frame, and then compares.
func (v *compare) copy(ctx context.Context, c *session.Snapshot) {
	d := v.desk
	if ctx.Err() != nil {
		return
	}
	began := time.Now()
	if c.Step(func() bool { return time.Since(began) > frame }) {
		d.later(func() { v.copy(ctx, c) })
		return
	}
	v.cancel() // the copying: what follows is cancelled by itself
	work := c.Comparing(v.left.edition, v.right.edition)
	v.cancel = d.beside(func(ctx context.Context) func() {
		all, err := work(ctx, func(done, of int) {
			if done > 0 && done%4096 == 0 {
				d.opt.Do(func() {
					if ctx.Err() == nil {
						v.sum.setText(d.opt.Language.say("Comparing … %d%%", 100*done/of))
					}
				})
			}
		})
		return func() { v.answer(all, err) }
	})
}

func (v *compare) answer(all session.Comparison, err error) {
	v.sifted++
	v.sift(v.sifted, all, 0, nil)
	if err != nil {
		v.sum.setText(v.desk.opt.Language.fault(err))
		v.desk.say(err)
	}
	v.desk.opt.Trace("COMPARED")
}

// filter shows the differences that are wanted.
func (v *compare) filter() {
	if v.sheet == nil {
		return // being made
	}
	v.sifted++
	v.sift(v.sifted, v.all, 0, nil)
}

// sift looks at the differences from one on, a piece in each frame, and shows
// those that are wanted once all were seen.
func (v *compare) sift(turn int, all session.Comparison, from int, rows []int) {
	if turn != v.sifted {
		return // others are wanted by now
	}
	const piece = 512
	began, pattern := time.Now(), strings.ToLower(v.search.Text)
	for k := from; k < len(all.Differences); k++ {
		if k > from && k%piece == 0 && time.Since(began) > frame {
			v.desk.later(func() { v.sift(turn, all, k, rows) })
			return
		}
		x := &all.Differences[k]
		if v.wants(x) && (pattern == "" || strings.Contains(strings.ToLower(x.Source+"\n"+x.Old+"\n"+x.New), pattern)) {
			rows = append(rows, k)
		}
	}
	v.all, v.rows = all, rows
	v.showRows()
}

// showRows shows the rows, and says how many there are of how many.
func (v *compare) showRows() {
	d, n := v.desk, len(v.all.Differences)
	sum := d.opt.Language.say("%d of %d segments differ", n, v.all.Segments)
	if n > 0 {
		sum += " · " + d.opt.Language.say("%d words in, %d out", v.all.Added, v.all.Removed) + " · " + d.opt.Language.say("%s%% of the words", d.opt.Language.number(100*v.all.Rate()))
	}
	if len(v.rows) < n {
		sum += " · " + d.opt.Language.say("%d are shown", len(v.rows))
	}
	v.sum.setText(sum)
	v.table.empty = d.t("The two texts are the same. Choose others above (L, R): the draft, what was approved, a day of the history, a file, a project.")
	if n > 0 {
		v.table.empty = d.t("No difference is like that. / leads to the search, All differences shows the others.")
	}
	v.table.setRows(len(v.rows))
	v.explain()
	v.settle()
}

func (v *compare) wants(x *session.Difference) bool {
	switch v.only.SelectedIndex() {
	case changedText:
		return !x.OnlyOld && !x.OnlyNew
	case onlyLeft:
		return x.OnlyOld
	case onlyRight:
		return x.OnlyNew
	}
	return true
}

// explain shows the source of the active row.
func (v *compare) explain() {
	if len(v.rows) == 0 {
		v.told.setRuns(nil)
		return
	}
	v.told.setRuns([]run{{v.at().Source, quiet}})
}

func (v *compare) cells(row int) []cell {
	d, x := v.desk, v.all.Differences[v.rows[row]]
	number, state := cell{}, textCell("", quiet)
	if x.Segment >= 0 {
		number, state = textCell(fmt.Sprint(x.Segment+1), quiet), d.stateCell(d.session.Segment(d.session.Index(x.ID)).State)
	}
	switch {
	case x.OnlyOld:
		state = textCell(d.t("only on the left"), warning)
	case x.OnlyNew:
		state = textCell(d.t("only on the right"), warning)
	}
	ops := diff.Words(x.Old, x.New)
	switch v.mode {
	case sideBySide:
		return []cell{number, {runs: opRuns(ops, true, false, -1)}, {runs: opRuns(ops, false, true, -1)}, state}
	case plainText:
		return []cell{number, textCell(x.New, plain), state}
	}
	return []cell{number, {runs: opRuns(ops, true, true, -1)}, state}
}
