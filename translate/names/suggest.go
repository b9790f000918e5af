package names

import (
	"slices"
	"strings"
	"sync"

	"satzpaar/translate"
)

// A Suggestion is an English spelling of a name, and why.
type Suggestion struct {
	Text string
	Why  translate.Message
}

var starterJudge = sync.OnceValue(func() *Judge { return NewJudge(Starter(), nil) })

// Suggest returns English spellings of a German name, best first, at most
// five: the forms of the starter names, then what the rules of transcription
// give.
func Suggest(name string) []Suggestion {
	var all []Suggestion
	add := func(text string, why translate.Message) {
		if !slices.ContainsFunc(all, func(s Suggestion) bool { return s.Text == text }) {
			all = append(all, Suggestion{text, why})
		}
	}
	j := starterJudge()
	if e := j.german[name]; e != nil {
		for _, f := range e.English[:min(3, len(e.English))] {
			add(f, translate.Say("%s is a known name", e.Name))
		}
	} else {
		var parts []string
		known := false
		for w := range strings.FieldsSeq(name) {
			if e := j.german[w]; e != nil && len(e.English) > 0 {
				known = true
				parts = append(parts, e.English[0])
				continue
			}
			parts = append(parts, Convert(w)[0])
		}
		if known {
			add(strings.Join(parts, " "), translate.Say("a part of %s is a known name", name))
		}
	}
	for _, c := range Convert(name) {
		add(c, translate.Say("by the rules of transcription"))
	}
	return all[:min(len(all), 5)]
}

// ParseMemory reads decided names: lines of German form, English form and
// state (preferred, allowed, forbidden), between tabs.
func ParseMemory(text string) []Entry {
	index := map[string]int{}
	var all []Entry
	for line := range strings.Lines(text) {
		c := strings.Split(strings.TrimRight(line, "\r\n"), "\t")
		if len(c) < 3 || c[0] == "de" || strings.HasPrefix(line, "#") {
			continue
		}
		i, ok := index[c[0]]
		if !ok {
			i = len(all)
			index[c[0]] = i
			all = append(all, Entry{Name: c[0], Kind: kindOf(c[0]), German: []string{c[0]}})
		}
		switch translate.FormState(c[2]) {
		case translate.Forbidden:
			all[i].Forbidden = append(all[i].Forbidden, c[1])
		case translate.Preferred:
			all[i].English = append([]string{c[1]}, all[i].English...)
		default:
			all[i].English = append(all[i].English, c[1])
		}
	}
	return all
}

// kindOf guesses the kind of a decided name by the starter; a name of two or
// three words is taken for a person's.
func kindOf(name string) translate.NameKind {
	if e := starterJudge().german[name]; e != nil {
		return e.Kind
	}
	if n := len(strings.Fields(name)); n == 2 || n == 3 {
		return translate.Person
	}
	return translate.UnknownName
}
