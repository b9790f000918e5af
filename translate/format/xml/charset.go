package xml

import (
	"bytes"
	"regexp"
	"unicode/utf16"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/htmlindex"
	"golang.org/x/text/encoding/ianaindex"
)

// Source is an XML file as text: UTF-8 for the scanner, with the way back to
// the bytes it came from.
type Source struct {
	Data    []byte // UTF-8; a byte-order mark of UTF-8 stays in it
	Charset string // as declared or found
	// encode turns UTF-8 back into the file's own character set; nil for UTF-8.
	encode func([]byte) []byte
}

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
	m := declared.FindSubmatchIndex(b[:min(len(b), 1024)])
	if m == nil {
		return &Source{Data: b, Charset: "UTF-8"}, nil
	}
	name := string(b[m[2]:m[3]])
	e, canonical := named(name)
	switch canonical {
	case "":
		return nil, failAt(b, m[2], "unknown character set "+name)
	case "utf-8":
		return &Source{Data: b, Charset: "UTF-8"}, nil
	case "utf-16le", "utf-16be":
		return nil, failAt(b, m[2], "the declaration says "+name+", the bytes are not")
	}
	return tableSource(b, name, e)
}

// named finds a character set by its registered name. Unlike browsers, XML
// takes ISO-8859-1 and US-ASCII by their word and not for windows-1252.
func named(name string) (e encoding.Encoding, canonical string) {
	e, err := htmlindex.Get(name)
	if err != nil {
		return nil, ""
	}
	canonical, _ = htmlindex.Name(e)
	if canonical == "windows-1252" || canonical == "windows-1254" {
		if strict, err := ianaindex.IANA.Encoding(name); err == nil && strict != nil {
			e = strict
		}
	}
	return e, canonical
}

func failAt(data []byte, offset int, reason string) error {
	line, col := Place(data, offset)
	return &Error{Offset: offset, Line: line, Col: col, Reason: reason}
}

func tableSource(b []byte, name string, e encoding.Encoding) (*Source, error) {
	data, err := e.NewDecoder().Bytes(b)
	if err != nil {
		return nil, failAt(b, 0, "the bytes are not "+name+", as the declaration says")
	}
	if i := bytes.IndexRune(data, utf8.RuneError); i >= 0 {
		return nil, failAt(data, i, "the bytes are not "+name+", as the declaration says")
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
		return nil, failAt(data, 0, "the bytes are not clean "+name)
	}
	return s, nil
}

func utf16Source(b []byte, big bool) (*Source, error) {
	if len(b)%2 != 0 {
		text, _ := utf16Text(b[:len(b)-1], big)
		return nil, failAt(text, len(text), "UTF-16 with an odd number of bytes")
	}
	data, lone := utf16Text(b, big)
	if lone >= 0 {
		return nil, failAt(data, lone, "a lone surrogate in UTF-16")
	}
	name := "UTF-16LE"
	if big {
		name = "UTF-16BE"
	}
	return &Source{Data: data, Charset: name, encode: func(text []byte) []byte {
		out := make([]byte, 0, 2*len(text))
		var pair []uint16
		for _, r := range string(text) {
			pair = utf16.AppendRune(pair[:0], r)
			for _, v := range pair {
				w := order(byte(v), byte(v>>8), big)
				out = append(out, byte(w), byte(w>>8))
			}
		}
		return out
	}}, nil
}

// utf16Text decodes UTF-16; lone is the offset of the first surrogate without
// its other half, -1 if there is none.
func utf16Text(b []byte, big bool) (text []byte, lone int) {
	text, lone = make([]byte, 0, len(b)), -1
	for i := 0; i+1 < len(b); i += 2 {
		r := rune(order(b[i], b[i+1], big))
		if utf16.IsSurrogate(r) {
			second := rune(0)
			if i+3 < len(b) {
				second = rune(order(b[i+2], b[i+3], big))
			}
			r = utf16.DecodeRune(r, second)
			if r == utf8.RuneError && lone < 0 {
				lone = len(text)
			} else if r != utf8.RuneError {
				i += 2
			}
		}
		text = utf8.AppendRune(text, r)
	}
	return text, lone
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

// Declared returns the character set that the declaration at the beginning of
// an XML file names, "" for none.
func Declared(head []byte) string {
	if m := declared.FindSubmatch(head); m != nil {
		return string(m[1])
	}
	return ""
}
