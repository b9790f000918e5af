package xml

import (
	"bytes"
	"regexp"
)

// pi scans a processing instruction, the XML declaration too.
func (s *Scanner) pi() error {
	s.tok.Kind = PI
	end := bytes.Index(s.data[s.pos:], []byte("?>"))
	if end < 0 {
		return s.fail(s.pos, "a processing instruction without an end")
	}
	end += s.pos
	from := s.pos + 2
	to, _, err := s.name(from, end)
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

var declaration = regexp.MustCompile(`^<\?xml\s+version\s*=\s*("1\.[0-9]+"|'1\.[0-9]+')(\s+encoding\s*=\s*("[A-Za-z][A-Za-z0-9._-]*"|'[A-Za-z][A-Za-z0-9._-]*'))?(\s+standalone\s*=\s*("(yes|no)"|'(yes|no)'))?\s*\?>$`)
