package session

import (
	"context"
	"slices"

	"satzpaar/store"
	"satzpaar/translate"
)

// do applies replacements, stores them with what the memory learns, and only
// then shows them.
func (s *Session) do(what, reason string, edits []translate.Replacement) error {
	if len(edits) == 0 {
		return nil
	}
	return s.record(store.Entry{Kind: store.Do, What: what, Reason: reason, Edit: edits})
}

// record commits a new entry and makes it the next to be undone.
func (s *Session) record(e store.Entry) error {
	if s.lib.ReadOnly() {
		return readOnly()
	}
	n, err := s.commit(e)
	if err != nil {
		return err
	}
	s.undo = append(s.undo, n)
	s.redo = nil
	return nil
}

func readOnly() error {
	return &translate.Error{Code: translate.Refused, Text: "the library is open for reading only", Hint: "Close the other window first."}
}

// sign says on an entry who made it and when.
func (s *Session) sign(e *store.Entry) {
	e.Who, e.At = s.opt.Who, s.now()
	if e.Segment == "" && len(e.Edit) > 0 {
		e.Segment = firstOf(e.Edit[0])
	}
	for i := range e.Names {
		e.Names[i].Who, e.Names[i].At = e.Who, e.At
	}
}

// store commits an entry to the library with what the memory learns of it.
func (s *Session) store(ctx context.Context, e store.Entry) (int64, error) {
	units := s.units(s.document, s.doc, e.Edit)
	n, err := s.lib.Commit(ctx, s.document, e, units)
	s.mu.Lock()
	defer s.mu.Unlock()
	s.stored++
	for _, x := range e.Elsewhere {
		units = append(units, x.Remember...)
	}
	if err == nil && len(units) > 0 {
		s.round++ // what was looked up ahead may have got a better match
	}
	return n, err
}

// commit applies an entry to the document, stores it, and tells the window. If
// the library refuses it, the document is as it was.
func (s *Session) commit(e store.Entry) (int64, error) {
	if err := s.busy(); err != nil {
		return 0, err
	}
	var group translate.Group
	for _, r := range e.Edit {
		group = append(group, r)
	}
	undo, err := group.Apply(s.doc)
	if err != nil {
		return 0, err
	}
	if structural(e.Edit) {
		s.reindexBy(e.Edit)
	}
	s.sign(&e)
	n, err := s.store(context.Background(), e)
	if err != nil {
		if _, back := undo.Apply(s.doc); back != nil {
			return 0, back
		}
		s.reindex()
		s.listen(Event{Kind: SaveFailed, Segment: -1, Err: err})
		return 0, err
	}
	if err := s.told(e); err != nil || e.Ignore != nil || e.Ruling != nil {
		return n, err
	}
	s.recount(e.Edit, e)
	s.tell(e)
	return n, nil
}

// told brings up to date what a stored entry has changed of what the library
// knows. It may run off the session's goroutine.
func (s *Session) told(e store.Entry) error {
	if len(e.Names) > 0 {
		if err := s.readNames(context.Background()); err != nil {
			return err
		}
	}
	if e.Ignore != nil {
		return s.ignored(e.Ignore)
	}
	if e.Ruling != nil {
		return s.ruled()
	}
	if err := s.learn(e); err != nil {
		return err
	}
	if e.Kind == store.Do && !structural(e.Edit) && len(e.Edit) == 1 {
		return s.heed(e.Edit[0].Old[0], e.Edit[0].New[0])
	}
	return nil
}

func firstOf(r translate.Replacement) translate.SegmentID {
	if len(r.New) > 0 {
		return r.New[0].ID
	}
	return r.Old[0].ID
}

// recount counts and ranks anew what edits of an entry have changed, and forgets
// results that no longer hold.
func (s *Session) recount(edits []translate.Replacement, e store.Entry) {
	for _, r := range edits {
		for k := range r.Old {
			s.progress.count(&r.Old[k], -1)
		}
		for k := range r.New {
			s.progress.count(&r.New[k], 1)
			delete(s.typing, r.New[k].ID)
			s.forget(r.New[k].ID)
		}
	}
	s.touch(edits, e)
	s.rerank(edits)
}

// tell tells the window and the worker of a stored entry.
func (s *Session) tell(e store.Entry) {
	s.forgetEarlier(e)
	moved := structural(e.Edit)
	s.refilter(e.Edit, moved)
	if moved || len(e.Edit) != 1 {
		s.active = max(0, min(s.active, s.Len()-1))
		s.listen(Event{Kind: DocumentChanged, Segment: -1})
	} else {
		s.listen(Event{Kind: SegmentChanged, Segment: e.Edit[0].At})
	}
	s.work.follow(e.Edit)
	if len(e.Names) > 0 {
		s.work.check() // every name is judged anew
	}
	s.Request(s.active)
	if e.Kind == store.Do && e.What != "reopen" && e.What != "reject" {
		s.tellLost(e.Edit)
	}
}

// tellLost says that segments lost their approval.
func (s *Session) tellLost(edits []translate.Replacement) {
	lost := Event{Kind: ApprovalLost, Segment: -1}
	for _, r := range edits {
		for k, g := range r.New {
			if k < len(r.Old) && r.Old[k].ID == g.ID && r.Old[k].State.Approved() && !g.State.Approved() {
				if lost.Count++; lost.Count == 1 {
					lost.Segment = r.At + k
				}
			}
		}
	}
	if lost.Count > 0 {
		s.listen(lost)
	}
}

// structural reports whether edits make segments come, go or change places.
func structural(edits []translate.Replacement) bool {
	for _, r := range edits {
		if len(r.Old) != len(r.New) {
			return true
		}
		for k := range r.New {
			if r.Old[k].ID != r.New[k].ID {
				return true
			}
		}
	}
	return false
}

// change returns the replacement of one segment, nothing if f changes nothing.
func (s *Session) change(i int, f func(*translate.Segment)) []translate.Replacement {
	return change(i, s.Segment(i), f)
}

func change(i int, old translate.Segment, f func(*translate.Segment)) []translate.Replacement {
	now := old
	now.Notes = slices.Clone(old.Notes)
	f(&now)
	if now.Equal(old) {
		return nil
	}
	return []translate.Replacement{{At: i, Old: []translate.Segment{old}, New: []translate.Segment{now}}}
}

// SetTarget changes the text of segment i.
func (s *Session) SetTarget(i int, text, what string) error {
	if text == s.Segment(i).Target {
		return nil
	}
	if err := refused(s.Segment(i)); err != nil {
		return err
	}
	return s.do(what, "", s.change(i, func(g *translate.Segment) { withTarget(g, text) }))
}
