// Package xml is a strict scanner of XML that keeps spans.
//
// It refuses what XML 1.0 (fifth edition) and Namespaces in XML 1.0 call an
// error, each with its place. It expands no entity of a document type
// definition and opens nothing: a reference to anything but the five
// predefined entities and characters is refused. Limits are named in the
// error: depth, attributes, length of names, of tokens and of the definition,
// file size.
//
// Parse reads a whole file into a tree; a Scanner reads it token by token, or
// element by element where a tree of the whole would be too much.
package xml

import (
	"bytes"
	"fmt"
)

// Limits of a file that is read. A token of 64 MiB is room for an original
// document of 48 MiB inside a bilingual file, as base64; a file of 2 GiB would
// need 5 GiB of memory, so that wider spans would serve nobody.
const (
	MaxDepth      = 512
	MaxAttributes = 4096
	MaxName       = 1024
	MaxDTD        = 64 << 10
	MaxToken      = 64 << 20  // bytes of a tag, a text, a comment, ...
	MaxFile       = 1<<31 - 1 // bytes; spans are 32 bits wide
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
	clean int  // up to here every byte belongs to a character of XML
	dirty bool // the one behind does not
	tok   Token
	attrs []Attr
	colon int // how many attributes of the tag have a prefix
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
	if err := s.token(); err != nil {
		return nil, err
	}
	s.tok.End = s.pos
	if s.pos-s.tok.Start > MaxToken {
		return nil, s.fail(s.tok.Start, "a token longer than %d bytes", MaxToken)
	}
	return &s.tok, nil
}

func (s *Scanner) token() error {
	if s.data[s.pos] != '<' {
		return s.text()
	}
	next := byte(0)
	if s.pos+1 < len(s.data) {
		next = s.data[s.pos+1]
	}
	switch {
	case next == '/':
		return s.endTag()
	case next == '?':
		return s.pi()
	case next != '!':
		return s.startTag()
	case s.has("<!--"):
		return s.comment()
	case s.has("<![CDATA["):
		return s.cdata()
	case s.has("<!DOCTYPE"):
		return s.docType()
	}
	return s.startTag()
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
	} else if bytes.IndexByte(run, ']') >= 0 {
		if i := bytes.Index(run, []byte("]]>")); i >= 0 {
			return s.fail(s.pos+i, "\"]]>\" in text")
		}
	}
	if err := s.characters(s.pos, end, true); err != nil {
		return err
	}
	s.pos = end
	return nil
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
