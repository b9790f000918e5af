package session

import (
	"context"

	"satzpaar/store"
	"satzpaar/translate"
)

// A Hit is a segment that a command over many segments would change.
type Hit struct {
	Segment       int
	Before, After string
	State         translate.State
	Ticked        bool // changed when the preview is applied; approved, locked and final ones are not at first
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
		if h.Ticked && h.State.Approved() {
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
		case s.Segment(h.Segment).Locked:
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
	return s.doing(func(context.Context) (store.Entry, error) {
		e := store.Entry{Kind: store.Do, What: p.What, Segment: s.Segment(s.active).ID, Names: p.Names}
		for _, h := range p.Hits {
			if h.Ticked && !s.Segment(h.Segment).Locked && s.Segment(h.Segment).Target == h.Before {
				e.Edit = append(e.Edit, s.change(h.Segment, func(g *translate.Segment) { withTarget(g, h.After) })...)
			}
		}
		return e, nil
	})
}
