package session

import (
	"slices"

	"satzpaar/translate"
)

// result is what is known beside a segment.
type result struct {
	findings []translate.Finding
	names    []translate.Occurrence
	matches  []translate.Match
	parts    []translate.Fragment // where there are no matches
	looked   bool                 // the memory was asked
	round    int                  // when it was: what it learnt since is not known
	best     int                  // score of the best match that an analysis found
	analysed bool
	// served is what a server said of servedText.
	served     []translate.Finding
	servedText string
	weak       bool // and knows nothing like it, though it is not empty
}

// result returns the result of a segment, made if needed; s.mu is held.
func (s *Session) result(id translate.SegmentID) *result {
	r := s.results[id]
	if r == nil {
		r = &result{}
		s.results[id] = r
	}
	return r
}

// forget makes the memory be asked again for a segment.
func (s *Session) forget(id translate.SegmentID) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if r := s.results[id]; r != nil {
		r.looked = false
	}
}

// Findings returns what the checks say of segment i so far, without what was
// dismissed.
func (s *Session) Findings(i int) []translate.Finding {
	s.mu.Lock()
	defer s.mu.Unlock()
	r := s.results[s.Segment(i).ID]
	if r == nil {
		return nil
	}
	var all []translate.Finding
	for _, f := range r.findings {
		if !s.isDismissed(f) {
			all = append(all, f)
		}
	}
	if s.textOf(s.Segment(i)) == r.servedText {
		for _, f := range r.served {
			if !s.isDismissed(f) {
				all = append(all, f)
			}
		}
	}
	return all
}

// Names returns the names of segment i so far.
func (s *Session) Names(i int) []translate.Occurrence {
	s.mu.Lock()
	defer s.mu.Unlock()
	if r := s.results[s.Segment(i).ID]; r != nil {
		return r.names
	}
	return nil
}

func (s *Session) isDismissed(f translate.Finding) bool {
	if slices.Contains(s.muted, f.Check) {
		return true
	}
	for _, d := range s.dismissed {
		if d.Covers(f) {
			return true
		}
	}
	return false
}
