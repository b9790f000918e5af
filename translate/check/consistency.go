package check

import (
	"slices"
	"strings"
	"unicode"

	"satzpaar/translate"
)

var inconsistentTarget = Check{
	ID: "inconsistent-target", Title: "The same source is translated in another way",
	Severity: translate.Warning, ITS: "inconsistency", Wide: true,
	Example: Example{
		Source: "Der Rat tagt am Abend.",
		Bad:    "The council is in session tonight. (elsewhere: The council meets in the evening.)",
		Good:   "The council meets in the evening.",
	},
}

var inconsistentSource = Check{
	ID: "inconsistent-source", Title: "Another source has the same translation",
	Severity: translate.Warning, ITS: "inconsistency", Wide: true,
	Example: Example{
		Source: "Der Rat tagte am Abend nicht. (elsewhere: Der Rat tagt am Abend.)",
		Bad:    "The council meets in the evening.",
		Good:   "The council did not meet in the evening.",
	},
}

// checkConsistency finds equal sources with different targets, and different
// sources with equal targets. It takes time in proportion to the document.
func checkConsistency(d *translate.Document, views []view) []translate.Finding {
	bySource, byTarget := map[string]int{}, map[string]int{}
	var all []translate.Finding
	for i := range d.Segments {
		g := &d.Segments[i]
		source, target := views[i].source, views[i].target
		if source == "" || target == "" || g.Apart {
			continue
		}
		severity := translate.Warning
		if len(strings.Fields(g.Source)) < 3 {
			severity = translate.Hint
		}
		if j, ok := bySource[source]; !ok {
			bySource[source] = i
		} else if o := &d.Segments[j]; views[j].target != target {
			all = append(all, translate.Finding{
				Segment: g.ID, Check: "inconsistent-target", Severity: severity, Source: whole(g.Source), Target: whole(g.Target),
				Message: translate.Say("segment %s has the same source and another target", o.ID), Fixes: []string{o.Target}, Evidence: source, ITS: "inconsistency",
			})
		}
		if j, ok := byTarget[target]; !ok {
			byTarget[target] = i
		} else if o := &d.Segments[j]; differ(views[j].source, source) && len(strings.Fields(g.Target)) > 2 {
			all = append(all, translate.Finding{
				Segment: g.ID, Check: "inconsistent-source", Severity: severity, Source: whole(g.Source), Target: whole(g.Target),
				Message: translate.Say("segment %s has the same target and another source", o.ID), Evidence: target, ITS: "inconsistency",
			})
		}
	}
	return all
}

var inconsistentMemory = Check{
	ID: "inconsistent-memory", Title: "The memory has another approved translation of this source",
	Severity: translate.Hint, ITS: "inconsistency", Wide: true,
	Example: Example{
		Source: "Der Rat tagt am Abend.",
		Bad:    "The council is in session tonight. (in the memory: The council meets in the evening.)",
		Good:   "The council meets in the evening.",
	},
}

// checkMemory finds segments that say otherwise than what was approved for the
// same source, in this project or another. Short sources mean many things.
func (k *Known) checkMemory(d *translate.Document) []translate.Finding {
	if k.Approved == nil {
		return nil
	}
	var all []translate.Finding
	for i := range d.Segments {
		g := &d.Segments[i]
		if g.Apart || g.Target == "" || len(strings.Fields(g.Source)) < 3 {
			continue
		}
		known := k.Approved(g)
		target := Fold(g.Target)
		if len(known) == 0 || slices.ContainsFunc(known, func(t string) bool { return Fold(t) == target }) {
			continue
		}
		f := complete(translate.Finding{Source: whole(g.Source), Target: whole(g.Target), Message: translate.Say("the memory has %q", known[0]), Fixes: known}, &inconsistentMemory, g)
		all = append(all, f)
	}
	return all
}

// Fold makes texts equal that differ in case, spaces and marks only.
func Fold(s string) string {
	if strings.Contains(s, "  ") || strings.ContainsFunc(s, func(r rune) bool { return r != ' ' && unicode.IsSpace(r) }) {
		s = strings.Join(strings.Fields(s), " ")
	}
	return strings.Trim(strings.ToLower(s), ".!?:;… \"“”„")
}

// differ reports whether two sources, folded, say different things: other
// words, not only other numbers, which have a check of their own.
func differ(a, b string) bool {
	if a == b {
		return false
	}
	letters := func(s string) string {
		return strings.Map(func(r rune) rune {
			if letter(r) {
				return r
			}
			return -1
		}, s)
	}
	return letters(a) != letters(b)
}
