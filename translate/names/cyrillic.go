package names

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// cyrillicOrigin reports whether names of an origin are written in Cyrillic and
// transcribed into German by Duden's table.
func cyrillicOrigin(origin string) bool {
	switch origin {
	case "ru", "uk", "be", "bg":
		return true
	}
	return false
}

func cyrillicVowel(r rune) bool {
	return strings.ContainsRune("аеёиоуыэюяіїє", r) && r != 0
}

// fromEnglish reads an English spelling back into Cyrillic, the longest letters
// first. It is the inverse of BGN/PCGN as the press uses it, except for signs
// that no one writes.
var fromEnglish = [][2]string{
	{"shch", "щ"},
	{"kh", "х"},
	{"zh", "ж"},
	{"ch", "ч"},
	{"sh", "ш"},
	{"ts", "ц"},
	{"ya", "я"},
	{"yu", "ю"},
	{"yo", "ё"},
	{"ye", "е"},
	{"yi", "ї"},
	{"ks", "кс"},
	{"x", "кс"},
	{"a", "а"},
	{"b", "б"},
	{"v", "в"},
	{"g", "г"},
	{"d", "д"},
	{"e", "е"},
	{"z", "з"},
	{"i", "и"},
	{"j", "дж"},
	{"k", "к"},
	{"l", "л"},
	{"m", "м"},
	{"n", "н"},
	{"o", "о"},
	{"p", "п"},
	{"r", "р"},
	{"s", "с"},
	{"t", "т"},
	{"u", "у"},
	{"f", "ф"},
	{"h", "г"},
}

// Cyrillic writes an English spelling in the Cyrillic of a language. german is
// the German spelling of the same name, which says what English leaves open: й
// and ы, soft signs.
func Cyrillic(english, german, lang string) string {
	var b strings.Builder
	words, other := strings.Fields(english), strings.Fields(german)
	for i, w := range words {
		if i > 0 {
			b.WriteByte(' ')
		}
		g := ""
		if len(other) == len(words) {
			g = other[i]
		}
		for k, part := range strings.Split(w, "-") {
			if k > 0 {
				b.WriteByte('-')
			}
			gp := strings.Split(g, "-")
			b.WriteString(cyrillicWord(part, gp[min(k, len(gp)-1)], lang))
		}
	}
	return b.String()
}

func cyrillicWord(w, german, lang string) string {
	low, g := strings.ToLower(w), strings.ToLower(german)
	var b strings.Builder
	for at := 0; at < len(low); {
		s, n := cyrillicAt(low, at, g, lang)
		b.WriteString(s)
		at += n
	}
	r := []rune(b.String())
	if first, _ := utf8.DecodeRuneInString(w); len(r) > 0 && unicode.IsUpper(first) {
		r[0] = unicode.ToUpper(r[0])
	}
	return string(r)
}

// cyrillicAt reads the letters of an English word that begin at a place, and
// returns them with how many they are.
func cyrillicAt(low string, at int, german, lang string) (string, int) {
	rest := low[at:]
	vowelBefore := at > 0 && vowel(low[at-1])
	switch {
	case (rest == "chev" || rest == "shev" || rest == "shchev") && (strings.HasSuffix(german, "tschow") || strings.HasSuffix(german, "schow")):
		return map[string]string{"chev": "чёв", "shev": "шёв", "shchev": "щёв"}[rest], len(rest) // Хрущёв
	case strings.HasPrefix(rest, "ts") && strings.Contains(german, "ts") && !strings.Contains(german, "z"):
		return "тс", 2
	case lang == "uk" && (rest == "ky" || rest == "yy" || rest == "yi" && strings.HasSuffix(german, "yj")):
		if rest == "ky" {
			return "кий", 2
		}
		return "ий", 2
	case rest == "sky" || rest == "tsky" || rest == "ny" && strings.HasSuffix(german, "ni"):
		return map[string]string{"sky": "ский", "tsky": "цкий", "ny": "ний"}[rest], len(rest)
	case rest == "y" && strings.HasSuffix(german, "i") && !vowelBefore:
		return "ий", 1
	case rest == "y" && !vowelBefore:
		return "ый", 1
	case rest == "il" && vowelBefore:
		return "ил", 2 // Михаил, Даниил
	case (rest[0] == 'y' || rest[0] == 'i' && low[max(at-1, 0)] != 'i') && vowelBefore && (len(rest) == 1 || !vowel(rest[1])):
		return "й", 1
	case at > 0 && !vowelBefore && len(rest) > 1 && rest[0] == 'y' && strings.ContainsRune("aeou", rune(rest[1])) && lang != "uk":
		return softened(rest[1]), 2
	case rest[0] == 'y':
		for _, r := range fromEnglish {
			if len(r[0]) == 2 && strings.HasPrefix(rest, r[0]) {
				if lang == "uk" && r[0] == "ye" {
					return "є", 2
				}
				return r[1], 2
			}
		}
		if lang == "uk" {
			return "и", 1
		}
		return "ы", 1
	case rest[0] == 'i' && lang == "uk":
		return "і", 1
	case rest[0] == 'e' && at == 0 && lang != "uk" && lang != "bg":
		return "э", 1
	}
	for _, r := range fromEnglish {
		if strings.HasPrefix(rest, r[0]) {
			return r[1], len(r[0])
		}
	}
	_, n := utf8.DecodeRuneInString(rest)
	return rest[:n], n
}

// softened reads y and a vowel behind a consonant: я, ю, ё; ье, as in
// Grigoryev.
func softened(v byte) string {
	switch v {
	case 'a':
		return "я"
	case 'u':
		return "ю"
	case 'o':
		return "ё"
	}
	return "ье"
}

// Original writes a German transcription in Cyrillic, by the most probable
// English spelling that gives it back.
func Original(german, lang string) string {
	for _, s := range Convert(german) {
		c := Cyrillic(s, german, lang)
		if Returns(c, german, lang) {
			return c
		}
	}
	return ""
}

// returning keeps the spellings that give the German name back by way of
// Cyrillic, in one of the languages that Duden transcribes alike; all where none
// does, as of names from elsewhere.
func returning(all []spelling, german string) []spelling {
	german = rivers.Replace(german)
	kept := make([]spelling, 0, len(all))
	for _, s := range all {
		if Returns(Cyrillic(s.text, german, "ru"), german, "ru") || Returns(Cyrillic(s.text, german, "uk"), german, "uk") {
			kept = append(kept, s)
		}
	}
	if len(kept) == 0 {
		return all
	}
	return kept
}

// Returns reports whether a Cyrillic spelling gives a German transcription back
// by Duden's table: the test of the round trip. German texts write x and ks,
// jew and ew, i and ij alike.
func Returns(cyrillic, german, lang string) bool {
	return loose(Duden(cyrillic, lang)) == loose(german)
}

var looser = strings.NewReplacer("v", "w", "ks", "x", "yj", "y", "ij", "i", "ii", "i", "ei", "ej", "ai", "aj", "oi", "oj", "ui", "uj", "ss", "s", "jo", "o", "je", "e", "tz", "z")

// loose folds the spellings between which German texts waver.
func loose(w string) string { return looser.Replace(strings.ToLower(w)) }
