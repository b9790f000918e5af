package desktop

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
)

// A hitRow is how a hit looks: its number, two texts, and whether it may be
// ticked and is.
type hitRow struct {
	number      string
	left, right []run
	state       cell
	ticked      *bool // nil: there is nothing to tick
	fixed       bool  // its tick cannot be set
}

// hitList shows the hits of a preview, however many they are: arrows move, Space
// or a click ticks, Ctrl+A ticks all or none, Enter applies, Escape goes. Below
// stand the texts around the chosen one.
type hitList struct {
	desk   *Desk
	table  *rowList
	count  int   // of hits
	rows   []int // the hit of each row, -1 of a heading; nil: as they are
	row    func(k int) hitRow
	title  func(row int) []cell              // of a heading
	around func(k int) (before, after []run) // nil: nothing stands around
	apply  func()
	leave  func()
	ticked func() // a tick was set or taken

	before, after *flow
	content       fyne.CanvasObject
}

func newHitList(d *Desk) *hitList {
	h := &hitList{desk: d, apply: func() {}, leave: func() {}, ticked: func() {}}
	t := newRowList(d.grid.ruler, d.grid.small)
	t.ground = theme.ColorNameOverlayBackground
	h.table = t
	h.titled(d.t("Source"), d.t("Translation"))
	h.before, h.after = newFlow(d.grid.target), newFlow(d.grid.target)
	h.before.single, h.after.single = true, true
	t.cells, t.keys, t.chord, t.onActive = h.cells, h.key, h.shortcut, h.choose
	t.onEnter = func(int) { h.apply() }
	t.onCell = func(row, column int) bool {
		if column == 0 {
			h.tick(h.at(row))
		}
		return column == 0
	}
	t.head = func(row int) bool { return h.at(row) < 0 && h.count > 0 }
	foot := container.New(tight{}, rule(), inset(tableEdge-8, 4, container.New(tight{}, h.before, h.after)))
	h.content = container.NewBorder(nil, foot, nil, nil, t)
	return h
}

// at returns the hit of a row, -1 where it is none.
func (h *hitList) at(row int) int {
	switch {
	case row < 0 || h.rows == nil && row >= h.count || h.rows != nil && row >= len(h.rows):
		return -1
	case h.rows == nil:
		return row
	}
	return h.rows[row]
}

// active returns the chosen hit, -1 where there is none.
func (h *hitList) active() int { return h.at(h.table.active) }

// titled names the two columns of texts.
func (h *hitList) titled(left, right string) {
	d := h.desk
	h.table.columns = []column{
		{ems: 1.5},
		{ems: 3, right: true, small: true},
		{title: left, share: 1, face: d.grid.source},
		{title: right, share: 1, face: d.grid.target},
		{title: d.t("State"), ems: 7, small: true},
	}
	d.keepColumns(h.table, "hits")
}

func (h *hitList) cells(row int) []cell {
	k := h.at(row)
	if k < 0 {
		return h.title(row)
	}
	r := h.row(k)
	tick := cell{}
	if r.ticked != nil {
		on, fixed := *r.ticked, r.fixed
		tick.draw = func(look fyne.Theme, at fyne.Position, _ fyne.Size) []fyne.CanvasObject {
			return tickShape(look, at.AddXY(0, (h.table.body.height-14)/2), on, fixed)
		}
	}
	return []cell{tick, textCell(r.number, quiet), {runs: r.left, most: 3}, {runs: r.right}, r.state}
}

// tickShape draws a box that is ticked or not, 14 units wide.
func tickShape(look fyne.Theme, at fyne.Position, on, off bool) []fyne.CanvasObject {
	ground := canvas.NewRectangle(look.Color(theme.ColorNameInputBackground, 0))
	ground.StrokeColor, ground.StrokeWidth, ground.CornerRadius = look.Color(theme.ColorNameInputBorder, 0), 2, 3
	ground.Move(at)
	ground.Resize(fyne.NewSquareSize(14))
	if off {
		ground.StrokeColor = look.Color(theme.ColorNameSeparator, 0)
	}
	all := []fyne.CanvasObject{ground}
	if !on || off {
		return all
	}
	ground.FillColor, ground.StrokeColor = look.Color(theme.ColorNamePrimary, 0), look.Color(theme.ColorNamePrimary, 0)
	for _, p := range [][4]float32{{3.5, 7.5, 6, 10}, {6, 10, 10.5, 4.5}} {
		l := canvas.NewLine(look.Color(theme.ColorNameForegroundOnPrimary, 0))
		l.StrokeWidth = 2
		l.Position1, l.Position2 = at.AddXY(p[0], p[1]), at.AddXY(p[2], p[3])
		all = append(all, l)
	}
	return all
}

func (h *hitList) tick(k int) {
	if k < 0 {
		return
	}
	if r := h.row(k); r.ticked != nil && !r.fixed {
		*r.ticked = !*r.ticked
	}
	h.table.Refresh()
	h.ticked()
}

// choose shows the texts around the hit of a row.
func (h *hitList) choose(row int) {
	var before, after []run
	if k := h.at(row); h.around != nil && k >= 0 {
		before, after = h.around(k)
	}
	h.before.setRuns(before)
	h.after.setRuns(after)
}

// shown brings the list up to date after its hits have changed.
func (h *hitList) shown() {
	h.table.setRows(max(h.count, len(h.rows)))
	h.choose(h.table.active)
}

// key does what a key means beside those that move.
func (h *hitList) key(k fyne.KeyName) bool {
	switch k {
	case fyne.KeyEscape:
		h.leave()
	case fyne.KeySpace:
		h.tick(h.active())
	default:
		return false
	}
	return true
}

// shortcut ticks all, or none where all are.
func (h *hitList) shortcut(s fyne.Shortcut) bool {
	if _, ok := s.(*fyne.ShortcutSelectAll); !ok {
		return false
	}
	all := true
	for k := range h.count {
		r := h.row(k)
		all = all && (r.ticked == nil || r.fixed || *r.ticked)
	}
	for k := range h.count {
		if r := h.row(k); r.ticked != nil && !r.fixed {
			*r.ticked = !all
		}
	}
	h.table.Refresh()
	h.ticked()
	return true
}
