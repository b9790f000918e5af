package names

import (
	"strings"

	"satzpaar/translate"
	"satzpaar/translate/words"
)

// foreign looks again at names that no list holds and that both texts spell in
// the same way: in a text about Iran, a name with a German sch in it is a
// transcription that was left standing. That is one weak cue, so it is a hint.
func foreign(d *translate.Document, all []translate.Occurrence) {
	origin := originOf(all)
	if tongues[origin] == nil {
		return
	}
	at := 0
	for i := range all {
		o := &all[i]
		for d.Segments[at].ID != o.Segment { // both are in the order of the document
			at++
		}
		if o.Kind != translate.UnknownName || o.Verdict != translate.NameOK || o.Name != o.Rendering || !strings.Contains(strings.ToLower(o.Name), "sch") ||
			words.English(o.Name) || words.Name(o.Name) || frequent()[strings.ToLower(o.Name)] || strings.ContainsAny(o.Name, "äöüß") {
			continue
		}
		if before, _ := Neighbours(d.Segments[at].Source, o.Source); givenNames()[before] || looksLikeName(before) {
			continue // Petra Schulze, on her way to Tehran
		}
		if c := ConvertFrom(o.Name, origin); len(c) > 0 && c[0] != o.Name {
			o.Verdict, o.Severity, o.Suggest = translate.NameKept, translate.Hint, c[:min(3, len(c))]
			o.Why = translate.Say("%s looks like a German transcription; English spells it %s", o.Name, c[0])
		}
	}
}

// originOf returns where most known names of a document come from, of those
// that German writes by ear; "" if that is not plain.
func originOf(all []translate.Occurrence) string {
	counts := map[string]int{}
	seen := map[string]bool{}
	sum := 0
	for i := range all {
		if o := &all[i]; o.Origin != "" && !seen[o.Name] {
			seen[o.Name] = true
			if counts[o.Origin]++; tongues[o.Origin] != nil || cyrillicOrigin(o.Origin) {
				sum++
			}
		}
	}
	for origin, n := range counts {
		if tongues[origin] != nil && n >= 3 && n*2 > sum {
			return origin
		}
	}
	return ""
}
