package desktop

import (
	"cmp"
	"regexp"
	"slices"

	"satzpaar/translate"
)

var figurePattern = regexp.MustCompile(`\d+(?:[.,:]\d+)*`)

// marked cuts text into runs: inline codes first, then names, then figures;
// where two overlap the earlier in this order wins.
func marked(text string, names []translate.Span) []run {
	type piece struct {
		translate.Span
		mark mark
	}
	var all []piece
	add := func(s translate.Span, m mark) {
		if !s.Valid() || s.Len() == 0 || s.End > len(text) || slices.ContainsFunc(all, func(p piece) bool { return p.Overlaps(s) }) {
			return
		}
		all = append(all, piece{s, m})
	}
	for _, m := range codes.FindAllStringIndex(text, -1) {
		add(translate.Span{Start: m[0], End: m[1]}, code)
	}
	for _, s := range names {
		add(s, named)
	}
	for _, m := range figurePattern.FindAllStringIndex(text, -1) {
		add(translate.Span{Start: m[0], End: m[1]}, figure)
	}
	slices.SortFunc(all, func(a, b piece) int { return cmp.Compare(a.Start, b.Start) })
	var runs []run
	at := 0
	for _, p := range all {
		if p.Start > at {
			runs = append(runs, run{text[at:p.Start], plain})
		}
		runs = append(runs, run{text[p.Start:p.End], p.mark})
		at = p.End
	}
	if at < len(text) || len(runs) == 0 {
		runs = append(runs, run{text[at:], plain})
	}
	return runs
}

// decorate returns source and target of segment i with their marks; of the
// active one also the words that render one another.
func (d *Desk) decorate(i int) (source, target []run) {
	g := d.session.Segment(i)
	var a, b []translate.Span
	for _, o := range d.session.Names(i) {
		a = append(a, o.Source)
		if o.Target.Valid() && o.Target.End <= len(g.Target) && g.Target[o.Target.Start:o.Target.End] == o.Rendering {
			b = append(b, o.Target)
		}
	}
	source, target = marked(g.Source, a), marked(g.Target, b)
	if i == d.session.Active() {
		source = overlay(source, d.pane.mate.source, term)
		if g.Target == d.editor.Text {
			target = overlay(target, d.pane.mate.target, term)
		}
	}
	return source, target
}
