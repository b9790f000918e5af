package check

import (
	"slices"
	"strings"

	"satzpaar/translate"
	"satzpaar/translate/names"
)

// checkBalance reports the names that one side has and the other has not:
// where both have one, the draft names someone else.
func checkBalance(d *translate.Document, j *names.Judge, judged []translate.Occurrence) []translate.Finding {
	of := map[translate.SegmentID][]translate.Occurrence{}
	for _, o := range judged {
		of[o.Segment] = append(of[o.Segment], o)
	}
	var all []translate.Finding
	for i := range d.Segments {
		g := &d.Segments[i]
		if g.Apart || g.Target == "" {
			continue
		}
		b := j.Weigh(g, of[g.ID])
		b.Added = slices.DeleteFunc(b.Added, func(at translate.Span) bool { return named(d, i, g.Target[at.Start:at.End]) })
		for k, at := range b.Missing {
			name := g.Source[at.Start:at.End]
			f := translate.Finding{Check: "name-missing", Severity: translate.Hint, Source: at, Target: translate.NoSpan, Message: translate.Say("the target does not name %s", name)}
			if k < len(b.Added) {
				other := g.Target[b.Added[k].Start:b.Added[k].End]
				f.Check, f.Severity, f.Target = "name-wrong", translate.Warning, b.Added[k]
				f.Message = translate.Say("the source names %s, the target %s", name, other)
				if j.Knows(name) {
					f.Fixes = j.Forms(name)
				}
			}
			f.Segment, f.ITS, f.Evidence = g.ID, "mistranslation", evidence(g, f)
			all = append(all, f)
		}
		for _, at := range b.Added[min(len(b.Added), len(b.Missing)):] {
			f := translate.Finding{
				Segment: g.ID, Check: "name-added", Severity: translate.Hint, Source: translate.NoSpan, Target: at, ITS: "mistranslation",
				Message: translate.Say("the source does not name %s", g.Target[at.Start:at.End]),
			}
			f.Evidence = evidence(g, f)
			all = append(all, f)
		}
	}
	return all
}

// reach is how many segments before and behind a pronoun may stand for a name.
const reach = 20

// named reports whether a source nearby has one of the words of the name: the
// target says who a pronoun means.
func named(d *translate.Document, i int, name string) bool {
	for k := max(0, i-reach); k < min(len(d.Segments), i+reach); k++ {
		for w := range strings.FieldsSeq(name) {
			if k != i && len(w) > 3 && strings.Contains(d.Segments[k].Source, w) {
				return true
			}
		}
	}
	return false
}
