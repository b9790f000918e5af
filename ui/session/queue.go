package session

import (
	"regexp"
	"slices"
	"strings"

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

// attention ranks a segment: the more evidence of trouble, the higher.
func (s *Session) attention(i int) int {
	g := &s.doc.Segments[i]
	r := 1
	if g.Confidence < .5 {
		r = 2
	}
	if g.State == translate.Rejected {
		r = 5
	}
	for _, f := range s.Findings(i) {
		r = max(r, 2+int(f.Severity))
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
	has := func(text string) bool { return strings.Contains(strings.ToLower(text), strings.ToLower(f.Text)) }
	if f.Regexp && f.Text != "" {
		re, err := regexp.Compile(f.Text)
		if err != nil {
			return &translate.Error{Code: translate.Invalid, Text: "the regular expression is not valid", Hint: err.Error()}
		}
		has = re.MatchString
	}
	s.filter = f
	s.visible = s.visible[:0]
	for i := range s.doc.Segments {
		if g := &s.doc.Segments[i]; s.passes(i, g, f) && (f.Text == "" || has(g.Source) || has(g.Target)) {
			s.visible = append(s.visible, i)
		}
	}
	return nil
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
