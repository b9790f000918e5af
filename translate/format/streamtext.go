package format

import (
	"bufio"
	"bytes"
	"io"
	"strings"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/htmlindex"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/transform"

	"satzpaar/translate"
	"satzpaar/translate/format/xml"
)

// decoded returns the text of an XML file as UTF-8, whatever its mark or its
// declaration says it is in.
func decoded(r io.Reader) (*bufio.Reader, error) {
	b := bufio.NewReaderSize(r, 1<<18)
	head, err := b.Peek(1024)
	if len(head) == 0 {
		return nil, &translate.Error{Code: translate.Invalid, Line: 1, Col: 1, Text: "the file is empty", Err: err}
	}
	var e encoding.Encoding
	switch {
	case bytes.HasPrefix(head, []byte("\xef\xbb\xbf")):
		_, err := b.Discard(3)
		return b, err
	case bytes.HasPrefix(head, []byte("\xff\xfe")), bytes.HasPrefix(head, []byte("<\x00?\x00")):
		e = unicode.UTF16(unicode.LittleEndian, unicode.UseBOM)
		if head[0] == '<' {
			e = unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM)
		}
	case bytes.HasPrefix(head, []byte("\xfe\xff")), bytes.HasPrefix(head, []byte("\x00<\x00?")):
		e = unicode.UTF16(unicode.BigEndian, unicode.UseBOM)
		if head[0] == 0 {
			e = unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM)
		}
	default:
		name := xml.Declared(head)
		if name == "" || strings.EqualFold(name, "utf-8") {
			return b, nil
		}
		if e, err = htmlindex.Get(name); err != nil {
			return nil, &translate.Error{Code: translate.Invalid, Line: 1, Col: 1, Text: "unknown character set " + name, Err: err}
		}
	}
	return bufio.NewReaderSize(transform.NewReader(b, e.NewDecoder()), 1<<18), nil
}
