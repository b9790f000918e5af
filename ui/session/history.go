package session

import (
	"context"

	"satzpaar/store"
	"satzpaar/translate"
)

// A Version is a row of a segment's history, as it is shown.
type Version struct {
	store.Entry
	Text  string // the target after it
	State translate.State
}

// past is the history of a segment as it was when the session had stored so much.
type past struct {
	id       translate.SegmentID
	stored   int
	versions []Version
}

// History returns the versions of segment i, oldest first.
func (s *Session) History(i int) ([]Version, error) {
	if all, known := s.Past(i); known {
		return all, nil
	}
	if err := s.ReadPast(i)(context.Background()); err != nil {
		return nil, err
	}
	all, _ := s.Past(i)
	return all, nil
}

// Past returns the versions of segment i, if they were read since the last edit.
func (s *Session) Past(i int) (all []Version, known bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	known = s.past.id == s.Segment(i).ID && s.past.stored == s.stored
	if known {
		all = s.past.versions
	}
	return all, known
}

// ReadPast returns the reading of the versions of segment i, which may be done
// off the session's goroutine; then Past knows them.
func (s *Session) ReadPast(i int) func(context.Context) error {
	id := s.Segment(i).ID
	s.mu.Lock()
	stored := s.stored
	s.mu.Unlock()
	return func(ctx context.Context) error {
		entries, err := s.lib.History(ctx, s.document, id)
		if err != nil {
			return err
		}
		all := versions(entries, id)
		s.mu.Lock()
		s.past = past{id, stored, all}
		s.mu.Unlock()
		return nil
	}
}

// versions returns what entries made of a segment.
func versions(entries []store.Entry, id translate.SegmentID) []Version {
	var all []Version
	for _, e := range entries {
		v := Version{Entry: e}
		if n := len(all); n > 0 {
			v.Text, v.State = all[n-1].Text, all[n-1].State
		}
		for _, r := range e.Edit {
			for _, g := range r.New {
				if g.ID == id {
					v.Text, v.State = g.Target, g.State
				}
			}
		}
		all = append(all, v)
	}
	return all
}
