package check

import "strings"

var germanUnits = map[string]float64{
	"null": 0, "ein": 1, "eins": 1, "zwei": 2, "zwo": 2, "drei": 3, "vier": 4, "fünf": 5, "sechs": 6, "sieben": 7, "acht": 8, "neun": 9,
	"zehn": 10, "elf": 11, "zwölf": 12, "dreizehn": 13, "vierzehn": 14, "fünfzehn": 15, "sechzehn": 16, "siebzehn": 17, "achtzehn": 18, "neunzehn": 19,
	"zwanzig": 20, "dreißig": 30, "dreissig": 30, "vierzig": 40, "fünfzig": 50, "sechzig": 60, "siebzig": 70, "achtzig": 80, "neunzig": 90,
}

// germanNumber reads a German number word up to 999,999, as "dreiundzwanzig"
// or "zweihundertfünf". "ein" and "acht" alone may be other words; "eins"
// counts.
func germanNumber(w string) (float64, bool) {
	if w == "ein" || w == "eins" || w == "null" {
		return 0, false
	}
	return germanCompound(w)
}

func germanCompound(w string) (float64, bool) {
	if v, ok := germanUnits[w]; ok {
		return v, true
	}
	for _, p := range []struct {
		word string
		size float64
	}{{"tausend", 1000}, {"hundert", 100}} {
		i := strings.Index(w, p.word)
		if i < 0 {
			continue
		}
		head, tail := 1.0, 0.0
		ok := true
		if i > 0 {
			head, ok = germanCompound(w[:i])
		}
		if rest := strings.TrimPrefix(w[i+len(p.word):], "und"); ok && rest != "" {
			tail, ok = germanCompound(rest)
		}
		return head*p.size + tail, ok
	}
	if unit, tens, ok := strings.Cut(w, "und"); ok {
		a, okA := germanUnits[unit]
		b, okB := germanUnits[tens]
		return a + b, okA && okB && a >= 1 && a < 10 && b >= 20
	}
	return 0, false
}

var englishUnits = map[string]float64{
	"zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12,
	"thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19,
	"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
	"hundred": 100, "hundreds": 100, "thousand": 1000, "dozen": 12, "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10,
}

// englishNumber reads an English number word; compounds with a hyphen are read
// by their parts.
func englishNumber(w string) (float64, bool) {
	v, ok := englishUnits[w]
	return v, ok
}
