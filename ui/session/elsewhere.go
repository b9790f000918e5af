package session

import (
	"context"

	"satzpaar/store"
	"satzpaar/translate"
)

// elsewhere returns what edit makes of another document of the project, as it is
// stored now. What somebody was typing there when the program ended stays
// alone.
func (s *Session) elsewhere(ctx context.Context, id int64, edit func(*translate.Document) []translate.Replacement) (store.Elsewhere, error) {
	x := store.Elsewhere{Document: id}
	doc, _, err := s.lib.Document(ctx, id)
	if err != nil {
		return x, err
	}
	typed, err := s.lib.Typing(ctx, id)
	if err != nil {
		return x, err
	}
	for _, r := range edit(doc) {
		if _, is := typed[r.Old[0].ID]; !is {
			x.Edit = append(x.Edit, r)
		}
	}
	x.Remember = s.units(id, doc, x.Edit)
	return x, nil
}

// takeBack returns what takes entry n back, or does it again, in the other
// documents that it acted on. Segments that are not as it left them stay as they
// are, for somebody went on working there: left counts them.
func (s *Session) takeBack(ctx context.Context, n int64, back bool) (all []store.Elsewhere, left int, err error) {
	parts, err := s.lib.Together(ctx, n)
	if err != nil {
		return nil, 0, err
	}
	for _, p := range parts {
		e, err := s.lib.Entry(ctx, p.N)
		if err != nil {
			return nil, 0, err
		}
		x, err := s.elsewhere(ctx, p.Document, func(doc *translate.Document) []translate.Replacement { return again(doc, e.Edit, back) })
		if err != nil {
			return nil, 0, err
		}
		x.Of, left = p.N, left+len(e.Edit)-len(x.Edit)
		all = append(all, x)
	}
	return all, left, nil
}

// again returns edits of single segments, or what takes them back, for where the
// segments stand now.
func again(doc *translate.Document, edits []translate.Replacement, back bool) []translate.Replacement {
	at := make(map[translate.SegmentID]int, len(doc.Segments))
	for i := range doc.Segments {
		at[doc.Segments[i].ID] = i
	}
	var all []translate.Replacement
	for _, r := range edits {
		was, now := r.Old, r.New
		if back {
			was, now = now, was
		}
		if i, ok := at[was[0].ID]; ok && doc.Segments[i].Equal(was[0]) {
			all = append(all, translate.Replacement{At: i, Old: was, New: now})
		}
	}
	return all
}
