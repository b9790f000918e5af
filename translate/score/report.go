package score

import (
	"slices"
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

// Totals sum up the rows that are no left-overs. Unchanged, Edited, Rejected,
// Approved and the measures are of those that have a target.
type Totals struct {
	Segments, Words             int // words of the source
	Untranslated                int
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
// the totals. A row apart from the text or without any is left out; one without
// target counts as untranslated, and its draft is not measured.
func (r *Report) Sum() {
	var rows []Row
	var m measures
	t := Totals{}
	for _, row := range r.Rows {
		if row.Apart || row.Source == "" && row.Target == "" {
			continue
		}
		row.Ops = diff.Words(row.Draft, row.Target)
		t.Segments++
		t.Words += len(strings.Fields(row.Source))
		t.Open += len(row.Open)
		t.Ignored += len(row.Ignored)
		if row.Target == "" {
			t.Untranslated++
		} else {
			t.count(&row)
			m.add(&row)
		}
		rows = append(rows, row)
	}
	t.Scores, t.Distance, t.Origins = m.total.Scores(), share(m.changed, m.length), m.origins
	for i := range t.Origins {
		t.Origins[i].Scores = t.Origins[i].total.Scores()
	}
	r.Rows, r.Totals = rows, t
}

// count counts a row that has a target by what became of it.
func (t *Totals) count(row *Row) {
	if row.Target != row.Draft {
		t.Edited++
	} else {
		t.Unchanged++
	}
	if row.State == translate.Rejected {
		t.Rejected++
	}
	if row.State.Approved() {
		t.Approved++
	}
}

// measures measure drafts against targets, as a whole and by origin.
type measures struct {
	total           Total
	changed, length int
	origins         []Origin
}

// add measures a row, which it tells, too.
func (m *measures) add(row *Row) {
	row.TER = m.total.Add(row.Target, row.Draft).TER
	c, n := changes(row.Ops)
	row.Distance = share(c, n)
	m.changed, m.length = m.changed+c, m.length+n
	k := slices.IndexFunc(m.origins, func(o Origin) bool { return o.Name == row.Origin })
	if k < 0 {
		k = len(m.origins)
		m.origins = append(m.origins, Origin{Name: row.Origin})
	}
	o := &m.origins[k]
	o.Segments++
	o.total.Add(row.Target, row.Draft)
	if row.Target != row.Draft {
		o.Edited++
	}
}

// share is a part of a whole in percent, 0 of nothing.
func share(part, whole int) float64 {
	if whole == 0 {
		return 0
	}
	return 100 * float64(part) / float64(whole)
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
