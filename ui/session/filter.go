package session

import (
	"cmp"
	"context"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"satzpaar/store"
	"satzpaar/translate"
)

// A Filter says which segments are shown: those that meet all its conditions.
// The zero filter shows all.
type Filter struct {
	States  []translate.State // nil: in any
	Text    string            // in source or target, without regard to case
	Regexp  bool              // Text is a regular expression (RE2)
	Flagged bool              // with a warning or an error
	Faulty  bool              // with an error
	Noted   bool              // with a note of a person
	Unread  bool              // with a note that is not done
	Changed bool              // the target is not the draft
	Doubt   bool              // paired with a confidence below one half
	Locked  bool
	Renewed bool   // a new version changed the source, and it was not approved since
	Arrived bool   // a reviewed text changed the target, and it was not approved since
	Check   string // with a finding of this check, or of one whose id begins so
	Note    string // in the text of a note, without regard to case
	Name    string // with this name, by its citation form or any rendering, without regard to case
	Origin  translate.Origin
	Who     string // whoever touched it last
	Since   string // touched last at this time or later; RFC 3339 or its beginning
	What    string // the command that touched it last, as "bulk"
	Length  Range  // characters of the source
	Match   Range  // percent of the best match, of those that the memory was asked for
}

// A Range is a condition on a number: from Least to Most, where a Most of 0 is
// no limit. The zero Range is no condition.
type Range struct{ Least, Most int }

func (r Range) holds(n int) bool { return n >= r.Least && (r.Most == 0 || n <= r.Most) }

// SetFilter chooses which segments are shown. A regular expression that does
// not compile is an error and leaves the filter as it was.
func (s *Session) SetFilter(f Filter) error {
	if err := s.BeginFilter(f); err != nil {
		return err
	}
	s.showAll()
	return nil
}

// BeginFilter is SetFilter for the window: nothing is shown at first, and
// GoOnFiltering looks for what is.
func (s *Session) BeginFilter(f Filter) error {
	has := newNeedle(f.Text).in
	if f.Regexp && f.Text != "" {
		re, err := regexp.Compile(f.Text)
		if err != nil {
			return &translate.Error{Code: translate.Invalid, Text: "the regular expression is not valid", Hint: err.Error()}
		}
		has = re.MatchString
	}
	if f.Who != "" || f.Since != "" || f.What != "" {
		if err := s.readTouched(context.Background()); err != nil {
			return err
		}
	}
	if f.Renewed || f.Arrived {
		if _, err := s.earlier(); err != nil {
			return err
		}
	}
	narrower := s.narrows(f) && s.scan.done()
	s.filter = f
	s.shows = nil
	if !reflect.DeepEqual(f, Filter{}) {
		s.shows = func(i int) bool {
			g := &s.doc.Segments[i]
			return s.passes(i, g, f) && (f.Text == "" || has(g.Source) || has(g.Target))
		}
	}
	s.beginScan(narrower)
	return nil
}

// narrows reports whether f can only show fewer segments than the filter in
// force, as when one more letter is typed.
func (s *Session) narrows(f Filter) bool {
	was := s.filter
	if s.shows == nil || f.Regexp || was.Regexp || !strings.Contains(f.Text, was.Text) {
		return false
	}
	was.Text = f.Text
	return reflect.DeepEqual(was, f)
}

// Showing returns a number that changes whenever Visible does.
func (s *Session) Showing() int { return s.showing }

// Filter returns the filter in force.
func (s *Session) Filter() Filter { return s.filter }

// Visible returns the indexes of the segments that pass the filter, in order.
// It must not be changed.
func (s *Session) Visible() []int { return s.visible }

func (s *Session) passes(i int, g *translate.Segment, f Filter) bool {
	switch {
	case f.States != nil && !slices.Contains(f.States, g.State),
		f.Noted && !slices.ContainsFunc(g.Notes, func(n translate.Note) bool { return !n.File }),
		f.Unread && !slices.ContainsFunc(g.Notes, func(n translate.Note) bool { return !n.Done }),
		f.Note != "" && !slices.ContainsFunc(g.Notes, func(n translate.Note) bool { return newNeedle(f.Note).in(n.Text) }),
		f.Changed && g.Target == g.Draft,
		f.Doubt && g.Confidence >= .5,
		f.Locked && !g.Locked,
		f.Origin != "" && g.Origin != f.Origin,
		f.Length != (Range{}) && !f.Length.holds(utf8.RuneCountInString(g.Source)):
		return false
	}
	return s.passesRenewal(i, f) && s.passesTouch(g, f) && s.passesName(i, f) && s.passesMatch(i, f) && s.passesFinding(i, f)
}

// passesRenewal judges by what SetFilter has read.
func (s *Session) passesRenewal(i int, f Filter) bool {
	if f.Renewed {
		if was, err := s.SourceBefore(i); err != nil || was == "" {
			return false
		}
	}
	if f.Arrived {
		if was, err := s.TargetBefore(i); err != nil || was == "" {
			return false
		}
	}
	return true
}

func (s *Session) passesTouch(g *translate.Segment, f Filter) bool {
	if f.Who == "" && f.Since == "" && f.What == "" {
		return true
	}
	t, ok := s.touched[g.ID]
	return ok && (f.Who == "" || strings.EqualFold(t.Who, f.Who)) && cmp.Compare(t.At, f.Since) >= 0 && (f.What == "" || t.What == f.What)
}

func (s *Session) passesName(i int, f Filter) bool {
	if f.Name == "" {
		return true
	}
	n := newNeedle(f.Name)
	return slices.ContainsFunc(s.Names(i), func(o translate.Occurrence) bool { return n.in(o.Name) || n.in(o.Rendering) })
}

func (s *Session) passesMatch(i int, f Filter) bool {
	if f.Match == (Range{}) {
		return true
	}
	best, looked := s.bestMatch(i)
	return looked && f.Match.holds(best)
}

func (s *Session) passesFinding(i int, f Filter) bool {
	if !f.Flagged && !f.Faulty && f.Check == "" {
		return true
	}
	least := translate.Hint
	switch {
	case f.Faulty:
		least = translate.Fault
	case f.Flagged:
		least = translate.Warning
	}
	return slices.ContainsFunc(s.Findings(i), func(x translate.Finding) bool {
		return x.Severity >= least && strings.HasPrefix(x.Check, f.Check)
	})
}

// readTouched reads who touched each segment last, once; from then on every
// edit keeps it up.
func (s *Session) readTouched(ctx context.Context) error {
	if s.touched != nil {
		return nil
	}
	t, err := s.lib.LastTouched(ctx, s.document)
	s.touched = t
	return err
}

// touch notes an entry as the last on the segments of some of its edits.
func (s *Session) touch(edits []translate.Replacement, e store.Entry) {
	if s.touched == nil {
		return
	}
	for _, r := range edits {
		for _, g := range r.New {
			s.touched[g.ID] = store.Touch{Who: e.Who, At: e.At, What: e.What}
		}
	}
}
