package check

import (
	"regexp"

	"satzpaar/translate"
)

// A Trial is what a rule makes of a pair: where its patterns stand on either
// side, and what it finds, nothing where it is silent.
type Trial struct {
	Source, Target []translate.Span
	Found          []translate.Finding
}

// Try runs a rule, stored or not, whether or not it is off, on a pair: for the
// field where rules are tested.
func (r Rule) Try(source, target string) (Trial, error) {
	r.Off = false
	ready, err := Compile([]Rule{r})
	if err != nil {
		return Trial{}, err
	}
	return Trial{
		Source: places(ready.all[0].source, source),
		Target: places(ready.all[0].target, target),
		Found:  ready.Run(&translate.Segment{Source: source, Target: target}),
	}, nil
}

// places returns where a pattern stands in a text; nowhere where there is none.
func places(re *regexp.Regexp, text string) (all []translate.Span) {
	if re == nil {
		return nil
	}
	for _, m := range re.FindAllStringSubmatchIndex(text, -1) {
		if at := place(re, m); at.Len() > 0 {
			all = append(all, at)
		}
	}
	return all
}
