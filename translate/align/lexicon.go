package align

import (
	"strings"
	"sync"

	"satzpaar/assets"
)

// lexicon maps German stems to English ones. It is our own list of frequent
// words (assets/lexicon/de-en.tsv).
var lexicon = sync.OnceValue(func() map[string][]string {
	all := map[string][]string{}
	for line := range strings.Lines(assets.Lexicon) {
		de, en, ok := strings.Cut(strings.TrimSpace(line), "\t")
		if !ok || strings.HasPrefix(de, "#") {
			continue
		}
		for w := range strings.SplitSeq(en, ",") {
			stem := stemGerman(strings.Join(Words(de), ""))
			all[stem] = append(all[stem], stemEnglish(strings.TrimSpace(w)))
		}
	}
	return all
})

// stemGerman cuts the endings of inflection off a word as Words gives it: a
// light stemmer that would rather join two words than part one.
func stemGerman(w string) string {
	for _, ending := range []string{"ern", "en", "er", "es", "em", "e", "n", "s"} {
		if len(w) > len(ending)+3 && strings.HasSuffix(w, ending) {
			return w[:len(w)-len(ending)]
		}
	}
	return w
}

func stemEnglish(w string) string {
	for _, ending := range []string{"ing", "ies", "ied", "es", "ed", "s", "y", "e"} {
		if len(w) > len(ending)+2 && strings.HasSuffix(w, ending) {
			return w[:len(w)-len(ending)]
		}
	}
	return w
}

// cognateKey spells a word so that German and English forms of one name or
// loan fall together: Wladiwostok and Vladivostok, Pjöngjang and Pyongyang.
func cognateKey(w string) string {
	for _, r := range keyRules {
		w = strings.ReplaceAll(w, r[0], r[1])
	}
	var b strings.Builder
	var last rune
	for _, r := range w {
		if r != last {
			b.WriteRune(r)
		}
		last = r
	}
	return b.String()
}

var keyRules = [][2]string{
	{"tsch", "c"},
	{"dsch", "j"},
	{"sch", "s"},
	{"sh", "s"},
	{"ch", "c"},
	{"kh", "c"},
	{"zh", "s"},
	{"ph", "f"},
	{"th", "t"},
	{"w", "v"},
	{"z", "c"},
	{"k", "c"},
	{"j", "i"},
	{"y", "i"},
	{"oe", "o"},
	{"ae", "a"},
	{"ue", "u"},
	{"ii", "i"},
}

// cognate returns how strongly two keys speak for a common origin, 0 to 1.
func cognate(a, b string) float64 {
	if len(b) < 4 || len(a) > 2*len(b) || len(b) > 2*len(a) {
		return 0
	}
	if r := ratio(a, b); r >= .7 {
		return .8 * r
	}
	n := 0
	for n < len(a) && n < len(b) && a[n] == b[n] {
		n++
	}
	if n >= 5 {
		return .4
	}
	return 0
}

func ratio(a, b string) float64 {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range len(a) {
		diagonal := row[0]
		row[0] = i + 1
		for j := range len(b) {
			cost := diagonal
			if a[i] != b[j] {
				cost++
			}
			diagonal = row[j+1]
			row[j+1] = min(cost, row[j+1]+1, row[j]+1)
		}
	}
	return 1 - float64(row[len(b)])/float64(max(len(a), len(b)))
}
