package xml

import (
	"bytes"
	"regexp"
	"unicode/utf16"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/htmlindex"
)

// Source is an XML file as text: UTF-8 for the scanner, with the way back to
// the bytes it came from.
type Source struct {
	Data    []byte // UTF-8; a byte-order mark of UTF-8 stays in it
	Charset string // as declared or found
	// encode turns UTF-8 back into the file's own character set; nil for UTF-8.
	encode func([]byte) []byte
}

// UTF8 reports whether Data is the file itself.
func (s *Source) UTF8() bool { return s.encode == nil }

// Encode returns text of this file in the file's own character set. What the
// set cannot hold becomes a character reference.
func (s *Source) Encode(text []byte) []byte {
	if s.encode == nil {
		return text
	}
	return s.encode(text)
}

var declared = regexp.MustCompile(`^<\?xml[^>]*?\sencoding\s*=\s*["']([A-Za-z][A-Za-z0-9._-]*)["']`)

// Decode finds the character set of an XML file, by its mark, then by its
// declaration, else UTF-8 (XML 1.0, appendix F), and decodes it. A file that
// does not come out again byte for byte is refused.
func Decode(b []byte) (*Source, error) {
	switch {
	case bytes.HasPrefix(b, []byte("\xef\xbb\xbf")):
		return &Source{Data: b, Charset: "UTF-8"}, nil
	case bytes.HasPrefix(b, []byte("\xff\xfe")), bytes.HasPrefix(b, []byte("<\x00?\x00")):
		return utf16Source(b, false)
	case bytes.HasPrefix(b, []byte("\xfe\xff")), bytes.HasPrefix(b, []byte("\x00<\x00?")):
		return utf16Source(b, true)
	}
	m := declared.FindSubmatch(b[:min(len(b), 1024)])
	if m == nil {
		return &Source{Data: b, Charset: "UTF-8"}, nil
	}
	name := string(m[1])
	e, err := htmlindex.Get(name)
	if err != nil {
		return nil, &Error{Offset: 0, Line: 1, Col: 1, Reason: "unknown character set " + name}
	}
	if canonical, _ := htmlindex.Name(e); canonical == "utf-8" {
		return &Source{Data: b, Charset: "UTF-8"}, nil
	} else if canonical == "utf-16le" || canonical == "utf-16be" {
		return nil, &Error{Offset: 0, Line: 1, Col: 1, Reason: "the declaration says " + name + ", the bytes are not"}
	}
	return tableSource(b, name, e)
}

func tableSource(b []byte, name string, e encoding.Encoding) (*Source, error) {
	data, err := e.NewDecoder().Bytes(b)
	if err != nil || bytes.ContainsRune(data, utf8.RuneError) {
		return nil, &Error{Offset: 0, Line: 1, Col: 1, Reason: "the bytes are not " + name + ", as the declaration says"}
	}
	encoder := encoding.HTMLEscapeUnsupported(e.NewEncoder())
	s := &Source{Data: data, Charset: name, encode: func(text []byte) []byte {
		encoder.Reset()
		out, err := encoder.Bytes(text)
		if err != nil {
			return text // the escaping encoder has an answer for every character
		}
		return out
	}}
	if !bytes.Equal(s.encode(data), b) {
		return nil, &Error{Offset: 0, Line: 1, Col: 1, Reason: "the bytes are not clean " + name}
	}
	return s, nil
}

func utf16Source(b []byte, big bool) (*Source, error) {
	if len(b)%2 != 0 {
		return nil, &Error{Offset: len(b), Line: 1, Col: 1, Reason: "UTF-16 with an odd number of bytes"}
	}
	u := make([]uint16, len(b)/2)
	for i := range u {
		u[i] = order(b[2*i], b[2*i+1], big)
	}
	data := []byte(string(utf16.Decode(u)))
	name := "UTF-16LE"
	if big {
		name = "UTF-16BE"
	}
	s := &Source{Data: data, Charset: name, encode: func(text []byte) []byte {
		var out []byte
		for _, v := range utf16.Encode([]rune(string(text))) {
			w := order(byte(v), byte(v>>8), big)
			out = append(out, byte(w), byte(w>>8))
		}
		return out
	}}
	if !bytes.Equal(s.encode(data), b) {
		line, col := Place(data, max(0, bytes.IndexRune(data, utf8.RuneError)))
		return nil, &Error{Offset: 0, Line: line, Col: col, Reason: "a lone surrogate in UTF-16"}
	}
	return s, nil
}

func order(a, b byte, big bool) uint16 {
	if big {
		a, b = b, a
	}
	return uint16(a) | uint16(b)<<8
}

// Place returns the line and the column, both from 1 and the column in
// characters, of the byte at offset.
func Place(data []byte, offset int) (line, col int) {
	offset = min(offset, len(data))
	head := bytes.TrimPrefix(data[:offset], []byte("\xef\xbb\xbf"))
	line = 1 + bytes.Count(head, []byte("\n"))
	return line, 1 + utf8.RuneCount(head[bytes.LastIndexByte(head, '\n')+1:])
}
