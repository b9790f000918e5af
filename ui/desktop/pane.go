package desktop

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"satzpaar/translate"
	"satzpaar/translate/diff"
	"satzpaar/ui/session"
)

// A diffMode says how changes are shown.
type diffMode uint8

const (
	inline diffMode = iota
	sideBySide
	plainText
)

// pane is where a segment is worked on: its source, the editor, and below what
// was changed against a base.
type pane struct {
	desk    *Desk
	source  *flow
	was     *flow // how a new version changed the source
	wasHead *canvas.Text
	changed *fyne.Container // both
	text    *stained
	head    *canvas.Text
	before  *flow // of two columns
	after   *flow
	columns *fyne.Container
	one     *fyne.Container
	content fyne.CanvasObject

	base    session.Base
	version int64 // with SinceVersion
	mode    diffMode
	change  int // the one that was gone to last; -1: none
	mate    *counterpart
}

func newPane(d *Desk) *pane {
	p := &pane{desk: d, change: -1, text: newStained(d.editor), mate: &counterpart{desk: d, word: -1}}
	p.source, p.was, p.before, p.after = newFlow(d.grid.source), newFlow(d.grid.source), newFlow(d.grid.target), newFlow(d.grid.target)
	p.head, p.wasHead = canvas.NewText("", nil), canvas.NewText("", nil)
	p.head.TextSize, p.wasHead.TextSize = 12, 12
	p.changed = container.New(tight{}, inset(8, 0, p.wasHead), p.was)
	p.columns = container.NewGridWithColumns(2, p.before, p.after)
	p.one = container.NewStack(d.changes)
	p.columns.Hide()
	line := inset(8, 0, p.head)
	source := newPointable(p.source)
	source.over = func(at int, ok bool) { p.mate.over(translate.SourceSide, at, ok) }
	source.clicked = func(at int) { p.mate.clicked(translate.SourceSide, at) }
	p.content = container.NewVScroll(inset(4, 0, container.NewVBox(inset(0, 2, source), p.changed, widget.NewSeparator(), p.text, widget.NewSeparator(), line, p.one, p.columns)))
	d.editor.OnCursorChanged = p.mate.caretMoved
	return p
}

// show shows a segment with the text that stands in the editor.
func (p *pane) show() {
	p.change = -1
	p.mate.clear()
	p.showSource()
	p.showChanges()
	p.showStains()
}

func (p *pane) showSource() {
	d := p.desk
	source, _ := d.decorate(d.session.Active())
	p.source.setRuns(source)
	was, err := d.session.SourceBefore(d.session.Active())
	if err != nil {
		d.say(err)
	}
	p.changed.Hidden = was == ""
	if was != "" {
		p.wasHead.Text = d.t("A new version changed the source")
		p.wasHead.Color = Look{Mode: d.mode}.Color(roleSubText, 0)
		p.was.setRuns(diffRuns(was, d.current().Source))
	}
	p.changed.Refresh()
}

// baseText returns the text to compare with and what it is; where there is none
// of the chosen base, it is the draft.
func (p *pane) baseText() (text, name string) {
	names := []string{"Changes since the draft", "Changes since the last approval", "Changes since it was received", "What the reviewed text changed", "Against the best match", "Changes since version %d"}
	i := p.desk.session.Active()
	if text, ok := p.desk.session.BaseText(i, p.base, p.version); ok {
		if p.base == session.SinceVersion {
			return text, p.desk.opt.Language.say(names[p.base], p.version)
		}
		return text, p.desk.t(names[p.base])
	}
	text, _ = p.desk.session.BaseText(i, session.SinceDraft, 0)
	return text, p.desk.t(names[0]) + " (" + p.desk.t("there is no other text") + ")"
}

// ops returns the changes as they are shown.
func (p *pane) ops() []diff.Op {
	base, _ := p.baseText()
	return diff.Words(base, p.desk.editor.Text)
}

func (p *pane) showChanges() {
	_, name := p.baseText()
	ops := p.ops()
	gone, come := 0, 0
	for _, op := range ops {
		switch op.Kind {
		case diff.Delete:
			gone += len(diffWords(op.Text))
		case diff.Insert:
			come += len(diffWords(op.Text))
		}
	}
	p.head.Text = name
	if gone+come > 0 {
		p.head.Text = name + " · " + p.desk.opt.Language.say("%d words in, %d out", come, gone)
	} else if len(ops) < 2 {
		p.head.Text = p.desk.opt.Language.say("%s · nothing", name)
	}
	p.head.Color = Look{Mode: p.desk.mode}.Color(roleSubText, 0)
	if r, ok := p.desk.session.Room(p.desk.session.Active()); ok {
		p.head.Text = p.desk.room(r) + "   ·   " + p.head.Text
		if r.Broken() {
			p.head.Color = Look{Mode: p.desk.mode}.Color(roleFault, 0)
		}
	}
	p.head.Refresh()
	p.one.Hidden, p.columns.Hidden = p.mode == sideBySide, p.mode != sideBySide
	switch p.mode {
	case inline:
		p.desk.changes.setRuns(aside(opRuns(ops, true, true, p.change)))
	case plainText:
		p.desk.changes.setRuns(opRuns(ops, false, true, -1))
		for k := range p.desk.changes.runs {
			if r := &p.desk.changes.runs[k]; r.mark == inserted {
				r.mark = plain
			} else if r.mark == comeCode {
				r.mark = code
			}
		}
	case sideBySide:
		p.before.setRuns(opRuns(ops, true, false, p.change))
		p.after.setRuns(opRuns(ops, false, true, p.change))
	}
}

// aside lets a text in which nothing changed stand back: it says what the editor
// says.
func aside(runs []run) []run {
	if !slices.ContainsFunc(runs, func(r run) bool { return r.mark != plain && r.mark != code }) {
		for k := range runs {
			if runs[k].mark == plain {
				runs[k].mark = quiet
			}
		}
	}
	return runs
}
