package format

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"

	"satzpaar/translate"
	"satzpaar/translate/format/xml"
)

// cutter cuts a TMX into its <tu> elements.
type cutter struct {
	r    *bufio.Reader
	line int
	buf  []byte // what was read and not yet cut
	at   int    // where the next cut begins
	end  bool   // the file was read to its end
}

// fill reads more of the file; it reports false at the end.
func (c *cutter) fill() (bool, error) {
	if c.end {
		return false, nil
	}
	if c.at > 0 {
		c.buf = c.buf[:copy(c.buf, c.buf[c.at:])]
		c.at = 0
	}
	if len(c.buf)+1<<16 > cap(c.buf) {
		c.buf = append(make([]byte, 0, 2*cap(c.buf)+1<<18), c.buf...)
	}
	n, err := c.r.Read(c.buf[len(c.buf):cap(c.buf)])
	c.buf = c.buf[:len(c.buf)+n]
	if errors.Is(err, io.EOF) {
		c.end = true
		return n > 0, nil
	}
	return true, err
}

// pass counts the lines of the next n bytes and goes behind them.
func (c *cutter) pass(n int) {
	c.line += bytes.Count(c.buf[c.at:c.at+n], []byte("\n"))
	c.at += n
}

// tag returns where the next start or end tag called name begins, from here
// on, not inside a comment or a CDATA section; -1: none before the end of the
// file. other, where not "", ends the search too.
func (c *cutter) tag(from int, name, other string) (int, string, error) {
	i := c.at + from
	for {
		k := bytes.IndexByte(c.buf[i:], '<')
		if k < 0 || len(c.buf)-(i+k) < 16 && !c.end {
			if k >= 0 {
				i += k
			} else {
				i = len(c.buf)
			}
			i -= c.at
			more, err := c.fill()
			if err != nil {
				return -1, "", err
			}
			i += c.at
			if !more && k < 0 {
				return -1, "", nil
			}
			if len(c.buf)-c.at > maxUnit+1<<20 {
				return -1, "", nil
			}
			continue
		}
		i += k
		rest := c.buf[i:]
		if len(rest) > 1 && rest[1] != '!' && rest[1] != name[1] && (other == "" || rest[1] != other[1]) {
			i++
			continue
		}
		skip := ""
		switch {
		case bytes.HasPrefix(rest, []byte("<!--")):
			skip = "-->"
		case bytes.HasPrefix(rest, []byte("<![CDATA[")):
			skip = "]]>"
		case isTag(rest, name):
			return i - c.at, name, nil
		case other != "" && isTag(rest, other):
			return i - c.at, other, nil
		}
		if skip == "" {
			i++
			continue
		}
		end := bytes.Index(rest, []byte(skip))
		for end < 0 {
			i -= c.at
			more, err := c.fill()
			if err != nil {
				return -1, "", err
			}
			i += c.at
			if !more || len(c.buf)-c.at > maxUnit+1<<20 {
				return -1, "", nil
			}
			end = bytes.Index(c.buf[i:], []byte(skip))
		}
		i += end + len(skip)
	}
}

func isTag(b []byte, name string) bool {
	if !bytes.HasPrefix(b, []byte(name)) || len(b) == len(name) {
		return false
	}
	switch b[len(name)] {
	case ' ', '\t', '\n', '\r', '>', '/':
		return true
	}
	return false
}

// head passes what stands before the units and returns the language that the
// header names.
func (c *cutter) head() (string, error) {
	n, _, err := c.tag(0, "<tmx", "")
	if err != nil {
		return "", err
	}
	if n < 0 {
		return "", &translate.Error{Code: translate.Invalid, Line: 1, Col: 1, Text: "this is no TMX file"}
	}
	c.pass(n)
	n, found, err := c.tag(0, "<header", "<body")
	if err != nil {
		return "", err
	}
	if n < 0 || found != "<header" {
		return "", nil
	}
	c.pass(n)
	end := bytes.IndexByte(c.buf[c.at:], '>')
	if end < 0 {
		return "", nil
	}
	lang := attribute(string(c.buf[c.at:c.at+end]), "srclang")
	if lang == "*all*" {
		lang = ""
	}
	return lang, nil
}

// attribute returns the value of an attribute in the text of a start tag.
func attribute(tag, name string) string {
	for rest := tag; ; {
		i := strings.Index(rest, name)
		if i < 0 {
			return ""
		}
		ok := i > 0 && strings.ContainsRune(" \t\r\n", rune(rest[i-1]))
		rest = rest[i+len(name):]
		v := strings.TrimLeft(rest, " \t\r\n")
		if !ok || !strings.HasPrefix(v, "=") {
			continue
		}
		v = strings.TrimLeft(v[1:], " \t\r\n")
		if v == "" || v[0] != '"' && v[0] != '\'' {
			return ""
		}
		value, _, found := strings.Cut(v[1:], v[:1])
		if !found {
			return ""
		}
		if strings.IndexByte(value, '&') >= 0 {
			return xml.Unescape([]byte(value))
		}
		return value
	}
}

// next returns the bytes of the next unit and the line where it begins. The
// bytes are good until the next call. A unit that cannot be cut out gives an
// *xml.Error and what there is of it.
func (c *cutter) next() (chunk []byte, line int, err error) {
	n, found, err := c.tag(0, "<tu", "</tmx")
	if err != nil {
		return nil, c.line, err
	}
	if n < 0 {
		return nil, c.line, &translate.Error{Code: translate.Invalid, Line: c.line, Text: "the file ends before </tmx>", Hint: "What stands before is good."}
	}
	c.pass(n)
	if found == "</tmx" {
		return nil, c.line, io.EOF
	}
	line = c.line
	n, found, err = c.tag(3, "</tu", "<tu")
	if err != nil {
		return nil, line, err
	}
	if n < 0 {
		if len(c.buf)-c.at > maxUnit {
			c.pass(3)
			return []byte{}, line, &xml.Error{Line: line, Reason: fmt.Sprintf("the unit is longer than %d bytes", maxUnit)}
		}
		return nil, line, &translate.Error{Code: translate.Invalid, Line: line, Text: "the file ends inside a unit", Hint: "What stands before is good."}
	}
	if found == "<tu" {
		c.pass(n)
		return []byte{}, line, &xml.Error{Line: line, Reason: "the unit has no end"}
	}
	end := bytes.IndexByte(c.buf[c.at+n:], '>')
	if end < 0 {
		end = min(4, len(c.buf)-c.at-n-1)
	}
	chunk = c.buf[c.at : c.at+n+end+1]
	c.pass(len(chunk))
	return chunk, line, nil
}
