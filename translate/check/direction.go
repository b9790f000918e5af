package check

import (
	"strings"

	"satzpaar/translate"
)

var direction = Check{
	ID: "direction", Title: "A direction is turned round",
	Severity: translate.Warning, ITS: "mistranslation", Pair: germanEnglish,
	Example: Example{
		Source: "Der Minister (links) mit seinem Gast.",
		Bad:    "The minister (right) with his guest.",
		Good:   "The minister (left) with his guest.",
	},
	run: checkDirection,
}

// A pole is one of two opposite directions: the beginnings of its German words,
// those of German words that only begin alike, and the beginnings of its
// English words.
type pole struct{ german, unlike, english []string }

// opposites are the directions that a draft turns round. Only poles whose
// words mean little else are listed. "Linke" is a party and "Rechte" are
// rights, so of left and right the adverbs count, which captions use. Easter
// and waistcoats begin like east and west.
var opposites = [][2]pole{
	{{[]string{"links"}, nil, []string{"left"}}, {[]string{"rechts"}, []string{"rechtsa", "rechtsb", "rechtsf", "rechtsg", "rechtsh", "rechtsk", "rechtsl", "rechtsm", "rechtso", "rechtsp", "rechtss", "rechtsst", "rechtsv", "rechtsw"}, []string{"right"}}},
	{{[]string{"nord", "nörd"}, nil, []string{"north"}}, {[]string{"süd"}, nil, []string{"south"}}},
	{{[]string{"ost", "östl"}, []string{"oster", "osteo", "ostens"}, []string{"east"}}, {[]string{"west"}, []string{"weste"}, []string{"west"}}},
}

// checkDirection wants one pole alone in the source, and in the target its
// opposite alone.
func checkDirection(p *pair) []translate.Finding {
	var all []translate.Finding
	for _, o := range opposites {
		for k, here := range o {
			there := o[1-k]
			s, ok := first(p.sourceWords, here.german, here.unlike)
			if !ok || beginsOne(p.sourceWords, there.german) || beginsOne(p.targetWords, here.english) {
				continue
			}
			if t, ok := first(p.targetWords, there.english, nil); ok {
				all = append(all, translate.Finding{
					Source: s.at, Target: t.at, Fixes: []string{turned(t.text, there.english[0], here.english[0])},
					Message: translate.Say("the source says %q, the target %q", s.text, t.text),
				})
			}
		}
	}
	return all
}

// first returns the first word that begins with one of the beginnings and with
// none of unlike.
func first(list []token, beginnings, unlike []string) (token, bool) {
	for _, w := range list {
		if startsWith(w.lower, beginnings) && !startsWith(w.lower, unlike) {
			return w, true
		}
	}
	return token{}, false
}

func startsWith(w string, beginnings []string) bool {
	for _, b := range beginnings {
		if w[0] == b[0] && strings.HasPrefix(w, b) {
			return true
		}
	}
	return false
}

func beginsOne(list []token, beginnings []string) bool {
	_, ok := first(list, beginnings, nil)
	return ok
}

// turned puts one direction in place of the other and keeps the ending and the
// capital: Southern becomes Northern.
func turned(word, from, to string) string {
	if word[0] >= 'A' && word[0] <= 'Z' {
		to = strings.ToUpper(to[:1]) + to[1:]
	}
	return to + word[len(from):]
}
