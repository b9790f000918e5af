package session

import (
	"fmt"
	"strings"

	"satzpaar/translate"
)

// Approve makes segment i reviewed, remembers it, and returns the next segment
// that is open, or i if none is. One that is reviewed already is approved anew,
// by who does it now.
func (s *Session) Approve(i int) (next int, err error) {
	if err := s.Leave(); err != nil {
		return i, err
	}
	if why := s.WhyNotApprove(i); why != "" {
		return i, &translate.Error{Code: translate.Refused, Text: strings.ToLower(why[:1]) + strings.TrimSuffix(why[1:], ".")}
	}
	next = s.NextOpen(i)
	edit := s.change(i, approve)
	if edit == nil {
		g := s.Segment(i)
		edit = []translate.Replacement{{At: i, Old: []translate.Segment{g}, New: []translate.Segment{g}}}
	}
	if err := s.do("approve", "", edit); err != nil {
		return i, err
	}
	return next, nil
}

// SignOff makes segment i final: from now on it must be reopened on purpose.
func (s *Session) SignOff(i int) error {
	if err := s.Leave(); err != nil {
		return err
	}
	if g := s.Segment(i); !g.State.Approved() {
		return &translate.Error{Code: translate.Refused, Text: fmt.Sprintf("segment %s is not approved", g.ID), Hint: "Approve it first."}
	}
	return s.do("sign off", "", s.change(i, func(g *translate.Segment) { g.State = translate.Final }))
}

// Reopen takes the approval or the rejection of segment i back.
func (s *Session) Reopen(i int) error {
	if err := lockedBy(s.Segment(i)); err != nil {
		return err
	}
	return s.do("reopen", "", s.change(i, func(g *translate.Segment) {
		if g.State.Approved() || g.State == translate.Rejected {
			g.State = translate.Translated
		}
	}))
}

// ToggleLock locks or unlocks segment i.
func (s *Session) ToggleLock(i int) error {
	if err := s.Leave(); err != nil {
		return err
	}
	return s.do("lock", "", s.change(i, func(g *translate.Segment) {
		g.Locked = !g.Locked
		g.LockedBy = ""
		if g.Locked {
			g.LockedBy = s.opt.Who
		}
	}))
}
