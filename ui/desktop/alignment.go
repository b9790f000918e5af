package desktop

import (
	"cmp"
	"fmt"
	"image/color"
	"math"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"

	"satzpaar/translate"
	"satzpaar/ui/session"
)

// alignment shows which German belongs to which English, with a connector that
// says by its form and colour, and in figures, how sure that is: the doubtful
// ones first, or all in order. A pair that a person settled is a pin; what lies
// between pins is paired anew.
type alignment struct {
	*sheet
	rows    []int
	inOrder bool
	around  *surroundings // of the active pair, where the rows are not in order
}

// certain is from when on a pair needs no look.
const certain = .95

func newAlignment(d *Desk) view {
	t := newRowList(d.grid.ruler, d.grid.small,
		column{ems: 3, right: true, small: true}, column{title: d.t("Source"), share: 1, face: d.grid.source},
		column{title: d.t("How sure"), ems: 8, small: true}, column{title: d.t("Translation"), share: 1, face: d.grid.target})
	t.empty = d.t("Every pair is certain, or settled by a person. O shows all in order.")
	v := &alignment{}
	v.sheet = newSheet(d, "Pairing", t, nil, []act{
		{"Right as it is", fyne.KeyS, func() { v.do((*session.Session).Settle) }, v.needsRow},
		{"Belongs to the English above", fyne.KeyU, func() { v.do(func(s *session.Session, i int) error { return s.Link(i, i-1) }) }, v.needsRow},
		{"Belongs to the English below", fyne.KeyD, func() { v.do(func(s *session.Session, i int) error { return s.Link(i, i+1) }) }, v.needsRow},
		{"Merge with the next", fyne.KeyM, func() { v.do((*session.Session).Merge) }, v.needsRow},
		{"Translation up", fyne.KeyLeft, func() { v.move(-1) }, v.needsRow},
		{"Translation down", fyne.KeyRight, func() { v.move(1) }, v.needsRow},
		{"Pair anew around it", fyne.KeyR, func() { v.do((*session.Session).Realign) }, v.needsRow},
		{"Not part of the text", fyne.KeyX, func() { v.do((*session.Session).ToggleApart) }, v.needsRow},
		{"Go there", fyne.KeyReturn, func() { d.jump(v.at()) }, v.needsRow},
		{"Worst first or in order", fyne.KeyO, v.turn, nil},
	})
	t.cells = v.cells
	t.onActive = func(int) { v.look() }
	t.onEnter = func(int) { d.jump(v.at()) }
	v.around = newSurroundings(d, t)
	v.under(v.around.box)
	return v
}

func (v *alignment) needsRow() string { return v.sheet.needsRow() }

func (v *alignment) at() int { return v.rows[v.table.active] }

// doubtful reports whether a pair asks for a look: it is not sure, or has one side
// alone, and nobody has settled it.
func doubtful(g translate.Segment) bool {
	alone := (g.Source == "") != (g.Target == "")
	return (g.Confidence < certain || alone && g.Confidence < 1) && !g.State.Approved() && !g.Apart
}

// agreed reports whether a person has decided that the texts belong together.
func agreed(g translate.Segment) bool { return g.Confidence >= 1 || g.State.Approved() }

func (v *alignment) refresh() {
	s, doubts := v.desk.session, 0
	v.rows = v.rows[:0]
	for i := range s.Len() {
		g := s.Segment(i)
		unsure := doubtful(g)
		if unsure {
			doubts++
		}
		if unsure || v.inOrder {
			v.rows = append(v.rows, i)
		}
	}
	if !v.inOrder {
		slices.SortStableFunc(v.rows, func(a, b int) int { return cmp.Compare(s.Segment(a).Confidence, s.Segment(b).Confidence) })
	}
	v.sum.setText(v.desk.opt.Language.say("%d of %d pairs are in doubt. Every step is saved.", doubts, s.Len()))
	v.table.setRows(len(v.rows))
	v.look()
}

// look shows what stands around the active pair, and what can be done with it.
func (v *alignment) look() {
	at := -1
	if len(v.rows) > 0 && !v.inOrder {
		at = v.at()
	}
	before := v.around.box.Hidden
	if v.around.show(at); v.around.box.Hidden != before {
		v.box.Refresh()
	}
	v.settle()
}

func (v *alignment) cells(row int) []cell {
	d, i := v.desk, v.rows[row]
	g := d.session.Live(i)
	var sure run
	switch {
	case g.Apart:
		sure = run{d.t("apart"), quiet}
	case agreed(g):
		sure = run{d.t("settled"), quiet}
	default:
		sure = run{d.opt.Language.percent(int(math.Round(100 * g.Confidence))), sureness(g.Confidence)}
	}
	link := cell{runs: []run{sure}, indent: 4 * d.size}
	link.draw = func(look fyne.Theme, at fyne.Position, _ fyne.Size) []fyne.CanvasObject {
		return connector(g, look, at.AddXY(0, d.grid.ruler.height/2), 3.4*d.size)
	}
	return []cell{textCell(fmt.Sprint(i+1), quiet), missing(d, g.Source), link, missing(d, g.Target)}
}

// missing is a text, or the word that there is none.
func missing(d *Desk, text string) cell {
	if text == "" {
		return textCell(d.t("nothing"), quiet)
	}
	return textCell(text, plain)
}

func sureness(p float64) mark {
	switch {
	case p < .5:
		return fault
	case p < .75:
		return warning
	case p < certain:
		return hint
	}
	return quiet
}

// connector draws the link of a pair: a whole line with a knob at both ends for
// a settled one, a whole line for a sure one, a broken one for a doubtful one,
// and a stub where one side has nothing.
func connector(g translate.Segment, look fyne.Theme, at fyne.Position, width float32) []fyne.CanvasObject {
	role := map[mark]fyne.ThemeColorName{fault: theme.ColorNameError, warning: theme.ColorNameWarning, hint: theme.ColorNamePrimary}[sureness(g.Confidence)]
	if role == "" || agreed(g) || g.Apart {
		role = theme.ColorNameInputBorder
	}
	c := look.Color(role, 0)
	stretch := func(from, to float32) fyne.CanvasObject {
		l := canvas.NewLine(c)
		l.StrokeWidth = 2
		l.Position1, l.Position2 = at.AddXY(from*width, 0), at.AddXY(to*width, 0)
		return l
	}
	switch {
	case g.Target == "" || g.Apart:
		return []fyne.CanvasObject{stretch(0, .35)}
	case g.Source == "":
		return []fyne.CanvasObject{stretch(.65, 1)}
	case agreed(g):
		return []fyne.CanvasObject{stretch(0, 1), knob(c, at), knob(c, at.AddXY(width, 0))}
	case g.Confidence >= .75:
		return []fyne.CanvasObject{stretch(0, 1)}
	}
	return []fyne.CanvasObject{stretch(0, .2), stretch(.4, .6), stretch(.8, 1)}
}

func knob(c color.Color, at fyne.Position) fyne.CanvasObject {
	k := canvas.NewCircle(c)
	k.Move(at.AddXY(-3, -3))
	k.Resize(fyne.NewSquareSize(6))
	return k
}

// do repairs the active pair and shows what became of it.
func (v *alignment) do(f func(*session.Session, int) error) {
	if err := f(v.desk.session, v.at()); err != nil {
		v.desk.say(err)
		return
	}
	v.refresh()
	v.desk.tell("%d segments", v.desk.session.Len())
}

func (v *alignment) move(direction int) {
	v.do(func(s *session.Session, i int) error { return s.MoveTarget(i, direction) })
}

// turn changes the order and stays with the pair, if it is still shown.
func (v *alignment) turn() {
	at := -1
	if len(v.rows) > 0 {
		at = v.at()
	}
	v.inOrder = !v.inOrder
	v.refresh()
	if row := slices.Index(v.rows, at); row >= 0 {
		v.table.activate(row)
	}
}
