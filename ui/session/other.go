package session

import (
	"context"
	"sync"

	"satzpaar/store"
	"satzpaar/translate"
	"satzpaar/translate/names"
)

// An Other is a document of the project beside the open one, as it is stored.
type Other struct {
	store.Listed
	doc   *translate.Document
	named func() map[translate.SegmentID][]translate.Occurrence
}

// Others loads the other documents of the project. It takes long where they are
// large, and may be called from any goroutine.
func (s *Session) Others(ctx context.Context) ([]*Other, error) {
	listed, err := s.Contents(ctx)
	if err != nil {
		return nil, err
	}
	var all []*Other
	for _, x := range listed {
		if x.ID == s.document {
			continue
		}
		doc, _, err := s.lib.Document(ctx, x.ID)
		if err != nil {
			return nil, err
		}
		o := &Other{Listed: x, doc: doc}
		o.named = sync.OnceValue(func() map[translate.SegmentID][]translate.Occurrence { return s.namesOf(doc) })
		all = append(all, o)
	}
	return all, nil
}

// namesOf judges the names of a document.
func (s *Session) namesOf(doc *translate.Document) map[translate.SegmentID][]translate.Occurrence {
	all := map[translate.SegmentID][]translate.Occurrence{}
	for _, o := range names.NewReader(s.namesJudge(), hands()).Judge(doc) {
		all[o.Segment] = append(all[o.Segment], o)
	}
	return all
}

// SearchOther begins a search through another document of the project, as
// Search does through the open one. It may be stepped on any goroutine.
func (s *Session) SearchOther(f Find, with *string, o *Other) (*Search, error) {
	q, err := newSearch(o.doc, f, with)
	if err != nil {
		return nil, err
	}
	q.of = o
	q.names = func(i int) []translate.Occurrence { return o.named()[o.doc.Segments[i].ID] }
	return q, nil
}

// Near returns the segment that stands by so many places after that of a hit, in
// the document of the hit; an empty one where there is none.
func (s *Session) Near(h Hit, by int) translate.Segment {
	i, doc := h.Segment+by, s.doc
	if h.Other != nil {
		doc = h.Other.doc
	}
	if i < 0 || i >= len(doc.Segments) {
		return translate.Segment{}
	}
	return doc.Segments[i]
}
