package session

import (
	"fmt"
	"strings"

	"satzpaar/translate"
	"satzpaar/translate/score"
)

// Categories are the kinds of faults for which a segment is sent back, in the
// order of the digits that choose them: the most frequent types of MQM.
var Categories = []string{
	"mistranslation", "omission", "addition", "terminology", "untranslated", "grammar", "spelling", "punctuation", "style",
}

// A Rejection says why a segment is sent back.
type Rejection struct {
	Category string // one of Categories; "" if none was chosen
	Level    score.Level
	Text     string // in the reviewer's words; may be empty
}

// String returns the reason as it stands in the history.
func (r Rejection) String() string {
	if r.Category == "" {
		return r.Text
	}
	return strings.TrimSuffix(fmt.Sprintf("%s/%d: %s", r.Category, r.Level, r.Text), ": ")
}

// Reject sends segment i back; the reason becomes a note.
func (s *Session) Reject(i int, why Rejection) error {
	if err := s.Leave(); err != nil {
		return err
	}
	if err := lockedBy(s.Segment(i)); err != nil {
		return err
	}
	return s.do("reject", why.String(), s.change(i, func(g *translate.Segment) {
		g.State = translate.Rejected
		if why != (Rejection{}) {
			n := s.note(why.Text)
			n.Side, n.Issue, n.Level = translate.TargetSide, why.Category, uint8(why.Level)
			g.Notes = append(g.Notes, n)
		}
	}))
}
