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

// leftOut is what is empty because the draft, a text of its own that was
// paired with the source, has nothing for it: nobody will begin it by himself.
var leftOut = Check{
	ID: "left-out", Title: "The draft leaves a sentence out",
	Severity: translate.Warning, ITS: "omission",
	Example: Example{
		Source: "Der Zug ist abgefahren.",
		Bad:    "",
		Good:   "The train has left.",
	},
}

func checkEmpty(p *pair) []translate.Finding {
	if strings.ContainsFunc(p.Target, func(r rune) bool { return letter(r) || unicode.IsDigit(r) }) || !strings.ContainsFunc(p.Source, letter) {
		return nil
	}
	if p.Origin == translate.FromAligned && p.Target == "" && p.Draft == "" {
		return []translate.Finding{{Check: leftOut.ID, Source: whole(p.Source), Target: translate.NoSpan, Message: translate.Say("the draft has no sentence for this one")}}
	}
	return []translate.Finding{{Source: whole(p.Source), Target: translate.NoSpan, Message: translate.Say("the target holds no text")}}
}
