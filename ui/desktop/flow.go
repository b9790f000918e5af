package desktop

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// paint returns the objects that draw fragments from the upper left corner at.
// Inserted text is underlined, deleted text struck: never by colour alone.
func paint(all []fragment, r *ruler, at fyne.Position, look fyne.Theme, front fyne.ThemeColorName) []fyne.CanvasObject {
	var objects []fyne.CanvasObject
	for _, f := range all {
		name, back := front, fyne.ThemeColorName("")
		switch f.mark {
		case inserted, comeCode:
			name, back = roleInsert, roleInsertBack
		case deleted, goneCode:
			name, back = roleDelete, roleDeleteBack
		case named:
			back = roleNameBack
		case code:
			name, back = roleCode, roleCodeBack
		case quiet:
			name = roleSubText
		case term:
			back = roleTermBack
		case hint:
			name, back = roleHint, roleHintBack
		case warning:
			name, back = roleWarning, roleWarningBack
		case fault:
			name, back = roleFault, roleFaultBack
		}
		place := at.AddXY(f.x, float32(f.line)*r.height)
		if back != "" {
			// One unit more on each side; changes have two between them.
			b := canvas.NewRectangle(look.Color(back, 0))
			b.CornerRadius = 2
			b.Move(place.AddXY(-1, 0))
			b.Resize(fyne.NewSize(f.w+1, r.height-1))
			if f.mark == code || f.mark == comeCode || f.mark == goneCode {
				// A chip has an edge: it is no text.
				b.StrokeColor, b.StrokeWidth = look.Color(name, 0), 1
			}
			objects = append(objects, b)
		}
		t := canvas.NewText(f.text, look.Color(name, 0))
		t.TextSize = r.size
		t.TextStyle = r.style
		t.TextStyle.Underline, t.TextStyle.Strikethrough = f.mark == inserted || f.mark == comeCode || f.mark == named || f.mark == figure, f.mark == deleted || f.mark == goneCode
		t.TextStyle.Bold = t.TextStyle.Bold || f.mark == strong
		t.Move(place.AddXY(0, r.drop))
		t.Resize(fyne.NewSize(f.w, r.height))
		objects = append(objects, t)
	}
	return objects
}

// flow is a widget of wrapped, decorated text.
type flow struct {
	widget.BaseWidget
	runs   []run
	ruler  *ruler
	lines  int
	single bool // one line, however long
	drawn  []fragment
}

func newFlow(r *ruler) *flow {
	f := &flow{ruler: r, lines: 1}
	f.ExtendBaseWidget(f)
	return f
}

// flowEdge is where the text of a flow begins.
var flowEdge = fyne.NewPos(8, 4)

// byteAt returns the byte of the text that stands at a place of the widget,
// false where none does.
func (f *flow) byteAt(p fyne.Position) (int, bool) {
	p = p.Subtract(flowEdge)
	return byteAt(f.drawn, p.X, p.Y, f.ruler.height, f.ruler.width)
}

// setRuns shows other text.
func (f *flow) setRuns(runs []run) {
	f.runs = runs
	f.Refresh()
}

// CreateRenderer implements fyne.Widget.
func (f *flow) CreateRenderer() fyne.WidgetRenderer { return &flowRenderer{flow: f} }

type flowRenderer struct {
	flow    *flow
	objects []fyne.CanvasObject
}

func (r *flowRenderer) Layout(size fyne.Size) {
	f := r.flow
	width := size.Width - 16
	if f.single {
		width = 1e6
	}
	all, lines := wrap(f.runs, width, f.ruler.width)
	if f.single {
		all = oneLineOf(all, size.Width-16, f.ruler)
	}
	f.drawn = all
	r.objects = paint(all, f.ruler, flowEdge, f.Theme(), theme.ColorNameForeground)
	if lines != f.lines {
		f.lines = lines
		canvas.Refresh(f)
	}
}

func (r *flowRenderer) MinSize() fyne.Size {
	return fyne.NewSize(80, float32(r.flow.lines)*r.flow.ruler.height+8)
}

func (r *flowRenderer) Refresh() {
	r.Layout(r.flow.Size())
	canvas.Refresh(r.flow)
}
func (r *flowRenderer) Objects() []fyne.CanvasObject { return r.objects }
func (r *flowRenderer) Destroy()                     {}

// stateRole returns the colour of a state.
func stateRole(s int) fyne.ThemeColorName {
	return [...]fyne.ThemeColorName{roleNew, roleDraft, roleTranslated, roleReviewed, roleFinal, roleRejected}[s]
}

// shapeTop returns how far below the upper edge of a line a shape of 12 units
// begins: its middle is that of the letters, not of the line.
func (r *ruler) shapeTop() float32 { return below(r.drop+r.base(), 11) }

// stateShape draws the shape of a state, 12 units wide: hollow circle, half
// circle, full circle, circle with tick, square with tick, square with cross.
func stateShape(s int, at fyne.Position, look fyne.Theme) []fyne.CanvasObject {
	c, page := look.Color(stateRole(s), 0), look.Color(theme.ColorNameBackground, 0)
	var all []fyne.CanvasObject
	body := canvas.NewCircle(c)
	body.Move(at)
	body.Resize(fyne.NewSquareSize(12))
	switch s {
	case 0, 1:
		body.FillColor, body.StrokeColor, body.StrokeWidth = color.Transparent, c, 1.6
		all = append(all, body)
		if s == 1 {
			half := canvas.NewRectangle(c)
			half.Move(at.AddXY(2, 6))
			half.Resize(fyne.NewSize(8, 4))
			all = append(all, half)
		}
	case 4, 5:
		square := canvas.NewRectangle(c)
		square.Move(at)
		square.Resize(fyne.NewSquareSize(12))
		all = append(all, square)
	default:
		all = append(all, body)
	}
	return append(all, stateSign(s, at, page)...)
}

// stateSign draws what a state has within its shape: a tick for what was
// approved, a cross for what was sent back.
func stateSign(s int, at fyne.Position, c color.Color) []fyne.CanvasObject {
	var all []fyne.CanvasObject
	line := func(x1, y1, x2, y2 float32) {
		l := canvas.NewLine(c)
		l.StrokeWidth = 1.6
		l.Position1, l.Position2 = at.AddXY(x1, y1), at.AddXY(x2, y2)
		all = append(all, l)
	}
	switch s {
	case 3, 4:
		line(3, 6.5, 5.5, 9)
		line(5.5, 9, 9.5, 3.5)
	case 5:
		line(3, 3, 9, 9)
		line(3, 9, 9, 3)
	}
	return all
}

// oneLineOf ends a line that is too long in an ellipsis.
func oneLineOf(all []fragment, width float32, r *ruler) []fragment {
	for k, f := range all {
		if f.x+f.w <= width || width <= 0 {
			continue
		}
		text := []rune(f.text)
		for len(text) > 0 && f.x+r.width(string(text)+"…") > width {
			text = text[:len(text)-1]
		}
		f.text = string(text) + "…"
		f.w = r.width(f.text)
		return append(append([]fragment(nil), all[:k]...), f)
	}
	return all
}
