package format

import (
	"strings"

	"github.com/yuin/goldmark/ast"
)

// closing returns the length of what closes the text of a link or of a picture
// at a byte: "](address "title")", "][label]", "[]" or "]".
func (r *markdownReader) closing(at int, ref *ast.ReferenceLink, title []byte) int {
	if at >= len(r.source) || r.source[at] != ']' {
		return -1
	}
	rest := r.source[at+1:]
	switch {
	case ref == nil:
		n := parenthesis(rest)
		if n < 0 {
			return -1
		}
		if b, ok := titleIn(r.source, at+1, at+1+n, title); ok && len(title) > 0 {
			r.within = append(r.within, b)
		}
		return 1 + n
	case ref.Type == ast.ReferenceLinkFull:
		n := bracket(rest)
		if n < 0 {
			return -1
		}
		return 1 + n
	case ref.Type == ast.ReferenceLinkCollapsed:
		return 1 + strings.IndexByte(rest, ']') + 1
	}
	return 1
}

// image returns the end of a picture at start, -1 where it cannot be told, and
// keeps what it says.
func (r *markdownReader) image(n *ast.Image, start int) int {
	if !strings.HasPrefix(r.source[start:], "![") {
		return -1
	}
	label := bracket(r.source[start+1:])
	if label < 0 {
		return -1
	}
	from, to := start+2, start+label
	within := len(r.within)
	if b, ok := altIn(r.source, from, to); ok {
		r.within = append(r.within, b)
	}
	k := r.closing(to, n.Reference, n.Title)
	if k < 0 {
		r.within = r.within[:within]
		return -1
	}
	return to + k
}

// code returns the end of a code span at start (CommonMark, 6.1).
func (r *markdownReader) code(n *ast.CodeSpan, start int) int {
	ticks := r.run(start, "`", len(r.source))
	end := start + ticks
	if last, ok := n.LastChild().(*ast.Text); ok {
		end = max(end, last.Segment.Stop)
	}
	for end < len(r.source) {
		i := strings.IndexByte(r.source[end:], '`')
		if i < 0 {
			break
		}
		end += i
		k := r.run(end, "`", len(r.source))
		if k == ticks {
			return end + k
		}
		end += k
	}
	return -1
}

// bracket returns the length of what stands in brackets at the beginning of s,
// with them; -1 if it does not end.
func bracket(s string) int {
	if s == "" || s[0] != '[' {
		return -1
	}
	depth := 0
	for i := 0; i < len(s); i++ {
		switch s[i] {
		case '\\':
			i++
		case '`':
			i += codeLength(s[i:]) - 1
		case '[':
			depth++
		case ']':
			if depth--; depth == 0 {
				return i + 1
			}
		}
	}
	return -1
}

// codeLength returns the length of the code span at the beginning of s, or of
// the backticks that begin none.
func codeLength(s string) int {
	ticks := len(s) - len(strings.TrimLeft(s, "`"))
	for i := ticks; i < len(s); {
		k := strings.IndexByte(s[i:], '`')
		if k < 0 {
			break
		}
		i += k
		n := len(s[i:]) - len(strings.TrimLeft(s[i:], "`"))
		i += n
		if n == ticks {
			return i
		}
	}
	return ticks
}

// parenthesis returns the length of the address and title in parentheses at
// the beginning of s (CommonMark, 6.3), -1 if that is none.
func parenthesis(s string) int {
	if s == "" || s[0] != '(' {
		return -1
	}
	i := 1
	space := func() {
		for i < len(s) && strings.IndexByte(" \t\r\n>", s[i]) >= 0 { // ">": of a quote
			i++
		}
	}
	space()
	if i < len(s) && s[i] == '<' {
		n := strings.IndexByte(s[i:], '>')
		if n < 0 {
			return -1
		}
		i += n + 1
	}
	for depth := 0; i < len(s) && strings.IndexByte(" \t\r\n", s[i]) < 0; i++ {
		switch s[i] {
		case '\\':
			i++
			continue
		case '(':
			depth++
			continue
		case ')':
			depth--
		default:
			continue
		}
		if depth < 0 {
			return i + 1
		}
	}
	space()
	if i < len(s) && strings.IndexByte("\"'(", s[i]) >= 0 {
		n := titleLength(s[i:])
		if n < 0 {
			return -1
		}
		i += n
		space()
	}
	if i < len(s) && s[i] == ')' {
		return i + 1
	}
	return -1
}

// titleLength returns the length of a title with its quotes.
func titleLength(s string) int {
	end := s[0]
	if end == '(' {
		end = ')'
	}
	for i := 1; i < len(s); i++ {
		if s[i] == '\\' {
			i++
		} else if s[i] == end {
			return i + 1
		}
	}
	return -1
}

// titleIn returns the block of the title, as it stands, of a link in the bytes
// from start to end.
func titleIn(source string, start, end int, title []byte) (Block, bool) {
	raw := string(title)
	i := strings.LastIndex(source[start:end], raw)
	if i < 1 || raw == "" {
		return Block{}, false
	}
	quote := source[start+i-1]
	if strings.IndexByte("\"'(", quote) < 0 {
		return Block{}, false
	}
	return attributeOf(source, start+i, start+i+len(raw), TitleText, quote)
}

// altIn returns the block of the text that stands for a picture.
func altIn(source string, from, to int) (Block, bool) {
	return attributeOf(source, from, to, AltText, '[')
}

// attributeOf returns the block of a text that is no running text of Markdown
// but of one of its codes.
func attributeOf(source string, from, to int, kind Kind, quote byte) (Block, bool) {
	b, ok := newBlock(inner([]bit{{text: unescapeMarkdown(source[from:to]), start: from, end: to}}, source, 0), source)
	if !ok {
		return b, false
	}
	b.Kind = kind
	b.write = func(b *Block, now string) string {
		now = habitMarkdown(source[b.span.Start:b.span.End])(escapeReference(strings.ReplaceAll(now, "\n", " ")))
		switch quote {
		case '[':
			return escapeAll(now, `\[]`+"`")
		case '(':
			return escapeAll(now, `\()`)
		}
		return escapeAll(now, `\`+string(quote))
	}
	return b, true
}
