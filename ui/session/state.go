package session

import (
	"fmt"
	"strings"

	"satzpaar/translate"
)

// The rules of states. An edit makes an approved or rejected segment
// translated again; a final one must be reopened first, a locked one unlocked.
// Every way of changing text obeys them: typing, suggestions, replacing,
// propagation, merging, restoring.

// refused says why the text of a segment may not change, nil if it may.
func refused(g translate.Segment) error {
	if err := lockedBy(g); err != nil {
		return err
	}
	if g.State == translate.Final {
		return &translate.Error{Code: translate.Refused, Text: fmt.Sprintf("segment %s is final", g.ID), Hint: "Reopen it first (Ctrl+U)."}
	}
	return nil
}

// lockedBy refuses what may not be done to a locked segment.
func lockedBy(g translate.Segment) error {
	if !g.Locked {
		return nil
	}
	by := g.LockedBy
	if by == "" {
		by = "a person"
	}
	return &translate.Error{Code: translate.Refused, Text: fmt.Sprintf("segment %s is locked (%s)", g.ID, by), Hint: "Unlock it first (F4)."}
}

// WhyNotEdit says why the text of segment i may not change, nil if it may.
func (s *Session) WhyNotEdit(i int) error { return refused(s.Segment(i)) }

// withTarget gives a segment another text.
func withTarget(g *translate.Segment, text string) {
	if text == g.Target {
		return
	}
	moveNotes(g.Notes, g.Target, text)
	g.Target = text
	g.State = translate.Translated
	if text == "" {
		g.State = translate.New
	}
	g.Origin = translate.FromPerson
}

// WhyNotApprove says why segment i cannot be approved, "" if it can.
func (s *Session) WhyNotApprove(i int) string {
	if i < 0 || i >= s.Len() {
		return "There is no segment."
	}
	return whyNotApprove(s.Segment(i))
}

func whyNotApprove(g translate.Segment) string {
	switch {
	case g.Locked:
		return "The segment is locked; F4 unlocks it."
	case g.State == translate.Final:
		return "The segment is final."
	case g.Target == "" && !g.Apart && hasWords(g.Source):
		return "The target is empty."
	}
	return ""
}

// approve makes a segment reviewed. A source without words stands for itself.
func approve(g *translate.Segment) {
	if g.Target == "" && !g.Apart && !hasWords(g.Source) {
		g.Target = g.Source
	}
	g.State = translate.Reviewed
	g.Approved = g.Target
	decided(g)
}

// hasWords reports whether there is a letter outside the inline codes.
func hasWords(text string) bool { return strings.ContainsFunc(text, isLetter) }

func isLetter(r rune) bool { return r >= 'A' && r <= 'Z' || r >= 'a' && r <= 'z' || r >= 0xc0 }
