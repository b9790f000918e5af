package check

import (
	"unicode/utf8"

	"satzpaar/translate"
)

var length = Check{
	ID: "length", Title: "The target is much longer or shorter than the source",
	Severity: translate.Warning, ITS: "length",
	Example: Example{
		Source: "Die Gespräche zogen sich bis in die Nacht, weil niemand nachgeben wollte.",
		Bad:    "The talks went on.",
		Good:   "The talks went on into the night because no one would give way.",
	},
	run: checkLength,
}

func checkLength(p *pair) []translate.Finding {
	a, b := utf8.RuneCountInString(p.Source), utf8.RuneCountInString(p.Target)
	r := float64(b) / float64(max(a, 1))
	if b == 0 || a < 12 || r > .34 && r < 2.6 && (a < 40 || r >= .5 && r <= 1.9) {
		return nil
	}
	return []translate.Finding{{Source: whole(p.Source), Target: whole(p.Target), Message: translate.SayOf("the target has %d character for %d of the source", "the target has %d characters for %d of the source", b, a)}}
}
