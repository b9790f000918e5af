package check

import (
	"strings"

	"satzpaar/translate"
)

var bracketUnbalanced = Check{
	ID: "bracket-unbalanced", Title: "A bracket is missing",
	Severity: translate.Warning, ITS: "typographical",
	Example: Example{
		Source: "Der Fluss (die Wolga) steigt.",
		Bad:    "The river (the Volga is rising.",
		Good:   "The river (the Volga) is rising.",
	},
	run: checkBrackets,
}

// checkBrackets wants the target to close what it opens, if the source does.
func checkBrackets(p *pair) []translate.Finding {
	var all []translate.Finding
	for _, b := range []string{"()", "[]"} {
		if strings.Count(p.Source, b[:1]) != strings.Count(p.Source, b[1:]) || strings.Count(p.Source, b[:1]) == 0 {
			continue
		}
		if x, y := strings.Count(p.Target, b[:1]), strings.Count(p.Target, b[1:]); x != y {
			at := max(strings.Index(p.Target, b[:1]), strings.Index(p.Target, b[1:]))
			all = append(all, translate.Finding{
				Source: translate.NoSpan, Target: translate.Span{Start: at, End: at + 1}, Message: translate.Say("%d opening and %d closing brackets", x, y),
			})
		}
	}
	return all
}
