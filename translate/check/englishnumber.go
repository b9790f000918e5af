package check

import (
	"slices"
	"strconv"

	"satzpaar/translate"
)

// englishWord reads the number words that begin at token i: twenty-one, two
// hundred and five, one and a half, a dozen, half past two.
func (r *reader) englishWord(i int) int {
	w := r.lower(i)
	if n := isMonth(w); n != 0 && r.all[i].text != w {
		r.put(mention{values: []float64{month(n)}}, i, i+1)
		return i + 1
	}
	if end := r.englishClock(i); end > 0 {
		return end
	}
	if end := r.partOfMile(i); end > 0 {
		return end
	}
	if v, ok := romanNumeral(r.all[i].text); ok {
		r.put(mention{values: []float64{v}}, i, i+1)
		return i + 1
	}
	total, current, k, any := 0.0, 0.0, i, false
	if (w == "a" || w == "an") && englishScales[r.lower(i+1)] > 0 {
		current, k = 1, i+1
	}
	last := 1e18
	for k < len(r.all) {
		at := k
		if any && (r.lower(k) == "-" && r.joined(k) && r.joined(k+1) || r.lower(k) == "and" && last >= 100 && r.counts(k+1)) {
			at++
		}
		word := r.lower(at)
		if v, ok := englishUnits[word]; ok && v < last && !(last < 20) && (last >= 100 || v < 10) {
			current, last = current+v, v
		} else if f, ok := englishScales[word]; ok && (any || k > i) && f < 1e18 {
			current = max(current, 1) * f
			if f >= 1000 {
				total, current = total+current, 0
			}
			last = f
		} else {
			break
		}
		if last == 0 {
			last = 1
		}
		any = true
		k = at + 1
	}
	if any {
		v := total + current
		if r.lower(k) == "and" && r.lower(k+1) == "a" && r.lower(k+2) == "half" {
			v += .5
			k += 3
		} else if r.lower(k) == "-" && r.lower(k+1) == "and" && r.lower(k+3) == "a" && r.lower(k+5) == "half" {
			v += .5
			k += 6
		}
		if r.lower(k) == "o'clock" || r.lower(k) == "o’clock" || r.lower(k) == "am" && v <= 12 || r.lower(k) == "pm" || (r.lower(k) == "a" || r.lower(k) == "p") && r.lower(k+2) == "m" {
			return r.hour(mention{values: []float64{v}, must: true}, i, min(k+1, len(r.all)))
		}
		return r.put(mention{values: []float64{v}, must: v >= 2 && w != "hundred" && w != "thousand"}, i, k)
	}
	if before := r.lower(i - 1); (before == "a" || before == "an" || before == "one") && r.lower(i+1) == "and" && r.lower(i+2) == "a" && r.lower(i+3) == "half" {
		r.put(mention{values: []float64{1.5}}, i, i+4) // an hour and a half
		return i + 4
	}
	if v, ok := englishSpecials[w]; ok {
		values := slices.Clone(v)
		if len(values) > 0 {
			m := mention{values: values, scale: 1, at: r.all[i].at, text: r.all[i].text}
			r.found = append(r.found, m)
		}
	}
	return i + 1
}

// partOfMile reads half a mile, the quarter-mile, a half-miler, which German
// gives in metres; 0 if there is none at token i.
func (r *reader) partOfMile(i int) int {
	v := 0.
	switch r.lower(i) {
	case "half":
		v = .5
	case "quarter":
		v = .25
	default:
		return 0
	}
	k := i + 1
	if w := r.lower(k); w == "-" || w == "a" {
		k++
	}
	switch r.lower(k) {
	case "mile", "miles", "miler", "milers":
	default:
		return 0
	}
	m := mention{values: []float64{v}, scale: 1, unit: units["mile"], at: translate.Span{Start: r.all[i].at.Start, End: r.all[k].at.End}}
	m.text = r.text[m.at.Start:m.at.End]
	r.found = append(r.found, m)
	return k + 1
}

func (r *reader) counts(i int) bool {
	_, ok := englishUnits[r.lower(i)]
	return ok
}

// englishClock reads half past two, a quarter to seven, ten past nine; 0 if
// there is no time of day at token i.
func (r *reader) englishClock(i int) int {
	minute := 0
	switch w := r.lower(i); w {
	case "half":
		minute = 30
	case "quarter":
		minute = 15
	case "ten", "twenty", "five":
		minute = int(englishUnits[w])
	default:
		return 0
	}
	h := -1
	if v, ok := englishUnits[r.lower(i+2)]; ok && v <= 12 {
		h = int(v)
	} else if n, err := strconv.Atoi(r.lower(i + 2)); err == nil && n <= 12 {
		h = n
	}
	if h < 0 {
		return 0
	}
	switch r.lower(i + 1) {
	case "past":
	case "to":
		if minute != 15 && minute != 30 {
			return 0
		}
		h, minute = h+11, 60-minute
	default:
		return 0
	}
	m := mention{values: []float64{clock(h, minute)}, must: true, scale: 1}
	m.at = r.all[i].at
	m.at.End = r.all[i+2].at.End
	m.text = r.text[m.at.Start:m.at.End]
	r.found = append(r.found, m)
	return i + 3
}
