package session

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"satzpaar/translate"
	"satzpaar/translate/format"
	"satzpaar/translate/segment"
)

// The commands of this file repair the pairing of two documents. They work on
// segments that are neither approved nor locked; what they pair is settled, and
// what is in doubt around it is paired anew.

func (s *Session) mayPair(indexes ...int) error {
	if err := s.mayCut(indexes...); err != nil {
		return err
	}
	if !s.aligned() {
		return &translate.Error{Code: translate.Refused, Text: "the pairs of a bilingual file belong to the file", Hint: "Only texts that were paired here can be paired anew."}
	}
	return nil
}

// mayCut reports why segments may not be split or joined, as far as they and
// what their file says of them tell.
func (s *Session) mayCut(indexes ...int) error {
	for _, i := range indexes {
		g := s.Segment(i)
		if i < 0 || i >= s.Len() {
			return &translate.Error{Code: translate.Refused, Text: "there is no neighbour on that side"}
		}
		if g.State.Approved() {
			return &translate.Error{Code: translate.Refused, Text: fmt.Sprintf("segment %s is approved", g.ID), Hint: "Reopen it first."}
		}
		if err := refused(g); err != nil {
			return err
		}
	}
	if i, ok := s.unsplittable(indexes); ok {
		return &translate.Error{Code: translate.Refused, Text: fmt.Sprintf("segment %s may not be split or joined: the file forbids it", s.Segment(i).ID)}
	}
	return nil
}

// aligned reports whether the document was paired from two texts or documents.
func (s *Session) aligned() bool {
	return s.doc.Format == TwoTexts || s.doc.Format == format.Markdown || s.doc.Format == format.HTML
}

// Settle says that segment i is paired as it should be, or has no partner
// indeed: it is a pin from now on.
func (s *Session) Settle(i int) error {
	if err := s.Leave(); err != nil {
		return err
	}
	if err := s.mayPair(i); err != nil || s.Segment(i).Confidence == 1 {
		return err
	}
	return s.do("settle", "", s.change(i, func(g *translate.Segment) { g.Confidence = 1 }))
}

// Merge joins segment i with the one behind it.
func (s *Session) Merge(i int) error {
	if err := s.Leave(); err != nil {
		return err
	}
	if s.recuttable() {
		return s.joinInFile(i)
	}
	if err := s.mayPair(i, i+1); err != nil {
		return err
	}
	a, b := s.Segment(i), s.Segment(i+1)
	codes := s.numbers().carry(&b, a.Paragraph, &b.Source, &b.Target, &b.Draft)
	one := a
	one.Source, one.Target, one.Draft = join(a.Source, b.Source), join(a.Target, b.Target), join(a.Draft, b.Draft)
	one.State, one.Confidence = stateOf(one), 1
	one.Notes = append(append([]translate.Note(nil), a.Notes...), b.Notes...)
	one.Codes = withCodes(a.Codes, codes)
	return s.repair("merge", i, i+2, []translate.Segment{one})
}

func join(a, b string) string { return strings.TrimSpace(a + " " + b) }

func stateOf(g translate.Segment) translate.State {
	if g.Target == "" {
		return translate.New
	}
	return translate.Draft
}

// Split cuts segment i in two: the source at byte sourceAt, the target at
// byte targetAt.
func (s *Session) Split(i, sourceAt, targetAt int) error {
	if err := s.Leave(); err != nil {
		return err
	}
	if s.recuttable() {
		return s.splitInFile(i, sourceAt, targetAt)
	}
	if err := s.mayPair(i); err != nil {
		return err
	}
	g := s.Segment(i)
	if sourceAt <= 0 && targetAt <= 0 || sourceAt >= len(g.Source) && targetAt >= len(g.Target) {
		return &translate.Error{Code: translate.Refused, Text: "there is nothing to split", Hint: "Put the caret where the second sentence begins."}
	}
	a, b := g, g
	a.Source, b.Source = cut(g.Source, sourceAt)
	a.Target, b.Target = cut(g.Target, targetAt)
	a.Draft, b.Draft = a.Target, b.Target
	a.State, b.State = stateOf(a), stateOf(b)
	a.Confidence, b.Confidence = settled(a), settled(b)
	b.Notes = nil
	b.ID = s.freshID(g.ID)
	return s.repair("split", i, i+1, []translate.Segment{a, b})
}

func cut(text string, at int) (string, string) {
	at = max(0, min(at, len(text)))
	for at > 0 && at < len(text) && !utf8.RuneStart(text[at]) {
		at-- // never through a character
	}
	return strings.TrimSpace(text[:at]), strings.TrimSpace(text[at:])
}

func (s *Session) freshID(id translate.SegmentID) translate.SegmentID {
	for n := 2; ; n++ {
		fresh := translate.SegmentID(fmt.Sprintf("%s.%d", id, n))
		if _, taken := s.index[fresh]; !taken {
			return fresh
		}
	}
}

// MoveTarget gives the target of segment i to its neighbour, up (-1) or down
// (+1), where it joins what stands there.
func (s *Session) MoveTarget(i, direction int) error {
	if err := s.Leave(); err != nil {
		return err
	}
	k := i + direction
	if err := s.mayPair(i, k); err != nil {
		return err
	}
	from, to := s.Segment(i), s.Segment(k)
	a, b := from, to
	b.Codes = withCodes(to.Codes, s.numbers().carry(&from, to.Paragraph, &from.Target, &from.Draft))
	if direction < 0 {
		b.Target, b.Draft = join(to.Target, from.Target), join(to.Draft, from.Draft)
	} else {
		b.Target, b.Draft = join(from.Target, to.Target), join(from.Draft, to.Draft)
	}
	a.Target, a.Draft = "", ""
	a.State, b.State, a.Confidence, b.Confidence = stateOf(a), stateOf(b), settled(a), settled(b)
	at, now := i, []translate.Segment{a, b}
	if direction < 0 {
		at, now = k, []translate.Segment{b, a}
	}
	if now[0].Source == "" && now[0].Target == "" {
		now = now[1:]
	} else if now[1].Source == "" && now[1].Target == "" {
		now = now[:1]
	}
	return s.repair("move", at, at+2, now)
}

// settled is the confidence of what a person has paired: what has both sides is
// a pin, what has one only may still find its partner.
func settled(g translate.Segment) float64 {
	if g.Source == "" || g.Target == "" {
		return 0
	}
	return 1
}

// SplitSource returns where to split the source of g when its target is split
// at byte targetAt: at the end of a sentence, or else of a word, nearest to
// the same share of the text; to the middle where there is no target.
func SplitSource(g translate.Segment, targetAt int) int {
	want := len(g.Source) / 2
	if len(g.Target) > 0 {
		want = len(g.Source) * targetAt / len(g.Target)
	}
	best := -1
	near := func(at int) bool { return best < 0 || abs(at-want) < abs(best-want) }
	for _, s := range segment.Split("de", g.Source) {
		if s.Start > 0 && near(s.Start) {
			best = s.Start
		}
	}
	if best >= 0 {
		return best
	}
	for i, r := range g.Source {
		if r == ' ' && near(i+1) {
			best = i + 1
		}
	}
	return max(best, 0)
}

func abs(x int) int {
	if x < 0 {
		return -x
	}
	return x
}
