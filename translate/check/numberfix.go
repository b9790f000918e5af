package check

import (
	"fmt"
	"math"
	"strconv"
	"strings"
	"sync"
)

// The fix of a wrong number is the source's, written as the target writes the
// wrong one: in figures or in words, with the same abbreviation of millions, as
// an ordinal, as a time of twelve or twenty-four hours. Where that cannot be
// told there is none.

// numberFix writes the value of m in the style of o, nil where that is not
// safe.
func numberFix(m, o *mention) []string {
	v := m.value()
	if at, ok := clockOf(m); ok {
		if _, too := clockOf(o); too {
			return one(clockFix(m, o, at))
		}
	}
	switch {
	case len(m.values) == 0 || len(o.values) == 0:
		return nil
	case v < 0 || o.value() < 0 || len(m.parts) > 1 && m.figure && strings.ContainsAny(m.text, ":/"):
		return nil // a month, a score, a season
	case o.figure:
		return one(figureFix(m, o))
	}
	return one(wordFix(m, o))
}

func one(text string) []string {
	if text == "" {
		return nil
	}
	return []string{text}
}

// figureFix writes m in figures, with what followed those of o.
func figureFix(m, o *mention) string {
	end := len(o.text) - len(strings.TrimLeft(o.text, "0123456789.,"))
	figures, rest := strings.TrimRight(o.text[:end], ".,"), o.text[end:]
	plain := strings.TrimSpace(strings.TrimLeft(rest, " -"))
	v := m.value()
	switch plain {
	case "st", "nd", "rd", "th":
		return strconv.Itoa(int(v)) + ordinalEnding(int(v))
	case "s":
		if v < 100 && len(figures) == 4 {
			v += math.Floor(float64(century(figures))/100) * 100
		}
		return strconv.FormatFloat(v, 'f', -1, 64) + rest
	}
	if m.scale >= 1e6 {
		return sourceFigures(m, m.value()/m.scale) + scaled(m.scale, rest, o.scale)
	}
	if o.scale > 1 {
		if n := v / o.scale; n >= 1 && math.Abs(n*100-math.Round(n*100)) < 1e-9 {
			return english(n) + rest
		}
		return english(v)
	}
	text := sourceFigures(m, v)
	year := m.figure && m.scale == 1 && !strings.ContainsAny(m.text, ".,' \u00a0\u202f’")
	if year && v < 10000 || v < 10000 && len(figures) >= 4 && !strings.Contains(figures, ",") {
		text = strings.ReplaceAll(text, ",", "") // 1998; or the house writes 1200
	}
	return text + rest
}

func century(figures string) int {
	n, _ := strconv.Atoi(figures)
	return n / 100 * 100
}

// sourceFigures writes v the English way, with the decimals that the source
// has: 2,50 is 2.50.
func sourceFigures(m *mention, v float64) string {
	text := english(v)
	if !m.figure {
		return text
	}
	end := len(m.text) - len(strings.TrimLeft(m.text, "0123456789.,"))
	_, decimals, ok := strings.Cut(m.text[:end], ",")
	whole, have, _ := strings.Cut(text, ".")
	if ok && strings.HasPrefix(decimals, have) && strings.Trim(decimals[len(have):], "0") == "" {
		return whole + "." + decimals
	}
	return text
}

// scaled returns how millions and more are called where the target wrote rest
// behind its figures.
func scaled(scale float64, rest string, was float64) string {
	long := map[float64]string{1e6: "million", 1e9: "billion", 1e12: "trillion", 1e15: "quadrillion"}[scale]
	short := map[float64]string{1e6: "m", 1e9: "bn", 1e12: "tn"}[scale]
	switch word := strings.ToLower(strings.Trim(rest, " -")); {
	case was == 1:
		return " " + long + rest
	case len(word) <= 3 && short != "":
		return rest[:len(rest)-len(strings.TrimLeft(rest, " -"))] + short
	default:
		return rest[:len(rest)-len(strings.TrimLeft(rest, " -"))] + long
	}
}

// wordFix writes m in words, where that takes one or two; else in figures.
func wordFix(m, o *mention) string {
	v, tail := m.value(), ""
	if name := map[float64]string{1e6: " million", 1e9: " billion", 1e12: " trillion"}[m.scale]; name != "" {
		v, tail = v/m.scale, name
	}
	if strings.HasSuffix(o.text, "th") || strings.HasSuffix(o.text, "ond") || strings.HasSuffix(o.text, "ird") {
		return ""
	}
	if w := spelledOut(v); w != "" {
		return likeCase(w+tail, o.text)
	}
	return sourceFigures(m, v) + tail
}

// spelledOut spells a number up to a hundred, "" for any other.
func spelledOut(v float64) string { return numberWords()[v] }

var numberWords = sync.OnceValue(func() map[float64]string {
	m := map[float64]string{100: "a hundred"}
	for w, v := range englishUnits {
		m[v] = w
	}
	for tens := 20.0; tens < 100; tens += 10 {
		for unit := 1.0; unit < 10; unit++ {
			m[tens+unit] = m[tens] + "-" + m[unit]
		}
	}
	return m
})

func ordinalEnding(n int) string {
	if n%100 >= 11 && n%100 <= 13 {
		return "th"
	}
	switch n % 10 {
	case 1:
		return "st"
	case 2:
		return "nd"
	case 3:
		return "rd"
	}
	return "th"
}

// clockOf returns the time of day that m may mean, in minutes.
func clockOf(m *mention) (minutes int, ok bool) {
	for _, v := range m.values {
		if v <= clockBase {
			return int(clockBase - v), true
		}
	}
	return 0, false
}

// clockFix writes the time of day of m as o writes its own.
func clockFix(m, o *mention, minutes int) string {
	hour, minute := minutes/60, minutes%60
	exact := m.figure // the source counts to twenty-four
	if exact {
		head := strings.FieldsFunc(m.text, func(r rune) bool { return r < '0' || r > '9' })
		if len(head) == 0 {
			return ""
		}
		h, err := strconv.Atoi(head[0])
		if err != nil || h > 24 || h%12 != hour {
			return ""
		}
		hour = h
	}
	lower := strings.ToLower(o.text)
	end := len(o.text) - len(strings.TrimLeft(o.text, "0123456789:."))
	figures := strings.TrimRight(o.text[:end], ".:")
	switch {
	case figures == "":
		return likeCase(spokenTime(hour%12, minute), o.text)
	case strings.HasSuffix(strings.TrimRight(lower, "."), "m"): // am, p.m.
		rest := o.text[len(figures):]
		if exact && hour >= 12 {
			rest = strings.NewReplacer("a", "p", "A", "P").Replace(rest)
		} else if exact && hour < 12 && hour > 0 && hour != 12 && !strings.ContainsAny(rest, "pP") {
			rest = strings.NewReplacer("p", "a", "P", "A").Replace(rest)
		}
		if h := hour % 12; h != 0 {
			return timeOf(h, minute, figures, false) + rest
		}
		return timeOf(12, minute, figures, false) + rest
	case strings.Contains(lower, "clock"):
		if minute != 0 || hour%12 == 0 {
			return ""
		}
		return strconv.Itoa(hour%12) + o.text[len(figures):]
	case exact:
		return timeOf(hour, minute, figures, true) + o.text[len(figures):]
	}
	return ""
}

// timeOf writes a time with the mark between hours and minutes that like has.
func timeOf(hour, minute int, like string, long bool) string {
	mark := ":"
	if strings.Contains(like, ".") {
		mark = "."
	}
	if !long && minute == 0 && !strings.ContainsAny(like, ":.") {
		return strconv.Itoa(hour)
	}
	if long && (len(like) == 5 || len(like) == 2) {
		return fmt.Sprintf("%02d%s%02d", hour, mark, minute)
	}
	return fmt.Sprintf("%d%s%02d", hour, mark, minute)
}

// spokenTime says a time of day in words, "" where it takes figures.
func spokenTime(hour, minute int) string {
	name := func(h int) string {
		if h%12 == 0 {
			return "twelve"
		}
		return spelledOut(float64(h % 12))
	}
	switch minute {
	case 30:
		return "half past " + name(hour)
	case 15:
		return "quarter past " + name(hour)
	case 45:
		return "quarter to " + name(hour+1)
	}
	return ""
}
