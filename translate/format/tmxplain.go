package format

import (
	"bytes"
	"unicode/utf8"
)

// What a byte may mean for a unit, see plainText.
const (
	charForbidden = 1 << iota // by XML, or a carriage return, which is read as a line feed
	charReference
	charBracket
	charHigh // part of a longer character
)

var meanings = func() (t [256]byte) {
	for c := range t {
		switch {
		case c < ' ' && c != '\n' && c != '\t':
			t[c] = charForbidden
		case c >= utf8.RuneSelf:
			t[c] = charHigh
		}
	}
	t['&'], t[']'] = charReference, charBracket
	return t
}()

// plainText reports whether XML allows all characters, and none but the usual
// references stand in the text.
func plainText(b []byte) bool {
	found := byte(0)
	for _, c := range b {
		found |= meanings[c]
	}
	switch {
	case found&charForbidden != 0,
		found&charBracket != 0 && bytes.Contains(b, []byte("]]>")),
		found&charHigh != 0 && (!utf8.Valid(b) || bytes.Contains(b, []byte("\xef\xbf\xbe")) || bytes.Contains(b, []byte("\xef\xbf\xbf"))):
		return false
	}
	return found&charReference == 0 || usualReferences(b)
}

func usualReferences(b []byte) bool {
	for {
		i := bytes.IndexByte(b, '&')
		if i < 0 {
			return true
		}
		b = b[i:]
		known := false
		for _, r := range [...]string{"&amp;", "&lt;", "&gt;", "&quot;", "&apos;"} {
			known = known || bytes.HasPrefix(b, []byte(r))
		}
		if !known {
			return false
		}
		b = b[1:]
	}
}
