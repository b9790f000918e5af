// Package match says how alike two texts are, and finds the alike ones fast.
//
// Score is the one definition of similarity in Satzpaar: the cost of turning
// one row of tokens into the other, refined by characters, in whole percent.
package match

import (
	"hash/fnv"
	"strings"
	"unicode"

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
	n := Normalise(text)
	if n == "" {
		return 0
	}
	h := fnv.New64a()
	h.Write([]byte(n))
	return h.Sum64()
}
