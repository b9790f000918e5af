package check

import (
	"strings"
	"sync"
)

var germanUnits = map[string]float64{
	"null": 0, "ein": 1, "eins": 1, "zwei": 2, "zwo": 2, "drei": 3, "vier": 4, "fünf": 5, "sechs": 6, "sieben": 7, "acht": 8, "neun": 9,
	"zehn": 10, "elf": 11, "zwölf": 12, "dreizehn": 13, "vierzehn": 14, "fünfzehn": 15, "sechzehn": 16, "siebzehn": 17, "achtzehn": 18, "neunzehn": 19,
	"zwanzig": 20, "dreißig": 30, "dreissig": 30, "vierzig": 40, "fünfzig": 50, "sechzig": 60, "siebzig": 70, "achtzig": 80, "neunzig": 90,
}

// germanCardinal reads a German number word up to 999,999, as
// "dreiundzwanzig" or "zweihundertfünf".
func germanCardinal(w string) (float64, bool) {
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
			head, ok = germanCardinal(w[:i])
		}
		if rest := strings.TrimPrefix(w[i+len(p.word):], "und"); ok && rest != "" {
			tail, ok = germanCardinal(rest)
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

// germanSpecials are words that hold a number beside what they mean, with the
// numbers English may use for them. They demand nothing; they only explain.
var germanSpecials = map[string][]float64{
	"beid": {2}, "hälfte": {.5, 50, 2}, "halb": {.5, 50, 2, 30}, "drittel": {1. / 3, 3, 33}, "viertel": {.25, 4, 25, 15}, "fünftel": {.2, 20, 5}, "sechstel": {6}, "achtel": {8},
	"zehntel": {.1, 10}, "doppel": {2}, "doppelt": {2}, "verdoppel": {2}, "verdreifach": {3}, "verdrei": {3}, "vervier": {4}, "halbier": {.5, 50, 2}, "paar": {2}, "pärchen": {2}, "dutzend": {12, 24},
	"sechzehntelfinal": {32, 16}, "achtelfinal": {16, 8}, "viertelfinal": {8, 4}, "halbfinal": {4}, "jahrzehnt": {10}, "jahrhundert": {100}, "jahrtausend": {1000}, "zwilling": {2}, "drilling": {3},
	"duo": {2}, "trio": {3}, "quartett": {4}, "woche": {7, 1}, "halbjahr": {6}, "quartal": {3, 4}, "allrad": {4}, "mitternacht": {0, 12, clock(0, 0)}, "mittag": {12, clock(12, 0)}, "erst": {1}, "einzig": {1},
	"einmal": {1}, "hundert": {100}, "tausend": {1000}, "million": {1e6}, "milliard": {1e9}, "billion": {1e12}, "vierteljahr": {3}, "stunde": {60}, "minute": {60}, "jahrestag": {1}, "volljährig": {18},
	"anderthalb": {1.5},
}

// germanPrefixes are the number words that begin longer words, the longest
// first at each length: zwölfjährig, Dreierpack, Neunzigfaches.
var germanPrefixes = sync.OnceValue(func() map[string]float64 {
	all := map[string]float64{"zwei": 2}
	for v := range 100 {
		all[germanSpelling(v)] = float64(v)
	}
	delete(all, "null")
	delete(all, "eins")
	delete(all, "ein")
	all["hundert"], all["tausend"] = 100, 1000
	return all
})

// germanSpelling spells a number below 100.
func germanSpelling(v int) string {
	for w, x := range germanUnits {
		if x == float64(v) && w != "zwo" && w != "dreissig" && w != "ein" {
			return w
		}
	}
	unit := germanSpelling(v % 10)
	if v%10 == 1 {
		unit = "ein"
	}
	return unit + "und" + germanSpelling(v/10*10)
}

var germanOrdinals = map[string]float64{"erst": 1, "zweit": 2, "dritt": 3, "viert": 4, "fünft": 5, "sechst": 6, "siebt": 7, "siebent": 7, "acht": 8, "neunt": 9, "zehnt": 10, "elft": 11, "zwölft": 12}

// inflected cuts the ending of an adjective.
func inflected(w string) (string, bool) {
	for _, e := range []string{"en", "er", "es", "em", "e"} {
		if s, ok := strings.CutSuffix(w, e); ok {
			return s, true
		}
	}
	return w, false
}

// germanNumber reads a German word that is, or holds, a number. must says that
// it is a plain cardinal, which needs a partner.
func germanNumber(w string) (values []float64, must bool) {
	if len(w) < 3 {
		return nil, false
	}
	starts := germanStarts()[w[:3]]
	if !starts {
		return suffixNumber(w), false
	}
	if v, ok := germanCardinal(w); ok {
		return []float64{v}, v >= 2 && w != "hundert" && w != "tausend"
	}
	if s, ok := strings.CutPrefix(w, "anderthalb"); ok && len(s) <= 2 {
		return []float64{1.5}, true
	}
	if s, ok := strings.CutSuffix(w, "einhalb"); ok {
		if v, ok := germanCardinal(s); ok {
			return []float64{v + .5}, true
		}
	}
	if s, ok := inflected(w); ok {
		if v, ok := germanOrdinals[s]; ok {
			return []float64{v}, false
		}
		if s, ok := strings.CutSuffix(s, "st"); ok {
			if v, ok := germanCardinal(s); ok {
				return []float64{v}, false
			}
		}
		if s, ok := strings.CutSuffix(s, "t"); ok {
			if v, ok := germanCardinal(s); ok {
				return []float64{v}, false
			}
		}
	}
	for n := min(len(w), 24); n >= 3; n-- {
		if v, ok := germanPrefixes()[w[:n]]; ok {
			values = append(values, v)
			if strings.HasPrefix(w[n:], "er") && v >= 20 {
				values = append(values, 1900+v)
			}
			break
		}
	}
	for n := min(len(w), 16); n >= 3; n-- {
		if v, ok := germanSpecials[w[:n]]; ok {
			values = append(values, v...)
			break
		}
	}
	return append(values, suffixNumber(w)...), false
}

// germanStarts are the first three letters of all that germanNumber reads from
// its beginning: most words have none of them.
var germanStarts = sync.OnceValue(func() map[string]bool {
	m := map[string]bool{}
	for _, list := range []map[string]float64{germanUnits, germanPrefixes(), germanOrdinals} {
		for w := range list {
			m[w[:3]] = true
		}
	}
	for w := range germanSpecials {
		m[w[:3]] = true
	}
	return m
})

// suffixNumber reads a number at the end of a compound: Tabellenvierter,
// Monatsersten, Champions-League-Achtelfinale.
func suffixNumber(w string) (values []float64) {
	if s, ok := inflected(w); ok && (strings.HasSuffix(s, "t") || strings.HasSuffix(s, "acht")) {
		for n := min(len(s)-4, 7); n >= 4; n-- { // as long as erst, siebent
			if v, ok := germanOrdinals[s[len(s)-n:]]; ok {
				values = append(values, v)
			}
		}
	}
	if len(w) < 7 {
		return values
	}
	for i := range len(w) - 5 { // no tail is shorter
		if strings.IndexByte("savhjdm", w[i]) < 0 {
			continue
		}
		for _, t := range germanTails {
			if len(w) > len(t.tail) && strings.HasPrefix(w[i:], t.tail) {
				values = append(values, t.values...)
			}
		}
	}
	return values
}

// germanTails are the specials that end compounds: Champions-League-Achtelfinale.
var germanTails = []struct {
	tail   string
	values []float64
}{
	{"sechzehntelfinal", []float64{32, 16}},
	{"achtelfinal", []float64{16, 8}},
	{"viertelfinal", []float64{8, 4}},
	{"halbfinal", []float64{4}},
	{"hälfte", []float64{.5, 50, 2}},
	{"jahrzehnt", []float64{10}},
	{"jahrhundert", []float64{100}},
	{"doppel", []float64{2}},
	{"mitternacht", []float64{0, 12, clock(0, 0)}},
	{"mittag", []float64{12, clock(12, 0)}},
}

// romanNumeral reads a Roman numeral of two letters or more.
func romanNumeral(s string) (float64, bool) {
	if len(s) < 2 || strings.Trim(s, "IVXLCM") != "" {
		return 0, false
	}
	size := map[byte]int{'I': 1, 'V': 5, 'X': 10, 'L': 50, 'C': 100, 'M': 1000}
	v := 0
	for i := range len(s) {
		if i+1 < len(s) && size[s[i]] < size[s[i+1]] {
			v -= size[s[i]]
		} else {
			v += size[s[i]]
		}
	}
	return float64(v), true
}

var englishUnits = map[string]float64{
	"zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12,
	"thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19,
	"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
}

var englishScales = map[string]float64{
	"dozen": 12, "hundred": 100, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12, "quadrillion": 1e15,
}

// englishSpecials explain numbers of the other side and demand nothing.
var englishSpecials = map[string][]float64{
	"first": {1}, "second": {2}, "third": {3, 1. / 3, 33}, "thirds": {2. / 3, 3, 67, 66}, "fourth": {4}, "fifth": {5, .2}, "fifths": {5}, "sixth": {6}, "seventh": {7}, "eighth": {8}, "ninth": {9}, "tenth": {10, .1}, "eleventh": {11}, "twelfth": {12},
	"thirteenth": {13}, "fourteenth": {14}, "fifteenth": {15}, "sixteenth": {16}, "seventeenth": {17}, "eighteenth": {18}, "nineteenth": {19}, "twentieth": {20}, "thirtieth": {30}, "fortieth": {40}, "fiftieth": {50}, "sixtieth": {60}, "hundredth": {100},
	"once": {1}, "single": {1}, "a": {1}, "an": {1}, "both": {2}, "twice": {2}, "double": {2}, "doubled": {2}, "doubles": {2}, "doubling": {2}, "dual": {2}, "pair": {2}, "pairs": {2}, "couple": {2}, "duo": {2}, "twin": {2}, "twins": {2}, "two-time": {2}, "another": {2}, "other": {2}, "bi": {2}, "either": {2}, "neither": {2},
	"half": {.5, 50, 2, 30, 6}, "halves": {.5, 2}, "halved": {.5, 50, 2}, "quarter": {.25, 4, 25, 15, 3}, "quarters": {.75, 4, 75}, "quarterfinal": {8, 4}, "quarterfinals": {8, 4}, "semifinal": {4, 2}, "semifinals": {4, 2}, "triple": {3}, "tripled": {3}, "trio": {3}, "thrice": {3}, "treble": {3}, "quadruple": {4}, "quadrupled": {4}, "quartet": {4}, "fourfold": {4}, "threefold": {3}, "twofold": {2}, "tenfold": {10},
	"decade": {10}, "decades": {10, 20, 30}, "century": {100}, "centuries": {100}, "centenary": {100}, "millennium": {1000}, "fortnight": {14, 2}, "teenager": {13, 14, 15, 16, 17, 18, 19}, "teenagers": {13, 14, 15, 16, 17, 18, 19}, "teenage": {13, 14, 15, 16, 17, 18, 19},
	"noon": {12, clock(12, 0)}, "midday": {12, clock(12, 0)}, "midnight": {0, 24, 12, clock(0, 0)}, "week": {7}, "dozens": {12, 24}, "hundreds": {100}, "thousands": {1000}, "millions": {1e6}, "billions": {1e9}, "trillions": {1e12}, "nil": {0}, "no": {0}, "day": {24}, "hour": {60}, "year": {12},
	"twenties": {20, 1920}, "thirties": {30, 1930}, "forties": {40, 1940}, "fifties": {50, 1950}, "sixties": {60, 1960}, "seventies": {70, 1970}, "eighties": {80, 1980}, "nineties": {90, 1990},
}
