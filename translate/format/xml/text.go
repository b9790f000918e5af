package xml

import (
	"bytes"
	"strings"
	"unicode/utf8"
	"unsafe"
)

// Text returns the characters inside a node and its descendants.
func (t *Tree) Text(i int32) string { return string(t.AppendText(nil, i)) }

// AppendText appends the characters inside a node and its descendants.
func (t *Tree) AppendText(to []byte, i int32) []byte {
	n := &t.Nodes[i]
	switch n.Kind {
	case Text:
		return appendUnescaped(to, t.Data[n.Start:n.End])
	case CDATA:
		return appendLines(to, t.Data[n.Start+9:n.End-3])
	case StartTag:
		for c := n.First; c >= 0; c = t.Nodes[c].Next {
			to = t.AppendText(to, c)
		}
	}
	return to
}

// Plain returns the characters of a text that stand in the data as they are, as
// a part of the data: they must not change as long as the string lives.
func (t *Tree) Plain(i int32) (text string, ok bool) {
	n := &t.Nodes[i]
	b := t.Data[n.Start:n.End]
	if n.Kind != Text || bytes.IndexByte(b, '&') >= 0 || bytes.IndexByte(b, '\r') >= 0 {
		return "", false
	}
	return unsafe.String(unsafe.SliceData(b), len(b)), true
}

// Unescape returns text with its references resolved and line ends as LF. It
// is for text that a scanner has passed.
func Unescape(b []byte) string {
	if bytes.IndexByte(b, '&') < 0 && bytes.IndexByte(b, '\r') < 0 {
		return string(b)
	}
	return string(appendUnescaped(nil, b))
}

func appendUnescaped(to, b []byte) []byte {
	for {
		amp := bytes.IndexByte(b, '&')
		if amp < 0 {
			return appendLines(to, b)
		}
		to = appendLines(to, b[:amp])
		end := bytes.IndexByte(b[amp:], ';')
		if end < 0 {
			return append(to, b[amp:]...)
		}
		name := string(b[amp+1 : amp+end])
		if r, ok := charRefOrNone(name); ok {
			to = utf8.AppendRune(to, r)
		} else {
			to = append(to, predefined[name]...)
		}
		b = b[amp+end+1:]
	}
}

func charRefOrNone(name string) (rune, bool) {
	if name == "" || name[0] != '#' {
		return utf8.RuneError, false
	}
	return charRef(name)
}

// appendLines appends text with CR LF and CR as LF (XML 1.0, section 2.11).
func appendLines(to, b []byte) []byte {
	for {
		i := bytes.IndexByte(b, '\r')
		if i < 0 {
			return append(to, b...)
		}
		to = append(append(to, b[:i]...), '\n')
		b = b[i+1:]
		if len(b) > 0 && b[0] == '\n' {
			b = b[1:]
		}
	}
}

// Escape returns text as it stands between tags. What XML cannot hold becomes
// U+FFFD.
func Escape(s string) string {
	if !strings.ContainsAny(s, "&<>\r") {
		return held(s)
	}
	return escaper.Replace(held(s))
}

// EscapeAttr returns text as it stands in an attribute.
func EscapeAttr(s string) string { return attrEscaper.Replace(held(s)) }

// Holds reports whether XML can hold every character of a text (XML 1.0,
// production [2]).
func Holds(s string) bool {
	for i := 0; i < len(s); {
		if c := s[i]; c >= ' ' && c < utf8.RuneSelf {
			i++
			continue
		}
		n := holds(utf8.DecodeRuneInString(s[i:]))
		if n == 0 {
			return false
		}
		i += n
	}
	return true
}

// held puts U+FFFD for what XML cannot hold.
func held(s string) string {
	if Holds(s) {
		return s
	}
	return strings.Map(func(r rune) rune {
		if Holds(string(r)) {
			return r
		}
		return utf8.RuneError
	}, s)
}

var (
	escaper     = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", "\r", "&#13;")
	attrEscaper = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", "\"", "&quot;", "'", "&#39;", "\n", "&#10;", "\r", "&#13;", "\t", "&#9;")
)
