package session

import (
	"context"
	"slices"

	"satzpaar/store"
	"satzpaar/translate"
)

// A Hit is a segment that a command over many segments would change.
type Hit struct {
	Other         *Other // the document; nil: the open one
	Segment       int
	Before, After string // the target, or a note
	State         translate.State
	Ticked        bool // changed when the preview is applied; approved, locked and final ones are not at first
	Note          int  // 1 for the first note of the segment, whose text it is; 0: the target
}

// hitOn returns the hit that would give segment g, which is the i-th, a target.
func hitOn(i int, g *translate.Segment, after string, ticked bool) Hit {
	return Hit{Segment: i, Before: g.Target, After: after, State: g.State, Ticked: ticked}
}

// mayTick reports whether a segment is changed without being asked for by hand.
func mayTick(g *translate.Segment) bool { return !g.State.Approved() && !g.Locked }

// A Preview lists what a command over many segments would do, before it does
// it. The ticks may be changed.
type Preview struct {
	What  string // the command, for the history
	Hits  []Hit
	Names []translate.NameDecision // what applying it decides of names
}

// Reopens counts the ticked hits that would lose their approval.
func (p Preview) Reopens() int {
	n := 0
	for _, h := range p.Hits {
		if h.Ticked && h.State.Approved() && h.Note == 0 {
			n++
		}
	}
	return n
}

// A Tally counts the hits of a preview by what would become of them.
type Tally struct {
	Hits, Ticked int
	Reopened     int // ticked ones that would lose their approval
	Approved     int // approved or final ones that are not ticked
	Locked       int // locked ones, which stay as they are
}

// Tally counts the hits of a preview.
func (s *Session) Tally(p Preview) Tally {
	t := Tally{Hits: len(p.Hits), Reopened: p.Reopens()}
	for _, h := range p.Hits {
		switch {
		case s.Near(h, 0).Locked:
			t.Locked++
		case h.Ticked:
			t.Ticked++
		case h.State.Approved():
			t.Approved++
		}
	}
	return t
}

// Apply changes the ticked segments of a preview in one step; locked ones, and
// those that have changed since, are left out. It returns how many were changed.
func (s *Session) Apply(p Preview) (int, error) { return s.run(s.ApplyJob(p)) }

// ApplyJob is Apply as a job.
func (s *Session) ApplyJob(p Preview) *Job {
	return s.doing(func(ctx context.Context) (store.Entry, error) {
		e := store.Entry{Kind: store.Do, What: p.What, Segment: s.Segment(s.active).ID, Names: p.Names}
		var here []Hit
		others := map[int64][]Hit{}
		for _, h := range p.Hits {
			switch {
			case h.Other == nil:
				here = append(here, h)
			case h.Ticked:
				others[h.Other.ID] = append(others[h.Other.ID], h)
			}
		}
		e.Edit = editsBy(s.doc, here)
		for _, id := range s.project.Documents {
			if hits := others[id]; hits != nil {
				x, err := s.elsewhere(ctx, id, func(doc *translate.Document) []translate.Replacement { return editsBy(doc, hits) })
				if err != nil {
					return e, err
				}
				if len(x.Edit) > 0 {
					e.Elsewhere = append(e.Elsewhere, x)
				}
			}
		}
		return e, nil
	})
}

// editsBy returns what the hits make of a document.
func editsBy(doc *translate.Document, hits []Hit) []translate.Replacement {
	var all []translate.Replacement
	for k := 0; k < len(hits); {
		i := hits[k].Segment
		var of []Hit
		for ; k < len(hits) && hits[k].Segment == i; k++ {
			if i < len(doc.Segments) && mayApply(&doc.Segments[i], hits[k]) {
				of = append(of, hits[k])
			}
		}
		if len(of) > 0 {
			all = append(all, change(i, doc.Segments[i], func(g *translate.Segment) { withHits(g, of) })...)
		}
	}
	return all
}

// mayApply reports whether a hit is ticked and its text still the one that was
// looked at. A note may change where the translation may not.
func mayApply(g *translate.Segment, h Hit) bool {
	if h.Note > 0 {
		return h.Ticked && h.Note <= len(g.Notes) && g.Notes[h.Note-1].Text == h.Before
	}
	return h.Ticked && !g.Locked && g.Target == h.Before
}

// withHits gives a segment the texts of hits of it.
func withHits(g *translate.Segment, of []Hit) {
	for _, h := range of {
		if h.Note == 0 {
			withTarget(g, h.After)
			continue
		}
		g.Notes = slices.Clone(g.Notes)
		g.Notes[h.Note-1].Text = h.After
	}
}
