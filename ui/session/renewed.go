package session

import (
	"cmp"
	"context"
	"regexp"
	"slices"

	"satzpaar/store"
	"satzpaar/translate"
)

// The steps that take over a new version of a text.
const (
	newSource = "new source"
	newTarget = "reviewed text"
)

// An earlier text is what a segment had before a step took over a new version.
type earlier struct {
	step int64
	text string
}

// renewals holds the earlier sources and translations of the segments that a new
// version changed, in the order of the steps.
type renewals struct {
	source, target map[translate.SegmentID][]earlier
}

// SourceBefore returns the source that segment i had before the new version of
// the source that changed it last, "" if none did or if it has been approved
// since.
func (s *Session) SourceBefore(i int) (string, error) {
	b, err := s.earlier()
	if err != nil {
		return "", err
	}
	g := &s.doc.Segments[i]
	return s.last(b.source[g.ID], g, g.Source), nil
}

// TargetBefore returns the translation that segment i had before the reviewed
// text that changed it last, "" if none did or if it has been approved since.
func (s *Session) TargetBefore(i int) (string, error) {
	b, err := s.earlier()
	if err != nil {
		return "", err
	}
	g := &s.doc.Segments[i]
	return s.last(b.target[g.ID], g, g.Target), nil
}

// anyNumber is the number of a code: it changes with what stands before it.
var anyNumber = regexp.MustCompile(`(\{/?)[0-9]+(/?\})`)

// last returns the last earlier text of a step that was not undone and that is
// another than now.
func (s *Session) last(all []earlier, g *translate.Segment, now string) string {
	if g.State.Approved() {
		return ""
	}
	for _, e := range slices.Backward(all) {
		if anyNumber.ReplaceAllString(e.text, "${1}0$2") != anyNumber.ReplaceAllString(now, "${1}0$2") && slices.Contains(s.undo, e.step) {
			return e.text
		}
	}
	return ""
}

// earlier reads what new versions changed, once after each of them.
func (s *Session) earlier() (*renewals, error) {
	if s.renewals != nil {
		return s.renewals, nil
	}
	source, err := s.earlierOf([]string{newSource}, func(g *translate.Segment) string { return g.Source })
	if err != nil {
		return nil, err
	}
	target, err := s.earlierOf([]string{newTarget, mergeFile}, func(g *translate.Segment) string { return g.Target })
	if err != nil {
		return nil, err
	}
	s.renewals = &renewals{source, target}
	return s.renewals, nil
}

// earlierOf reads what steps of these names changed, in their order.
func (s *Session) earlierOf(whats []string, text func(*translate.Segment) string) (map[translate.SegmentID][]earlier, error) {
	var entries []store.Entry
	for _, what := range whats {
		some, err := s.lib.StepsCalled(context.Background(), s.document, what)
		if err != nil {
			return nil, err
		}
		entries = append(entries, some...)
	}
	slices.SortFunc(entries, func(a, b store.Entry) int { return cmp.Compare(a.N, b.N) })
	all := map[translate.SegmentID][]earlier{}
	for _, e := range entries {
		for _, r := range e.Edit {
			if len(r.New) != 1 || len(r.Old) == 0 {
				continue
			}
			was := ""
			for k := range r.Old {
				was = join(was, text(&r.Old[k]))
			}
			if g := &r.New[0]; was != "" && was != text(g) {
				all[g.ID] = append(all[g.ID], earlier{e.N, was})
			}
		}
	}
	return all, nil
}

// forgetEarlier makes what new versions changed be read anew after one of them.
func (s *Session) forgetEarlier(e store.Entry) {
	if e.What == newSource || e.What == newTarget || e.What == mergeFile {
		s.renewals = nil
	}
}

// showRenewals filters anew where the filter asks what was renewed: a step
// counts only once it can be undone.
func (s *Session) showRenewals() {
	if s.filter.Renewed || s.filter.Arrived {
		s.showAll()
	}
}
