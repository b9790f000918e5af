package segment

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// lesson is how much of a text is read for what it teaches.
const lesson = 1 << 20

// learn finds words that carry a point before a word in lower case and never
// stand without it: they are abbreviations everywhere in the text. It reads
// the first mebibyte.
func learn(text string, words lexicon) map[string]bool {
	text = text[:min(len(text), lesson)]
	short := map[string]bool{}
	for i := 0; ; i++ {
		k := strings.Index(text[i:], ". ")
		if k < 0 {
			break
		}
		i += k
		if r, _ := utf8.DecodeRuneInString(text[i+2:]); !unicode.IsLower(r) {
			continue
		}
		start := i
		for start > 0 && i-start < 16 && letter(text[start-1]) {
			start--
		}
		w := text[start:i]
		if n := utf8.RuneCountInString(w); n < 2 || n > 7 || start > 0 && !space(text[start-1]) && text[start-1] != '(' {
			continue
		}
		if w = strings.ToLower(w); words[w] == 0 {
			short[w] = true
		}
	}
	if len(short) == 0 {
		return short
	}
	start := -1
	for i := 0; i <= len(text); i++ {
		if i < len(text) && letter(text[i]) {
			if start < 0 {
				start = i
			}
			continue
		}
		if start >= 0 && i-start < 16 && (i == len(text) || text[i] != '.') {
			if w := text[start:i]; short[w] {
				delete(short, w)
			} else if text[start] < 'a' {
				delete(short, strings.ToLower(w))
			}
		}
		start = -1
	}
	return short
}
