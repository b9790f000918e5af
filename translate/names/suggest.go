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

// SuggestFrom returns English spellings of a German name of a known origin (BCP
// 47 primary tag), best first, at most five.
func (j *Judge) SuggestFrom(name, origin string) []Suggestion {
	if e := j.german[name].entry; e != nil && len(e.English) > 0 || origin == "" {
		return j.Suggest(name)
	}
	var all []Suggestion
	for i, c := range ConvertFrom(name, origin) {
		all = append(all, Suggestion{c, 1 / float64(i+1), translate.Say("by the rules of transcription")})
	}
	return all
}

// Default returns the judge that knows the starter names alone.
func Default() *Judge { return starterJudge() }

// Suggest returns English spellings of a German name, best first, at most five:
// the forms of the starter names and of what was decided, in the house style,
// then what the rules of transcription give.
func (j *Judge) Suggest(name string) []Suggestion {
	var all []Suggestion
	add := func(text string, score float64, why translate.Message) {
		if !slices.ContainsFunc(all, func(s Suggestion) bool { return s.Text == text }) {
			if n := len(all); n > 0 {
				score = min(score, all[n-1].Score)
			}
			all = append(all, Suggestion{text, score, why})
		}
	}
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
		text := c.text
		if j.style != nil {
			text = j.style.Respell(text, kindOf(name), "ru")
		}
		add(text, c.weight, translate.Say("by the rules of transcription"))
	}
	return all[:min(len(all), 5)]
}
