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
	// Score is 1 for the preferred form of a known name, less for its other
	// forms; for a converted one, its share of the weight of all candidates.
	Score float64
	Why   translate.Message
}

var starterJudge = sync.OnceValue(func() *Judge { return NewJudge(Starter(), nil) })

// Default returns the judge that knows the starter names alone.
func Default() *Judge { return starterJudge() }

// Suggest returns English spellings of a German name, best first, at most
// five: the forms of the starter names, then what the rules of transcription
// give.
func Suggest(name string) []Suggestion {
	var all []Suggestion
	add := func(text string, score float64, why translate.Message) {
		if !slices.ContainsFunc(all, func(s Suggestion) bool { return s.Text == text }) {
			if n := len(all); n > 0 {
				score = min(score, all[n-1].Score)
			}
			all = append(all, Suggestion{text, score, why})
		}
	}
	j := starterJudge()
	if e := j.german[name].entry; e != nil && len(e.English) > 0 {
		for i, f := range e.English[:min(3, len(e.English))] {
			add(f, 1/float64(i+1), translate.Say("%s is a known name", e.Name))
		}
	} else {
		var parts []string
		known := false
		for w := range strings.FieldsSeq(name) {
			if e := j.german[w].entry; e != nil && len(e.English) > 0 {
				known = true
				parts = append(parts, e.English[0])
				continue
			}
			parts = append(parts, Convert(w)[0])
		}
		if known {
			add(strings.Join(parts, " "), .9, translate.Say("a part of %s is a known name", name))
		}
	}
	for _, c := range convert(name) {
		add(c.text, c.weight, translate.Say("by the rules of transcription"))
	}
	return all[:min(len(all), 5)]
}

// NewEntry returns an entry without forms for a name that a person decides.
func NewEntry(german string) Entry {
	return Entry{Name: german, Kind: kindOf(german), German: []string{german}}
}

// Decide adds what a person decided on an English form.
func (e *Entry) Decide(english string, state translate.FormState) {
	switch state {
	case translate.Forbidden:
		e.Forbidden = append(e.Forbidden, english)
	case translate.Preferred:
		e.English = append([]string{english}, e.English...)
	default:
		e.English = append(e.English, english)
	}
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
			all = append(all, NewEntry(c[0]))
		}
		all[i].Decide(c[1], translate.FormState(c[2]))
	}
	return all
}

// kindOf guesses the kind of a decided name by the starter; a name of two or
// three words is taken for a person's.
func kindOf(name string) translate.NameKind {
	if e := starterJudge().german[name].entry; e != nil {
		return e.Kind
	}
	if n := len(strings.Fields(name)); n == 2 || n == 3 {
		return translate.Person
	}
	return translate.UnknownName
}
