package words

import (
	"strings"
	"unicode/utf8"
)

// The inflection of both languages, as far as finding a word of a dictionary in
// running text needs it: from a form to a key that all forms share, and from a
// base form to whether a word is one of its forms. What the key joins too
// generously the second test tells apart.

var foldUmlauts = strings.NewReplacer("ä", "a", "ö", "o", "ü", "u", "ß", "ss")

// germanEndings are what inflection adds, the longest first.
var germanEndings = []string{"innen", "sten", "ata", "ern", "sen", "ten", "tet", "end", "est", "em", "en", "er", "es", "in", "se", "st", "te", "um", "us", "on", "e", "n", "s", "t", "a", "i"}

// GermanKey returns what all inflected forms of a German word in small letters
// have in common: its beginning without endings and umlauts. Different words
// may share it.
func GermanKey(lower string) string {
	w := foldUmlauts.Replace(lower)
next:
	for {
		for _, e := range germanEndings {
			if s, ok := strings.CutSuffix(w, e); ok && len(s) >= 3 {
				w = s
				continue next
			}
		}
		return w
	}
}

// GermanForm reports whether word is base or an inflected form of it; both are
// in small letters. Nouns have their cases and plurals, with umlaut where the
// ending allows one; adjectives their endings and degrees; verbs those of the
// regular ones.
func GermanForm(base, word string) bool {
	if base == word {
		return true
	}
	stem := func(stem string, endings ...string) bool {
		rest, ok := strings.CutPrefix(word, stem)
		if !ok {
			return false
		}
		for _, e := range endings {
			if rest == e {
				return true
			}
		}
		return false
	}
	if stem(base, "e", "en", "er", "ern", "es", "s", "n", "em", "se", "sen", "ses", "nen", "ste", "sten", "ere", "eren") {
		return true
	}
	if u := umlaut(base); u != base && stem(u, "e", "en", "er", "ern", "", "n") {
		return true
	}
	if s, ok := strings.CutSuffix(base, "en"); ok && len(s) > 2 { // verbs, and the adjectives that lose it: offen
		if stem(s, "e", "st", "t", "est", "et", "te", "ten", "test", "tet", "end", "ende", "enden", "ender", "endes") || word == "ge"+s+"t" {
			return true
		}
	}
	for _, e := range []string{"e", "er", "es", "um", "us", "a", "on"} { // deutsche, deutscher; Museen, Firmen, Themen, Lexika
		s, ok := strings.CutSuffix(base, e)
		if !ok || len(s) < 3 {
			continue
		}
		if len(e) == 1 && e == "e" || e == "er" || e == "es" {
			if stem(s, "e", "en", "em", "er", "es") && (e != "er" || !strings.HasSuffix(word, "em")) {
				return true
			}
		} else if stem(s, "en", "a", "i", "ata") {
			return true
		}
	}
	return false
}

// umlaut returns a word with the last of its vowels that can have an umlaut
// changed, as Wand and Wänd.
func umlaut(w string) string {
	for i := len(w); i > 0; {
		r, n := utf8.DecodeLastRuneInString(w[:i])
		i -= n
		switch r {
		case 'a':
			return w[:i] + "ä" + w[i+1:]
		case 'o':
			return w[:i] + "ö" + w[i+1:]
		case 'u':
			if i > 0 && w[i-1] == 'a' {
				return w[:i-1] + "äu" + w[i+1:]
			}
			return w[:i] + "ü" + w[i+1:]
		case 'ä', 'ö', 'ü':
			return w
		}
	}
	return w
}

// EnglishKey returns what all inflected forms of an English word in small
// letters have in common. Different words may share it.
func EnglishKey(lower string) string {
	w := strings.TrimSuffix(strings.TrimSuffix(strings.TrimSuffix(lower, "’s"), "'s"), "'")
	for _, e := range []string{"ies", "ied", "ing", "ves", "es", "ed", "is", "s", "y", "e", "f"} {
		if s, ok := strings.CutSuffix(w, e); ok && len(s) >= 3 {
			w = s
			break
		}
	}
	if n := len(w); n > 4 && w[n-1] == w[n-2] {
		w = w[:n-1] // planned, planning: plan
	}
	return w
}

// EnglishForm reports whether word is base or an inflected form of it; both
// are in small letters.
func EnglishForm(base, word string) bool {
	word = strings.TrimSuffix(strings.TrimSuffix(strings.TrimSuffix(word, "’s"), "'s"), "'")
	if base == word || irregular[base] == word {
		return true
	}
	rest, ok := strings.CutPrefix(word, base)
	switch {
	case ok && (rest == "s" || rest == "es" || rest == "d" || rest == "ed" || rest == "ing"):
		return true
	case ok && len(base) > 2 && (rest == base[len(base)-1:]+"ed" || rest == base[len(base)-1:]+"ing"):
		return true
	}
	if s, ok := strings.CutSuffix(base, "y"); ok {
		return word == s+"ies" || word == s+"ied"
	}
	if s, ok := strings.CutSuffix(base, "e"); ok {
		return word == s+"ing"
	}
	if s, ok := strings.CutSuffix(base, "is"); ok {
		return word == s+"es" // crises
	}
	if s, ok := strings.CutSuffix(base, "f"); ok {
		return word == s+"ves"
	}
	return false
}

// Plural returns the plural of an English noun by the rules.
func Plural(noun string) string {
	if p, ok := irregular[noun]; ok {
		return p
	}
	n := len(noun)
	switch {
	case n == 0:
		return ""
	case strings.HasSuffix(noun, "y") && n > 1 && !strings.ContainsRune("aeiou", rune(noun[n-2])):
		return noun[:n-1] + "ies"
	case strings.HasSuffix(noun, "s"), strings.HasSuffix(noun, "x"), strings.HasSuffix(noun, "ch"), strings.HasSuffix(noun, "sh"):
		return noun + "es"
	}
	return noun + "s"
}

// irregular are plurals that no rule makes.
var irregular = map[string]string{
	"man": "men", "woman": "women", "child": "children", "person": "people", "foot": "feet", "tooth": "teeth", "mouse": "mice", "goose": "geese",
	"datum": "data", "medium": "media", "criterion": "criteria", "phenomenon": "phenomena", "analysis": "analyses", "index": "indices", "matrix": "matrices",
	"wife": "wives", "life": "lives", "knife": "knives",
}
