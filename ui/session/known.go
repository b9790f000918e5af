package session

import (
	"context"
	"slices"

	"satzpaar/store"
	"satzpaar/translate"
	"satzpaar/translate/check"
)

// lore is what the library knows beside the document, for the checks.
type lore struct {
	rules    *check.Rules
	terms    *check.Glossary // what was decided and is no name, and the file's own
	file     []check.Term    // the file's own, once they were read
	decided  []check.Term
	sentBack map[string][]check.SentBack              // by source
	approved map[string][]store.Answer                // by source; read when a check asks
	empty    bool                                     // the memory, so that nobody need ask
	issues   map[translate.SegmentID][]translate.Fact // what the file finds wrong
}

// known returns what checks may look at beside the document, as of now. The
// worker calls it.
func (s *Session) known() check.Known {
	s.mu.Lock()
	defer s.mu.Unlock()
	sentBack, words, spelled := s.lore.sentBack, s.words, s.spelledBy(s.spelling)
	return check.Known{
		SourceLang: s.doc.SourceLang, TargetLang: s.doc.TargetLang,
		Spelled:  func(w string) bool { return ownWord(words, w) || spelled(w) },
		Linked:   Linker(s.evidence()),
		Rules:    s.lore.rules,
		Terms:    s.lore.terms,
		SetAside: s.setAside,
		Rejected: func(source string) []check.SentBack { return sentBack[source] },
		Approved: s.approved,
	}
}

// approved returns what was approved for the source of a segment elsewhere.
func (s *Session) approved(g *translate.Segment) []string {
	s.mu.Lock()
	known, ok := s.lore.approved[g.Source]
	empty := s.lore.empty
	s.mu.Unlock()
	if empty {
		return nil
	}
	if !ok {
		var err error
		if known, err = s.lib.Answers(context.Background(), g.Source); err != nil {
			return nil // it is asked again when the document is checked the next time
		}
		s.mu.Lock()
		s.lore.approved[g.Source] = known
		s.mu.Unlock()
	}
	var all []string
	for _, a := range known {
		if own := a.Document == s.origin() && a.Segment == g.ID; !own && !slices.Contains(all, a.Target) {
			all = append(all, a.Target)
		}
	}
	return all
}

// readLore reads what the library knows.
func (s *Session) readLore(ctx context.Context) error {
	if err := s.readUserRules(ctx); err != nil {
		return err
	}
	if err := s.readSentBack(ctx); err != nil {
		return err
	}
	issues, err := s.lib.FactsOf(ctx, s.document, translate.FactIssue)
	if err != nil {
		return err
	}
	n, err := s.lib.UnitCount(ctx)
	s.mu.Lock()
	defer s.mu.Unlock()
	s.lore.issues = issues
	s.lore.approved, s.lore.empty = map[string][]store.Answer{}, n == 0
	return err
}

func (s *Session) readSentBack(ctx context.Context) error {
	all, err := s.lib.Rejections(ctx)
	if err != nil {
		return err
	}
	m := map[string][]check.SentBack{}
	for _, r := range all {
		m[r.Source] = append(m[r.Source], check.SentBack{Wording: r.Wording, Reason: r.Reason, Who: r.Who, At: r.At})
	}
	s.mu.Lock()
	s.lore.sentBack = m
	s.mu.Unlock()
	return nil
}

// learn brings up to date what an entry of the history has changed of what the
// library knows.
func (s *Session) learn(e store.Entry) error {
	s.mu.Lock()
	rejects := e.What == "reject"
	for _, r := range e.Edit {
		for _, g := range r.New {
			delete(s.lore.approved, g.Source)
			rejects = rejects || len(s.lore.sentBack[g.Source]) > 0
			s.lore.empty = s.lore.empty && !g.State.Approved()
		}
	}
	s.mu.Unlock()
	if !rejects {
		return nil
	}
	return s.readSentBack(context.Background())
}
