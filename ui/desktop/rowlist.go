package desktop

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

const (
	tableRoom = 6  // above and below the text of a row
	headRoom  = 10 // above a heading among the rows, beyond that
	tableGap  = 16 // between columns
	tableEdge = 12 // at the left and right of a row
	thumbWide = 6
)

// rowList shows rows of wrapped text in columns. Only rows in view are built, so
// that a hundred thousand cost no more than twenty; the others have an
// estimated height until they come into view, and the position is kept as
// (row, units into it), as in the grid.
type rowList struct {
	widget.BaseWidget
	columns  []column
	cells    func(row int) []cell       // asked for rows in view only
	head     func(row int) bool         // a row that is a heading and is passed over; nil: none is
	onActive func(row int)              // another row is active
	onEnter  func(row int)              // Enter or a double click
	onRune   func()                     // the letter of a key came; nil: nobody hears of it
	onRun    func(row, run int)         // a click on a run of the first column
	onCell   func(row, column int) bool // a click; reports whether that was all that it means
	keys     func(fyne.KeyName) bool    // of the view; reports whether there is such a key
	chord    func(fyne.Shortcut) bool
	empty    string              // what stands there when there are no rows
	measure  float32             // ems that the rows are wide at most; 0: all there is
	ground   fyne.ThemeColorName // on which it stands
	quiet    bool                // running text: in the middle, no lines between rows, no ground under the active one

	body, small *ruler
	heights     *heights
	width       float32
	active      int
	top         int
	into        float32
	bottom      int
	focused     bool

	onColumns func(reset bool) // the columns have other widths, or want their first ones; nil: they are fixed
	over      int              // the border under the mouse; -1: none
	dragging  bool
	border    int // that is dragged; -1: none
}

func newRowList(body, small *ruler, columns ...column) *rowList {
	t := &rowList{columns: columns, body: body, small: small, heights: newHeights(nil), ground: theme.ColorNameBackground, over: -1, border: -1}
	t.ExtendBaseWidget(t)
	return t
}

// setRows shows n rows anew. The active row and the place stay as they are
// where there are rows enough.
func (t *rowList) setRows(n int) {
	rows := make([]float32, n)
	one := t.body.height + 2*tableRoom
	for i := range rows {
		rows[i] = one
	}
	if n == t.heights.len() {
		copy(rows, t.heights.row)
	}
	t.heights = newHeights(rows)
	t.active = max(0, min(t.active, n-1))
	if t.top >= n {
		t.top, t.into = max(0, n-1), 0
	}
	t.skipHeads(1)
	t.scrollBy(0)
}

// room returns how far below the upper edge of row i its text begins.
func (t *rowList) room(i int) float32 {
	if i > 0 && t.head != nil && t.head(i) {
		return tableRoom + headRoom
	}
	return tableRoom
}

func (t *rowList) len() int { return t.heights.len() }

// skipHeads moves from a heading to the next row in direction by that is none.
func (t *rowList) skipHeads(by int) {
	for t.head != nil && t.active >= 0 && t.active < t.len() && t.head(t.active) {
		if t.active+by < 0 || t.active+by >= t.len() {
			by = -by
			if t.len() == 1 {
				return
			}
		}
		t.active += by
	}
}

// activate makes row i the active one, brings it into view, and tells.
func (t *rowList) activate(i int) {
	if t.len() == 0 {
		return
	}
	by := 1
	if i < t.active {
		by = -1
	}
	t.active = max(0, min(i, t.len()-1))
	t.skipHeads(by)
	t.reveal(t.active)
	if t.onActive != nil {
		t.onActive(t.active)
	}
}

// reveal scrolls as little as is needed for row i to be seen whole, with the
// heading above it.
func (t *rowList) reveal(i int) {
	view := t.Size().Height - t.headHeight()
	if view <= 0 {
		t.Refresh()
		return
	}
	t.exact(i)
	first := i
	if t.head != nil && i > 0 && t.head(i-1) {
		first = i - 1
	}
	y := t.heights.before(t.top) + float64(t.into)
	switch upper, lower := t.heights.before(first), t.heights.before(i+1); {
	case upper < y:
		t.top, t.into = first, 0
	case lower > y+float64(view):
		row, into := t.heights.at(lower - float64(view))
		t.top, t.into = row, float32(into)
	}
	t.scrollBy(0)
}

// exact measures row i, where the width is known.
func (t *rowList) exact(i int) {
	if t.width > 0 {
		t.build(i)
	}
}

// scrollBy moves the view down by dy units, up for less than 0.
func (t *rowList) scrollBy(dy float32) {
	if t.len() > 0 {
		y := t.heights.before(t.top) + float64(t.into+dy)
		end := t.heights.before(t.len()) - float64(t.Size().Height-t.headHeight())
		row, into := t.heights.at(max(min(y, end), 0))
		t.top, t.into = row, float32(into)
	}
	t.Refresh()
}

func (t *rowList) headHeight() float32 {
	for _, c := range t.columns {
		if c.title != "" {
			return t.small.height + 9
		}
	}
	return 0
}
