package check

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"satzpaar/translate"
)

var capital = Check{
	ID: "case", Title: "The sentence begins with a small letter",
	Severity: translate.Warning, ITS: "typographical", Pair: intoEnglish,
	Example: Example{
		Source: "Das Schiff liegt im Hafen.",
		Bad:    "the ship is in the harbour.",
		Good:   "The ship is in the harbour.",
	},
	run: checkCase,
}

func checkCase(p *pair) []translate.Finding {
	all := loneI(p)
	a, _ := utf8.DecodeRuneInString(strings.TrimLeft(p.Source, "„“\"'»«‚‘( "))
	trimmed := strings.TrimLeft(p.Target, "„“”\"'»«‘’( ")
	b, n := utf8.DecodeRuneInString(trimmed)
	if !unicode.IsUpper(a) || !unicode.IsLower(b) || len(p.targetWords) == 0 || strings.ContainsFunc(p.targetWords[0].text, unicode.IsUpper) {
		return all
	}
	at := len(p.Target) - len(trimmed)
	return append(all, translate.Finding{
		Source: translate.NoSpan, Target: translate.Span{Start: at, End: at + n},
		Message: translate.Say("the sentence begins with a small letter"), Fixes: []string{string(unicode.ToUpper(b))},
	})
}

// loneI flags the pronoun I in a small letter.
func loneI(p *pair) []translate.Finding {
	var all []translate.Finding
	for i, t := range p.targetTokens {
		tied := t.glued || i+1 < len(p.targetTokens) && p.targetTokens[i+1].glued && !strings.Contains(",.!?;:", p.targetTokens[i+1].text)
		if tied || t.text != "i" && t.text != "i'm" && t.text != "i’m" && t.text != "i've" && t.text != "i'll" && t.text != "i'd" {
			continue
		}
		all = append(all, translate.Finding{
			Source: translate.NoSpan, Target: translate.Span{Start: t.at.Start, End: t.at.Start + 1}, Message: translate.Say("the pronoun I is written small"), Fixes: []string{"I"},
		})
	}
	return all
}
