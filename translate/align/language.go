package align

import "strings"

// function words that tell languages apart.
var functionWords = map[string][]string{
	"de": {"der", "die", "das", "und", "ist", "nicht", "ein", "eine", "den", "dem", "mit", "für", "auf", "sich", "von", "zu", "im", "wurde", "sind", "auch"},
	"en": {"the", "and", "of", "is", "not", "to", "a", "an", "with", "for", "on", "was", "were", "that", "has", "by", "it", "are", "from", "he"},
	"fr": {"le", "la", "les", "des", "et", "est", "une", "du", "dans", "pour", "qui", "que", "pas", "sur", "avec", "il", "au", "par", "nous", "ce"},
	"es": {"el", "los", "las", "y", "es", "una", "del", "en", "para", "que", "con", "por", "se", "su", "no", "lo", "como", "pero", "al", "fue"},
	"it": {"il", "gli", "di", "e", "che", "è", "una", "del", "della", "per", "con", "non", "si", "nel", "alla", "sono", "da", "ha", "le", "dei"},
	"nl": {"het", "een", "en", "van", "dat", "niet", "op", "voor", "met", "zijn", "aan", "ook", "bij", "naar", "om", "werd", "hij", "ze", "de", "is"},
}

// Language says in which language a text is by its function words: "de", "en",
// "fr", "es", "it" or "nl"; "" where they do not tell. It reads 5,000 words.
func Language(text string) string {
	languages := map[string][]string{}
	for lang, words := range functionWords {
		for _, w := range words {
			languages[w] = append(languages[w], lang)
		}
	}
	count := map[string]int{}
	n := 0
	for w := range strings.FieldsSeq(text) {
		for _, lang := range languages[strings.ToLower(strings.Trim(w, ".,;:!?\"„“”()"))] {
			count[lang]++
		}
		if n++; n == 5000 {
			break
		}
	}
	best, second := "", 0
	for lang, c := range count {
		if best == "" || c > count[best] || c == count[best] && lang < best {
			if best != "" {
				second = max(second, count[best])
			}
			best = lang
		} else {
			second = max(second, c)
		}
	}
	if count[best] < 2 || 2*count[best] <= 3*second {
		return ""
	}
	return best
}
