package check

import (
	"math"
	"slices"

	"satzpaar/translate"
)

// Some numbers are soft, for each language has many ways to say them: a third,
// the nineties, Elizabeth II. Nothing is missing where one side has none. But
// where both sides have such a number, and none of one kind agrees, one was
// replaced.

// soft is a number of a kind with its place.
type soft struct {
	value float64
	at    translate.Span
}

// checkSoft compares the fractions, the decades and the Roman numerals of both
// sides.
func checkSoft(p *pair) []translate.Finding {
	var all []translate.Finding
	for _, kind := range []struct {
		german, english func([]token) []soft
		fix             func(v float64, source, target string) string
	}{
		{germanFractions, englishFractions, fractionFix}, {germanDecades, englishDecades, decadeFix}, {romans, romans, romanFix},
	} {
		source := kind.german(p.sourceTokens)
		if len(source) == 0 {
			continue
		}
		target := kind.english(p.targetTokens)
		if len(target) == 0 || agree(source, target) || p.saidOtherwise(source) {
			continue
		}
		s, t := source[0].at, target[0].at
		said, instead := p.Source[s.Start:s.End], p.Target[t.Start:t.End]
		all = append(all, translate.Finding{
			Source: s, Target: t, Message: translate.Say("the source says %s, the target %s", said, instead), Fixes: one(kind.fix(source[0].value, said, instead)),
		})
	}
	return all
}

func romanFix(_ float64, source, _ string) string { return source }

func agree(a, b []soft) bool {
	return slices.ContainsFunc(a, func(x soft) bool {
		return slices.ContainsFunc(b, func(y soft) bool { return math.Abs(x.value-y.value) < 1e-9 })
	})
}

// saidOtherwise reports whether the target says one of the numbers in figures:
// a third is 33 per cent, the nineties are 1990 to 1999.
func (p *pair) saidOtherwise(source []soft) bool {
	for _, s := range source {
		for i := range p.targetNumbers {
			m := &p.targetNumbers[i]
			if v := m.value(); m.figure && (v == s.value || math.Abs(v-100*s.value) < 1 || math.Mod(v, 100) == s.value) {
				return true
			}
		}
	}
	return false
}

// romans reads the numerals behind a name: Elisabeth II., Louis XIV.
func romans(all []token) (found []soft) {
	for i, t := range all {
		if i == 0 || t.kind != wordToken || all[i-1].kind != wordToken || all[i-1].text == all[i-1].lower {
			continue
		}
		if v, ok := romanNumeral(t.text); ok && v < 30 {
			found = append(found, soft{v, t.at})
		}
	}
	return found
}
