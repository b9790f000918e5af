package session

import (
	"context"
	"slices"
	"strconv"
	"strings"

	"satzpaar/translate"
)

// A Conflict is a segment that was changed here and in a file that came back.
type Conflict struct{ Sent, Theirs string }

// Conflict returns the conflict of segment i, if there is one.
func (s *Session) Conflict(i int) (Conflict, bool) {
	g := s.Segment(i)
	theirs, ok := returnedText(&g)
	if !ok {
		return Conflict{}, false
	}
	sent, err := s.sentText(i)
	if err != nil {
		sent = g.Draft
	}
	return Conflict{sent, theirs}, true
}

// returnedText returns what a returned file has for a segment that was changed
// here as well, while nobody has decided.
func returnedText(g *translate.Segment) (string, bool) {
	for _, n := range slices.Backward(g.Notes) {
		if text, ok := strings.CutPrefix(n.Text, hasReturned); ok && !n.Done {
			return text, true
		}
	}
	return "", false
}

func conflicting(g *translate.Segment) bool {
	_, ok := returnedText(g)
	return ok
}

// decided settles the conflict of a segment.
func decided(g *translate.Segment) {
	for k := range g.Notes {
		if strings.HasPrefix(g.Notes[k].Text, hasReturned) {
			g.Notes[k].Done = true
		}
	}
}

// sentText returns the text of segment i that was sent out before the file that
// came back last.
func (s *Session) sentText(i int) (string, error) {
	g := s.Segment(i)
	all, err := s.History(i)
	if err != nil {
		return "", err
	}
	steps, err := s.lib.StepsCalled(context.Background(), s.document, mergeFile)
	if err != nil || len(steps) == 0 {
		return g.Draft, err
	}
	n, err := strconv.ParseInt(steps[len(steps)-1].Reason, 10, 64)
	if err != nil {
		return g.Draft, nil
	}
	for _, v := range slices.Backward(all) {
		if v.N <= n {
			return v.Text, nil
		}
	}
	return g.Draft, nil
}
