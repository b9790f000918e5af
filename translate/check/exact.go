package check

import (
	"math"
	"slices"
	"strconv"
	"strings"

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

// fractionFix writes a fraction in words as the target has its own: two thirds,
// one-fifth, a quarter. A half goes with other words than these.
func fractionFix(v float64, _, target string) string {
	count, part, ok := strings.Cut(target, " ")
	between := " "
	if !ok {
		count, part, ok = strings.Cut(target, "-")
		between = "-"
	}
	if !ok || part == "" || v == .5 {
		return ""
	}
	for n := 3.0; n <= 10; n++ { // the least that fits: two thirds, not six ninths
		k := math.Round(v * n)
		if math.Abs(v*n-k) > 1e-9 || k < 1 {
			continue
		}
		name := partName(n)
		if k == 1 {
			if !strings.EqualFold(count, "a") {
				return likeCase("one", count) + between + name
			}
			return count + between + name
		}
		return likeCase(spelledOut(k), count) + between + name + "s"
	}
	return ""
}

// partName is what English calls the nth part.
func partName(n float64) string {
	for name, x := range englishParts {
		if x == n && name != "fourth" {
			return name
		}
	}
	return ""
}

// decadeFix writes a decade as the target has its own.
func decadeFix(v float64, _, target string) string {
	for w, x := range englishTens {
		if _, ok := englishTens[strings.ToLower(target)]; ok && x == v {
			return likeCase(w, target)
		}
	}
	if n := len(target); n >= 2 && digit(target[n-1]) {
		return target[:n-2] + strconv.Itoa(int(v))
	}
	return ""
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

var germanParts = map[string]float64{"drittel": 3, "dritteln": 3, "viertel": 4, "vierteln": 4, "fünftel": 5, "fünfteln": 5, "sechstel": 6, "siebtel": 7, "achtel": 8, "achteln": 8, "neuntel": 9, "zehntel": 10}

// germanFractions reads ein Drittel, drei Viertel, die Hälfte. A Viertel by
// itself is a part of a town or of an hour.
func germanFractions(all []token) (found []soft) {
	for i, t := range all {
		if t.kind != wordToken {
			continue
		}
		if t.lower == "hälfte" {
			found = append(found, soft{.5, t.at})
			continue
		}
		if n, ok := germanParts[strings.TrimPrefix(t.lower, "drei")]; ok && t.lower != "drittel" && strings.HasPrefix(t.lower, "drei") {
			found = append(found, soft{3 / n, t.at}) // Dreiviertel
			continue
		}
		n, ok := germanParts[t.lower]
		if !ok || i == 0 {
			continue
		}
		k, ok := germanUnits[strings.TrimRight(all[i-1].lower, "emsr")]
		if !ok {
			k, ok = germanUnits[all[i-1].lower]
		}
		if ok && k >= 1 && k < n {
			found = append(found, soft{k / n, translate.Span{Start: all[i-1].at.Start, End: t.at.End}})
		}
	}
	return found
}

var englishParts = map[string]float64{"third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10}

// englishFractions reads two thirds, one-fifth, a quarter of, half of. A third
// may also count, a quarter be a part of a town or of an hour.
func englishFractions(all []token) (found []soft) {
	for i, t := range all {
		if t.kind != wordToken {
			continue
		}
		next := ""
		if i+1 < len(all) {
			next = all[i+1].lower
		}
		if t.lower == "half" && next != "past" {
			if i > 0 && halves[all[i-1].lower] {
				continue
			}
			found = append(found, soft{.5, t.at})
			continue
		}
		part, plural := strings.CutSuffix(t.lower, "s")
		n, ok := englishParts[part]
		before := i - 1
		if before >= 1 && all[before].text == "-" {
			before--
		}
		if !ok || before < 0 {
			continue
		}
		k, counted := englishUnits[all[before].lower]
		if all[before].lower == "a" && (next == "of" || before > 0 && amounts[all[before-1].lower]) {
			k, counted = 1, true
		}
		if counted && k >= 1 && k < n && plural == (k > 1) {
			found = append(found, soft{k / n, translate.Span{Start: all[before].at.Start, End: t.at.End}})
		}
	}
	return found
}

// halves stand before a half that is a part and no amount: the first half of the
// year, the other half.
var halves = map[string]bool{"first": true, "second": true, "other": true, "latter": true, "opening": true, "better": true}

// amounts stand before a fraction that says how much: by a quarter.
var amounts = map[string]bool{"by": true, "than": true, "about": true, "around": true, "nearly": true, "almost": true, "over": true, "only": true, "roughly": true}

var germanTens = map[string]float64{"zwanziger": 20, "dreißiger": 30, "dreissiger": 30, "vierziger": 40, "fünfziger": 50, "sechziger": 60, "siebziger": 70, "achtziger": 80, "neunziger": 90}

// germanDecades reads Neunzigerjahre, neunziger Jahre, 90er, 1990ern.
func germanDecades(all []token) (found []soft) {
	for i, t := range all {
		switch {
		case t.kind == wordToken:
			w := strings.TrimSuffix(strings.TrimSuffix(strings.TrimSuffix(t.lower, "n"), "jahre"), "n")
			if v, ok := germanTens[w]; ok {
				found = append(found, soft{v, t.at})
			}
		case t.kind == figureToken && i+1 < len(all) && all[i+1].glued && (all[i+1].lower == "er" || all[i+1].lower == "ern"):
			if v, ok := tens(t.text); ok {
				found = append(found, soft{v, t.at})
			}
		}
	}
	return found
}

var englishTens = map[string]float64{"twenties": 20, "thirties": 30, "forties": 40, "fifties": 50, "sixties": 60, "seventies": 70, "eighties": 80, "nineties": 90}

// englishDecades reads nineties, 1990s and '90s.
func englishDecades(all []token) (found []soft) {
	for i, t := range all {
		switch {
		case t.kind == wordToken:
			if v, ok := englishTens[t.lower]; ok {
				found = append(found, soft{v, t.at})
			}
		case t.kind == figureToken && i+1 < len(all) && all[i+1].glued && all[i+1].lower == "s":
			if v, ok := tens(t.text); ok {
				found = append(found, soft{v, t.at})
			}
		}
	}
	return found
}

// tens returns the decade of a year or of its last two figures.
func tens(figures string) (float64, bool) {
	if n := len(figures); n != 2 && n != 4 || figures[n-1] != '0' || strings.Trim(figures, "0123456789") != "" {
		return 0, false
	}
	v := float64(figures[len(figures)-2]-'0') * 10
	return v, v >= 20
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
