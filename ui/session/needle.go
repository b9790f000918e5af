package session

import (
	"strings"
	"unicode/utf8"
)

// A needle is a text to look for without regard to case. It looks for its
// rarest letter first, which the machine finds many bytes at a time.
type needle struct {
	text         string
	at           int // of the rarest ASCII character; -1: there is none
	lower, upper byte
}

// frequent lists the characters of German and English texts, the most frequent
// first.
const frequent = " entirsahdulocgmbfpwkzvy.,-jq"

func newNeedle(text string) needle {
	n := needle{text: text, at: -1}
	best := -1
	for i := range len(text) {
		c := lowerByte(text[i])
		// The Kelvin sign and the long s are letters that fold to k and s.
		if c >= utf8.RuneSelf || c == 'k' || c == 's' {
			continue
		}
		if rank := (strings.IndexByte(frequent, c) + len(frequent)) % len(frequent); rank > best {
			best, n.at, n.lower = rank, i, c
		}
	}
	n.upper = n.lower
	if n.lower >= 'a' && n.lower <= 'z' {
		n.upper -= 'a' - 'A'
	}
	return n
}

func lowerByte(c byte) byte {
	if c >= 'A' && c <= 'Z' {
		c += 'a' - 'A'
	}
	return c
}

// in reports whether text holds the needle. It allocates nothing.
func (n needle) in(text string) bool {
	if n.text == "" {
		return true
	}
	if n.at < 0 {
		for i := range text {
			if n.stands(text, i) {
				return true
			}
		}
		return false
	}
	return n.by(text, n.lower) || n.upper != n.lower && n.by(text, n.upper)
}

// by looks for the needle where its rarest character stands as c.
func (n needle) by(text string, c byte) bool {
	for from := n.at; from < len(text); from++ {
		k := strings.IndexByte(text[from:], c)
		if k < 0 {
			return false
		}
		from += k
		if n.stands(text, from-n.at) {
			return true
		}
	}
	return false
}

func (n needle) stands(text string, at int) bool {
	return at+len(n.text) <= len(text) && strings.EqualFold(text[at:at+len(n.text)], n.text)
}
