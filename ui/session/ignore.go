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
	return s.record(s.dismissal(f, all, reason))
}

// DismissJob is Dismiss of all findings like one, as a job: in a large document
// it takes long to rank the segments anew.
func (s *Session) DismissJob(f translate.Finding, reason string) *Job {
	return s.doing(func(context.Context) (store.Entry, error) { return s.dismissal(f, true, reason), nil })
}

func (s *Session) dismissal(f translate.Finding, all bool, reason string) store.Entry {
	d := &store.Dismissal{Segment: f.Segment, Check: f.Check, Evidence: f.Evidence, Reason: reason, Who: s.opt.Who, At: s.now()}
	if all {
		d.Segment = ""
	}
	return store.Entry{Kind: store.Do, What: store.WhatIgnore, Segment: f.Segment, Ignore: d}
}

// ignored brings up to date what is set aside, d being new or gone.
func (s *Session) ignored(d *store.Dismissal) error {
	if err := s.readDismissals(context.Background()); err != nil {
		return err
	}
	if i, here := s.index[d.Segment]; here {
		s.rankOne(i)
	} else {
		s.rankCheck(s.doc.Segments, d.Check)
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
