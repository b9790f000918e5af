package session

import (
	"slices"

	"satzpaar/translate/diff"
)

// A Base is the text with which the text of a segment is compared.
type Base uint8

// The bases.
const (
	SinceDraft     Base = iota // the draft as it came
	SinceApproved              // the text as it was approved last
	SinceReceived              // what a reviewed file or a new version brought last
	BeforeReceived             // the text that a reviewed text changed
	AgainstMatch               // the best match of the memory
	SinceVersion               // an entry of the history
)

// BaseText returns the text of a base for segment i; n is the number of the
// entry for SinceVersion. It reports false where there is no such text.
func (s *Session) BaseText(i int, b Base, n int64) (string, bool) {
	g := s.Segment(i)
	switch b {
	case SinceApproved:
		return g.Approved, g.Approved != ""
	case BeforeReceived:
		was, err := s.TargetBefore(i)
		return was, err == nil && was != ""
	case AgainstMatch:
		all := s.Matches(i)
		if len(all) == 0 {
			return "", false
		}
		return all[0].Unit.Target, true
	case SinceReceived, SinceVersion:
		all, err := s.History(i)
		if err != nil {
			return "", false
		}
		for _, v := range slices.Backward(all) {
			if b == SinceVersion && v.N == n || b == SinceReceived && slices.Contains(received, v.What) {
				return v.Text, true
			}
		}
		return "", false
	}
	return g.Draft, true
}

// received are the commands by which texts come from outside.
var received = []string{newSource, newTarget, mergeFile}

// TakeBack gives segment i the text of the base at one change, and leaves the
// others.
func (s *Session) TakeBack(i int, c diff.Change) error {
	text := s.Text(i)
	if c.ToEnd > len(text) {
		return nil
	}
	return s.put(i, text[:c.ToStart]+c.Old+text[c.ToEnd:], "take back")
}

// put makes text the target of segment i, also in the place of what is being
// typed there.
func (s *Session) put(i int, text, what string) error {
	id := s.Segment(i).ID
	was, typed := s.typing[id]
	delete(s.typing, id)
	if err := s.SetTarget(i, text, what); err != nil {
		if typed {
			s.typing[id] = was
		}
		return err
	}
	s.work.patch(i, s.Live(i))
	return nil
}
