// Package format reads and writes the files that people exchange, and never
// changes a byte that was not edited.
//
// A reader yields segments with spans into the original; the one splice writer
// replaces the spans of what was edited. One file a format.
package format

import (
	"bytes"
	"path"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"

	"satzpaar/translate"
)

// Text is a plain text with the character set in which it came.
type Text struct {
	String  string
	Charset string // "UTF-8", "UTF-16LE", "UTF-16BE", "windows-1252"
	BOM     bool
}

// DecodeText decodes a plain text: by its byte-order mark, as UTF-8, as UTF-16
// where every other byte is zero, else as windows-1252. A file with control
// characters is no text and is refused. The mark is no part of the string.
func DecodeText(name string, b []byte) (Text, error) {
	switch ext := strings.ToLower(path.Ext(name)); ext {
	case ".docx", ".odt", ".xlsx", ".pptx", ".pdf":
		return Text{}, &translate.Error{Code: translate.Unsupported, File: name, Line: 1, Col: 1, Text: ext + " files cannot be read", Hint: "Save it as plain text or as XLIFF first."}
	}
	switch {
	case bytes.HasPrefix(b, []byte("\xef\xbb\xbf")) && utf8.Valid(b):
		return plain(name, Text{string(b[3:]), "UTF-8", true})
	case bytes.HasPrefix(b, []byte("\xff\xfe")) && len(b)%2 == 0:
		return wide(name, b, Text{decode16(b[2:], 0), "UTF-16LE", true})
	case bytes.HasPrefix(b, []byte("\xfe\xff")) && len(b)%2 == 0:
		return wide(name, b, Text{decode16(b[2:], 1), "UTF-16BE", true})
	case utf8.Valid(b) && bytes.IndexByte(b, 0) < 0:
		return plain(name, Text{string(b), "UTF-8", false})
	case len(b)%2 == 0 && zeros(b, 1) > len(b)/4:
		return wide(name, b, Text{decode16(b, 0), "UTF-16LE", false})
	case len(b)%2 == 0 && zeros(b, 0) > len(b)/4:
		return wide(name, b, Text{decode16(b, 1), "UTF-16BE", false})
	}
	return plain(name, Text{decode1252(b), "windows-1252", false})
}

// wide is plain for UTF-16, in which half of a character may stand alone.
func wide(name string, b []byte, t Text) (Text, error) {
	if strings.Contains(t.String, "\ufffd") {
		if same, err := t.Encode(t.String); err != nil || !bytes.Equal(same, b) {
			return Text{}, &translate.Error{Code: translate.Invalid, File: name, Line: 1, Col: 1, Text: "half a character stands alone in UTF-16", Hint: "Save it again as UTF-8."}
		}
	}
	return plain(name, t)
}

// decode1252 decodes windows-1252; the five bytes that it leaves open are the
// controls of ISO-8859-1, so that every byte has its way back.
func decode1252(b []byte) string {
	s := make([]byte, 0, len(b)+len(b)/8)
	for _, c := range b {
		r := charmap.Windows1252.DecodeByte(c)
		if r == utf8.RuneError {
			r = rune(c)
		}
		s = utf8.AppendRune(s, r)
	}
	return string(s)
}

// encode1252 is the way back; false for a character that the set lacks.
func encode1252(r rune) (byte, bool) {
	if c, ok := charmap.Windows1252.EncodeRune(r); ok {
		return c, true
	}
	return byte(r), r >= 0x80 && r < 0xa0
}

func plain(name string, t Text) (Text, error) {
	for i := range len(t.String) {
		if c := t.String[i]; c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f' {
			return Text{}, notText(name)
		}
	}
	return t, nil
}

func notText(name string) error {
	return &translate.Error{Code: translate.Invalid, File: name, Line: 1, Col: 1, Text: "this is not a text file", Hint: "Choose a .txt or .md file, or a bilingual file."}
}

func zeros(b []byte, from int) int {
	n := 0
	for i := from; i < len(b); i += 2 {
		if b[i] == 0 {
			n++
		}
	}
	return n
}

// decode16 decodes UTF-16; high says at which byte of a pair the high one is.
func decode16(b []byte, order int) string {
	u := make([]uint16, len(b)/2)
	for i := range u {
		lo, hi := b[2*i], b[2*i+1]
		if order == 1 {
			lo, hi = hi, lo
		}
		u[i] = uint16(lo) | uint16(hi)<<8
	}
	return string(utf16.Decode(u))
}

// Encode returns s in the character set of t, with its mark. Characters that
// the set cannot hold are an error that names the first of them.
func (t Text) Encode(s string) ([]byte, error) {
	switch t.Charset {
	case "UTF-16LE", "UTF-16BE":
		if t.BOM {
			s = "\ufeff" + s
		}
		var b []byte
		for _, u := range utf16.Encode([]rune(s)) {
			lo, hi := byte(u), byte(u>>8)
			if t.Charset == "UTF-16BE" {
				lo, hi = hi, lo
			}
			b = append(b, lo, hi)
		}
		return b, nil
	case "windows-1252":
		b := make([]byte, 0, len(s))
		for _, r := range s {
			c, ok := encode1252(r)
			if !ok {
				return nil, &translate.Error{
					Code: translate.Unwritable, Text: "the character " + string(r) + " does not exist in windows-1252",
					Hint: "Export as UTF-8.",
				}
			}
			b = append(b, c)
		}
		return b, nil
	}
	if t.BOM {
		s = "\ufeff" + s
	}
	return []byte(s), nil
}
