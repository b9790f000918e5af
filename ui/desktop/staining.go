package desktop

import (
	"slices"

	"fyne.io/fyne/v2"

	"satzpaar/translate"
)

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
