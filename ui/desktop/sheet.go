package desktop

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// An act is what can be done with the active row of a view: a button and a
// key.
type act struct {
	title string // English; "" where something else than a button does it by mouse
	key   fyne.KeyName
	run   func()
	why   func() string // "" if it can be done now, else the reason; nil: always
}

// sheet is what most views are made of: a line that sums up, a table, and the
// acts on its active row.
type sheet struct {
	desk    *Desk
	table   *rowList
	acts    []act
	buttons []*button
	name    string // English
	sum     *caption
	foot    *fyne.Container
	box     fyne.CanvasObject
}

// newSheet makes a sheet called name. Above stands between the line that sums
// up and the table, and may be nil.
func newSheet(d *Desk, name string, t *rowList, above fyne.CanvasObject, acts []act) *sheet {
	s := &sheet{desk: d, table: t, acts: acts, name: name, sum: d.remark("")}
	t.keys, t.chord, t.onRune = s.key, d.windowChord, d.letterCame
	d.keepColumns(t, name)
	var line []fyne.CanvasObject
	for _, a := range acts {
		b := d.button(d.t(a.title), d.opt.Language.key(chord{key: a.key}), func() { s.do(a) })
		s.buttons = append(s.buttons, b)
		if a.title != "" {
			line = append(line, b)
		}
	}
	head := inset(tableEdge, 10, container.New(headline{}, d.title(d.t(name)), s.sum))
	top := container.New(tight{}, head)
	if above != nil {
		top.Add(inset(tableEdge, 4, above))
	}
	s.foot = container.New(tight{}, rule(), inset(tableEdge, 8, container.New(wrapped{gap: 8}, line...)))
	s.box = container.NewBorder(top, s.foot, nil, nil, t)
	return s
}

// under puts something between the table and the acts.
func (s *sheet) under(o fyne.CanvasObject) {
	s.foot.Objects = append([]fyne.CanvasObject{o}, s.foot.Objects...)
}

func (s *sheet) content() fyne.CanvasObject { return s.box }

func (s *sheet) focus() fyne.Focusable { return s.table }

// key does the act of a key; keys that are nobody's are those of the window.
func (s *sheet) key(k fyne.KeyName) bool {
	if k == fyne.KeyEscape {
		s.desk.windowKey(k)
		return true
	}
	for _, a := range s.acts {
		if a.key == k {
			s.desk.pressedLetter(k)
			s.do(a)
			return true
		}
	}
	return s.desk.keys.do(chord{key: k})
}

// do does an act, or says why it cannot be done.
func (s *sheet) do(a act) {
	if a.why != nil {
		if why := a.why(); why != "" {
			s.desk.tell("%s", s.desk.t(why))
			return
		}
	}
	a.run()
	s.desk.opt.Trace("ACT " + a.title)
	s.settle()
}

// settle shows which acts can be done with the active row.
func (s *sheet) settle() {
	for i, a := range s.acts {
		s.buttons[i].setOff(a.why != nil && a.why() != "")
	}
}

// needsRow is the reason of acts on a row while there is none.
func (s *sheet) needsRow() string {
	if s.table.len() == 0 {
		return "There is nothing here."
	}
	return ""
}
