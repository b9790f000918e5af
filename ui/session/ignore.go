package session

import (
	"context"

	"satzpaar/store"
	"satzpaar/translate"
)

// Dismiss sets a finding aside: at this segment, or all like it. It is
// recognised by its evidence, so that it stays aside after edits elsewhere,
// reopening and importing anew. One undo brings it back.
func (s *Session) Dismiss(f translate.Finding, all bool, reason string) error {
	d := &store.Dismissal{Segment: f.Segment, Check: f.Check, Evidence: f.Evidence, Reason: reason, Who: s.opt.Who, At: s.now()}
	if all {
		d.Segment = ""
	}
	return s.record(store.Entry{Kind: store.Do, What: store.WhatIgnore, Segment: f.Segment, Ignore: d})
}

// ignored brings up to date what is set aside, d being new or gone.
func (s *Session) ignored(d *store.Dismissal) error {
	if err := s.readDismissals(context.Background()); err != nil {
		return err
	}
	if i, here := s.index[d.Segment]; here {
		s.rankOne(i)
	} else {
		s.rankCheck(d.Check)
	}
	if wide(d.Check) && s.work != nil {
		s.work.check() // a question that the document shares is asked at its next place
	}
	s.listen(Event{Kind: FindingsChanged, Segment: -1})
	return nil
}

func (s *Session) readDismissals(ctx context.Context) error {
	all, err := s.lib.Dismissals(ctx, s.project.ID)
	s.mu.Lock()
	s.dismissed = all
	s.mu.Unlock()
	return err
}
