package session

import (
	"satzpaar/store"
	"satzpaar/translate"
)

// weak is the score below which a match is of little use.
const weak = 75

// knows reports whether the memory can be expected to know a segment: whether
// it held more than this document when it was asked in this turn. In a new
// library it is no news that it does not.
func (w *worker) knows() bool {
	if w.known == nil {
		known, err := w.s.lib.KnowsBeside(w.ctx, w.s.origin())
		if err != nil {
			return false
		}
		w.known = &known
	}
	return *w.known
}

// newTurn forgets what was known of the memory before it is asked again for
// every segment.
func (w *worker) newTurn() {
	w.s.mu.Lock()
	defer w.s.mu.Unlock()
	if w.turn != w.s.turn {
		w.turn, w.scored, w.known = w.s.turn, 0, nil
	}
}

type lookup struct {
	id    translate.SegmentID
	index int
	query store.Query
	round int // of asking the memory: what an earlier one answers no longer holds
}

// Request asks for what belongs beside segment i and the one behind it; an
// event follows when it is there.
func (s *Session) Request(i int) {
	if s.work == nil {
		return
	}
	s.wantServed(s.NextOpen(i), i)
	var need []lookup
	for _, k := range []int{s.NextOpen(i), i} {
		g := s.Segment(k)
		s.mu.Lock()
		r, round := s.result(g.ID), s.round
		known := r.looked && r.round == round
		s.mu.Unlock()
		if known || g.Source == "" {
			continue
		}
		need = append(need, lookup{g.ID, k, s.query(k), round})
	}
	s.work.mu.Lock()
	s.work.look = need
	s.work.mu.Unlock()
	s.work.nudge()
}
