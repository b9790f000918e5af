package check

import (
	"slices"
	"strings"

	"satzpaar/translate"
)

// bySegment sorts what was judged of the names.
func (k *Known) bySegment() map[translate.SegmentID][]translate.Occurrence {
	of := map[translate.SegmentID][]translate.Occurrence{}
	for from := 0; from < len(k.Judged); {
		id, to := k.Judged[from].Segment, from+1
		for to < len(k.Judged) && k.Judged[to].Segment == id {
			to++
		}
		if run := k.Judged[from:to:to]; of[id] == nil {
			of[id] = run // most segments have one run, which need not be copied
		} else {
			of[id] = append(of[id], run...)
		}
		from = to
	}
	return of
}

// checkBalance reports the names that one side of segment i has and the other
// has not: where both have one, the draft names someone else. The word links
// say which of the target's stands for which, and what stands where one is
// missing.
func (k *Known) checkBalance(d *translate.Document, i int, judged []translate.Occurrence) []translate.Finding {
	g := &d.Segments[i]
	if g.Target == "" {
		return nil
	}
	b := k.Judge.Weigh(g, judged)
	b.Added = slices.DeleteFunc(b.Added, func(at translate.Span) bool { return named(d, i, g.Target[at.Start:at.End]) })
	var links []translate.WordLink
	if len(b.Missing) > 0 && k.Linked != nil {
		links = k.Linked(g.Source, g.Target)
	}
	var all []translate.Finding
	for _, at := range b.Missing {
		f := k.lost(g, at, standIn(g.Target, links, at), &b.Added)
		f.Segment, f.ITS, f.Evidence = g.ID, "mistranslation", evidence(g, f)
		all = append(all, f)
	}
	for _, at := range b.Added {
		f := translate.Finding{
			Segment: g.ID, Check: "name-added", Severity: translate.Hint, Source: translate.NoSpan, Target: at, ITS: "mistranslation",
			Message: translate.Say("the source does not name %s", g.Target[at.Start:at.End]),
		}
		f.Evidence = evidence(g, f)
		all = append(all, f)
	}
	return all
}

// lost is the finding on a name of the source that the target has not, where
// what stands at in takes its place. Of the names that were added it takes the
// one that stands there, or else the first.
func (k *Known) lost(g *translate.Segment, at, in translate.Span, added *[]translate.Span) translate.Finding {
	name := g.Source[at.Start:at.End]
	f := translate.Finding{Check: nameMissing.ID, Severity: translate.Hint, Source: at, Target: in}
	if len(*added) > 0 {
		n := max(0, slices.IndexFunc(*added, in.Overlaps))
		f.Check, f.Severity, f.Target = nameWrong.ID, translate.Warning, (*added)[n]
		*added = slices.Delete(*added, n, n+1)
	}
	if !f.Target.Valid() {
		f.Message = translate.Say("the target does not name %s", name)
		return f
	}
	other := g.Target[f.Target.Start:f.Target.End]
	f.Message = translate.Say("the source names %s, the target %s", name, other)
	if f.Check == nameMissing.ID {
		f.Message = translate.Say("%s stands where %s is expected", other, name)
	}
	if k.Judge.Knows(name) && !smallEnglish(strings.ToLower(other)) {
		f.Fixes = k.Judge.Forms(name)
	}
	return f
}

// standIn returns the stretch of the target whose words are surely linked to
// those of the source at a span; NoSpan where none is, or where they are
// scattered.
func standIn(target string, links []translate.WordLink, at translate.Span) translate.Span {
	in, words := translate.NoSpan, 0
	for _, l := range links {
		if !l.Sure || !l.Source.Overlaps(at) {
			continue
		}
		words++
		if !in.Valid() {
			in = l.Target
		}
		in = translate.Span{Start: min(in.Start, l.Target.Start), End: max(in.End, l.Target.End)}
	}
	if in.Valid() && len(strings.Fields(target[in.Start:in.End])) > words+1 {
		return translate.NoSpan
	}
	return in
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
