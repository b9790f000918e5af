package session

import (
	"context"
	"slices"
	"time"

	"satzpaar/translate"
	"satzpaar/translate/score"
)

// Changes says how much of the drafts of the approved segments was changed, and
// how many words were approved on which day.
type Changes struct {
	Segments, Changed int // approved ones that had a draft
	Scores            score.Scores
	Bands             []int // segments by ChangeBands
	Days              []Day // the last ones on which something was approved, oldest first
}

// ChangeBands are the bands of TER by which changed segments are counted. A
// segment belongs to the first whose Most it does not exceed.
var ChangeBands = []struct {
	Name string
	Most float64
}{
	{"unchanged", 0},
	{"up to 10 %", 10},
	{"up to 25 %", 25},
	{"up to 50 %", 50},
	{"more than half", 1e9},
}

// A Day is what was approved on one day, by the clock of this machine.
type Day struct {
	Day   time.Time
	Words int // of the source
}

// days is how many days are told.
const days = 14

// Changing returns the work of measuring the changes of the document as it
// stands now. It may be done on any goroutine.
func (s *Session) Changing() func(context.Context) (Changes, error) {
	var drafts, texts []string
	for i := range s.doc.Segments {
		if g := &s.doc.Segments[i]; g.State.Approved() && g.Draft != "" && !g.Apart {
			drafts, texts = append(drafts, g.Draft), append(texts, g.Target)
		}
	}
	return func(ctx context.Context) (Changes, error) {
		c := Changes{Segments: len(texts), Bands: make([]int, len(ChangeBands))}
		var total score.Total
		for i := range texts {
			if err := ctx.Err(); err != nil {
				return c, err
			}
			ter := total.Add(texts[i], drafts[i]).TER
			k := 0
			for ter > ChangeBands[k].Most || k == 0 && texts[i] != drafts[i] {
				k++
			}
			if c.Bands[k]++; k > 0 {
				c.Changed++
			}
		}
		if len(texts) > 0 {
			c.Scores = total.Scores()
		}
		var err error
		c.Days, err = s.days(ctx)
		return c, err
	}
}

// days counts the words that were approved, less those that lost their
// approval, by days.
func (s *Session) days(ctx context.Context) ([]Day, error) {
	entries, err := s.lib.After(ctx, s.document, 0)
	if err != nil {
		return nil, err
	}
	var all []Day
	for _, e := range entries {
		at, err := time.Parse(time.RFC3339, e.At)
		if err != nil {
			continue
		}
		n := 0
		for _, r := range e.Edit {
			n += approvedWords(r.New) - approvedWords(r.Old)
		}
		at = at.Local()
		day := time.Date(at.Year(), at.Month(), at.Day(), 0, 0, 0, 0, at.Location())
		if n == 0 {
			continue
		}
		if k := len(all) - 1; k < 0 || !all[k].Day.Equal(day) {
			all = append(all, Day{Day: day})
		}
		all[len(all)-1].Words += n
	}
	all = slices.DeleteFunc(all, func(d Day) bool { return d.Words <= 0 })
	return all[max(0, len(all)-days):], nil
}

func approvedWords(segments []translate.Segment) int {
	n := 0
	for _, g := range segments {
		if g.State.Approved() {
			n += words(g.Source)
		}
	}
	return n
}
