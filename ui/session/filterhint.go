package session

import (
	"slices"
	"strings"

	"satzpaar/translate"
	"satzpaar/translate/check"
	"satzpaar/translate/match"
)

// FilterHint returns what can stand behind the colon of the last word of a
// filter line, of what is typed there already; nothing where that word is no
// condition with a choice, or is whole.
func FilterHint(line string) []string {
	if strings.HasSuffix(line, " ") {
		return nil
	}
	words := splitLine(line)
	if len(words) == 0 {
		return nil
	}
	key, typed, ok := strings.Cut(strings.ToLower(words[len(words)-1]), ":")
	if !ok {
		return nil
	}
	if k := strings.LastIndexByte(typed, ','); k >= 0 && key == "state" {
		typed = typed[k+1:]
	}
	var fit []string
	for _, v := range choices(key) {
		if v == typed {
			return nil
		}
		if strings.HasPrefix(v, typed) {
			fit = append(fit, v)
		}
	}
	return fit
}

// choices lists the values of a condition in an order that a person expects.
func choices(key string) []string {
	var all []string
	switch key {
	case "is":
		for _, w := range FilterWords {
			if v, ok := strings.CutPrefix(w[0], "is:"); ok {
				all = append(all, v)
			}
		}
	case "state":
		for _, v := range translate.States {
			all = append(all, v.String())
		}
	case "origin":
		for _, v := range origins {
			all = append(all, string(v))
		}
	case "did":
		all = []string{"approve", "bulk", "edit", "lock", "merge", "name", "note", "propagate", "reject", "replace", "restore", "split", "take"}
	case "band":
		for i, b := range match.Bands {
			name, _, _ := strings.Cut(strings.ReplaceAll(b.Name, "–", "-"), " ")
			if i == len(match.Bands)-1 {
				name = "none"
			}
			all = append(all, name)
		}
	case "check":
		for _, c := range check.All {
			all = append(all, c.ID)
		}
		slices.Sort(all)
	}
	return all
}
