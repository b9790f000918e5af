package segment

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// pointEnds decides about a single point before a capital letter or a digit;
// begins says whether the word behind it is one that sentences begin with.
func (s *splitter) pointEnds(f *final, next after, begins bool) bool {
	token := s.token(f.at)
	if token == "" {
		return true
	}
	start := f.at - len(token)
	if start <= s.body && marker(token) {
		return false // the number of a list item
	}
	last := lastRune(token)
	if last == '°' || last == 'º' {
		return false
	}
	if numeral(strings.TrimLeft(token, "-")) {
		return !s.german || s.numeralEnds(token, next, begins)
	}
	if roman(token) && len(token) > 1 {
		return begins || !s.afterName(start)
	}
	known := s.words.of(token)
	if k := strings.LastIndexByte(token, '-'); k >= 0 && known == 0 {
		known = s.words.of(token[k+1:])
	}
	switch {
	case strings.Contains(token, ".") && initials(token):
		if t := strings.ToLower(token); t == "a.m" || t == "p.m" {
			return s.words.of(next.word)&calendar == 0 && !s.timed(start)
		}
		return known&never == 0 && begins
	case known&never != 0:
		return false
	case known&maybe != 0:
		return begins && !next.dashed // "RICHMOND, Va. -- The"
	case utf8.RuneCountInString(token) == 1 && unicode.IsLetter(last):
		// An initial, or the last letter of "z. B."; "(s. Die Alpen)" refers.
		return begins && !strings.HasSuffix(strings.TrimRight(s.text[s.from:start], " "), "(")
	case known&numeric != 0:
		return !unicode.IsDigit(next.first) && !roman(next.word)
	case s.german && strings.HasSuffix(token, "str") && unicode.IsDigit(next.first):
		return false // "Hauptstr. 5"
	case s.short[strings.ToLower(token)] || consonants(token):
		return begins
	}
	return true
}

// numeralEnds decides about a German number with a point, which may be an
// ordinal.
func (s *splitter) numeralEnds(token string, next after, begins bool) bool {
	switch {
	case s.words.of(next.word)&ordinal != 0:
		return false
	case len(strings.TrimLeft(token, "-")) > 2 && !date(token):
		return true // a year, a count
	case unicode.IsDigit(next.first):
		return false // "1. 1. 1990"
	case begins:
		return true
	}
	// "fuhr um 15. Passagiere ..." is rarer than "am 3. Oderhafen".
	return false
}

// date reports whether token is a day and a month: "1.5", "24.12".
func date(token string) bool {
	day, month, ok := strings.Cut(token, ".")
	return ok && len(day) <= 2 && 1 <= len(month) && len(month) <= 2
}

// numeral reports whether token is a number, or a date without a year.
func numeral(token string) bool {
	if token == "" {
		return false
	}
	for i := range len(token) {
		if !digit(token[i]) && (token[i] != '.' || i == 0) {
			return false
		}
	}
	return true
}

// roman reports whether s is a Roman numeral.
func roman(s string) bool { return s != "" && strings.Trim(s, "IVXLCDM") == "" }

// initials reports whether token is letters with points between them: "U.S",
// "z.B", "Ph.D".
func initials(token string) bool {
	n := 0
	for i, r := range token {
		switch {
		case r == '.':
			n = 0
		case !unicode.IsLetter(r):
			return false
		default:
			if n++; n > 3 || n > 1 && i < len(token) && unicode.IsUpper(r) {
				return false
			}
		}
	}
	return true
}

// consonants reports whether token is a short word without a vowel that is not
// in capitals: an abbreviation.
func consonants(token string) bool {
	n := 0
	lower := false
	for _, r := range token {
		if !unicode.IsLetter(r) || strings.ContainsRune("aeiouyäöüAEIOUYÄÖÜ", r) {
			return false
		}
		lower = lower || unicode.IsLower(r)
		n++
	}
	return lower && n < 5
}

// afterName reports whether the word before start has a capital letter.
func (s *splitter) afterName(start int) bool {
	before := strings.TrimRight(s.text[max(s.from, start-64):start], " \n")
	k := strings.LastIndexAny(before, " \n") + 1
	r, _ := utf8.DecodeRuneInString(before[k:])
	return unicode.IsUpper(r)
}

// timed reports whether "a.m." or "p.m." at start closes no more than the
// opening of a sentence: "At 5 a.m. Mr. Smith left".
func (s *splitter) timed(start int) bool {
	if start-s.from > 80 {
		return false
	}
	before := strings.Fields(s.text[s.from:start])
	if len(before) == 0 || len(before) > 3 {
		return false
	}
	known := s.words.of(before[0])
	return known&starter != 0 && known&open != 0
}
