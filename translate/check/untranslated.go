package check

import (
	"satzpaar/translate"
)

var untranslated = Check{
	ID: "untranslated", Title: "The target is the source",
	Severity: translate.Fault, ITS: "untranslated", Pair: germanEnglish,
	Example: Example{
		Source: "Wir haben davon erst gestern gehört.",
		Bad:    "Wir haben davon erst gestern gehört.",
		Good:   "We only heard of it yesterday.",
	},
	run: checkUntranslated,
}

func checkUntranslated(p *pair) []translate.Finding {
	if p.Source != p.Target || len(p.sourceWords) <= 3 {
		return nil
	}
	for _, w := range p.sourceWords {
		if germanWords()[w.lower] {
			return []translate.Finding{{Source: whole(p.Source), Target: whole(p.Target), Message: translate.Say("the target is the German source")}}
		}
	}
	return nil
}
