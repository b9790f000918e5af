package session

import (
	"context"

	"satzpaar/translate/format"
)

// An Arrival says how one of the texts of a document came.
type Arrival struct{ Name, Charset, Lang string }

// Arrivals says how the texts came that were paired to this document, the
// source first, so that the window can show their character sets; nothing for
// bilingual files.
func (s *Session) Arrivals(ctx context.Context) ([]Arrival, error) {
	if !s.aligned() {
		return nil, nil
	}
	source, draft, name, err := s.lib.Original(ctx, s.document)
	if err != nil {
		return nil, err
	}
	a, err := format.DecodeText(s.doc.Name, source)
	if err != nil {
		return nil, err
	}
	b, err := format.DecodeText(name, draft)
	if err != nil {
		return nil, err
	}
	return []Arrival{{s.doc.Name, a.Charset, s.doc.SourceLang}, {name, b.Charset, s.doc.TargetLang}}, nil
}
