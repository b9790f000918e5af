package session

import (
	"satzpaar/store"
	"satzpaar/translate"
	"satzpaar/translate/align"
	"satzpaar/translate/match"
)

const (
	leastMatch  = 60 // percent, below which a match is not shown
	mostMatches = 5
)

// query asks the memory for what is like segment i.
func (s *Session) query(i int) store.Query {
	return store.Query{
		Source: s.Segment(i).Source, SourceLang: s.doc.SourceLang, TargetLang: s.doc.TargetLang, Min: leastMatch, Limit: mostMatches,
		PrevHash: match.Hash(s.Segment(i - 1).Source), NextHash: match.Hash(s.Segment(i + 1).Source),
		Client: s.client, Domain: s.domain, Document: s.origin(),
	}
}

// lookUp asks the memories that the project has attached. Names that differ
// are swapped where that is certain; where no unit is like the source, the
// parts that are remembered are looked for.
func (w *worker) lookUp(q store.Query) ([]translate.Match, []translate.Fragment, error) {
	attached, err := w.s.lib.Attached(w.ctx, w.s.project.ID)
	if err != nil {
		return nil, nil, err
	}
	q.Memories = attached
	found, err := w.s.lib.Lookup(w.ctx, q)
	if err != nil {
		return nil, nil, err
	}
	if len(found) == 0 {
		parts, err := w.s.lib.Fragments(w.ctx, q, FragmentEvidence(q.SourceLang, q.TargetLang))
		return nil, parts, err
	}
	judge := w.s.namesJudge()
	for i := range found {
		store.SwapNames(judge, q, &found[i])
	}
	return found, nil, nil
}

// Matches returns what the memory has for segment i so far. Its own unit is
// left out.
func (s *Session) Matches(i int) []translate.Match {
	s.mu.Lock()
	defer s.mu.Unlock()
	g := s.Segment(i)
	r := s.results[g.ID]
	if r == nil {
		return nil
	}
	var all []translate.Match
	for _, m := range r.matches {
		if m.Unit.Segment != g.ID || m.Unit.Document != s.origin() {
			all = append(all, m)
		}
	}
	return all
}

// bestMatch returns the score of the best match of segment i, and whether the
// memory was asked, for the segment or for an analysis.
func (s *Session) bestMatch(i int) (score int, looked bool) {
	s.mu.Lock()
	r := s.results[s.Segment(i).ID]
	looked = r != nil && r.looked
	if r != nil && r.analysed {
		score = r.best
	}
	analysed := r != nil && r.analysed
	s.mu.Unlock()
	if !looked {
		return score, analysed
	}
	if all := s.Matches(i); len(all) > 0 {
		score = all[0].Score
	}
	return score, true
}

// FragmentEvidence is what helps to link the words of the units that hold a
// part. They teach each other; what the rest of the memory teaches is left out,
// for from a few pairs it is more often wrong than right.
func FragmentEvidence(source, target string) align.Options {
	if primary(source) == "de" && primary(target) == "en" {
		return align.Options{Links: NameLinks()}
	}
	return align.Options{NoLexicon: true}
}

// Fragments returns the parts of the source of segment i that are remembered
// though nothing like the whole is, so far.
func (s *Session) Fragments(i int) []translate.Fragment {
	s.mu.Lock()
	defer s.mu.Unlock()
	if r := s.results[s.Segment(i).ID]; r != nil {
		return r.parts
	}
	return nil
}

// OmegaTScores returns how OmegaT would score a match of segment i.
func (s *Session) OmegaTScores(i int, m translate.Match) match.OmegaT {
	return match.OmegaTScores(s.Segment(i).Source, m.Unit.Source, s.doc.SourceLang)
}

// AskAgain makes the memory be asked again for every segment, because what it
// holds or costs has changed.
func (s *Session) AskAgain() {
	s.mu.Lock()
	s.round++
	s.turn++
	for _, r := range s.results {
		r.looked, r.analysed = false, false
	}
	s.mu.Unlock()
	if s.Len() > 0 {
		s.Request(s.active)
	}
}
