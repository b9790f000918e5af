package check

import (
	"regexp"
	"strings"

	"satzpaar/translate"
)

var punctuationDouble = Check{
	ID: "punctuation-double", Title: "A punctuation mark stands twice",
	Severity: translate.Warning, ITS: "typographical",
	Example: Example{
		Source: "Er kam, sah und ging.",
		Bad:    "He came,, saw and left.",
		Good:   "He came, saw and left.",
	},
	run: checkDoubleMarks,
}

var doubleMark = regexp.MustCompile(`,,+|;;+|::+|[^.](\.\.)(?:[^.]|$)|,\.|\.,|;\.|:\.`)

// checkDoubleMarks flags marks that stand twice or beside one another. Three
// full stops are an ellipsis; U.S., and the like have a letter before.
func checkDoubleMarks(p *pair) []translate.Finding {
	if !has2(p.Target) {
		return nil
	}
	var all []translate.Finding
	for _, m := range doubleMark.FindAllStringSubmatchIndex(p.Target, 4) {
		at := translate.Span{Start: m[0], End: m[1]}
		if m[2] >= 0 {
			at = translate.Span{Start: m[2], End: m[3]}
		}
		mark := p.Target[at.Start:at.End]
		if strings.Contains(p.Source, mark) || mark == ".," || mark == ",." && strings.HasPrefix(p.Target[at.End:], ".") || mark == "::" && strings.Contains(p.Target, "://") {
			continue // an abbreviation before a comma: Inc.,; an ellipsis behind one
		}
		all = append(all, translate.Finding{Source: translate.NoSpan, Target: at, Message: translate.Say("%s stands for one mark", mark), Fixes: []string{mark[len(mark)-1:]}})
	}
	return all
}

// has2 reports whether two marks stand side by side.
func has2(text string) bool {
	for i := 1; i < len(text); i++ {
		if strings.IndexByte(".,;:", text[i]) >= 0 && strings.IndexByte(".,;:", text[i-1]) >= 0 {
			return true
		}
	}
	return false
}
