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

// History returns the versions of segment i, oldest first.
func (s *Session) History(i int) ([]Version, error) {
	id := s.Segment(i).ID
	entries, err := s.lib.History(context.Background(), s.document, id)
	if err != nil {
		return nil, err
	}
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
	return all, nil
}
