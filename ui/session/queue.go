package session

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

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
)

// urgency is the place of a segment in the queue. All of them lie in one row
// of memory, so that the queue is searched in microseconds.
type urgency struct {
	id   translate.SegmentID
	why  Attention // as if the segment were open
	open bool
	// found: a check has found something, muted or set aside as it may be.
	found bool
	// passed: it was left without a decision since the queue began.
	passed bool
	group  int32 // of names: where the name stands first, so that one decision clears a run
}

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

// before reports whether a is more urgent than b, which stands before it.
func before(a, b *urgency) bool {
	return cmp.Or(cmp.Compare(b.why, a.why), cmp.Compare(a.group, b.group)) < 0
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

// rankFound ranks segment i anew by what has been found; s.mu is held. The
// worker calls it with its copy of the segment, which may be older than the
// queue: whether it is open is not taken from there.
func (s *Session) rankFound(i int, g *translate.Segment) {
	if i < len(s.urgencies) && s.urgencies[i].id == g.ID {
		u := s.urgency(g)
		u.open, u.passed = s.urgencies[i].open, s.urgencies[i].passed
		s.urgencies[i] = u
	}
}

// rankOne ranks segment i anew.
func (s *Session) rankOne(i int) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.rankFound(i, &s.doc.Segments[i])
}

// rankCheck ranks anew where a check has found something: it was muted, or a
// finding of it was set aside.
func (s *Session) rankCheck(check string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	for i := range s.urgencies {
		if !s.urgencies[i].found {
			continue
		}
		g := &s.doc.Segments[i]
		if slices.ContainsFunc(s.results[g.ID].findings, func(f translate.Finding) bool { return f.Check == check }) {
			s.rankFound(i, g)
		}
	}
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

// urgency returns the place of a segment in the queue; s.mu is held.
func (s *Session) urgency(g *translate.Segment) urgency {
	u := urgency{id: g.ID, why: Clean, open: !g.State.Approved() && !g.Locked && !g.Apart}
	raise := func(to Attention) { u.why = max(u.why, to) }
	if g.State == translate.Rejected {
		raise(SentBack)
	}
	if g.Confidence < .5 {
		raise(DoubtfulPair)
	}
	if unlike(g.Source, g.Target) {
		raise(Unlike)
	}
	if g.State == translate.Translated && rewritten(g.Draft, g.Target) {
		raise(LongEdit)
	}
	known := s.results[g.ID]
	if known == nil {
		return u
	}
	u.found = len(known.findings) > 0
	if (known.looked || known.analysed) && known.weak {
		raise(Unlike)
	}
	for _, f := range known.findings {
		if s.isDismissed(f) {
			continue
		}
		switch {
		case strings.HasPrefix(f.Check, "name-") && (f.Severity > translate.Hint || f.Repeat):
			raise(NameOpen)
			name, _, _ := strings.Cut(f.Evidence, " | ")
			if first, ok := s.nameAt[name]; ok && u.group == 0 {
				u.group = first
			}
		case f.Severity == translate.Fault:
			raise(Faulty)
		case f.Severity == translate.Warning:
			raise(Warned)
		}
	}
	if u.why != NameOpen {
		u.group = 0
	}
	return u
}

// unlike reports whether the lengths of two texts differ more than a
// translation explains. Short texts say nothing.
func unlike(source, target string) bool {
	a, b := utf8.RuneCountInString(source), utf8.RuneCountInString(target)
	return target != "" && a+b > 40 && (a > 2*b || b > 2*a)
}

// rewritten reports whether most of a draft of some length was replaced; what
// both texts begin and end with counts as kept.
func rewritten(draft, target string) bool {
	if len(draft) < 40 || target == "" {
		return false
	}
	most := min(len(draft), len(target))
	head := 0
	for head < most && draft[head] == target[head] {
		head++
	}
	tail := 0
	for tail < most-head && draft[len(draft)-1-tail] == target[len(target)-1-tail] {
		tail++
	}
	return 2*(head+tail) < len(draft)
}
