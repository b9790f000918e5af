package session

import (
	"context"
	"maps"
	"slices"

	"satzpaar/translate"
	"satzpaar/translate/check"
	"satzpaar/translate/format"
)

// readTerms reads the glossary that the document's file brought along, in the
// worker, and reports whether there is one. What cannot be read is done
// without: the texts are what counts.
func (s *Session) readTerms(ctx context.Context) bool {
	of, err := s.lib.FactsOf(ctx, s.document, translate.FactTerm)
	if err != nil {
		return false
	}
	var facts []translate.Fact
	for _, id := range slices.Sorted(maps.Keys(of)) {
		facts = append(facts, of[id]...)
	}
	all := format.GlossaryOf(facts)
	if len(all) == 0 {
		return false
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	s.lore.file = check.TermsOf(all, true)
	s.lore.terms = check.NewGlossary(slices.Concat(s.lore.decided, s.lore.file))
	return true
}
