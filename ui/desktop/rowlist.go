package desktop

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// A cell is what stands in one column of one row.
type cell struct {
	runs   []run
	most   int     // lines at most, the rest is cut; 0: all
	indent float32 // of the text
	// draw adds what is no text, within the rectangle from at on; nil: nothing.
	draw func(look fyne.Theme, at fyne.Position, size fyne.Size) []fyne.CanvasObject
}

// text returns a cell of one run.
func textCell(text string, m mark) cell { return cell{runs: []run{{text, m}}} }

const (
	tableRoom = 6  // above and below the text of a row
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
	empty    string  // what stands there when there are no rows
	measure  float32 // ems that the rows are wide at most, in the middle; 0: all there is
	quiet    bool    // running text: no lines between rows, no ground under the active one

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
	t := &rowList{columns: columns, body: body, small: small, heights: newHeights(nil), over: -1, border: -1}
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

// built is a row that is wrapped.
type built struct {
	cells []cell
	texts [][]fragment
	lines int
}

// build wraps row i and makes its height exact.
func (t *rowList) build(i int) built {
	b := built{cells: t.cells(i), lines: 1}
	_, widths := t.places(t.width)
	tallest := t.body.height
	for k, c := range b.cells {
		r := t.ruler(k)
		all, lines := wrap(c.runs, widths[k]-c.indent, r.width)
		if c.most > 0 && lines > c.most {
			all, lines = cut(all, c.most, widths[k]-c.indent, r), c.most
		}
		b.texts = append(b.texts, all)
		b.lines = max(b.lines, lines)
		tallest = max(tallest, float32(lines)*r.height)
	}
	if h := tallest + 2*tableRoom; h != t.heights.row[i] {
		t.heights.set(i, h)
	}
	return b
}

func (t *rowList) ruler(column int) *ruler {
	if face := t.columns[column].face; face != nil {
		return face
	}
	if t.columns[column].small {
		return t.small
	}
	return t.body
}

// cut keeps the first lines of wrapped text and ends the last with an
// ellipsis.
func cut(all []fragment, lines int, width float32, r *ruler) []fragment {
	for len(all) > 0 && all[len(all)-1].line >= lines {
		all = all[:len(all)-1]
	}
	if len(all) == 0 {
		return all
	}
	last := &all[len(all)-1]
	for text := []rune(last.text); ; text = text[:len(text)-1] {
		last.text = string(text) + "…"
		last.w = fyne.MeasureText(last.text, r.size, r.style).Width
		if last.x+last.w <= width || len(text) == 0 {
			return all
		}
	}
}

// rowAt returns the row at y units below the upper edge of the widget, -1 for
// none.
func (t *rowList) rowAt(y float32) int {
	y -= t.headHeight()
	if y < 0 || t.len() == 0 {
		return -1
	}
	at := t.heights.before(t.top) + float64(t.into+y)
	if at >= t.heights.before(t.len()) {
		return -1
	}
	row, _ := t.heights.at(at)
	return row
}

// page is how many rows a page key goes.
func (t *rowList) page() int { return max(1, t.bottom-t.top-1) }

// FocusGained implements fyne.Focusable.
func (t *rowList) FocusGained() { t.focused = true; t.Refresh() }

// FocusLost implements fyne.Focusable.
func (t *rowList) FocusLost() { t.focused = false; t.Refresh() }

// TypedRune implements fyne.Focusable; keys come by TypedKey.
func (t *rowList) TypedRune(rune) {
	if t.onRune != nil {
		t.onRune()
	}
}

// TypedKey moves the active row, or does what the view does with the key.
func (t *rowList) TypedKey(k *fyne.KeyEvent) {
	switch k.Name {
	case fyne.KeyUp:
		t.activate(t.active - 1)
	case fyne.KeyDown:
		t.activate(t.active + 1)
	case fyne.KeyPageUp:
		t.activate(t.active - t.page())
	case fyne.KeyPageDown:
		t.activate(t.active + t.page())
	case fyne.KeyHome:
		t.activate(0)
	case fyne.KeyEnd:
		t.activate(t.len() - 1)
	default:
		if t.keys != nil && t.keys(k.Name) {
			return
		}
		if (k.Name == fyne.KeyReturn || k.Name == fyne.KeyEnter) && t.onEnter != nil && t.len() > 0 {
			t.onEnter(t.active)
		}
	}
}

// TypedShortcut runs the command of a chord.
func (t *rowList) TypedShortcut(s fyne.Shortcut) {
	if t.chord != nil {
		t.chord(s)
	}
}

// Scrolled implements fyne.Scrollable.
func (t *rowList) Scrolled(e *fyne.ScrollEvent) { t.scrollBy(-e.Scrolled.DY) }

// Tapped implements fyne.Tappable: a click makes a row the active one.
func (t *rowList) Tapped(e *fyne.PointEvent) {
	if c := fyne.CurrentApp().Driver().CanvasForObject(t); c != nil {
		c.Focus(t)
	}
	i := t.rowAt(e.Position.Y)
	if i < 0 || t.head != nil && t.head(i) {
		return
	}
	if t.onCell != nil && t.onCell(i, t.columnAt(e.Position.X)) {
		return
	}
	if k := t.runAt(i, e.Position); k >= 0 && t.onRun != nil {
		t.onRun(i, k)
		return
	}
	t.activate(i)
}

// runAt returns the run of the first column that stands at a place in row i,
// -1 for none.
func (t *rowList) runAt(i int, at fyne.Position) int {
	b := t.build(i)
	x, _ := t.places(t.width)
	y := at.Y - t.headHeight() + t.into - float32(t.heights.before(i)-t.heights.before(t.top)) - tableRoom
	for _, f := range b.texts[0] {
		if f.line == int(y/t.ruler(0).height) && at.X >= x[0]+f.x && at.X < x[0]+f.x+f.w {
			return f.run
		}
	}
	return -1
}

// DoubleTapped implements fyne.DoubleTappable: it does what Enter does.
func (t *rowList) DoubleTapped(e *fyne.PointEvent) {
	if t.onColumns != nil && t.borderAt(e.Position) >= 0 {
		t.onColumns(true)
		return
	}
	i := t.rowAt(e.Position.Y)
	if i < 0 || t.head != nil && t.head(i) {
		return
	}
	t.activate(i)
	if t.onEnter != nil {
		t.onEnter(i)
	}
}

// CreateRenderer implements fyne.Widget.
func (t *rowList) CreateRenderer() fyne.WidgetRenderer { return &rowListRenderer{list: t} }

type rowListRenderer struct {
	list    *rowList
	objects []fyne.CanvasObject
}

// IsClip keeps half rows inside the widget.
func (*rowListRenderer) IsClip() {}

func (r *rowListRenderer) MinSize() fyne.Size           { return fyne.NewSize(240, 80) }
func (r *rowListRenderer) Objects() []fyne.CanvasObject { return r.objects }
func (r *rowListRenderer) Destroy()                     {}

func (r *rowListRenderer) Refresh() {
	r.Layout(r.list.Size())
	canvas.Refresh(r.list)
}

func (r *rowListRenderer) Layout(size fyne.Size) {
	t := r.list
	r.objects = nil
	t.width = size.Width
	if t.len() == 0 {
		r.sayEmpty(size)
	}
	y := t.headHeight() - t.into
	// No half line stands at the lower edge: a row begins where one fits.
	for i := t.top; i < t.len() && (i == t.top || y+tableRoom+t.body.height <= size.Height); i++ {
		b := t.build(i)
		r.row(i, y, size, b)
		y += t.heights.row[i]
		t.bottom = i
	}
	r.titles(size.Width)
	r.thumb(size)
}

func (r *rowListRenderer) rect(name fyne.ThemeColorName, x, y, w, h float32) *canvas.Rectangle {
	b := canvas.NewRectangle(r.list.Theme().Color(name, 0))
	b.Move(fyne.NewPos(x, y))
	b.Resize(fyne.NewSize(w, h))
	r.objects = append(r.objects, b)
	return b
}

func (r *rowListRenderer) row(i int, y float32, size fyne.Size, b built) {
	t, look := r.list, r.list.Theme()
	h := t.heights.row[i]
	if i == t.active && !t.quiet && (t.head == nil || !t.head(i)) {
		r.rect(roleActiveRow, 0, y, size.Width, h)
		edge := r.rect(theme.ColorNamePrimary, 0, y, 3, h)
		if !t.focused {
			edge.FillColor = look.Color(theme.ColorNameSeparator, 0)
		}
	}
	if !t.quiet {
		r.rect(theme.ColorNameSeparator, tableEdge, y+h-1, size.Width-2*tableEdge, 1)
	}
	x, w := t.places(size.Width)
	for k, c := range b.cells {
		ruler := t.ruler(k)
		// Small type stands on the base line of the body.
		down := float32(tableRoom)
		if t.columns[k].small {
			down += t.body.base() - t.small.base()
		}
		if c.draw != nil {
			r.objects = append(r.objects, c.draw(look, fyne.NewPos(x[k], y+tableRoom), fyne.NewSize(w[k], h-2*tableRoom))...)
		}
		for _, f := range b.texts[k] {
			if lower := y + down + float32(f.line+1)*ruler.height; lower > size.Height+2 && f.line > 0 {
				continue // no half lines at the lower edge
			}
			if f.x += c.indent; t.columns[k].right {
				f.x = w[k] - f.w
			}
			r.objects = append(r.objects, paint([]fragment{f}, ruler, fyne.NewPos(x[k], y+down), look, theme.ColorNameForeground)...)
		}
	}
}

// titles draws the headings of the columns over what was scrolled below them.
func (r *rowListRenderer) titles(width float32) {
	t := r.list
	h := t.headHeight()
	if h == 0 {
		return
	}
	r.rect(theme.ColorNameBackground, 0, 0, width, h)
	r.rect(theme.ColorNameSeparator, 0, h-1, width, 1)
	x, w := t.places(width)
	for k, c := range t.columns {
		f := fragment{text: c.title, w: t.small.width(c.title)}
		if c.right {
			f.x = w[k] - f.w
		}
		r.objects = append(r.objects, paint([]fragment{f}, t.small, fyne.NewPos(x[k], 3), t.Theme(), roleSubText)...)
	}
}

// thumb shows which part of the rows is in view.
func (r *rowListRenderer) thumb(size fyne.Size) {
	t := r.list
	view, all := size.Height-t.headHeight(), float32(t.heights.before(t.len()))
	if all <= view || view <= 0 {
		return
	}
	h := max(view*view/all, 24)
	y := float32(t.heights.before(t.top)+float64(t.into)) / (all - view) * (view - h)
	b := r.rect(roleThumb, size.Width-thumbWide-1, t.headHeight()+min(max(y, 0), view-h), thumbWide, h)
	b.CornerRadius = thumbWide / 2
}

func (r *rowListRenderer) sayEmpty(size fyne.Size) {
	t := r.list
	all, _ := wrap([]run{{t.empty, quiet}}, min(size.Width-2*tableEdge, 40*t.body.size), t.body.width)
	r.objects = append(r.objects, paint(all, t.body, fyne.NewPos(tableEdge, t.headHeight()+16), t.Theme(), roleSubText)...)
}
