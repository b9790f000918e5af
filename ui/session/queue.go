package session

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"satzpaar/translate"
)

// Order is the order in which segments ask for attention.
type Order uint8

// The orders of the queue.
const (
	ByDocument Order = iota
	ByAttention
)

// SetOrder chooses the order of the queue.
func (s *Session) SetOrder(o Order) { s.order = o }

// Order returns the order of the queue.
func (s *Session) Order() Order { return s.order }

// NextOpen returns the next segment behind i that is not approved, going round
// once; i if all are. By attention, those with errors come first, then
// warnings, then doubtful pairs.
func (s *Session) NextOpen(i int) int {
	s.mu.Lock()
	defer s.mu.Unlock()
	best, rank := i, 0
	for k := 1; k <= s.Len(); k++ {
		j := (i + k) % s.Len()
		g := &s.doc.Segments[j]
		if g.State.Approved() || g.Locked || g.Apart {
			continue
		}
		if s.order == ByDocument {
			return j
		}
		if r := s.attention(j); r > rank {
			best, rank = j, r
		}
	}
	return best
}

// attention ranks a segment: the more evidence of trouble, the higher; s.mu is
// held.
func (s *Session) attention(i int) int {
	g := &s.doc.Segments[i]
	r := 1
	if g.Confidence < .5 {
		r = 2
	}
	if g.State == translate.Rejected {
		r = 5
	}
	if known := s.results[g.ID]; known != nil {
		for _, f := range known.findings {
			if a := 2 + int(f.Severity); a > r && !s.isDismissed(f) {
				r = a
			}
		}
	}
	return r
}

// A Filter says which segments are shown. The zero filter shows all.
type Filter struct {
	States  []translate.State
	Text    string // in source or target, without regard to case
	Regexp  bool   // Text is a regular expression (RE2)
	Flagged bool   // with a warning or an error
	Noted   bool   // with a note of a person
	Changed bool   // the target is not the draft
	Doubt   bool   // paired with a confidence below one half
	Check   string // with a finding of this check
}

// SetFilter chooses which segments are shown. A regular expression that does
// not compile is an error and leaves the filter as it was.
func (s *Session) SetFilter(f Filter) error {
	folded := strings.ToLower(f.Text)
	has := func(text string) bool { return containsFold(text, folded) }
	if f.Regexp && f.Text != "" {
		re, err := regexp.Compile(f.Text)
		if err != nil {
			return &translate.Error{Code: translate.Invalid, Text: "the regular expression is not valid", Hint: err.Error()}
		}
		has = re.MatchString
	}
	s.filter = f
	s.shows = func(i int) bool {
		g := &s.doc.Segments[i]
		return s.passes(i, g, f) && (f.Text == "" || has(g.Source) || has(g.Target))
	}
	s.visible = s.visible[:0]
	for i := range s.doc.Segments {
		if s.shows(i) {
			s.visible = append(s.visible, i)
		}
	}
	s.showing++
	return nil
}

// refilter brings what is shown up to date after edits.
func (s *Session) refilter(edits []translate.Replacement, moved bool) {
	if moved {
		s.visible = s.visible[:0]
		for i := range s.doc.Segments {
			if s.shows(i) {
				s.visible = append(s.visible, i)
			}
		}
		s.showing++
		return
	}
	for _, r := range edits {
		for i := r.At; i < r.At+len(r.New); i++ {
			at, was := slices.BinarySearch(s.visible, i)
			switch is := s.shows(i); {
			case is && !was:
				s.visible = slices.Insert(s.visible, at, i)
				s.showing++
			case was && !is:
				s.visible = slices.Delete(s.visible, at, at+1)
				s.showing++
			}
		}
	}
}

// Showing returns a number that changes whenever Visible does.
func (s *Session) Showing() int { return s.showing }

// containsFold reports whether text contains folded, which is in lower case,
// without regard to case. It allocates nothing.
func containsFold(text, folded string) bool {
	if folded == "" {
		return true
	}
	first, _ := utf8.DecodeRuneInString(folded)
	for i, r := range text {
		if len(text)-i < len(folded) {
			break
		}
		if (r == first || unicode.ToLower(r) == first) && strings.EqualFold(text[i:i+len(folded)], folded) {
			return true
		}
	}
	return false
}

func (s *Session) passes(i int, g *translate.Segment, f Filter) bool {
	switch {
	case len(f.States) > 0 && !slices.Contains(f.States, g.State),
		f.Noted && !slices.ContainsFunc(g.Notes, func(n translate.Note) bool { return !n.File }),
		f.Changed && g.Target == g.Draft,
		f.Doubt && g.Confidence >= .5:
		return false
	}
	if !f.Flagged && f.Check == "" {
		return true
	}
	for _, x := range s.Findings(i) {
		if f.Check != "" && x.Check == f.Check || f.Flagged && f.Check == "" && x.Severity > translate.Hint {
			return true
		}
	}
	return false
}

// Filter returns the filter in force.
func (s *Session) Filter() Filter { return s.filter }

// Visible returns the indexes of the segments that pass the filter, in order.
// It must not be changed.
func (s *Session) Visible() []int { return s.visible }
