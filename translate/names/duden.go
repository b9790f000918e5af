package names

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// duden are the letters of Cyrillic in German transcription (Duden, die
// deutsche Rechtschreibung, Transkriptions- und Transliterationstabellen).
var duden = map[rune]string{
	'а': "a", 'б': "b", 'в': "w", 'г': "g", 'д': "d", 'ж': "sch", 'з': "s", 'и': "i", 'к': "k", 'л': "l", 'м': "m", 'н': "n", 'о': "o", 'п': "p", 'р': "r", 'с': "s", 'т': "t", 'у': "u",
	'ф': "f", 'х': "ch", 'ц': "z", 'ч': "tsch", 'ш': "sch", 'щ': "schtsch", 'ы': "y", 'э': "e", 'ю': "ju", 'я': "ja", 'і': "i", 'ї': "ji", 'є': "je", 'ґ': "g", 'ў': "u", 'ъ': "", 'ь': "",
}

// Duden transcribes a Cyrillic name into German as Duden's table has it for a
// language (ru, uk, be, bg).
func Duden(name, lang string) string {
	var b strings.Builder
	for i, w := range strings.Fields(name) {
		if i > 0 {
			b.WriteByte(' ')
		}
		start := true
		for _, part := range strings.SplitAfter(w, "-") {
			b.WriteString(dudenWord([]rune(part), lang, start))
			start = false
		}
	}
	return b.String()
}

func dudenWord(w []rune, lang string, _ bool) string {
	var b strings.Builder
	low := []rune(strings.ToLower(string(w)))
	at := func(i int) rune {
		if i < 0 || i >= len(low) {
			return 0
		}
		return low[i]
	}
	for i := range low {
		s := dudenLetter(at, i, lang)
		if unicode.IsUpper(w[i]) && s != "" {
			r, n := utf8.DecodeRuneInString(s)
			s = string(unicode.ToUpper(r)) + s[n:]
		}
		b.WriteString(s)
	}
	return b.String()
}

// dudenLetter transcribes letter i of a word whose letters at returns, 0
// outside of it.
func dudenLetter(at func(int) rune, i int, lang string) string {
	before, after := at(i-1), at(i+1)
	switch c := at(i); c {
	case 'с':
		if cyrillicVowel(before) && cyrillicVowel(after) {
			return "ss"
		}
		if before == 'к' {
			return "" // кс is x
		}
		return "s"
	case 'к':
		if after == 'с' {
			return "x"
		}
		return "k"
	case 'г':
		if lang == "uk" || lang == "be" {
			return "h"
		}
		return "g"
	case 'и':
		if lang == "uk" {
			return "y"
		}
		if before == 'ь' {
			return "ji"
		}
		return "i"
	case 'о':
		if before == 'ь' {
			return "jo"
		}
		return "o"
	case 'щ':
		if lang == "bg" {
			return "scht"
		}
		return "schtsch"
	case 'ъ':
		if lang == "bg" {
			return "a"
		}
		return ""
	case 'е':
		if lang != "uk" && lang != "bg" && (before == 0 || before == '-' || cyrillicVowel(before) || before == 'ь' || before == 'ъ') {
			return "je"
		}
		return "e"
	case 'ё':
		if strings.ContainsRune("жчшщ", before) {
			return "o"
		}
		return "jo"
	case 'й':
		switch {
		case after == 0 && lang == "uk" && before == 'и', before == 0, cyrillicVowel(after), after != 0 && after != '-' && (before == 'и' || before == 'ы'):
			return "j"
		case (after == 0 || after == '-') && (before == 'и' || before == 'ы'):
			return ""
		}
		return "i"
	default:
		if s, ok := duden[c]; ok {
			return s
		}
		return string(c)
	}
}
