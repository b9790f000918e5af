package desktop

import (
	"fmt"

	"satzpaar/translate"
	"satzpaar/ui/session"
)

// ofPreview shows the hits of p, whose ticks it changes.
func (h *hitList) ofPreview(p *session.Preview, mark func(text string) []translate.Span) {
	d := h.desk
	h.count = len(p.Hits)
	h.group(p)
	h.row = func(k int) hitRow {
		hit := &p.Hits[k]
		g := d.session.Near(*hit, 0)
		r := hitRow{number: fmt.Sprint(hit.Segment + 1), left: []run{{g.Source, quiet}}, state: d.stateCell(hit.State), fixed: g.Locked && hit.Note == 0}
		if mark != nil {
			r.left = overlay(r.left, mark(g.Source), term)
		}
		if hit.Note > 0 {
			r.left = []run{{g.Target, quiet}}
		}
		if g.Locked {
			r.state = textCell(d.t("locked"), quiet)
		}
		if hit.After != hit.Before {
			r.ticked, r.right = &hit.Ticked, diffRuns(hit.Before, hit.After)
		} else if r.right = []run{{hit.Before, plain}}; mark != nil {
			r.right = overlay(r.right, mark(hit.Before), term)
		}
		return r
	}
	h.around = func(k int) (before, after []run) {
		neighbour := func(by int) []run {
			hit := p.Hits[k]
			g := d.session.Near(hit, by)
			if g.ID == "" {
				return []run{{"—", quiet}}
			}
			return []run{{fmt.Sprint(hit.Segment+by+1) + "  ", quiet}, {g.Target, quiet}}
		}
		return neighbour(-1), neighbour(1)
	}
	h.shown()
}

// group puts a heading above the hits of each document, where there are any of
// another than the open one.
func (h *hitList) group(p *session.Preview) {
	d := h.desk
	h.rows, h.title = nil, nil
	if n := len(p.Hits); n == 0 || p.Hits[n-1].Other == nil {
		return
	}
	heads := map[int][]cell{}
	for k := 0; k < len(p.Hits); {
		of, first := p.Hits[k].Other, k
		row := len(h.rows)
		h.rows = append(h.rows, -1)
		for ; k < len(p.Hits) && p.Hits[k].Other == of; k++ {
			h.rows = append(h.rows, k)
		}
		name, what := d.session.Document().Name, " · "+d.t("open")
		if of != nil {
			name, what = of.Name, ""
		}
		heads[row] = []cell{{}, {}, {runs: []run{{name, strong}, {what, quiet}}}, textCell(d.opt.Language.say("%d segments", k-first), quiet), {}}
	}
	h.title = func(row int) []cell { return heads[row] }
}

// ofUnits shows units of the memory.
func (h *hitList) ofUnits(units []session.UnitHit, mark func(text string) []translate.Span) {
	d := h.desk
	side := func(was, is string) []run {
		if was != is {
			return diffRuns(was, is)
		}
		return overlay([]run{{is, plain}}, mark(is), term)
	}
	h.count, h.rows = len(units), nil
	h.row = func(k int) hitRow {
		x := &units[k]
		r := hitRow{left: side(x.Unit.Source, x.Source), right: side(x.Unit.Target, x.Target), state: d.stateCell(x.Unit.State)}
		if x.Source != x.Unit.Source || x.Target != x.Unit.Target {
			r.ticked = &x.Ticked
		}
		return r
	}
	h.around = nil
	h.shown()
}
