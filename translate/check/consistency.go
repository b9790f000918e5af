package check

import (
	"strings"

	"satzpaar/translate"
)

// checkConsistency finds equal sources with different targets.
func checkConsistency(d *translate.Document) []translate.Finding {
	fold := func(s string) string {
		return strings.Trim(strings.ToLower(strings.Join(strings.Fields(s), " ")), ".!?:;… \"“”„")
	}
	first := map[string]int{}
	var all []translate.Finding
	for i := range d.Segments {
		g := &d.Segments[i]
		k := fold(g.Source)
		if k == "" || g.Target == "" {
			continue
		}
		j, ok := first[k]
		if !ok {
			first[k] = i
			continue
		}
		o := &d.Segments[j]
		if fold(o.Target) == fold(g.Target) {
			continue
		}
		severity := translate.Warning
		if len(strings.Fields(g.Source)) < 3 {
			severity = translate.Hint
		}
		all = append(all, translate.Finding{
			Segment: g.ID, Check: "inconsistent-target", Severity: severity, Source: whole(g.Source), Target: whole(g.Target),
			Message: translate.Say("segment %s has the same source and another target", o.ID), Fixes: []string{o.Target}, Evidence: k, ITS: "inconsistency",
		})
	}
	return all
}
