package session

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"satzpaar/store"
	"satzpaar/translate"
	"satzpaar/translate/match"
)

// do applies replacements, stores them with what the memory learns, and only
// then shows them.
func (s *Session) do(what, reason string, edits []translate.Replacement) error {
	if len(edits) == 0 {
		return nil
	}
	if s.lib.ReadOnly() {
		return &translate.Error{Code: translate.Refused, Text: "the library is open for reading only", Hint: "Close the other window first."}
	}
	return s.record(store.Entry{Kind: store.Do, What: what, Reason: reason, Edit: edits})
}

// record commits a new entry and makes it the next to be undone.
func (s *Session) record(e store.Entry) error {
	n, err := s.commit(e)
	if err != nil {
		return err
	}
	s.undo = append(s.undo, n)
	s.redo = nil
	return nil
}

// commit applies an entry to the document, stores it, and tells the window. If
// the library refuses it, the document is as it was.
func (s *Session) commit(e store.Entry) (int64, error) {
	var group translate.Group
	for _, r := range e.Edit {
		group = append(group, r)
	}
	undo, err := group.Apply(s.doc)
	if err != nil {
		return 0, err
	}
	if structural(e.Edit) {
		s.reindex()
	}
	e.Who, e.At = s.opt.Who, s.now()
	if e.Segment == "" && len(e.Edit) > 0 {
		e.Segment = firstOf(e.Edit[0])
	}
	for i := range e.Names {
		e.Names[i].Who, e.Names[i].At = e.Who, e.At
	}
	n, err := s.lib.Commit(context.Background(), s.document, e, s.units(e.Edit))
	if err != nil {
		if _, back := undo.Apply(s.doc); back != nil {
			return 0, back
		}
		s.reindex()
		s.listen(Event{Kind: SaveFailed, Segment: -1, Err: err})
		return 0, err
	}
	if len(e.Names) > 0 {
		if err := s.readNames(context.Background()); err != nil {
			return 0, err
		}
		defer s.work.check() // every name is judged anew
	}
	s.shown(e.Edit)
	return n, nil
}

func firstOf(r translate.Replacement) translate.SegmentID {
	if len(r.New) > 0 {
		return r.New[0].ID
	}
	return r.Old[0].ID
}

// shown forgets results that no longer hold and tells the window.
func (s *Session) shown(edits []translate.Replacement) {
	for _, r := range edits {
		for _, g := range r.Old {
			s.progress.count(&g, -1)
		}
		for _, g := range r.New {
			s.progress.count(&g, 1)
			delete(s.typing, g.ID)
			s.forget(g.ID)
		}
	}
	moved := structural(edits)
	s.refilter(edits, moved)
	if moved || len(edits) != 1 {
		s.active = max(0, min(s.active, s.Len()-1))
		s.listen(Event{Kind: DocumentChanged, Segment: -1})
	} else {
		s.listen(Event{Kind: SegmentChanged, Segment: edits[0].At})
	}
	if moved {
		s.work.check()
	} else {
		for _, r := range edits {
			for k := range r.New {
				s.work.patch(r.At+k, s.Live(r.At+k))
			}
		}
	}
	s.Request(s.active)
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

// units returns what the memory shall know after the edits: an approved segment
// is remembered, one that lost its approval marked as such.
func (s *Session) units(edits []translate.Replacement) []translate.Unit {
	var all []translate.Unit
	for _, r := range edits {
		for k, g := range r.New {
			was := translate.Segment{}
			if k < len(r.Old) {
				was = r.Old[k]
			}
			if g.Target == "" || g.Apart || !g.State.Approved() && !was.State.Approved() && g.State != translate.Rejected {
				continue
			}
			u := translate.Unit{
				Source: g.Source, Target: g.Target, SourceLang: s.doc.SourceLang, TargetLang: s.doc.TargetLang, State: g.State,
				Origin: translate.FromPerson, Document: s.origin(), Segment: g.ID,
				Who: s.opt.Who, Created: s.now(), Changed: s.now(),
				PrevHash: match.Hash(s.Segment(r.At + k - 1).Source), NextHash: match.Hash(s.Segment(r.At + k + 1).Source),
			}
			if g.State == translate.Rejected {
				u.Rejected = "rejected"
				if n := len(g.Notes); n > 0 {
					u.Rejected = g.Notes[n-1].Text
				}
			}
			all = append(all, u)
		}
	}
	return all
}

// origin names the document in the memory.
func (s *Session) origin() string { return fmt.Sprintf("%d/%s", s.document, s.doc.Name) }

// change returns the replacement of one segment, nothing if f changes nothing.
func (s *Session) change(i int, f func(*translate.Segment)) []translate.Replacement {
	old := s.Segment(i)
	now := old
	now.Notes = slices.Clone(old.Notes)
	f(&now)
	if now.Equal(old) {
		return nil
	}
	return []translate.Replacement{{At: i, Old: []translate.Segment{old}, New: []translate.Segment{now}}}
}

// refused says why the text of a segment may not change, nil if it may.
func refused(g translate.Segment) error {
	if !g.Locked {
		return nil
	}
	by := g.LockedBy
	if by == "" {
		by = "a person"
	}
	return &translate.Error{Code: translate.Refused, Text: fmt.Sprintf("segment %s is locked (%s)", g.ID, by), Hint: "Unlock it first (F4)."}
}

// withTarget gives a segment another text by the table of states: an approved
// one loses its approval, a rejected one counts as worked on.
func withTarget(g *translate.Segment, text string) {
	if text == g.Target {
		return
	}
	g.Target = text
	g.State = translate.Translated
	if text == "" {
		g.State = translate.New
	}
	g.Origin = translate.FromPerson
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

// WhyNotApprove says why segment i cannot be approved, "" if it can.
func (s *Session) WhyNotApprove(i int) string {
	g := s.Segment(i)
	switch {
	case i < 0 || i >= s.Len():
		return "There is no segment."
	case g.Target == "" && !g.Apart && strings.ContainsFunc(g.Source, isLetter):
		return "The target is empty."
	case g.State == translate.Final:
		return "The segment is final."
	}
	return ""
}

// Approve makes segment i reviewed, remembers it, and returns the next segment
// that is open, or i if none is.
func (s *Session) Approve(i int) (next int, err error) {
	if err := s.Leave(); err != nil {
		return i, err
	}
	if why := s.WhyNotApprove(i); why != "" {
		return i, &translate.Error{Code: translate.Refused, Text: strings.ToLower(why[:1]) + strings.TrimSuffix(why[1:], ".")}
	}
	err = s.do("approve", "", s.change(i, approve))
	if err != nil {
		return i, err
	}
	return s.NextOpen(i), nil
}

func approve(g *translate.Segment) {
	if g.State != translate.Final {
		g.State = translate.Reviewed
	}
	g.Approved = g.Target
}

// Reject sends segment i back with a reason, which becomes a note.
func (s *Session) Reject(i int, reason string) error {
	return s.do("reject", reason, s.change(i, func(g *translate.Segment) {
		g.State = translate.Rejected
		if reason != "" {
			g.Notes = append(g.Notes, translate.Note{Who: s.opt.Who, When: s.now(), Text: reason, Side: translate.TargetSide, At: translate.NoSpan})
		}
	}))
}

// Reopen takes the approval or the rejection of segment i back.
func (s *Session) Reopen(i int) error {
	return s.do("reopen", "", s.change(i, func(g *translate.Segment) {
		if g.State.Approved() || g.State == translate.Rejected {
			g.State = translate.Translated
		}
	}))
}

// ToggleLock locks or unlocks segment i.
func (s *Session) ToggleLock(i int) error {
	return s.do("lock", "", s.change(i, func(g *translate.Segment) {
		g.Locked = !g.Locked
		g.LockedBy = ""
		if g.Locked {
			g.LockedBy = s.opt.Who
		}
	}))
}

// AddNote adds a note to segment i.
func (s *Session) AddNote(i int, text string) error {
	if strings.TrimSpace(text) == "" {
		return nil
	}
	return s.do("note", "", s.change(i, func(g *translate.Segment) {
		g.Notes = append(g.Notes, translate.Note{Who: s.opt.Who, When: s.now(), Text: text, At: translate.NoSpan})
	}))
}

// Bulk approves the segments at indexes in one step, marked as such. Those
// that cannot be approved, locked and final ones are left out; it returns how
// many were approved.
func (s *Session) Bulk(indexes []int) (int, error) {
	if err := s.Leave(); err != nil {
		return 0, err
	}
	var edits []translate.Replacement
	for _, i := range indexes {
		if s.WhyNotApprove(i) == "" && !s.Segment(i).Locked {
			edits = append(edits, s.change(i, approve)...)
		}
	}
	return len(edits), s.do("bulk", "", edits)
}

func isLetter(r rune) bool { return r >= 'A' && r <= 'Z' || r >= 'a' && r <= 'z' || r >= 0xc0 }
