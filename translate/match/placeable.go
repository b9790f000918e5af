package match

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// class says what a token of a text is. All but words and marks are
// placeables: they stand for themselves, and of the same kind one takes the
// place of another without a change of the sentence around it.
type class uint8

const (
	word    class = iota
	mark          // any other single character
	inline        // an inline code, {1}
	figure        // 12, 1.500,50
	date          // 24.04.2026, 2026-04-24, 24. April 2026, April 24
	clock         // 14:30
	mixed         // a code of capitals and digits: A380, ISO-9001
	address       // of the net or of mail
)

// A part is a token of a text as the score sees it.
type part struct {
	start, end int // bytes
	class      class
}

// parts splits a text into the tokens of the score: placeables whole, runs of
// letters, marks and digits, and other visible characters one by one.
func parts(text string) []part {
	all := make([]part, 0, len(text)/5+4)
	for i := 0; i < len(text); {
		r, size := rune(text[i]), 1
		if r >= utf8.RuneSelf {
			r, size = utf8.DecodeRuneInString(text[i:])
		}
		if isSpace(r) {
			i += size
			continue
		}
		n, c := placeableAt(text[i:])
		if n == 0 {
			if n = wordLength(text[i:]); n == 0 {
				n, c = size, mark
			}
		}
		all = append(all, part{i, i + n, c})
		i += n
	}
	return all
}

// wordLength returns the length of the run of letters, marks and digits that s
// begins with.
func wordLength(s string) int {
	for i, r := range s {
		if !inWord(r) {
			return i
		}
	}
	return len(s)
}

// placeableAt returns the length and class of the placeable that s begins
// with, 0 and word for none. s begins at a token.
func placeableAt(s string) (int, class) {
	switch b := s[0]; {
	case b == '{':
		if n, _ := codeAt(s); n > 0 {
			return n, inline
		}
	case digit(b):
		if n := dateAt(s).size; n > 0 {
			return n, date
		}
		if n := clockAt(s); n > 0 {
			return n, clock
		}
		if n := numberAt(s); n > 0 {
			return n, figure
		}
		return chunkAt(s)
	case 'a' <= b && b <= 'z', 'A' <= b && b <= 'Z':
		if n := addressAt(s); n > 0 {
			return n, address
		}
		if n := dateAt(s).size; n > 0 {
			return n, date
		}
		return chunkAt(s)
	}
	return 0, word
}

func digit(b byte) bool { return '0' <= b && b <= '9' }

// digits returns how many digits s begins with.
func digits(s string) int {
	n := 0
	for n < len(s) && digit(s[n]) {
		n++
	}
	return n
}

// numberAt returns the length of the number that s begins with, with its
// separators of thousands and decimals.
func numberAt(s string) int {
	n := digits(s)
	for {
		size := separator(s[n:])
		k := digits(s[n+size:])
		if size == 0 || k == 0 || size > 1 && k != 3 { // a space separates thousands alone
			break
		}
		n += size + k
	}
	if r, _ := utf8.DecodeRuneInString(s[n:]); n < len(s) && inWord(r) {
		return 0 // 3D, 7th
	}
	return n
}

// separator returns the length of the character inside a number that s begins
// with: a comma, a stop, an apostrophe or a space that does not break.
func separator(s string) int {
	for _, c := range [...]string{".", ",", "'", "’", "\u00a0", "\u202f"} {
		if strings.HasPrefix(s, c) {
			return len(c)
		}
	}
	return 0
}

// clockAt returns the length of the time of day that s begins with: 14:30,
// 14:30:05, or 14.30 before "Uhr".
func clockAt(s string) int {
	h := digits(s)
	if h == 0 || h > 2 || len(s) < h+3 || digits(s[h+1:]) != 2 || s[h+1] > '5' {
		return 0
	}
	n := h + 3
	switch {
	case s[h] == ':':
		if strings.HasPrefix(s[n:], ":") && digits(s[n+1:]) == 2 {
			n += 3
		}
		return n
	case s[h] == '.' && strings.HasPrefix(strings.TrimLeft(s[n:], " \u00a0\u202f"), "Uhr"):
		return n
	}
	return 0
}

// addressAt returns the length of the address of the net that s begins with.
func addressAt(s string) int {
	for _, p := range [...]string{"http://", "https://", "ftp://", "www.", "mailto:"} {
		if len(s) > len(p) && strings.EqualFold(s[:len(p)], p) {
			n := strings.IndexFunc(s, unicode.IsSpace)
			if n < 0 {
				n = len(s)
			}
			return len(strings.TrimRight(s[:n], `.,;:!?)]}"'`))
		}
	}
	return 0
}

// chunkAt returns the length and class of a code or an address of mail that s
// begins with: a run of letters and digits joined by single marks. A code
// holds digits and capitals alone.
func chunkAt(s string) (int, class) {
	n, at, figures, capitals, plain := 0, 0, 0, 0, 0
	for n < len(s) {
		b := s[n]
		switch {
		case digit(b):
			figures++
		case 'A' <= b && b <= 'Z':
			capitals++
		case 'a' <= b && b <= 'z':
			plain++
		case strings.IndexByte("-_./@+", b) >= 0 && n > 0 && n+1 < len(s) && alphanumeric(s[n+1]):
			if b == '@' {
				at++
			}
		case b >= utf8.RuneSelf:
			if r, _ := utf8.DecodeRuneInString(s[n:]); inWord(r) {
				return 0, word
			}
			fallthrough
		default:
			return judgeChunk(n, at, figures, capitals, plain)
		}
		n++
	}
	return judgeChunk(n, at, figures, capitals, plain)
}

func judgeChunk(n, at, figures, capitals, plain int) (int, class) {
	switch {
	case at == 1:
		return n, address
	case at == 0 && figures > 0 && capitals > 0 && plain == 0:
		return n, mixed
	}
	return 0, word
}

func alphanumeric(b byte) bool {
	return digit(b) || 'a' <= b && b <= 'z' || 'A' <= b && b <= 'Z'
}

// PlaceableShare returns how much of a text, token by token as the plain
// definitions count them, stands in placeables: from 0 to 1.
func PlaceableShare(text string) float64 {
	within, all := 0, 0
	for _, p := range parts(text) {
		n := 0
		eachToken([]byte(text[p.start:p.end]), func(int, int) { n++ })
		if all += n; p.class > mark {
			within += n
		}
	}
	return float64(within) / float64(max(all, 1))
}
