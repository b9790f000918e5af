// Package match says how alike two texts are, and finds the alike ones fast.
//
// Score is the one definition of similarity in Satzpaar: the cost of turning
// one row of tokens into the other, refined by characters, in whole percent.
package match

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Normalise returns text as it is compared: NFC, runs of white space as one
// space, typographic quotes, dashes and ellipses plain, invisible characters
// dropped. Case is kept. It is never shown.
func Normalise(text string) string {
	var b strings.Builder
	b.Grow(len(text))
	space := false
	for _, r := range norm.NFC.String(text) {
		switch {
		case unicode.IsSpace(r):
			space = b.Len() > 0
			continue
		case r == '\u00ad' || r == '\u200b' || r == '\u200c' || r == '\u200d' || r == '\u2060' || r == '\ufeff':
			continue
		}
		if space {
			b.WriteByte(' ')
			space = false
		}
		switch r {
		case '„', '“', '”', '«', '»':
			b.WriteByte('"')
		case '‚', '‘', '’', '‹', '›':
			b.WriteByte('\'')
		case '–', '—', '‑', '−':
			b.WriteByte('-')
		case '…':
			b.WriteString("...")
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}

// Hash returns the hash under which a source is remembered: FNV-1a, 64 bits,
// of the normalised text; 0 only for a text without content.
func Hash(text string) uint64 {
	if h, ok := hashWestern(text); ok {
		return h
	}
	n := Normalise(text)
	if n == "" {
		return 0
	}
	return fnvOf(n)
}

const (
	fnvBasis = 14695981039346656037
	fnvPrime = 1099511628211
)

func fnvOf(text string) uint64 {
	h := uint64(fnvBasis)
	for i := range len(text) {
		h = (h ^ uint64(text[i])) * fnvPrime
	}
	return h
}

// hashWestern is Hash for texts of ASCII, the letters U+00C0 to U+00FF and the
// common quotes and dashes: no step of the normalisation but the
// replacement of single characters can concern them. It reports false for
// others.
func hashWestern(text string) (uint64, bool) {
	h, some, space := uint64(fnvBasis), false, false
	for i := 0; i < len(text); i++ {
		c, d := uint64(text[i]), uint64(0) // bytes to hash, the second where it is not 0
		switch {
		case c == ' ' || '\t' <= c && c <= '\r':
			space = some
			continue
		case c < utf8.RuneSelf:
		case c == 0xc3 && i+1 < len(text) && text[i+1]&0xc0 == 0x80:
			i++
			d = uint64(text[i])
		case c == 0xe2 && i+2 < len(text) && text[i+1] == 0x80:
			i += 2
			switch text[i] {
			case 0x9c, 0x9d, 0x9e: // “ ” „
				c = '"'
			case 0x98, 0x99, 0x9a: // ‘ ’ ‚
				c = '\''
			case 0x93, 0x94: // – —
				c = '-'
			default:
				return 0, false
			}
		default:
			return 0, false
		}
		if space {
			h = (h ^ ' ') * fnvPrime
			space = false
		}
		h = (h ^ c) * fnvPrime
		if d != 0 {
			h = (h ^ d) * fnvPrime
		}
		some = true
	}
	if !some {
		return 0, true
	}
	return h, true
}
