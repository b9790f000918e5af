package desktop

import (
	"strings"

	"fyne.io/fyne/v2"

	"satzpaar/translate"
)

// preview shows the translation as running text, a row a paragraph. The active
// segment is marked; a click on a sentence makes it the active one.
type preview struct {
	*sheet
	first []int // first segment of each paragraph; one more at the end
	rowOf []int32
}

func newPreview(d *Desk) view {
	t := newRowList(d.grid.ruler, d.grid.small, column{share: 1, face: d.grid.target})
	t.measure = 44
	t.quiet = true
	t.empty = d.t("There is no text yet. Ctrl+O opens a file.")
	v := &preview{}
	v.sheet = newSheet(d, "Preview", t, nil, []act{
		{"Go there", fyne.KeyReturn, func() { d.jump(d.session.Active()) }, v.needsRow},
		{"Next segment", fyne.KeyRight, func() { v.step(1) }, v.needsRow},
		{"Previous segment", fyne.KeyLeft, func() { v.step(-1) }, v.needsRow},
	})
	t.cells = v.cells
	t.onActive = v.toRow
	t.onEnter = func(int) { d.jump(d.session.Active()) }
	t.onRun = func(row, run int) { v.toSegment(v.first[row] + run) }
	return v
}

func (v *preview) needsRow() string { return v.sheet.needsRow() }

// refresh finds the paragraphs: O(n) without touching a text.
func (v *preview) refresh() {
	s := v.desk.session
	v.first, v.rowOf = v.first[:0], v.rowOf[:0]
	last := -1
	for i := range s.Len() {
		if p := s.Segment(i).Paragraph; i == 0 || p != last || i-v.first[len(v.first)-1] >= 40 {
			v.first, last = append(v.first, i), p
		}
		v.rowOf = append(v.rowOf, int32(len(v.first)-1))
	}
	n := len(v.first)
	v.first = append(v.first, s.Len())
	v.table.setRows(n)
	v.follow()
	v.settle()
}

// follow brings the paragraph of the active segment into view.
func (v *preview) follow() {
	s := v.desk.session
	if i := s.Active(); i < len(v.rowOf) {
		v.table.active = int(v.rowOf[i])
		v.table.reveal(v.table.active)
		v.sum.setText(v.desk.opt.Language.say("Segment %d of %d", i+1, s.Len()))
	}
}

// cells returns a run a segment, so that a click finds it.
func (v *preview) cells(row int) []cell {
	s := v.desk.session
	var c cell
	for i := v.first[row]; i < v.first[row+1]; i++ {
		g := s.Live(i)
		m := plain
		switch {
		case i == s.Active():
			m = term
		case g.Apart || g.State == translate.Rejected:
			m = quiet
		}
		text := g.Target
		if text == "" && g.Source != "" && !g.Apart {
			text, m = "["+shorten(g.Source, 60)+"]", quiet
			if i == s.Active() {
				m = term
			}
		}
		if text = strings.TrimSpace(text); text != "" {
			text += " "
		}
		c.runs = append(c.runs, run{text, m})
	}
	return []cell{c}
}

// toRow makes the first segment of a paragraph the active one, unless the
// active one stands in it.
func (v *preview) toRow(row int) {
	if i := v.desk.session.Active(); i < v.first[row] || i >= v.first[row+1] {
		v.toSegment(v.first[row])
	}
}

func (v *preview) toSegment(i int) {
	v.desk.say(v.desk.session.Activate(i))
	v.follow()
}

func (v *preview) step(by int) {
	if i := v.desk.session.Active() + by; i >= 0 && i < v.desk.session.Len() {
		v.toSegment(i)
	}
}
