package session

import (
	"slices"
	"strings"

	"satzpaar/translate"
	"satzpaar/translate/diff"
)

// A Thread is what was said of one place of a segment, in order. It is done
// when its last note is.
type Thread struct {
	Side  translate.Side
	At    translate.Span // NoSpan: the whole segment
	Notes []translate.Note
	Done  bool
}

// Threads returns the notes of segment i by the place to which they are
// anchored: a note at the place of another is an answer to it.
func (s *Session) Threads(i int) []Thread {
	var all []Thread
	for _, n := range s.Segment(i).Notes {
		if isKind(n) {
			continue // it stands in the grid
		}
		k := slices.IndexFunc(all, func(t Thread) bool { return t.Side == n.Side && t.At == n.At })
		if k < 0 {
			k = len(all)
			all = append(all, Thread{Side: n.Side, At: n.At})
		}
		all[k].Notes = append(all[k].Notes, n)
		all[k].Done = n.Done
	}
	return all
}

// note returns a note of the reviewer's on a whole segment.
func (s *Session) note(text string) translate.Note {
	return translate.Note{Who: s.opt.Who, When: s.now(), Text: text, At: translate.NoSpan}
}

// AddNote adds a note to segment i.
func (s *Session) AddNote(i int, text string) error {
	return s.AddNoteAt(i, translate.SourceSide, translate.NoSpan, text)
}

// AddNoteAt adds a note to a place of one side of segment i; at the place of
// another note it answers that one. A note without text is none.
func (s *Session) AddNoteAt(i int, side translate.Side, at translate.Span, text string) error {
	if strings.TrimSpace(text) == "" {
		return nil
	}
	if err := s.Leave(); err != nil {
		return err
	}
	g := s.Segment(i)
	length := len(g.Source)
	if side == translate.TargetSide {
		length = len(g.Target)
	}
	if !at.Valid() || at.Len() == 0 || at.End > length {
		at = translate.NoSpan
	}
	return s.do("note", "", s.change(i, func(g *translate.Segment) {
		n := s.note(text)
		n.Side, n.At = side, at
		g.Notes = append(g.Notes, n)
	}))
}

// SettleNote marks a thread of segment i as done, or as open again.
func (s *Session) SettleNote(i int, t Thread, done bool) error {
	return s.do("note", "", s.change(i, func(g *translate.Segment) {
		for k := range g.Notes {
			if n := &g.Notes[k]; n.Side == t.Side && n.At == t.At {
				n.Done = done
			}
		}
	}))
}

// moveNotes keeps the notes on a target at their words when the target changes
// from old to fresh. A note whose words are gone speaks of the whole segment.
func moveNotes(notes []translate.Note, old, fresh string) {
	var changes []diff.Change
	for k := range notes {
		n := &notes[k]
		if n.Side != translate.TargetSide || !n.At.Valid() {
			continue
		}
		if changes == nil {
			changes = diff.Changes(diff.Fine(old, fresh))
		}
		n.At = moved(n.At, changes)
	}
}

func moved(at translate.Span, changes []diff.Change) translate.Span {
	out := at
	for _, c := range changes {
		by := (c.ToEnd - c.ToStart) - (c.FromEnd - c.FromStart)
		switch {
		case c.FromEnd <= at.Start:
			out.Start += by
			out.End += by
		case c.FromStart >= at.End:
		case c.FromStart <= at.Start && c.FromEnd >= at.End:
			return translate.NoSpan
		case c.FromStart <= at.Start:
			out.Start, out.End = c.ToEnd, out.End+by
		case c.FromEnd >= at.End:
			out.End = c.ToStart
		default:
			out.End += by
		}
	}
	if out.Start >= out.End {
		return translate.NoSpan
	}
	return out
}
