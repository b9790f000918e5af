package match

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// OmegaT is the likeness of two texts as OmegaT shows it, in whole percent,
// rounded down: over the stems of words, over the words in lower case, and
// over all tokens as they stand, with numbers, codes and marks.
type OmegaT struct{ Stemmed, Plain, Adjusted int }

// OmegaTScores compares two texts as OmegaT does: Levenshtein distance over
// tokens against the longer row. Words of German are stemmed by the light
// stemmer that it uses (Savoy, UniNE); those of other languages are not, and
// the first two figures are the same.
func OmegaTScores(a, b, lang string) OmegaT {
	s, t := omegaTokens(a), omegaTokens(b)
	words := [2][]string{lowerWords(s), lowerWords(t)}
	stems := words
	if primary(lang) == "de" {
		stems = [2][]string{stemAll(words[0]), stemAll(words[1])}
	}
	return OmegaT{share(stems[0], stems[1]), share(words[0], words[1]), share(s, t)}
}

// share is 100*(longer-distance)/longer; two empty rows have nothing in common.
func share(a, b []string) int {
	longer := max(len(a), len(b))
	if longer == 0 {
		return 0
	}
	return 100 * (longer - levenshtein(a, b)) / longer
}

// omegaTokens cuts a text as OmegaT does, at most a thousand tokens of it.
func omegaTokens(text string) []string {
	var all []string
	for i := 0; i < len(text) && len(all) < 1000; {
		r, size := utf8.DecodeRuneInString(text[i:])
		if n, _ := codeAt(text[i:]); n > 0 {
			size = n
		} else if n := wordLength(text[i:]); n > 0 {
			size = n
		}
		if !unicode.IsSpace(r) {
			all = append(all, text[i:i+size])
		}
		i += size
	}
	return all
}

// lowerWords returns the words among tokens, without numbers.
func lowerWords(tokens []string) []string {
	var all []string
	for _, t := range tokens {
		if r, _ := utf8.DecodeRuneInString(t); unicode.IsLetter(r) {
			all = append(all, strings.ToLower(t))
		}
	}
	return all
}

func stemAll(words []string) []string {
	all := make([]string, len(words))
	for i, w := range words {
		all[i] = lightStem(w)
	}
	return all
}

var unmarked = strings.NewReplacer("ß", "ss",
	"ä", "a", "à", "a", "á", "a", "â", "a", "ö", "o", "ò", "o", "ó", "o", "ô", "o",
	"ï", "i", "ì", "i", "í", "i", "î", "i", "ü", "u", "ù", "u", "ú", "u", "û", "u")

// lightStem is J. Savoy's light stemmer for German ("Report on CLEF-2001
// experiments"): cases and plurals of nouns and adjectives, degrees.
func lightStem(w string) string {
	w = unmarked.Replace(w)
	w = withoutEnding(w, []ending{{5, "ern"}, {4, "em"}, {4, "en"}, {4, "er"}, {4, "es"}, {3, "e"}}, 3, "s")
	return withoutEnding(w, []ending{{5, "est"}, {4, "er"}, {4, "en"}}, 4, "st")
}

// ending is what a word longer than so many letters loses.
type ending struct {
	longer int
	text   string
}

// withoutEnding takes the first ending that fits from a word, or last where it
// stands behind a letter after which it is an ending.
func withoutEnding(w string, all []ending, longer int, last string) string {
	n := utf8.RuneCountInString(w)
	for _, e := range all {
		if n > e.longer && strings.HasSuffix(w, e.text) {
			return w[:len(w)-len(e.text)]
		}
	}
	if rest, ok := strings.CutSuffix(w, last); ok && n > longer && strings.ContainsAny(rest[len(rest)-1:], "bdfghklmnt") {
		return rest
	}
	return w
}
