package check

import (
	"slices"
	"strconv"

	"satzpaar/translate"
)

// germanWord reads a German word that is or holds a number.
func (r *reader) germanWord(i int) int {
	w := r.lower(i)
	if n := isMonth(w); n != 0 {
		r.put(mention{values: []float64{month(n)}}, i, i+1)
		return i + 1
	}
	if w == "halb" || w == "viertel" || w == "dreiviertel" {
		if end := r.germanClock(i); end > 0 {
			return end
		}
	}
	if v, ok := romanNumeral(r.all[i].text); ok {
		r.put(mention{values: []float64{v}}, i, i+1)
		return i + 1
	}
	values, must := germanNumber(w)
	if len(values) == 0 {
		return i + 1
	}
	if f, ok := germanScales[r.lower(i+1)]; ok && f >= 12 && f != 100 && f != 1000 && (w == "ein" || w == "einem") {
		return r.put(mention{values: []float64{f}, must: true}, i, i+2)
	}
	if w == "ein" || w == "eins" || w == "null" || r.all[i].text != w && i > 0 && r.kind(i-1, wordToken) && must {
		must = false // Acht geben, die Sechzig
	}
	if v := values[0]; r.all[i].text != w && !must && v >= 20 && v < 100 {
		values = append(values, 1800+v, 1900+v) // a club that is called after its year: Sechzigs Gegner
	}
	if f, ok := germanScales[w]; ok && f >= 1e6 {
		before := r.lower(i - 1)
		return r.put(mention{values: []float64{f}, must: before == "eine" || before == "einer"}, i, i+1)
	}
	if r.lower(i+1) == "uhr" {
		return r.hour(mention{values: values, must: must}, i, i+2)
	}
	return r.put(mention{values: values, must: must}, i, i+1)
}

// germanClock reads halb drei, Viertel nach sieben, Viertel vor acht; 0 if
// there is no time of day at token i.
func (r *reader) germanClock(i int) int {
	k, minute := i+1, 30
	switch r.lower(i) {
	case "viertel":
		switch r.lower(i + 1) {
		case "nach":
			k, minute = i+2, 75
		case "vor":
			k, minute = i+2, 45
		default:
			minute = 15
		}
	case "dreiviertel":
		minute = 45
	}
	v, ok := germanUnits[r.lower(k)]
	if !ok && r.kind(k, figureToken) {
		n, err := strconv.Atoi(r.lower(k))
		v, ok = float64(n), err == nil
	}
	before := r.lower(i - 1)
	timely := r.lower(k+1) == "uhr" || slices.Contains([]string{"um", "gegen", "bis", "ab", "seit", "vor", "nach", "von", "kurz", "erst"}, before)
	if !ok || v < 1 || v > 12 || !timely {
		return 0
	}
	h := int(v) - 1 + minute/60
	r.found = append(r.found, mention{
		values: []float64{clock(h, minute%60)}, must: true, scale: 1,
		at: translate.Span{Start: r.all[i].at.Start, End: r.all[k].at.End}, text: r.text[r.all[i].at.Start:r.all[k].at.End],
	})
	return k + 1
}
