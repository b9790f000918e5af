package format

import (
	"sort"
	"strings"

	"github.com/yuin/goldmark/ast"
	east "github.com/yuin/goldmark/extension/ast"
	mdtext "github.com/yuin/goldmark/text"

	"satzpaar/translate"
)

// markdownReader finds the markup of a paragraph.
type markdownReader struct {
	source string
	lines  *mdtext.Segments
	pos    int
	soft   bool // the last text ended a line
	marks  []mark
	bits   []bit
	within []Block // of what stands in codes
}

// A mark is markup whose place is known when the text behind it is found.
type mark struct {
	bit
	measure func(at int) int // its length, if it begins at a byte; -1: it does not
}

func (r *markdownReader) read(n ast.Node) []bit {
	if r.lines == nil || r.lines.Len() == 0 {
		return nil
	}
	r.pos = r.lines.At(0).Start
	_ = ast.Walk(n, func(x ast.Node, entering bool) (ast.WalkStatus, error) {
		if x == n {
			return ast.WalkContinue, nil
		}
		return r.node(x, entering), nil
	}) // the walker returns no error of its own
	end := r.lines.At(r.lines.Len() - 1).Stop
	for end > r.pos && strings.IndexByte(" \t\r\n", r.source[end-1]) >= 0 {
		end--
	}
	r.gap(end)
	return r.bits
}

// node takes a node of the line.
func (r *markdownReader) node(n ast.Node, entering bool) ast.WalkStatus {
	kind := translate.CodeOpen
	if !entering {
		kind = translate.CodeClose
	}
	pair := func(name string, measure func(int) int) ast.WalkStatus {
		r.marks = append(r.marks, mark{bit{code: true, kind: kind, name: name}, measure})
		return ast.WalkContinue
	}
	switch n := n.(type) {
	case *ast.Text:
		if entering {
			r.text(n)
		}
		return ast.WalkContinue
	case *ast.Emphasis:
		return pair(strings.Repeat("*", n.Level), func(at int) int { return r.run(at, "*_", n.Level) })
	case *east.Strikethrough:
		return pair("~", func(at int) int { return r.run(at, "~", 2) })
	case *ast.Link:
		if entering {
			return pair("link", func(at int) int { return r.run(at, "[", 1) })
		}
		return pair("link", func(at int) int { return r.closing(at, n.Reference, n.Title) })
	}
	if entering {
		r.alone(n)
	}
	return ast.WalkSkipChildren
}

// run returns the length of up to most equal characters of set.
func (r *markdownReader) run(at int, set string, most int) int {
	n := 0
	for at+n < len(r.source) && n < most && strings.IndexByte(set, r.source[at+n]) >= 0 && r.source[at+n] == r.source[at] {
		n++
	}
	if n == 0 {
		return -1
	}
	return n
}

// alone takes a node that is one code: a picture, code, raw HTML, an address, a
// footnote, a box.
func (r *markdownReader) alone(n ast.Node) {
	start, end := n.Pos(), -1
	x := bit{code: true, kind: translate.CodeAlone}
	switch n := n.(type) {
	case *ast.Image:
		x.name, end = "image", r.image(n, start)
	case *ast.CodeSpan:
		end = r.code(n, start)
	case *ast.RawHTML:
		if k := n.Segments.Len(); k > 0 {
			start, end = n.Segments.At(0).Start, n.Segments.At(k-1).Stop
			x.name, x.kind = r.tag(start, end)
		}
	case *ast.AutoLink:
		end = start + strings.IndexByte(r.source[start:], '>') + 1
	case *east.FootnoteLink:
		end = start + strings.IndexByte(r.source[start:], ']') + 1
	case *east.TaskCheckBox:
		end = start + len("[x]")
	}
	if end <= start || start < r.pos {
		r.marks = append(r.marks, mark{x, func(int) int { return -1 }})
		return
	}
	r.gap(start)
	x.start, x.end = start, end
	r.bits = append(r.bits, x)
	r.pos = end
}

// tag tells what a piece of raw HTML is, and reads what its attributes say.
func (r *markdownReader) tag(start, end int) (name string, kind translate.CodeKind) {
	raw := strings.ToLower(r.source[start:end])
	closes := strings.HasPrefix(raw, "</")
	name = strings.TrimLeft(raw, "</")
	if i := strings.IndexFunc(name, func(c rune) bool { return (c < 'a' || c > 'z') && (c < '0' || c > '9') && c != '-' }); i >= 0 {
		name = name[:i]
	}
	if name == "" {
		return "", translate.CodeAlone
	}
	if closes {
		return name, translate.CodeClose
	}
	if attrs := tagAttrs(r.source, start, end); !untranslated(r.source, attrs) {
		r.within = append(r.within, said(r.source, name, attrs)...)
	}
	if voidHTML[name] || strings.HasSuffix(raw, "/>") {
		return name, translate.CodeAlone
	}
	return name, translate.CodeOpen
}

func (r *markdownReader) text(n *ast.Text) {
	r.gap(n.Segment.Start)
	r.bits = append(r.bits, bit{text: unescapeMarkdown(r.source[n.Segment.Start:n.Segment.Stop]), start: n.Segment.Start, end: n.Segment.Stop})
	r.pos = n.Segment.Stop
	if n.HardLineBreak() {
		next := r.nextLine()
		r.bits = append(r.bits, bit{code: true, kind: translate.CodeAlone, name: "break", start: r.pos, end: next})
		r.pos = next
	}
	r.soft = n.SoftLineBreak()
}

// nextLine returns where the content of the next line begins.
func (r *markdownReader) nextLine() int {
	n := r.lines.Len()
	i := sort.Search(n, func(i int) bool { return r.lines.At(i).Start > r.pos })
	if i < n {
		return r.lines.At(i).Start
	}
	return r.lines.At(n - 1).Stop
}

// gap turns what lies between the last text and the next one into codes: one
// for each mark where it can be told which bytes are whose, else one in all.
func (r *markdownReader) gap(to int) {
	if r.soft && to > r.pos {
		next := min(r.nextLine(), to)
		r.bits = append(r.bits, bit{text: " ", start: r.pos, end: next})
		r.pos, r.soft = next, false
	}
	marks, within := r.marks, len(r.within)
	r.marks = r.marks[:0]
	if to <= r.pos {
		return
	}
	var all []bit
	at := r.pos
	for _, m := range marks {
		n := m.measure(at)
		if n < 0 || at+n > to {
			at = -1
			break
		}
		m.start, m.end = at, at+n
		all = append(all, m.bit)
		at += n
	}
	switch {
	case at == to && len(marks) > 0:
		r.bits = append(r.bits, all...)
	case len(marks) == 0 && strings.TrimSpace(r.source[r.pos:to]) == "":
		r.bits = append(r.bits, bit{text: " ", start: r.pos, end: to})
	default:
		r.within = r.within[:within]
		r.bits = append(r.bits, bit{code: true, kind: translate.CodeAlone, start: r.pos, end: to})
	}
	r.pos = to
}
