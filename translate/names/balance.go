package names

import (
	"slices"
	"strings"
	"unicode/utf8"

	"satzpaar/translate"
)

// A Balance holds the names of a pair that have no counterpart: those of the
// source that left no trace in the target, and those of the target that come
// from nothing in the source.
type Balance struct{ Missing, Added []translate.Span }

// Weigh compares the names of the two texts, as judged of this segment. Only
// what is surely a name counts, and the faintest trace is a counterpart: a
// common beginning, a likeness in sound, a known translation, an adjective.
func (j *Judge) Weigh(g *translate.Segment, judged []translate.Occurrence) Balance {
	var b Balance
	if g.Target == "" || g.Source == "" {
		return b
	}
	s, t := tokens(g.Source), tokens(g.Target)
	for _, c := range j.sourceNames(g, s, judged) {
		if !c.traced(g.Target, t) {
			b.Missing = append(b.Missing, c.at)
		}
	}
	for _, c := range j.targetNames(g, t) {
		if !c.traced(g.Source, s) && !overlaps(judged, c.at) {
			b.Added = append(b.Added, c.at)
		}
	}
	return b
}

func overlaps(judged []translate.Occurrence, at translate.Span) bool {
	return slices.ContainsFunc(judged, func(o translate.Occurrence) bool { return o.Target.Valid() && o.Target.Overlaps(at) })
}

// candidate is a name with the forms by which it may be found again.
type candidate struct {
	at    translate.Span
	forms []string
}

// traced reports whether text, with its tokens, holds a trace of the name.
func (c *candidate) traced(text string, all []token) bool {
	lower := strings.ToLower(text)
	for _, f := range c.forms {
		parts := tokens(f)
		for _, w := range parts {
			if !upper(w.text) || len(parts) > 1 && general[w.text] {
				continue
			}
			form := plain(w.text)
			if utf8.RuneCountInString(w.text) >= 3 && strings.Contains(lower, strings.ToLower(w.text)) {
				return true
			}
			if len(form) < 3 {
				continue
			}
			head := form[:min(4, len(form))]
			for _, x := range all {
				o := plain(x.text)
				if strings.HasPrefix(o, head) || upper(x.text) && strings.HasPrefix(o, head[:3]) || strings.Contains(o, head) && len(head) == 4 || len(o) > 3 && upper(x.text) && ratio(key(w.text), key(x.text)) >= .55 {
					return true
				}
			}
		}
	}
	return false
}
