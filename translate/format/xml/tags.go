package xml

import (
	"bytes"
	"errors"
	"strings"
	"unicode/utf8"
)

func isSpace(c byte) bool { return c == ' ' || c == '\n' || c == '\t' || c == '\r' }

// name returns the end of the name at from, and whether a colon stands in it;
// one that does not begin there is an error.
func (s *Scanner) name(from, limit int) (end int, colon bool, err error) {
	d, i, seen := s.data, from, byte(0)
	for i < limit && d[i] < utf8.RuneSelf && class[d[i]] != 0 {
		seen |= class[d[i]]
		i++
	}
	if i < limit && d[i] >= utf8.RuneSelf || i > from && class[d[from]] == inside {
		i = s.wideName(from, limit)
		colon = bytes.IndexByte(d[from:i], ':') >= 0
	}
	switch {
	case i == from:
		return 0, false, s.fail(from, "a name was expected")
	case i-from > MaxName:
		return 0, false, s.fail(from, "a name longer than %d bytes", MaxName)
	}
	return i, colon || seen&parts != 0, nil
}

// wideName is name for any characters.
func (s *Scanner) wideName(from, limit int) int {
	i := from
	for i < limit {
		c := s.data[i]
		if c < utf8.RuneSelf {
			if class[c] == 0 || class[c] == inside && i == from {
				break
			}
			i++
			continue
		}
		r, n := utf8.DecodeRune(s.data[i:limit])
		if !nameRune(r, i == from) || r == utf8.RuneError && n == 1 {
			break
		}
		i += n
	}
	return i
}

// What an ASCII character does in a name.
const (
	begins byte = 1 // or continues it
	inside byte = 2 // may not begin it
	parts  byte = 4 // the colon, which may begin it too
)

var class = func() (t [utf8.RuneSelf]byte) {
	for c := range t {
		switch {
		case c >= 'a' && c <= 'z', c >= 'A' && c <= 'Z', c == '_':
			t[c] = begins
		case c >= '0' && c <= '9', c == '-', c == '.':
			t[c] = inside
		case c == ':':
			t[c] = parts
		}
	}
	return t
}()

// nameRune is production [4] and [4a] of XML 1.0, beyond ASCII.
func nameRune(r rune, first bool) bool {
	switch {
	case r == 0xb7, r >= 0x300 && r <= 0x36f, r >= 0x203f && r <= 0x2040:
		return !first
	case r >= 0xc0 && r <= 0x2ff, r >= 0x370 && r <= 0x1fff:
		return r != 0xd7 && r != 0xf7 && r != 0x37e
	case r >= 0x200c && r <= 0x200d, r >= 0x2070 && r <= 0x218f, r >= 0x2c00 && r <= 0x2fef,
		r >= 0x3001 && r <= 0xd7ff, r >= 0xf900 && r <= 0xfdcf, r >= 0xfdf0 && r <= 0xfffd, r >= 0x10000 && r <= 0xeffff:
		return true
	}
	return false
}

func (s *Scanner) spaces() int {
	n := 0
	for s.pos < len(s.data) && isSpace(s.data[s.pos]) {
		s.pos++
		n++
	}
	return n
}

func (s *Scanner) startTag() error {
	if len(s.stack) == 0 && s.root {
		return s.fail(s.pos, "a second root element")
	}
	start := s.pos
	end, colon, err := s.name(s.pos+1, len(s.data))
	if err != nil {
		return s.noName(err, s.pos, "\"<\" that begins no tag")
	}
	s.tok.Kind, s.tok.Name, s.tok.NameEnd = StartTag, s.pos+1, end
	s.pos = end
	s.attrs, s.colon = s.attrs[:0], 0
	for {
		n := s.spaces()
		if s.pos >= len(s.data) {
			return s.fail(start, "a tag without an end")
		}
		switch c := s.data[s.pos]; {
		case c == '>':
			s.pos++
			return s.opened(start, false, colon)
		case c == '/' && s.pos+1 < len(s.data) && s.data[s.pos+1] == '>':
			s.pos += 2
			return s.opened(start, true, colon)
		case n == 0:
			return s.fail(s.pos, "no space before an attribute")
		}
		if len(s.attrs) == MaxAttributes {
			return s.fail(s.pos, "more than %d attributes", MaxAttributes)
		}
		if err := s.attribute(); err != nil {
			return err
		}
	}
}

// noName says what is wrong where a name was expected: what the place asks
// for, unless there is a name and it is too long.
func (s *Scanner) noName(err error, at int, text string) error {
	var e *Error
	if errors.As(err, &e) && strings.Contains(e.Reason, "longer") {
		return err
	}
	return s.fail(at, "%s", text)
}

func (s *Scanner) attribute() error {
	end, colon, err := s.name(s.pos, len(s.data))
	if err != nil {
		return s.noName(err, s.pos, "the name of an attribute was expected")
	}
	if colon {
		s.colon++
	}
	a := Attr{Name: s.pos, NameEnd: end}
	s.pos = end
	s.spaces()
	if s.pos >= len(s.data) || s.data[s.pos] != '=' {
		return s.fail(a.Name, "the attribute %s has no value", s.data[a.Name:a.NameEnd])
	}
	s.pos++
	s.spaces()
	if s.pos >= len(s.data) || s.data[s.pos] != '"' && s.data[s.pos] != '\'' {
		return s.fail(min(s.pos, len(s.data)), "the value of %s has no quotes", s.data[a.Name:a.NameEnd])
	}
	close := bytes.IndexByte(s.data[s.pos+1:], s.data[s.pos])
	if close < 0 {
		return s.fail(s.pos, "the value of %s has no end", s.data[a.Name:a.NameEnd])
	}
	a.Value, a.ValueEnd = s.pos+1, s.pos+1+close
	if lt := bytes.IndexByte(s.data[a.Value:a.ValueEnd], '<'); lt >= 0 {
		return s.fail(a.Value+lt, "\"<\" in the value of %s", s.data[a.Name:a.NameEnd])
	}
	if err := s.characters(a.Value, a.ValueEnd, true); err != nil {
		return err
	}
	s.pos = a.ValueEnd + 1
	s.attrs = append(s.attrs, a)
	return nil
}

// opened ends a start tag: namespaces, duplicates, the stack.
func (s *Scanner) opened(start int, empty, colon bool) error {
	s.tok.Attrs, s.tok.Empty = s.attrs, empty
	s.root = true
	if len(s.stack) == MaxDepth {
		return s.fail(start, "elements nested deeper than %d", MaxDepth)
	}
	if err := s.space.push(s, colon); err != nil {
		return err
	}
	if empty {
		s.space.pop()
		return nil
	}
	s.stack = append(s.stack, s.tok.Name)
	s.ends = append(s.ends, s.tok.NameEnd)
	return nil
}

func (s *Scanner) endTag() error {
	s.tok.Kind = EndTag
	s.tok.Name = s.pos + 2
	if len(s.stack) == 0 || !s.closes() {
		return s.strayEnd()
	}
	s.pos = s.tok.NameEnd
	s.spaces()
	if s.pos >= len(s.data) || s.data[s.pos] != '>' {
		return s.fail(min(s.pos, len(s.data)), "an end tag without an end")
	}
	s.pos++
	s.space.pop()
	s.stack, s.ends = s.stack[:len(s.stack)-1], s.ends[:len(s.ends)-1]
	return nil
}

// closes reports whether the name of an end tag is that of the open element,
// and says where it ends.
func (s *Scanner) closes() bool {
	open := s.open()
	rest := s.data[s.tok.Name:]
	s.tok.NameEnd = s.tok.Name + len(open)
	return len(rest) > len(open) && string(rest[:len(open)]) == string(open) && (rest[len(open)] == '>' || isSpace(rest[len(open)]))
}

// strayEnd says what is wrong with an end tag.
func (s *Scanner) strayEnd() error {
	end, _, err := s.name(s.tok.Name, len(s.data))
	if err != nil {
		return err
	}
	name := s.data[s.tok.Name:end]
	switch {
	case len(s.stack) == 0:
		return s.fail(s.pos, "</%s> closes nothing", name)
	case !bytes.Equal(s.open(), name):
		return s.fail(s.pos, "</%s> where </%s> was expected", name, s.open())
	}
	return s.fail(end, "an end tag without an end")
}
