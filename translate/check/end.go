package check

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"satzpaar/translate"
)

var endQuestion = Check{
	ID: "end-question", Title: "A question mark was lost or added",
	Severity: translate.Fault, ITS: "typographical",
	Example: Example{
		Source: "Wann beginnt das Treffen?",
		Bad:    "The meeting begins.",
		Good:   "When does the meeting begin?",
	},
	run: checkQuestion,
}

var endPunctuation = Check{
	ID: "end-punctuation", Title: "The final mark is missing",
	Severity: translate.Warning, ITS: "typographical",
	Example: Example{
		Source: "Das Treffen beginnt um neun.",
		Bad:    "The meeting begins at nine",
		Good:   "The meeting begins at nine.",
	},
	run: checkEnd,
}

func checkQuestion(p *pair) []translate.Finding {
	a, b := lastRune(p.Source) == '?', lastRune(p.Target) == '?'
	if a == b || p.Target == "" || strings.Contains(p.Source, "?") == strings.Contains(p.Target, "?") {
		return nil
	}
	at := ending(p.Target)
	last := p.Target[at.Start:at.End]
	if a {
		fix := "?"
		if r := lastRune(p.Target); letter(r) || unicode.IsDigit(r) {
			fix = last + "?"
		}
		return []translate.Finding{{Source: ending(p.Source), Target: at, Message: translate.Say("the question mark was lost"), Fixes: []string{fix}}}
	}
	fix := ""
	if r := lastRune(p.Source); strings.ContainsRune(".!:;…", r) {
		fix = string(r)
	}
	return []translate.Finding{{Source: translate.NoSpan, Target: at, Message: translate.Say("a question mark was added"), Fixes: []string{fix}}}
}

func checkEnd(p *pair) []translate.Finding {
	r, t := lastRune(p.Source), lastRune(p.Target)
	if !strings.ContainsRune(".!?:;…", r) || !letter(t) && !unicode.IsDigit(t) || len(p.sourceWords) < 3 {
		return nil
	}
	at := ending(p.Target)
	last := p.Target[at.Start:at.End]
	mark := string(r)
	return []translate.Finding{{Source: ending(p.Source), Target: at, Message: translate.Say("the final %s is missing", mark), Fixes: []string{last + mark}}}
}

// tail returns the text without closing quotes and brackets at its end.
func tail(text string) string {
	return strings.TrimRightFunc(text, func(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune("\"'“”‘’»«›‹)]", r) })
}

func lastRune(text string) rune {
	r, _ := utf8.DecodeLastRuneInString(tail(text))
	return r
}

// ending is the span of the last character that is no closing mark.
func ending(text string) translate.Span {
	t := tail(text)
	_, n := utf8.DecodeLastRuneInString(t)
	return translate.Span{Start: len(t) - n, End: len(t)}
}
