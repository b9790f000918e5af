package names

import (
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

// plain spells a word without accents, in small letters.
func plain(w string) string { return accents.Replace(strings.ToLower(w)) }

var accents = strings.NewReplacer("ä", "a", "ö", "o", "ü", "u", "ß", "ss", "é", "e", "è", "e", "ê", "e", "á", "a", "à", "a", "â", "a", "ã", "a", "ā", "a", "å", "a", "ó", "o", "ò", "o", "ô", "o", "õ", "o", "ø", "o", "ō", "o",
	"í", "i", "ì", "i", "î", "i", "ī", "i", "ı", "i", "ú", "u", "ù", "u", "û", "u", "ū", "u", "ç", "c", "ć", "c", "č", "c", "ñ", "n", "ń", "n", "š", "s", "ś", "s", "ş", "s", "ž", "z", "ź", "z", "ż", "z", "ğ", "g", "ł", "l", "ý", "y", "ř", "r", "ě", "e", "đ", "d")

// adjectival reports whether a small word may be an adjective before a noun.
func adjectival(w string) bool {
	for _, e := range []string{"e", "en", "er", "es", "em"} {
		if strings.HasSuffix(w, e) && len(w) > len(e)+2 && !strings.HasSuffix(w, "te") && !strings.HasSuffix(w, "ten") {
			return true
		}
	}
	return false
}

func upper(w string) bool {
	r, _ := utf8.DecodeRuneInString(w)
	return unicode.IsUpper(r)
}

// germanNoun reports whether a word has the look of a common noun in the
// plural or of a bearer of an office, which verbs of saying take as well.
func germanNoun(w string) bool {
	for _, e := range []string{"en", "er", "in", "innen", "ung", "te", "ler", "chef", "leute", "präsident", "rat", "amt", "kreise", "beamte", "schütze"} {
		if strings.HasSuffix(w, e) {
			return true
		}
	}
	return looksLikeName(w)
}

// acronym reports whether a word is an abbreviation in capitals that English
// uses as well.
func acronym(w string) bool {
	return utf8.RuneCountInString(w) >= 3 && w == strings.ToUpper(w) && !germanAcronyms[w] && !strings.ContainsAny(w, "ÄÖÜ")
}

// peoples are the English adjectives of the starter's places.
var peoples = sync.OnceValue(func() map[string]bool {
	m := map[string]bool{}
	for _, d := range demonyms() {
		for _, f := range d.english {
			m[f] = true
		}
	}
	return m
})

func acronymLike(w string) bool { return strings.ContainsFunc(w[1:], unicode.IsUpper) }
