package xml

import "bytes"

// docType skips the document type definition; what it declares is never used.
func (s *Scanner) docType() error {
	s.tok.Kind = DocType
	start := s.pos
	if s.root || s.space.docType {
		return s.fail(start, "a document type definition in the wrong place")
	}
	s.space.docType = true
	depth := 0
	for s.pos += len("<!DOCTYPE"); s.pos < len(s.data); s.pos++ {
		if s.pos-start > MaxDTD {
			return s.fail(start, "a document type definition longer than %d bytes", MaxDTD)
		}
		switch c := s.data[s.pos]; {
		case c == '"' || c == '\'':
			close := bytes.IndexByte(s.data[s.pos+1:], c)
			if close < 0 {
				return s.fail(s.pos, "a literal without an end")
			}
			s.pos += close + 1
		case c == '<' && s.has("<!--"):
			close := bytes.Index(s.data[s.pos+4:], []byte("-->"))
			if close < 0 {
				return s.fail(s.pos, "a comment without an end")
			}
			s.pos += close + 6
		case c == '%' && depth > 0 && s.pos+1 < len(s.data) && !isSpace(s.data[s.pos+1]):
			return s.fail(s.pos, "a reference to a parameter entity is not followed")
		case c == '[':
			depth++
		case c == ']':
			depth--
		case c == '>' && depth == 0:
			s.pos++
			return s.characters(start, s.pos, false)
		}
	}
	return s.fail(start, "a document type definition without an end")
}
