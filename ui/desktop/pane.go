package desktop

import (
	"slices"
	"unicode"

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
	p.content = container.NewVScroll(inset(4, 0, container.NewVBox(source, p.changed, widget.NewSeparator(), p.text, widget.NewSeparator(), line, p.one, p.columns)))
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
		p.head.Text = p.desk.opt.Language.say("%s · %d words in, %d out", name, come, gone)
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
		p.desk.changes.setRuns(opRuns(ops, true, true, p.change))
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

// opRuns returns the runs of the sides of ops that are wanted; the change with
// the number at stands out.
func opRuns(ops []diff.Op, old, fresh bool, at int) []run {
	var all []run
	n, open := -1, false
	for _, op := range ops {
		m := plain
		switch op.Kind {
		case diff.Equal:
			open = false
			all = append(all, chips(op.Text, plain)...)
			continue
		case diff.Delete:
			m = deleted
		case diff.Insert:
			m = inserted
		}
		if !open {
			n, open = n+1, true
			if n == at {
				all = append(all, run{"▸", quiet})
			}
		}
		if m == deleted && old || m == inserted && fresh {
			all = append(all, chips(visibleSpace(op.Text), m)...)
		}
	}
	return all
}

// visibleSpace makes a change of nothing but white space visible.
func visibleSpace(text string) string {
	for _, r := range text {
		if !unicode.IsSpace(r) {
			return text
		}
	}
	out := ""
	for _, r := range text {
		if r == '\n' {
			out += "¶"
		} else {
			out += "·"
		}
	}
	return out
}

func diffWords(text string) []string {
	var all []string
	for _, w := range pieces(text) {
		if r := []rune(w)[0]; !unicode.IsSpace(r) {
			all = append(all, w)
		}
	}
	return all
}

// showStains marks codes, names, findings and counterparts in the editor.
func (p *pane) showStains() {
	d := p.desk
	i, text := d.session.Active(), d.editor.Text
	var all []stain
	for _, m := range codes.FindAllStringIndex(text, -1) {
		all = append(all, stain{Span: translate.Span{Start: m[0], End: m[1]}, role: roleCodeBack, edge: true})
	}
	for _, o := range d.session.Names(i) {
		if o.Target.Valid() && o.Target.End <= len(text) && text[o.Target.Start:o.Target.End] == o.Rendering {
			all = append(all, stain{Span: o.Target, role: roleNameBack})
		}
	}
	for _, s := range p.mate.target {
		all = append(all, stain{Span: s, role: roleTermBack})
	}
	for _, f := range d.session.Findings(i) {
		role := []fyne.ThemeColorName{roleHint, roleWarning, roleFault}[f.Severity]
		all = append(all, stain{Span: f.Target, role: role, wavy: true})
	}
	for _, t := range d.session.Threads(i) {
		if t.Side == translate.TargetSide && t.At.Valid() && !t.Done {
			all = append(all, stain{Span: t.At, role: roleHintBack})
		}
	}
	if slices.Equal(all, p.text.stains) {
		p.text.Refresh()
		return
	}
	p.text.set(all)
}

// overlay marks spans of the text of runs anew.
func overlay(runs []run, spans []translate.Span, m mark) []run {
	if len(spans) == 0 {
		return runs
	}
	var all []run
	at := 0
	for _, r := range runs {
		from := 0
		for _, s := range spans {
			a, b := max(s.Start-at, from), min(s.End-at, len(r.text))
			if a >= b {
				continue
			}
			if a > from {
				all = append(all, run{r.text[from:a], r.mark})
			}
			all = append(all, run{r.text[a:b], m})
			from = b
		}
		if from < len(r.text) {
			all = append(all, run{r.text[from:], r.mark})
		}
		at += len(r.text)
	}
	return all
}
