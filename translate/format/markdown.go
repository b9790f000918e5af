package format

import (
	"html"
	"regexp"
	"strings"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	east "github.com/yuin/goldmark/extension/ast"
	mdtext "github.com/yuin/goldmark/text"

	"satzpaar/translate"
)

// frontMatter is metadata in YAML or TOML before the text.
var frontMatter = regexp.MustCompile(`\A(?s:---\r?\n.*?\r?\n---|\+\+\+\r?\n.*?\r?\n\+\+\+)[ \t]*(?:\r?\n|\z)`)

func readMarkdown(text Text) *Prose {
	p := &Prose{Format: Markdown, Text: text}
	p.Blocks = markdownBlocks(text.String)
	p.write = func(b Block, now string) string { return writeMarkdown(text.String, b, now) }
	return p
}

// markdownBlocks returns the texts of a document (CommonMark, with tables and
// strikethrough as GitHub has them).
func markdownBlocks(text string) []Block {
	source := []byte(text)
	if end := len(frontMatter.FindString(text)); end > 0 {
		for i := range source[:end] {
			if source[i] != '\n' {
				source[i] = ' '
			}
		}
	}
	root := goldmark.New(goldmark.WithExtensions(extension.Table, extension.Strikethrough, extension.TaskList)).Parser().Parse(mdtext.NewReader(source))
	var all []Block
	_ = ast.Walk(root, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if !entering {
			return ast.WalkContinue, nil
		}
		switch n.(type) {
		case *ast.Paragraph, *ast.TextBlock, *ast.Heading, *east.TableCell:
		default:
			return ast.WalkContinue, nil
		}
		r := markdownReader{source: text, lines: n.Lines()}
		bits := r.read(n)
		if b, ok := newBlock(bits); ok {
			b.showing(text, bits)
			_, b.cell = n.(*east.TableCell)
			all = append(all, b)
		}
		return ast.WalkSkipChildren, nil
	}) // the walker returns no error of its own
	return all
}

// markdownReader finds the markup of a block: what lies between its texts.
type markdownReader struct {
	source string
	lines  *mdtext.Segments
	pos    int
	soft   bool // the last text ended a line
	marks  []bit
	bits   []bit
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

// node takes a node of the line. Marks have the length of their markup in end,
// -1 where it is not known.
func (r *markdownReader) node(n ast.Node, entering bool) ast.WalkStatus {
	kind := translate.CodeOpen
	if !entering {
		kind = translate.CodeClose
	}
	mark := func(name string, length int) ast.WalkStatus {
		r.marks = append(r.marks, bit{code: true, kind: kind, name: name, end: length})
		return ast.WalkContinue
	}
	switch n := n.(type) {
	case *ast.Text:
		if entering {
			r.text(n)
		}
		return ast.WalkContinue
	case *ast.Emphasis:
		return mark(strings.Repeat("*", n.Level), n.Level)
	case *east.Strikethrough:
		return mark("~", -1)
	case *ast.Link:
		if entering {
			return mark("link", 1)
		}
		return mark("link", -1)
	case *ast.Image:
		if entering {
			return mark("image", 2)
		}
		return mark("image", -1)
	}
	if entering { // code, raw HTML, addresses, boxes
		kind = translate.CodeAlone
		mark("", -1)
	}
	return ast.WalkSkipChildren
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
	for i := range r.lines.Len() {
		if s := r.lines.At(i); s.Start > r.pos {
			return s.Start
		}
	}
	return r.lines.At(r.lines.Len() - 1).Stop
}

// gap turns what lies between the last text and the next one into codes: one
// for each mark where it can be told which bytes are whose, else one in all.
func (r *markdownReader) gap(to int) {
	if r.soft && to > r.pos {
		next := min(r.nextLine(), to)
		r.bits = append(r.bits, bit{text: " ", start: r.pos, end: next})
		r.pos, r.soft = next, false
	}
	marks := r.marks
	r.marks = r.marks[:0]
	if to <= r.pos {
		return
	}
	unknown, known := 0, 0
	for _, m := range marks {
		if m.end < 0 {
			unknown++
		} else {
			known += m.end
		}
	}
	rest := to - r.pos - known
	if len(marks) == 0 || unknown > 1 || rest < 0 || unknown == 0 && rest > 0 {
		if len(marks) == 0 && strings.TrimSpace(r.source[r.pos:to]) == "" {
			r.bits = append(r.bits, bit{text: " ", start: r.pos, end: to})
		} else {
			r.bits = append(r.bits, bit{code: true, kind: translate.CodeAlone, start: r.pos, end: to})
		}
		r.pos = to
		return
	}
	for _, m := range marks {
		length := m.end
		if length < 0 {
			length = rest
		}
		m.start, m.end = r.pos, r.pos+length
		r.bits = append(r.bits, m)
		r.pos += length
	}
}

var escapedMarkdown = regexp.MustCompile("\\\\[!-/:-@\\[-`{-~]|&#?[0-9A-Za-z]+;")

// unescapeMarkdown resolves backslashes and references (CommonMark, 2.4, 2.5).
func unescapeMarkdown(s string) string {
	return escapedMarkdown.ReplaceAllStringFunc(s, func(m string) string {
		if m[0] == '\\' {
			return m[1:]
		}
		return html.UnescapeString(m)
	})
}

// writeMarkdown returns the content of a block that says now. Characters that
// could be markup are escaped only where they would be taken for it.
func writeMarkdown(source string, b Block, now string) string {
	now = strings.ReplaceAll(now, "\n", " ")
	cell := func(s string) string { return s }
	if b.cell {
		cell = func(s string) string { return strings.ReplaceAll(s, "|", `\|`) }
	}
	refs := habitMarkdown(source[b.span.Start:b.span.End])
	for _, escape := range []func(string) string{refs, func(s string) string { return escapeMarkdown(refs(s)) }} {
		out := b.fill(now, func(s string) string { return cell(escape(s)) })
		if says(b, out, now) {
			return out
		}
	}
	return b.fill(now, func(s string) string { return cell(html.EscapeString(escapeMarkdown(s))) })
}

// says reports whether out, alone in a paragraph or a cell, reads as now.
func says(b Block, out, now string) bool {
	if b.cell {
		out = "|a|\n|-|\n|" + out + "|\n"
	}
	blocks := markdownBlocks(out)
	if b.cell && len(blocks) > 0 {
		blocks = blocks[1:]
	}
	return len(blocks) == 1 && unchipped(blocks[0].Text) == unchipped(now)
}

var chips = regexp.MustCompile(`\{/?[0-9]+/?\}`)

// unchipped is text without its codes, which lose their outer ones when it is read
// alone.
func unchipped(s string) string { return strings.TrimSpace(chips.ReplaceAllString(s, "")) }

// habitMarkdown keeps the references of a block.
func habitMarkdown(old string) func(string) string {
	var pairs []string
	for _, ref := range reference.FindAllString(old, -1) {
		if ch := html.UnescapeString(ref); ch != ref && ch != "&" {
			pairs = append(pairs, ch, ref)
		}
	}
	if pairs == nil {
		return func(s string) string { return s }
	}
	return strings.NewReplacer(pairs...).Replace
}

var (
	markup  = regexp.MustCompile("[\\\\`*_\\[\\]<>~]")
	atStart = regexp.MustCompile(`\A(\s*)([#+\-=>|]|[0-9]+(?:[.)]))`)
)

func escapeMarkdown(s string) string {
	s = markup.ReplaceAllString(s, `\$0`)
	return atStart.ReplaceAllStringFunc(s, func(m string) string {
		return m[:len(m)-1] + `\` + m[len(m)-1:]
	})
}
