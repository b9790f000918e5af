package desktop

import (
	"image/color"
	"unicode/utf8"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"satzpaar/translate"
)

// A stain decorates a stretch of the text in the editor: a fill under it, or a
// wavy line below.
type stain struct {
	translate.Span // bytes
	role           fyne.ThemeColorName
	wavy           bool
	edge           bool // a chip has an edge: it is no text
}

// stained is the editor with its stains. An entry can decorate nothing itself,
// so they are drawn below and above it, where its own caret says the text is.
type stained struct {
	widget.BaseWidget
	editor *editor
	inner  fyne.CanvasObject // the editor without a background
	stains []stain
}

func newStained(e *editor) *stained {
	s := &stained{editor: e, inner: container.NewThemeOverride(e, bare{})}
	s.ExtendBaseWidget(s)
	return s
}

// bare is the theme of the app with a background for entries that one can look
// through.
type bare struct{}

func (bare) Color(n fyne.ThemeColorName, v fyne.ThemeVariant) color.Color {
	if n == theme.ColorNameInputBackground || n == theme.ColorNameInputBorder {
		return color.Transparent
	}
	return fyne.CurrentApp().Settings().Theme().Color(n, v)
}

func (bare) Font(s fyne.TextStyle) fyne.Resource {
	return fyne.CurrentApp().Settings().Theme().Font(s)
}

func (bare) Icon(n fyne.ThemeIconName) fyne.Resource {
	return fyne.CurrentApp().Settings().Theme().Icon(n)
}

func (bare) Size(n fyne.ThemeSizeName) float32 {
	return fyne.CurrentApp().Settings().Theme().Size(n)
}

// set shows other stains.
func (s *stained) set(all []stain) {
	s.stains = all
	s.Refresh()
}

// parts leaves out what overrides the theme: drawn anew, it would take fonts of
// its own.
func (s *stained) parts() []fyne.CanvasObject { return []fyne.CanvasObject{s.editor} }

// CreateRenderer implements fyne.Widget.
func (s *stained) CreateRenderer() fyne.WidgetRenderer {
	return &stainedRenderer{s: s, objects: []fyne.CanvasObject{s.inner}}
}

type stainedRenderer struct {
	s       *stained
	objects []fyne.CanvasObject
}

func (r *stainedRenderer) Destroy()                     {}
func (r *stainedRenderer) Objects() []fyne.CanvasObject { return r.objects }
func (r *stainedRenderer) MinSize() fyne.Size           { return r.s.inner.MinSize() }

func (r *stainedRenderer) Layout(size fyne.Size) {
	r.s.inner.Resize(size)
	r.draw()
}

func (r *stainedRenderer) Refresh() {
	r.draw()
	canvas.Refresh(r.s)
}

func (r *stainedRenderer) draw() {
	e, look := r.s.editor, r.s.Theme()
	r.objects = r.objects[:0]
	if len(r.s.stains) == 0 {
		r.objects = append(r.objects, r.s.inner)
		return
	}
	var over []fyne.CanvasObject
	rows := e.rows()
	height := fyne.MeasureText("Äg", look.Size(theme.SizeNameText), e.TextStyle).Height
	end := utf8.RuneCountInString(e.Text)
	for _, m := range r.s.stains {
		if !m.Valid() || m.End > len(e.Text) {
			continue // of a text that has changed meanwhile
		}
		from := utf8.RuneCountInString(e.Text[:m.Start])
		to := from + utf8.RuneCountInString(e.Text[m.Start:m.End])
		for i, start := range rows {
			next := end
			if i+1 < len(rows) {
				next = rows[i+1]
			}
			a, b := max(from, start), min(to, next)
			if a >= b {
				continue
			}
			p, q := e.place(i, a-start), e.place(i, b-start)
			c := look.Color(m.role, 0)
			if m.wavy {
				over = append(over, wave(c, p.X, q.X, p.Y+height-1)...)
				continue
			}
			o := canvas.NewRectangle(c)
			o.CornerRadius = 3
			if m.edge {
				o.StrokeColor, o.StrokeWidth = look.Color(roleCode, 0), 1
			}
			o.Move(p)
			o.Resize(fyne.NewSize(q.X-p.X, height))
			r.objects = append(r.objects, o)
		}
	}
	r.objects = append(append(r.objects, r.s.inner), over...)
}

func wave(c color.Color, from, to, y float32) []fyne.CanvasObject {
	var all []fyne.CanvasObject
	for x, up := from, true; x < to; x, up = x+3, !up {
		l := canvas.NewLine(c)
		l.StrokeWidth = 1.2
		a, b := y, y+2
		if !up {
			a, b = b, a
		}
		l.Position1, l.Position2 = fyne.NewPos(x, a), fyne.NewPos(min(x+3, to), b)
		all = append(all, l)
	}
	return all
}

// rows returns, for each row on the screen, the character with which it begins;
// the entry tells it by way of its caret.
func (e *editor) rows() []int {
	row, column := e.CursorRow, e.CursorColumn
	defer func() { e.CursorRow, e.CursorColumn = row, column }()
	var starts []int
	for r, last := 0, -1; ; r++ {
		e.CursorRow, e.CursorColumn = r, 0
		at := e.CursorTextOffset()
		if at <= last {
			return starts
		}
		starts, last = append(starts, at), at
	}
}

// place returns where a character of a row stands.
func (e *editor) place(row, column int) fyne.Position {
	r, c := e.CursorRow, e.CursorColumn
	defer func() { e.CursorRow, e.CursorColumn = r, c }()
	e.CursorRow, e.CursorColumn = row, column
	return e.CursorPosition()
}

// caret returns the byte before which the caret stands.
func (e *editor) caret() int {
	n := e.CursorTextOffset()
	for i := range e.Text {
		if n == 0 {
			return i
		}
		n--
	}
	return len(e.Text)
}

// moveTo puts the caret before a byte of the text.
func (e *editor) moveTo(at int) {
	at = max(0, min(at, len(e.Text)))
	n := utf8.RuneCountInString(e.Text[:at])
	rows := e.rows()
	row := len(rows) - 1
	for row > 0 && rows[row] > n {
		row--
	}
	e.CursorRow, e.CursorColumn = row, n-rows[row]
	e.Refresh()
}

// selected returns the selected stretch of the text, or the empty one at the
// caret.
func (e *editor) selected() translate.Span {
	at, text := e.caret(), e.SelectedText()
	if n := len(text); n > 0 {
		if at >= n && e.Text[at-n:at] == text {
			return translate.Span{Start: at - n, End: at}
		}
		if at+n <= len(e.Text) && e.Text[at:at+n] == text {
			return translate.Span{Start: at, End: at + n}
		}
	}
	return translate.Span{Start: at, End: at}
}

// put replaces a stretch of the text and leaves the caret behind what was put.
func (e *editor) put(at translate.Span, text string) {
	if e.refuse() {
		return
	}
	e.SetText(e.Text[:at.Start] + text + e.Text[at.End:])
	e.moveTo(at.Start + len(text))
}
