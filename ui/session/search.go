package session

import (
	"regexp"
	"slices"
	"strings"

	"satzpaar/translate"
)

// A Search looks through a document a piece at a time, so that it never holds
// up the window. What it has found so far stands in its preview: without a
// replacement, hits with the text as it is.
type Search struct {
	Preview
	doc    *translate.Document
	of     *Other // nil: of the open document
	names  func(i int) []translate.Occurrence
	f      Find
	re     *regexp.Regexp
	quick  needle // what a text must hold before re is asked
	with   *substitute
	next   int
	rev    int
	counts int
}

// Search begins a search; with is what replaces the finds, nil to find alone.
// What stands at a fixed place is never replaced.
func (s *Session) Search(f Find, with *string) (*Search, error) {
	q, err := newSearch(s.doc, f, with)
	if err != nil {
		return nil, err
	}
	q.names = s.Names
	return q, nil
}

func newSearch(doc *translate.Document, f Find, with *string) (*Search, error) {
	re, err := f.compile()
	if err != nil {
		return nil, err
	}
	q := &Search{Preview: Preview{What: whatReplace}, doc: doc, f: f, re: re, rev: doc.Rev}
	if !f.Regexp {
		q.quick = newNeedle(f.Text)
	}
	if with != nil && !f.Where.Fixed() {
		if q.with, err = f.substitute(re, *with); err != nil {
			return nil, err
		}
	}
	if f.Text == "" {
		q.next = len(doc.Segments)
	}
	return q, nil
}

// Finds returns how many places were found so far.
func (q *Search) Finds() int { return q.counts }

// Step looks through at most n more segments, and reports whether there are
// more. A search whose document has changed meanwhile ends.
func (q *Search) Step(n int) bool {
	if q.rev != q.doc.Rev {
		return false
	}
	for end := min(q.next+n, len(q.doc.Segments)); q.next < end; q.next++ {
		q.look(q.next)
	}
	return q.next < len(q.doc.Segments)
}

func (q *Search) look(i int) {
	g := &q.doc.Segments[i]
	found := false
	for _, text := range q.texts(i, g) {
		if !q.quick.in(text) {
			continue
		}
		if n := len(find(q.re, text, q.f.Whole)); n > 0 {
			q.counts += n
			found = true
		}
	}
	if !found {
		return
	}
	switch {
	case q.f.Where == InNotes:
		q.lookInNotes(i, g)
	case q.with == nil:
		h := q.hit(i, g, g.Target)
		switch q.f.Where {
		case InDraft:
			h.Before, h.After = g.Draft, g.Draft
		case InApproved:
			h.Before, h.After = g.Approved, g.Approved
		}
		q.Hits = append(q.Hits, h)
	default:
		if after := q.replaced(i, g); after != g.Target {
			q.Hits = append(q.Hits, q.hit(i, g, after))
		}
	}
}

func (q *Search) hit(i int, g *translate.Segment, after string) Hit {
	h := hitOn(i, g, after, mayTick(g))
	h.Other = q.of
	return h
}

// lookInNotes adds a hit for each note that holds what is looked for. What a
// file brought along is found, but stays as it is.
func (q *Search) lookInNotes(i int, g *translate.Segment) {
	for k, n := range g.Notes {
		if len(q.Spans(n.Text)) == 0 {
			continue
		}
		h := Hit{Other: q.of, Segment: i, Before: n.Text, After: n.Text, State: g.State, Note: k + 1}
		if q.with != nil {
			if h.After = q.with.in(n.Text); n.File || h.After == h.Before {
				continue
			}
			h.Ticked = true
		}
		q.Hits = append(q.Hits, h)
	}
}

// replaced returns the target with what is found replaced: everywhere, or where
// the search is in names only within the names of the target.
func (q *Search) replaced(i int, g *translate.Segment) string {
	if q.f.Where != InNames {
		return q.with.in(g.Target)
	}
	var spans []translate.Span
	for _, o := range q.names(i) {
		if o.Target.Valid() && o.Target.End <= len(g.Target) {
			spans = append(spans, o.Target)
		}
	}
	slices.SortFunc(spans, func(a, b translate.Span) int { return a.Start - b.Start })
	var out strings.Builder
	pos := 0
	for _, at := range spans {
		if at.Start < pos {
			continue
		}
		out.WriteString(g.Target[pos:at.Start])
		out.WriteString(q.with.in(g.Target[at.Start:at.End]))
		pos = at.End
	}
	return out.String() + g.Target[pos:]
}

// Spans returns where text holds what is looked for, as byte offsets
// [start,end), ascending.
func (q *Search) Spans(text string) []translate.Span {
	if !q.quick.in(text) {
		return nil
	}
	var all []translate.Span
	for _, m := range find(q.re, text, q.f.Whole) {
		all = append(all, translate.Span{Start: m[0], End: m[1]})
	}
	return all
}

func (q *Search) texts(i int, g *translate.Segment) []string {
	switch q.f.Where {
	case InSource:
		return []string{g.Source}
	case InBoth:
		return []string{g.Source, g.Target}
	case InDraft:
		return []string{g.Draft}
	case InApproved:
		return []string{g.Approved}
	case InNotes:
		var all []string
		for _, n := range g.Notes {
			all = append(all, n.Text)
		}
		return all
	case InNames:
		var all []string
		for _, o := range q.names(i) {
			all = append(all, o.Name, o.Surface, o.Rendering)
		}
		return all
	}
	return []string{g.Target}
}
