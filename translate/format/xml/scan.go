// Package xml is a strict scanner of XML that keeps spans.
//
// It refuses what XML 1.0 (fifth edition) and Namespaces in XML 1.0 call an
// error, each with its place. It expands no entity of a document type
// definition and opens nothing: a reference to anything but the five
// predefined entities and characters is refused. Limits are named in the
// error: depth, attributes, length of names and of the definition, file size.
package xml

import (
	"bytes"
	"fmt"
	"strconv"
	"unicode/utf8"
)

// Limits of a file that is read.
const (
	MaxDepth      = 512
	MaxAttributes = 4096
	MaxName       = 1024
	MaxDTD        = 64 << 10
	MaxFile       = 1 << 30
)

// An Error is a breach of well-formedness or of a limit, and its place.
type Error struct {
	Offset    int // bytes into the decoded text
	Line, Col int // from 1; the column counts characters
	Reason    string
}

// Error returns "line:column: reason".
func (e *Error) Error() string { return fmt.Sprintf("%d:%d: %s", e.Line, e.Col, e.Reason) }

// Kind tells tokens apart.
type Kind uint8

// The kinds of tokens.
const (
	End       Kind = iota // the end of the file
	StartTag              // <a b="c"> or <a/>
	EndTag                // </a>
	Text                  // characters and references
	CDATA                 // <![CDATA[...]]>
	Comment               // <!-- -->
	PI                    // <? ?>, the declaration too
	DocType               // <!DOCTYPE ...>
	Undefined             // no token yet
)

// An Attr is an attribute of a start tag, as spans into the text.
type Attr struct {
	Name, NameEnd   int
	Value, ValueEnd int // within the quotes
}

// A Token is what Next found. Start and End bound it; for tags Name and NameEnd
// bound the qualified name.
type Token struct {
	Kind          Kind
	Start, End    int
	Name, NameEnd int
	Empty         bool // <a/>
	Attrs         []Attr
}

// A Scanner reads the tokens of a text one after the other.
type Scanner struct {
	data  []byte
	pos   int
	stack []int // start of the name of each open element
	ends  []int
	space namespaces
	root  bool // a root element was seen
	tok   Token
	attrs []Attr
}

// NewScanner returns a scanner over UTF-8 text.
func NewScanner(data []byte) *Scanner {
	s := &Scanner{data: data}
	if bytes.HasPrefix(data, []byte("\xef\xbb\xbf")) {
		s.pos = 3
	}
	s.space.init()
	return s
}

func (s *Scanner) fail(at int, format string, args ...any) error {
	line, col := Place(s.data, at)
	return &Error{Offset: at, Line: line, Col: col, Reason: fmt.Sprintf(format, args...)}
}

// Next returns the next token. Its attributes are valid until the next call.
// After an error the scanner cannot be used.
func (s *Scanner) Next() (*Token, error) {
	d := s.data
	if s.pos == 0 || s.pos == 3 {
		if len(d) > MaxFile {
			return nil, s.fail(0, "the file is larger than %d bytes", MaxFile)
		}
	}
	s.tok = Token{Start: s.pos}
	if s.pos >= len(d) {
		if len(s.stack) > 0 {
			return nil, s.fail(len(d), "the file ends inside <%s>", s.open())
		}
		if !s.root {
			return nil, s.fail(len(d), "the file has no root element")
		}
		s.tok.Kind, s.tok.End = End, s.pos
		return &s.tok, nil
	}
	var err error
	switch {
	case d[s.pos] != '<':
		err = s.text()
	case s.has("</"):
		err = s.endTag()
	case s.has("<!--"):
		err = s.comment()
	case s.has("<![CDATA["):
		err = s.cdata()
	case s.has("<!DOCTYPE"):
		err = s.docType()
	case s.has("<?"):
		err = s.pi()
	default:
		err = s.startTag()
	}
	if err != nil {
		return nil, err
	}
	s.tok.End = s.pos
	return &s.tok, nil
}

func (s *Scanner) has(prefix string) bool {
	return len(s.data)-s.pos >= len(prefix) && string(s.data[s.pos:s.pos+len(prefix)]) == prefix
}

func (s *Scanner) open() []byte {
	n := len(s.stack) - 1
	return s.data[s.stack[n]:s.ends[n]]
}

// text scans characters up to the next tag.
func (s *Scanner) text() error {
	s.tok.Kind = Text
	end := bytes.IndexByte(s.data[s.pos:], '<')
	if end < 0 {
		end = len(s.data)
	} else {
		end += s.pos
	}
	run := s.data[s.pos:end]
	if len(s.stack) == 0 {
		for i, c := range run {
			if !isSpace(c) {
				return s.fail(s.pos+i, "text outside the root element")
			}
		}
	} else if i := bytes.Index(run, []byte("]]>")); i >= 0 {
		return s.fail(s.pos+i, "\"]]>\" in text")
	}
	if err := s.characters(s.pos, end, true); err != nil {
		return err
	}
	s.pos = end
	return nil
}

// characters checks that data[from:to] holds only characters of XML and, with
// references, only those that may be referred to.
func (s *Scanner) characters(from, to int, references bool) error {
	d := s.data
	for i := from; i < to; {
		c := d[i]
		switch {
		case c == '&' && references:
			n, err := s.reference(i, to)
			if err != nil {
				return err
			}
			i += n
			continue
		case c >= ' ' && c < utf8.RuneSelf || c == '\t' || c == '\n' || c == '\r':
			i++
			continue
		case c < ' ':
			return s.fail(i, "the control character U+%04X", c)
		}
		r, n := utf8.DecodeRune(d[i:to])
		if r == utf8.RuneError && n == 1 {
			return s.fail(i, "bytes that are not UTF-8")
		}
		if r == 0xfffe || r == 0xffff {
			return s.fail(i, "U+%04X is no character", r)
		}
		i += n
	}
	return nil
}

var predefined = map[string]string{"lt": "<", "gt": ">", "amp": "&", "quot": "\"", "apos": "'"}

// reference checks the reference at i and returns its length.
func (s *Scanner) reference(i, to int) (int, error) {
	end := bytes.IndexByte(s.data[i:min(to, i+64)], ';')
	if end < 2 {
		return 0, s.fail(i, "\"&\" that begins no reference")
	}
	name := string(s.data[i+1 : i+end])
	if name[0] != '#' {
		if predefined[name] == "" {
			return 0, s.fail(i, "the entity &%s; is not expanded", name)
		}
		return end + 1, nil
	}
	if _, ok := charRef(name); !ok {
		return 0, s.fail(i, "the reference &%s; is no character", name)
	}
	return end + 1, nil
}

// charRef returns the character of a reference, as "#10" or "#xA".
func charRef(name string) (rune, bool) {
	digits, base := name[1:], 10
	if len(digits) > 0 && digits[0] == 'x' {
		digits, base = digits[1:], 16
	}
	v, err := strconv.ParseUint(digits, base, 32)
	if err != nil || v > utf8.MaxRune {
		return 0, false
	}
	r := rune(v)
	ok := r == '\t' || r == '\n' || r == '\r' || r >= ' ' && r < 0xd800 || r >= 0xe000 && r != 0xfffe && r != 0xffff
	return r, ok
}

func (s *Scanner) comment() error {
	s.tok.Kind = Comment
	end := bytes.Index(s.data[s.pos+4:], []byte("--"))
	if end < 0 {
		return s.fail(s.pos, "a comment without an end")
	}
	end += s.pos + 4
	if end+2 >= len(s.data) || s.data[end+2] != '>' {
		return s.fail(end, "\"--\" inside a comment")
	}
	if err := s.characters(s.pos, end, false); err != nil {
		return err
	}
	s.pos = end + 3
	return nil
}

func (s *Scanner) cdata() error {
	s.tok.Kind = CDATA
	if len(s.stack) == 0 {
		return s.fail(s.pos, "text outside the root element")
	}
	end := bytes.Index(s.data[s.pos:], []byte("]]>"))
	if end < 0 {
		return s.fail(s.pos, "a CDATA section without an end")
	}
	if err := s.characters(s.pos, s.pos+end, false); err != nil {
		return err
	}
	s.pos += end + 3
	return nil
}

func (s *Scanner) pi() error {
	s.tok.Kind = PI
	end := bytes.Index(s.data[s.pos:], []byte("?>"))
	if end < 0 {
		return s.fail(s.pos, "a processing instruction without an end")
	}
	end += s.pos
	from := s.pos + 2
	to, err := s.name(from, end)
	if err != nil {
		return err
	}
	target := s.data[from:to]
	if bytes.EqualFold(target, []byte("xml")) {
		start := 0
		if bytes.HasPrefix(s.data, []byte("\xef\xbb\xbf")) {
			start = 3
		}
		if s.pos != start || string(target) != "xml" {
			return s.fail(s.pos, "an XML declaration that is not at the start of the file")
		}
		if !declaration.Match(s.data[s.pos : end+2]) {
			return s.fail(s.pos, "a malformed XML declaration")
		}
	} else if to < end && !isSpace(s.data[to]) {
		return s.fail(to, "no space behind the name of a processing instruction")
	} else if bytes.IndexByte(target, ':') >= 0 {
		return s.fail(from, "a colon in the name of a processing instruction")
	}
	if err := s.characters(s.pos, end, false); err != nil {
		return err
	}
	s.pos = end + 2
	return nil
}
