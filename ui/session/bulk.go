package session

import (
	"context"

	"satzpaar/store"
	"satzpaar/translate"
)

// A BulkSummary says, before many segments are approved at once, what they are.
type BulkSummary struct {
	Approve  []int // the segments that would be approved
	ByState  map[translate.State]int
	Faults   int // of these, segments with an open error
	Warnings int // and with an open warning, but no error
	Done     int // approved already
	Left     int // locked, empty or final
	Words    int // of the source
}

// SummariseBulk says what Bulk would do to the segments at indexes.
func (s *Session) SummariseBulk(indexes []int) BulkSummary {
	b := BulkSummary{ByState: map[translate.State]int{}}
	for _, i := range indexes {
		g := s.Live(i)
		switch {
		case g.State == translate.Reviewed && g.Target == g.Approved:
			b.Done++
			continue
		case whyNotApprove(g) != "":
			b.Left++
			continue
		}
		b.Approve = append(b.Approve, i)
		b.ByState[g.State]++
		b.Words += words(g.Source)
		if all := s.Findings(i); len(all) > 0 {
			switch all[0].Severity {
			case translate.Fault:
				b.Faults++
			case translate.Warning:
				b.Warnings++
			}
		}
	}
	return b
}

// Bulk approves the segments at indexes in one step, which the history marks
// as such. Those that cannot be approved, locked and final ones are left out;
// it returns how many were approved.
func (s *Session) Bulk(indexes []int) (int, error) { return s.run(s.BulkJob(indexes)) }

// BulkJob is Bulk as a job.
func (s *Session) BulkJob(indexes []int) *Job {
	return s.doing(func(context.Context) (store.Entry, error) {
		e := store.Entry{Kind: store.Do, What: "bulk"}
		for _, i := range indexes {
			if s.WhyNotApprove(i) == "" {
				e.Edit = append(e.Edit, s.change(i, approve)...)
			}
		}
		return e, nil
	})
}
