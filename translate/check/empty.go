package check

import (
	"strings"
	"unicode"

	"satzpaar/translate"
)

var empty = Check{
	ID: "empty", Title: "The target is empty",
	Severity: translate.Fault, ITS: "omission",
	Example: Example{
		Source: "Der Zug ist abgefahren.",
		Bad:    "…",
		Good:   "The train has left.",
	},
	run: checkEmpty,
}

func checkEmpty(p *pair) []translate.Finding {
	if strings.ContainsFunc(p.Target, func(r rune) bool { return letter(r) || unicode.IsDigit(r) }) || !strings.ContainsFunc(p.Source, letter) {
		return nil
	}
	return []translate.Finding{{Source: whole(p.Source), Target: translate.NoSpan, Message: translate.Say("the target holds no text")}}
}
