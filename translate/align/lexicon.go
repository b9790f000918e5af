package align

import (
	"strings"
	"sync"

	"satzpaar/assets"
)

// lexicon maps German stems to English ones. It is our own list of frequent
// words and names (assets/lexicon).
var lexicon = sync.OnceValue(func() map[string][]string {
	all := map[string][]string{}
	for line := range strings.Lines(assets.Lexicon + assets.WiderLexicon) {
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
