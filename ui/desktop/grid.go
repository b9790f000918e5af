package desktop

import (
	"slices"
	"strings"
	"unicode"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"satzpaar/translate"
	"satzpaar/ui/session"
)

const (
	gutter  = 74 // room for state and number
	rowRoom = 8  // above and below the text of a row
)

// grid shows the segments of a document, source beside target. Only rows in
// view are built; the others have an estimated height until they come into
// view, and the position is kept as (row, units into it), so that a height
// that becomes exact late does not make the view jump.
type grid struct {
	widget.BaseWidget
	segment  func(i int) translate.Segment
	numbers  []int           // places in the document of those that are shown
	bytes    func(i int) int // how long the longer text of a segment is
	active   int             // row
	onActive func(row int)
	flag     func(segment int) (translate.Severity, bool)
	dim      func(segment int) bool                     // nothing asks for a decision there; nil: never
	say      func(string) string                        // translates what a segment is
	none     string                                     // said where no segment is shown
	apart    string                                     // said of what is no part of the text
	decorate func(segment int) (source, target []run)   // of the active row; nil: plain
	over     func(side translate.Side, at int, ok bool) // the pointer is at a byte of the active row, or at none
	clicked  func(side translate.Side, at int)          // on a byte of the active row
	keys     *keymap
	entered  func()             // the focus came
	pressed  func(fyne.KeyName) // before a plain key is obeyed
	lettered func()             // the letter of a plain key came
	other    func()             // a character was typed that is no command
	focused  bool
	dragging bool // the thumb
	pointed  bool // the pointer is at a word of the active row

	split     float32 // the share of the source of the room for texts
	splitting bool    // the border between the columns is dragged
	onBorder  bool    // the pointer is at it
	resplit   func()  // the border has moved
	kept      func()  // and stands where it was moved to

	rulers
	heights *heights
	width   float32
	top     int     // first row in view
	into    float32 // how much of it is above the view
	bottom  int     // last row in view
	drawn   struct{ source, target []fragment }
	drawnAt float32 // where the active row begins, which drawn is of
}

func newGrid(r rulers) *grid {
	g := &grid{rulers: r, split: evenSplit, resplit: func() {}, kept: func() {}, heights: newHeights(nil), entered: func() {}, other: func() {}, pressed: func(fyne.KeyName) {}, lettered: func() {}, say: func(s string) string { return s }}
	g.ExtendBaseWidget(g)
	return g
}

// show shows other segments; numbers are their places in the document, and
// segment returns one of them. A changed text makes its height exact when it
// is next drawn. It takes O(n), but touches no text.
func (g *grid) show(segment func(int) translate.Segment, bytes func(int) int, numbers []int) {
	if len(numbers) != g.heights.len() {
		g.top, g.into = 0, 0
	}
	g.segment, g.bytes, g.numbers, g.width = segment, bytes, numbers, 0
	g.active = min(g.active, max(0, len(numbers)-1))
	g.Refresh()
}

// FocusGained implements fyne.Focusable: the grid is the queue, where plain
// keys are commands.
func (g *grid) FocusGained() { g.focused = true; g.entered(); g.Refresh() }

// FocusLost implements fyne.Focusable.
func (g *grid) FocusLost() { g.focused = false; g.Refresh() }

// TypedRune implements fyne.Focusable. A letter that is no command means that
// one wants to write.
func (g *grid) TypedRune(r rune) {
	g.lettered()
	key := fyne.KeyName(strings.ToUpper(string(r)))
	if unicode.IsLetter(r) && g.keys.plain[key] == nil {
		g.other()
	}
}

// TypedKey runs the command of a plain key. With Shift, or where the queue has
// no command of its own for it, a key means what it means everywhere.
func (g *grid) TypedKey(k *fyne.KeyEvent) {
	g.keys.count()
	c := pressed(k.Name, heldDown())
	if g.pressed(k.Name); c.mod != 0 || !g.keys.plainKey(c.key) {
		g.keys.do(c)
	}
}

// TypedShortcut runs the command of a chord.
func (g *grid) TypedShortcut(s fyne.Shortcut) {
	g.keys.count()
	if k, ok := s.(fyne.KeyboardShortcut); ok {
		g.keys.do(pressed(k.Key(), k.Mod()))
	}
}

// estimate sets all heights from the lengths of the texts, nearly a byte a
// character: O(n) without measuring or counting.
func (g *grid) estimate() {
	rows := make([]float32, len(g.numbers))
	left, right := g.columns()
	perLine := max(.96*min(left/g.source.mean, right/g.target.mean), 1)
	for i, number := range g.numbers {
		n := g.bytes(number)
		rows[i] = float32(int(float32(n)/perLine)+1)*g.source.height + 2*rowRoom
	}
	g.heights, g.width = newHeights(rows), g.Size().Width
}

// build wraps row i and makes its height exact.
func (g *grid) build(i int) (source, target []fragment) {
	s := g.segment(g.numbers[i])
	left, right := []run{{s.Source, plain}}, []run{{s.Target, plain}}
	if s.Apart {
		left, right = apartRuns(s, g.apart)
	} else if i == g.active && g.decorate != nil {
		left, right = g.decorate(g.numbers[i])
	}
	if kind := session.Kind(s); kind != "" {
		left = append(slices.Clip(left), run{"   " + g.say(kind), quiet})
	}
	wide, room := g.columns()
	source, a := wrap(left, wide, g.source.width)
	target, b := wrap(right, room, g.target.width)
	if h := float32(max(a, b))*g.source.height + 2*rowRoom; h != g.heights.row[i] {
		g.heights.set(i, h)
	}
	return source, target
}

// shows reports whether segment number is in view.
func (g *grid) shows(number int) bool {
	k, ok := slices.BinarySearch(g.numbers, number)
	return ok && k >= g.top && k <= g.bottom
}

// scrollBy moves the view down by dy units, up for less than 0.
func (g *grid) scrollBy(dy float32) {
	if len(g.numbers) == 0 {
		return
	}
	y := g.heights.before(g.top) + float64(g.into+dy)
	end := g.heights.before(len(g.numbers)) - float64(g.Size().Height)
	row, into := g.heights.at(max(min(y, end), 0))
	g.top, g.into = row, float32(into)
	g.Refresh()
}

// activate makes row i the active one and brings it into view; with -1 no row
// is.
func (g *grid) activate(i int) {
	if i < 0 || i >= len(g.numbers) {
		g.active = -1
		g.Refresh()
		return
	}
	g.active = i
	if i <= g.top || i >= g.bottom {
		g.top, g.into = max(i-2, 0), 0
	}
	g.scrollBy(0)
}

// CreateRenderer implements fyne.Widget.
func (g *grid) CreateRenderer() fyne.WidgetRenderer { return &gridRenderer{grid: g} }
