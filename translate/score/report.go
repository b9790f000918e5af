package score

import (
	"strings"
	"unicode/utf8"

	"satzpaar/translate"
	"satzpaar/translate/diff"
)

// A Report says what a review changed, what is still open and what the draft
// was worth. Fill in what is known and Rows, then Sum it and write it as HTML,
// CSV or XLIFF.
type Report struct {
	Project, Document      string
	SourceLang, TargetLang string
	Who                    string
	From, To               string // dates, for show
	WordsPerHour           float64
	KeysPerSegment         float64
	Profile                string
	Card                   *Card // nil: nothing was marked
	Overrides              []Override
	Rows                   []Row

	// Say puts English into the language of the reader; nil leaves it. Comma
	// writes numbers with a decimal comma.
	Say   func(string) string
	Comma bool

	Totals Totals
}

// An Override is an export that was made although something stood in its way.
type Override struct {
	When, Who, Reason string
	Blockers          int // how many segments were not ready
	Path              string
}

// A Row is a segment of a report.
type Row struct {
	translate.Segment
	Seconds  float64
	Keys     int
	Marks    []translate.Note    // notes that name an issue
	Open     []translate.Finding // what checks still say
	Ignored  []Ignored
	Ops      []diff.Op // from draft to target; made by Sum
	TER      float64   // of draft against target; made by Sum
	Distance float64   // share of characters that were changed, in percent; made by Sum
}

// Ignored is a finding that was set aside, with the reason.
type Ignored struct {
	translate.Finding
	Reason, Who string
}

// Totals sum up the rows that have a target and are no left-overs.
type Totals struct {
	Segments, Words             int // words of the source
	Unchanged, Edited, Rejected int
	Approved                    int
	Open, Ignored               int
	Scores                      Scores // of draft against target
	Distance                    float64
	Origins                     []Origin
}

// An Origin sums up what came from one kind of draft.
type Origin struct {
	Name             translate.Origin
	Segments, Edited int
	Scores           Scores
	total            Total
}

// Sum fills in what follows from the rows: the differences, the measures and
// the totals. A row without target or apart from the text is left out.
func (r *Report) Sum() {
	var rows []Row
	var total Total
	changed, length := 0, 0
	origins := map[translate.Origin]int{}
	t := Totals{}
	for _, row := range r.Rows {
		if row.Apart || row.Target == "" {
			continue
		}
		row.Ops = diff.Words(row.Draft, row.Target)
		row.TER = total.Add(row.Target, row.Draft).TER
		c, n := changes(row.Ops)
		changed, length = changed+c, length+n
		if n > 0 {
			row.Distance = 100 * float64(c) / float64(n)
		}
		k, ok := origins[row.Origin]
		if !ok {
			k = len(t.Origins)
			origins[row.Origin] = k
			t.Origins = append(t.Origins, Origin{Name: row.Origin})
		}
		o := &t.Origins[k]
		o.Segments++
		o.total.Add(row.Target, row.Draft)
		t.Segments++
		t.Words += len(strings.Fields(row.Source))
		t.Open += len(row.Open)
		t.Ignored += len(row.Ignored)
		if row.Target != row.Draft {
			t.Edited++
			o.Edited++
		} else {
			t.Unchanged++
		}
		if row.State == translate.Rejected {
			t.Rejected++
		}
		if row.State.Approved() {
			t.Approved++
		}
		rows = append(rows, row)
	}
	t.Scores = total.Scores()
	if length > 0 {
		t.Distance = 100 * float64(changed) / float64(length)
	}
	for i := range t.Origins {
		t.Origins[i].Scores = t.Origins[i].total.Scores()
	}
	r.Rows, r.Totals = rows, t
}

// changes counts the characters that were deleted or inserted, a replacement once,
// and those of the longer text.
func changes(ops []diff.Op) (changed, length int) {
	deleted, inserted, same := 0, 0, 0
	for _, o := range ops {
		n := utf8.RuneCountInString(o.Text)
		switch o.Kind {
		case diff.Delete:
			deleted += n
		case diff.Insert:
			inserted += n
		default:
			same += n
		}
	}
	return max(deleted, inserted), same + max(deleted, inserted)
}

func (r *Report) say(english string) string {
	if r.Say == nil {
		return english
	}
	return r.Say(english)
}
