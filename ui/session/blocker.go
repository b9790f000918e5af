package session

import "satzpaar/translate"

// A Blocker is a reason not to export yet.
type Blocker struct {
	Segment int
	Why     string // English key
}

// Blockers lists what stands in the way of an export: segments that are open,
// rejected, empty, or have an error.
func (s *Session) Blockers() []Blocker {
	l := s.Blocking()
	l.Step(func() bool { return false })
	return l.All
}

// Blocking is the search for blockers, which can be cut into pieces. It is of no
// use once segments came or went.
type Blocking struct {
	All  []Blocker // so far
	s    *Session
	next int
}

// Blocking begins to look for blockers.
func (s *Session) Blocking() *Blocking {
	return &Blocking{s: s, All: make([]Blocker, 0, s.progress.Segments-s.progress.Approved)}
}

// Step looks at further segments until stop says so, and reports whether there
// are more. It asks stop every now and then.
func (l *Blocking) Step(stop func() bool) (more bool) {
	const piece = 128
	for l.next < l.s.Len() {
		for end := min(l.next+piece, l.s.Len()); l.next < end; l.next++ {
			if why := l.s.blocked(l.next); why != "" {
				l.All = append(l.All, Blocker{l.next, why})
			}
		}
		if stop() {
			break
		}
	}
	return l.next < l.s.Len()
}

// blocked says why segment i is not ready, "" if it is.
func (s *Session) blocked(i int) string {
	g := &s.doc.Segments[i]
	switch {
	case g.Locked || g.Apart:
		return ""
	case conflicting(g):
		return "changed here and in the returned file"
	case g.State == translate.Rejected:
		return "rejected"
	case !g.State.Approved() && g.Target == "":
		return "empty target"
	case !g.State.Approved():
		return "not approved"
	}
	for _, f := range s.Findings(i) {
		if f.Severity == translate.Fault {
			return f.Message.String()
		}
	}
	return ""
}
