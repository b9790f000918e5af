package check

import (
	"math"
	"strings"

	"satzpaar/translate"
)

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
