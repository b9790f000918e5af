package session

import (
	"satzpaar/translate/check"
)

// A RuleTrial runs a rule that need not be stored over the document, a piece at
// a time, so that it never holds up the window.
type RuleTrial struct {
	First int // the first segment in which it finds something, -1 while there is none
	Found int // segments so far in which it does

	s     *Session
	ready *check.Rules
	next  int
}

// TryRule prepares the trial of a rule, whether or not it is off. It refuses a
// rule that cannot run.
func (s *Session) TryRule(r check.Rule) (*RuleTrial, error) {
	r.Off = false
	ready, err := check.Compile([]check.Rule{r})
	return &RuleTrial{First: -1, s: s, ready: ready}, err
}

// Step looks at the next n segments as they stand on the screen, and reports
// whether there are more.
func (t *RuleTrial) Step(n int) (more bool) {
	end := min(t.next+n, t.s.Len())
	for ; t.next < end; t.next++ {
		g := t.s.Live(t.next)
		if g.Apart || len(t.ready.Run(&g)) == 0 {
			continue
		}
		if t.Found++; t.First < 0 {
			t.First = t.next
		}
	}
	return t.next < t.s.Len()
}
