package check

import (
	"strings"

	"satzpaar/translate"
)

var repeatedWord = Check{
	ID: "repeated-word", Title: "A word stands twice in a row",
	Severity: translate.Fault, ITS: "duplication",
	Example: Example{
		Source: "Das Schiff liegt im Hafen.",
		Bad:    "The ship is in the the harbour.",
		Good:   "The ship is in the harbour.",
	},
	run: checkRepeats,
}

// mayRepeat are words that English says twice.
var mayRepeat = map[string]bool{
	"that": true, "had": true, "is": true, "very": true, "really": true, "no": true, "so": true, "ha": true, "bye": true, "blah": true, "never": true, "long": true, "many": true,
	"far": true, "knock": true, "chop": true, "yada": true, "tut": true, "yeah": true, "hey": true, "cha": true, "tick": true,
}

// checkRepeats flags one to four words that stand twice in a row, if the
// source repeats nothing.
func checkRepeats(p *pair) []translate.Finding {
	if doubled(p.sourceTokens, nil) != nil {
		return nil
	}
	var all []translate.Finding
	doubled(p.targetTokens, func(i, n int) {
		a, b := p.targetTokens[i], p.targetTokens[i+2*n-1]
		once := p.Target[a.at.Start:p.targetTokens[i+n-1].at.End]
		all = append(all, translate.Finding{
			Source: translate.NoSpan, Target: translate.Span{Start: a.at.Start, End: b.at.End},
			Message: translate.Say("%s stands twice", once), Fixes: []string{once},
		})
	})
	return all
}

// doubled calls found for every run of n words that stands twice from token i
// on, and returns a non-nil value if there is one. Doublings of which German
// grammar makes many (die die, der der) are none.
func doubled(all []token, found func(i, n int)) *token {
	var first *token
	for i := 0; i < len(all); i++ {
		if i > 0 && all[i].glued {
			continue
		}
		for n := 1; n <= 4 && i+2*n <= len(all); n++ {
			if !same(all, i, n) {
				continue
			}
			if first == nil {
				first = &all[i]
			}
			if found != nil {
				found(i, n)
			}
			i += 2*n - 1
			break
		}
	}
	return first
}

func same(all []token, i, n int) bool {
	letters, spaces := false, 0
	for k := range n {
		a, b := all[i+k], all[i+n+k]
		if a.lower != b.lower || k > 0 && a.glued != b.glued || a.kind == markToken && a.text != "-" {
			return false
		}
		letters = letters || a.kind != markToken
		if !b.glued {
			spaces++
		}
	}
	after := i+2*n < len(all) && all[i+2*n].glued && strings.Contains("-/", all[i+2*n].text)
	if !letters || all[i+n].glued || after && n == 1 {
		return false
	}
	if n == 1 {
		w := all[i].lower
		return !mayRepeat[w] && w != "die" && w != "der" && w != "das" && (all[i].kind == wordToken || !strings.ContainsAny(w, ".,:"))
	}
	return true
}
