package desktop

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// A column of a table is so many ems wide, or takes a share of what is left. The
// mouse moves the border between two columns by their headings.
type column struct {
	title string // in the language of the interface; "" for none
	ems   float32
	share float32
	right bool   // aligned at its right edge
	small bool   // in small type
	face  *ruler // of the texts; nil: that of the program
}

const (
	borderReach = 8        // how near to a border the mouse takes hold of it
	leastColumn = 3        // ems that a column keeps
	lineMost    = formMost // ems that a line of text is long at most: some 105 characters
)

// places returns the left edges and the widths of the columns.
func (t *rowList) places(width float32) (x, w []float32) {
	at := float32(tableEdge)
	if most := t.measure * t.body.size; most > 0 && width-2*tableEdge > most {
		if t.quiet {
			at = (width - most) / 2
		}
		width = most + 2*tableEdge
	}
	rest, shares := width-2*tableEdge-tableGap*float32(len(t.columns)-1), float32(0)
	for _, c := range t.columns {
		rest -= c.ems * t.body.size
		shares += c.share
	}
	for _, c := range t.columns {
		v := c.ems * t.body.size
		if c.share > 0 {
			v = max(rest*c.share/shares, 4*t.body.size)
		}
		x, w = append(x, at), append(w, v)
		at += v + tableGap
	}
	return x, w
}

// limit makes the table so wide at most that the widest of the columns which
// share its width has lines that the eye can follow.
func (t *rowList) limit() {
	fixed, shares, widest := tableGap*float32(len(t.columns)-1)/t.body.size, float32(0), float32(0)
	for _, c := range t.columns {
		fixed, shares, widest = fixed+c.ems, shares+c.share, max(widest, c.share)
	}
	t.measure = fixed + lineMost*shares/widest
}

// columnAt returns the column at x units from the left, with the gap behind it.
func (t *rowList) columnAt(x float32) int {
	left, _ := t.places(t.width)
	k := len(left) - 1
	for k > 0 && x < left[k]-tableGap/2 {
		k--
	}
	return k
}

// borderAt returns the column whose right border is at a place among the
// headings, -1 for none.
func (t *rowList) borderAt(at fyne.Position) int {
	if at.Y > t.headHeight() {
		return -1
	}
	x, w := t.places(t.width)
	for k := range len(x) - 1 {
		if b := x[k] + w[k] + tableGap/2; at.X > b-borderReach && at.X < b+borderReach {
			return k
		}
	}
	return -1
}

// moveBorder makes column k wider by dx units at the cost of the next one; the
// others stay as they are.
func (t *rowList) moveBorder(k int, dx float32) {
	_, w := t.places(t.width)
	least := leastColumn * t.body.size
	dx = max(min(dx, w[k+1]-least), least-w[k])
	if w[k] < least || w[k+1] < least {
		return
	}
	w[k] += dx
	w[k+1] -= dx
	t.columns = slices.Clone(t.columns)
	for i := range t.columns {
		if t.columns[i].share > 0 {
			t.columns[i].share = w[i]
		} else {
			t.columns[i].ems = w[i] / t.body.size
		}
	}
	t.forgetHeights()
}

// forgetHeights measures all rows anew as they come into view.
func (t *rowList) forgetHeights() {
	n := t.len()
	t.heights = newHeights(nil)
	t.setRows(n)
}

// widths writes the widths of the columns for keeping.
func (t *rowList) widths() string {
	var all []string
	for _, c := range t.columns {
		all = append(all, fmt.Sprintf("%.3g", c.ems+c.share))
	}
	return strings.Join(all, " ")
}

// setWidths gives the columns the widths that were kept, if they are of such
// columns.
func (t *rowList) setWidths(kept string) {
	all := strings.Fields(kept)
	if len(all) != len(t.columns) {
		return
	}
	t.columns = slices.Clone(t.columns)
	for k, word := range all {
		v, err := strconv.ParseFloat(word, 32)
		switch {
		case err != nil || v <= 0:
		case t.columns[k].share > 0:
			t.columns[k].share = float32(v)
		default:
			t.columns[k].ems = float32(v)
		}
	}
}

// keepColumns gives a table the widths that it had under a name, and keeps those
// that it gets; a double click on a border gives it its first ones back.
func (d *Desk) keepColumns(t *rowList, name string) {
	first := t.widths()
	t.setWidths(d.setting("columns." + name))
	t.onColumns = func(reset bool) {
		if reset {
			t.setWidths(first)
			t.forgetHeights()
		}
		d.keep("columns."+name, t.widths())
	}
}

// Dragged implements fyne.Draggable: a border or the thumb follows the mouse.
func (t *rowList) Dragged(e *fyne.DragEvent) {
	from := e.Position.Subtract(e.Dragged)
	if !t.dragging {
		t.dragging, t.border = true, -1
		if t.onColumns != nil {
			t.border = t.borderAt(from)
		}
	}
	view := t.Size().Height - t.headHeight()
	switch {
	case t.border >= 0:
		t.moveBorder(t.border, e.Dragged.DX)
	case e.Position.X > t.Size().Width-3*thumbWide && view > 0:
		t.scrollBy(e.Dragged.DY * float32(t.heights.before(t.len())) / view)
	}
}

// DragEnd implements fyne.Draggable.
func (t *rowList) DragEnd() {
	if t.dragging && t.border >= 0 {
		t.onColumns(false)
	}
	t.dragging, t.border = false, -1
}

// MouseIn implements desktop.Hoverable.
func (t *rowList) MouseIn(e *desktop.MouseEvent) { t.MouseMoved(e) }

// MouseMoved implements desktop.Hoverable.
func (t *rowList) MouseMoved(e *desktop.MouseEvent) {
	t.over = -1
	if t.onColumns != nil {
		t.over = t.borderAt(e.Position)
	}
}

// MouseOut implements desktop.Hoverable.
func (t *rowList) MouseOut() { t.over = -1 }

// Cursor implements desktop.Cursorable: it says where a border can be moved.
func (t *rowList) Cursor() desktop.Cursor {
	if t.over >= 0 || t.dragging && t.border >= 0 {
		return desktop.HResizeCursor
	}
	return desktop.DefaultCursor
}
