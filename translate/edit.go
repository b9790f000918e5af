package translate

import (
	"fmt"
	"slices"
)

// An Edit changes a document and returns the edit that takes it back. An edit
// that returns an error has changed nothing.
type Edit interface {
	Apply(d *Document) (undo Edit, err error)
}

// A Replacement puts segments in the place of others: it is the one elementary
// edit, to which all changes of text, state, lock, notes and alignment come
// down. Segments d.Segments[At:At+len(Old)] must equal Old, which makes an
// edit that was computed from an older state of the document fail instead of
// overwriting what happened since.
type Replacement struct {
	At       int
	Old, New []Segment
}

// Apply replaces the segments. Its undo is the opposite replacement.
func (r Replacement) Apply(d *Document) (Edit, error) {
	if r.At < 0 || r.At+len(r.Old) > len(d.Segments) {
		return nil, &Error{Code: Refused, Text: "the document has changed meanwhile", Hint: "Try again."}
	}
	for i, s := range r.Old {
		if !s.Equal(d.Segments[r.At+i]) {
			return nil, &Error{
				Code: Refused,
				Text: fmt.Sprintf("segment %s has changed meanwhile", s.ID),
				Hint: "Try again.",
			}
		}
	}
	// Old may be a view of the document that is about to change.
	old := slices.Clone(r.Old)
	if len(r.Old) == len(r.New) {
		copy(d.Segments[r.At:], r.New)
	} else {
		d.Segments = slices.Replace(d.Segments, r.At, r.At+len(r.Old), r.New...)
	}
	d.Rev++
	return Replacement{At: r.At, Old: r.New, New: old}, nil
}

// A Group applies its edits in order as one; if one fails, those before it are
// taken back.
type Group []Edit

// Apply applies all edits or none.
func (g Group) Apply(d *Document) (Edit, error) {
	undo := make(Group, 0, len(g))
	for _, e := range g {
		u, err := e.Apply(d)
		if err != nil {
			for i := len(undo) - 1; i >= 0; i-- {
				if _, back := undo[i].Apply(d); back != nil {
					return nil, &Error{Code: Internal, Text: "an edit could not be taken back", Err: back}
				}
			}
			return nil, err
		}
		undo = append(undo, u)
	}
	slices.Reverse(undo)
	return undo, nil
}

// Equal reports whether two segments have the same content.
func (s Segment) Equal(t Segment) bool {
	a, b := s, t
	a.Codes, a.Notes, b.Codes, b.Notes = nil, nil, nil, nil
	return equalPlain(a, b) && slices.Equal(s.Codes, t.Codes) && slices.Equal(s.Notes, t.Notes)
}

func equalPlain(a, b Segment) bool {
	return a.ID == b.ID && a.Source == b.Source && a.Draft == b.Draft && a.Target == b.Target &&
		a.Approved == b.Approved && a.State == b.State && a.Locked == b.Locked && a.LockedBy == b.LockedBy &&
		a.Origin == b.Origin && a.Confidence == b.Confidence && a.Paragraph == b.Paragraph &&
		a.Apart == b.Apart && a.Limit == b.Limit
}
