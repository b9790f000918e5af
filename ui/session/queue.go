package session

import (
	"slices"

	"satzpaar/translate"
)

// Order is the order in which segments ask for attention.
type Order uint8

// The orders of the queue.
const (
	ByDocument Order = iota
	ByAttention
)

// SetOrder chooses the order of the queue; the place in it stays.
func (s *Session) SetOrder(o Order) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.order = o
	for i := range s.urgencies {
		s.urgencies[i].passed = false
	}
}

// Order returns the order of the queue.
func (s *Session) Order() Order { return s.order }

// Attention says why a segment deserves to be seen before others, the higher
// the sooner.
type Attention uint8

// The reasons, the least first.
const (
	Settled      Attention = iota // approved, locked, or left over: not in the queue
	Clean                         // nothing speaks against it
	LongEdit                      // much of the draft was rewritten
	Unlike                        // the lengths differ unusually, or the memory knows nothing like it
	DoubtfulPair                  // it is unsure that source and target belong together
	Warned                        // a warning
	NameOpen                      // a name that nobody has decided
	Faulty                        // an error
	SentBack                      // rejected
	Conflicting                   // changed here, and in a file that came back
)

// Why returns why segment i stands where it does in the queue.
func (s *Session) Why(i int) Attention {
	s.mu.Lock()
	defer s.mu.Unlock()
	if i < 0 || i >= len(s.urgencies) || !s.urgencies[i].open {
		return Settled
	}
	return s.urgencies[i].why
}

// NextOpen returns the open segment that is next in the queue when i is left;
// i if there is no other. By document that is the next one behind i, going
// round once. By attention it is the most urgent one that was not passed over
// since the queue began, and behind those the passed ones anew.
func (s *Session) NextOpen(i int) int {
	s.mu.Lock()
	defer s.mu.Unlock()
	n := len(s.urgencies)
	if s.order == ByDocument {
		for k := 1; k < n; k++ {
			if j := (i + k) % n; s.urgencies[j].open {
				return j
			}
		}
		return i
	}
	best, again := -1, -1
	for j := range s.urgencies {
		if !s.urgencies[j].open || j == i {
			continue
		}
		to := &best
		if s.urgencies[j].passed {
			to = &again
		}
		if *to < 0 || before(&s.urgencies[j], &s.urgencies[*to]) {
			*to = j
		}
	}
	if best < 0 {
		best = again
	}
	if best < 0 {
		return i
	}
	return best
}

// pass notes that segment i was left without a decision. Once all were, the
// queue begins anew.
func (s *Session) pass(i int) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.order != ByAttention || i >= len(s.urgencies) || !s.urgencies[i].open {
		return
	}
	s.urgencies[i].passed = true
	for j := range s.urgencies {
		if s.urgencies[j].open && !s.urgencies[j].passed {
			return
		}
	}
	for j := range s.urgencies {
		s.urgencies[j].passed = false
	}
}

// rankAll ranks every segment, after opening.
func (s *Session) rankAll() {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.urgencies = make([]urgency, len(s.doc.Segments))
	for i := range s.doc.Segments {
		s.urgencies[i] = s.urgency(&s.doc.Segments[i])
	}
}

// rankFound ranks segment i anew by what has been found of id; s.mu is held.
// How the segment stands is not asked: the worker, which calls this, has a copy
// that may be older than the queue.
func (s *Session) rankFound(i int, id translate.SegmentID) {
	if i < len(s.urgencies) && s.urgencies[i].id == id {
		s.urgencies[i] = s.withFound(s.urgencies[i])
	}
}

// rankOne ranks segment i anew.
func (s *Session) rankOne(i int) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.rankFound(i, s.doc.Segments[i].ID)
}

// rankCheck ranks anew where a check has found something: it was muted, or a
// finding of it was set aside. It may run off the session's goroutine while the
// document is held, or of a copy of it.
func (s *Session) rankCheck(segments []translate.Segment, check string) {
	s.inPieces(func(i int) {
		if !s.urgencies[i].found || i >= len(segments) {
			return
		}
		g := &segments[i]
		known := s.results[g.ID]
		if known != nil && slices.ContainsFunc(known.findings, func(f translate.Finding) bool { return f.Check == check }) {
			s.rankFound(i, g.ID)
		}
	})
}

// rerank ranks the segments that edits touched, which may be more or fewer than
// before.
func (s *Session) rerank(edits []translate.Replacement) {
	s.mu.Lock()
	defer s.mu.Unlock()
	var fresh []urgency
	for _, r := range edits {
		fresh = fresh[:0]
		was := s.urgencies[r.At : r.At+len(r.Old)]
		for k := range r.New {
			u := s.urgency(&r.New[k])
			u.passed = slices.ContainsFunc(was, func(o urgency) bool { return o.id == u.id && o.passed })
			fresh = append(fresh, u)
		}
		s.urgencies = replaced(s.urgencies, r.At, len(r.Old), fresh)
	}
}

// replaced returns all with fresh in the place of n elements from at on. What
// takes no more and no less room moves nothing else.
func replaced[T any](all []T, at, n int, fresh []T) []T {
	if n == len(fresh) {
		copy(all[at:], fresh)
		return all
	}
	return slices.Replace(all, at, at+n, fresh...)
}
