package session

import (
	"cmp"
	"strings"
	"unicode/utf8"

	"satzpaar/translate"
)

// urgency is the place of a segment in the queue. All of them lie in one row
// of memory, so that the queue is searched in microseconds.
type urgency struct {
	id     translate.SegmentID
	stands Attention // by the segment alone, as if it were open
	why    Attention // by what was found as well
	open   bool
	// found: a check has found something, muted or set aside as it may be.
	found bool
	named bool // a name was found in it
	// passed: it was left without a decision since the queue began.
	passed bool
	group  int32 // of names: where the name stands first, so that one decision clears a run
}

// before reports whether a is more urgent than b, which stands before it.
func before(a, b *urgency) bool {
	return cmp.Or(cmp.Compare(b.why, a.why), cmp.Compare(a.group, b.group)) < 0
}

// urgency returns the place of a segment in the queue; s.mu is held.
func (s *Session) urgency(g *translate.Segment) urgency {
	u := urgency{id: g.ID, stands: Clean, open: !g.State.Approved() && !g.Locked && !g.Apart}
	raise := func(to Attention) { u.stands = max(u.stands, to) }
	if g.State == translate.Rejected {
		raise(SentBack)
	}
	if conflicting(g) {
		raise(Conflicting)
		u.open = !g.Locked && !g.Apart
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
	return s.withFound(u)
}

// withFound returns the place of a segment by what has been found of it; s.mu
// is held.
func (s *Session) withFound(u urgency) urgency {
	u.why, u.found, u.named, u.group = u.stands, false, false, 0
	raise := func(to Attention) { u.why = max(u.why, to) }
	known := s.results[u.id]
	if known == nil {
		return u
	}
	u.found, u.named = len(known.findings) > 0, len(known.names) > 0
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
