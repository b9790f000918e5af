package session

import (
	"context"
	"slices"

	"satzpaar/translate/check"
	"satzpaar/translate/format"
)

// readTerms reads the glossary that the document's file brings along, in the
// worker, and reports whether there is one. What cannot be read is done
// without: the file was read once already, and its texts are what counts.
func (s *Session) readTerms(ctx context.Context) bool {
	b, _, _, err := s.lib.Original(ctx, s.document)
	if err != nil || !format.HasTerms(b) {
		return false
	}
	f, err := format.Open(s.doc.Name, b)
	if err != nil {
		return false
	}
	all, err := f.Terms()
	if err != nil || len(all) == 0 {
		return false
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	s.lore.file = check.TermsOf(all, true)
	s.lore.terms = check.NewGlossary(slices.Concat(s.lore.decided, s.lore.file))
	return true
}
