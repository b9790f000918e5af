package format

import (
	"bytes"
	"sort"
	"strings"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	east "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/parser"
	mdtext "github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"

	"satzpaar/translate"
)

// markdown reads CommonMark, with the tables, boxes and struck-out words of
// GitHub, and with footnotes, definition lists and attributes of headings.
// Footnotes stay where they are defined.
var markdown = goldmark.New(
	goldmark.WithExtensions(extension.Table, extension.Strikethrough, extension.TaskList, extension.DefinitionList),
	goldmark.WithParserOptions(
		parser.WithHeadingAttribute(),
		parser.WithBlockParsers(util.Prioritized(extension.NewFootnoteBlockParser(), 999)),
		parser.WithInlineParsers(util.Prioritized(extension.NewFootnoteParser(), 101)),
	),
).Parser()

func readMarkdown(text Text) *Prose {
	d := markdownFile{source: text.String}
	d.read()
	return &Prose{Format: Markdown, Text: text, Blocks: sorted(d.blocks)}
}

// A markdownFile is a document of Markdown while it is read.
type markdownFile struct {
	source  string
	blocks  []Block
	defined []definition
}

// A definition is what a reference or a footnote needs to be understood in a
// paragraph that is read alone.
type definition struct{ label, text string }

func (d *markdownFile) read() {
	masked := []byte(d.source)
	d.blocks = frontMatter(d.source, masked)
	unnest(masked)
	root := markdown.Parse(mdtext.NewReader(masked))
	footnote := 0 // how many of them are open
	_ = ast.Walk(root, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		f, ok := n.(*east.Footnote)
		switch {
		case ok && entering:
			footnote++
			d.define("^"+string(f.Ref), ".")
		case ok:
			footnote--
		case entering:
			return d.node(n, footnote > 0), nil
		}
		return ast.WalkContinue, nil
	}) // the walker returns no error of its own
}

// maxParentheses is how deep the parentheses of an address are followed; 32 is
// what CommonMark asks for (6.3).
const maxParentheses = 32

// unnest blanks the parentheses that open deeper than that, and the pointed
// brackets of addresses that do not end on their line: each would be followed
// to the end of its line, and there may be as many as it has letters.
func unnest(masked []byte) {
	depth := 0
	closed := -1 // the last ">" of the line, as far as it is known
	for i, c := range masked {
		switch c {
		case ' ', '\t', '\n', '\r':
			depth = 0
		case ')':
			depth = max(depth-1, 0)
		case '(':
			if depth++; depth > maxParentheses {
				masked[i] = 'x'
			}
		case '<':
			if i == 0 || masked[i-1] != '(' || closed > i {
				continue
			}
			end := bytes.IndexByte(masked[i:], '\n')
			if end < 0 {
				end = len(masked) - i
			}
			if closed = i + bytes.LastIndexByte(masked[i:i+end], '>'); closed < i {
				closed = i + end
				blankAddresses(masked[i : i+end])
			}
		}
	}
}

// blankAddresses blanks the "<" behind "(" of a line.
func blankAddresses(line []byte) {
	for i := range line {
		if line[i] == '<' && (i == 0 || line[i-1] == '(') {
			line[i] = 'x'
		}
	}
}

func (d *markdownFile) define(label, as string) {
	if strings.IndexByte(label, '\n') < 0 {
		d.defined = append(d.defined, definition{"[" + strings.ToLower(label) + "]", "[" + label + "]: " + as + "\n\n"})
	}
}

// definitions returns those that a text may refer to.
func (d *markdownFile) definitions(text string) string {
	if strings.IndexByte(text, '[') < 0 {
		return ""
	}
	text = strings.ToLower(text)
	var b strings.Builder
	for _, x := range d.defined {
		if strings.Contains(text, x.label) {
			b.WriteString(x.text)
		}
	}
	return b.String()
}

// node reads a block of the document.
func (d *markdownFile) node(n ast.Node, footnote bool) ast.WalkStatus {
	switch n := n.(type) {
	case *ast.Paragraph, *ast.TextBlock, *ast.Heading, *east.TableCell, *east.DefinitionTerm:
		d.paragraph(n, footnote)
		return ast.WalkSkipChildren
	case *ast.HTMLBlock:
		d.html(n)
		return ast.WalkSkipChildren
	case *ast.LinkReferenceDefinition:
		d.define(string(n.Label), "x")
		d.title(n)
		return ast.WalkSkipChildren
	}
	return ast.WalkContinue
}

func (d *markdownFile) paragraph(n ast.Node, footnote bool) {
	r := markdownReader{source: d.source, lines: n.Lines()}
	bits, within := protect(r.read(n), r.within, d.source)
	if b, ok := newBlock(bits, d.source); ok {
		_, cell := n.(*east.TableCell)
		b.write = func(b *Block, now string) string { return d.write(b, now, cell) }
		if footnote {
			b.Kind = Footnote
		}
		d.blocks = append(d.blocks, b)
	}
	d.blocks = append(d.blocks, within...)
}

// html reads a block of HTML. What the lists and quotes around it put before
// its lines is not part of it.
func (d *markdownFile) html(n *ast.HTMLBlock) {
	lines := n.Lines()
	if lines.Len() == 0 {
		return
	}
	start, end := lines.At(0).Start, lines.At(lines.Len()-1).Stop
	if n.HasClosure() {
		end = max(end, n.ClosureLine.Stop)
	}
	masked := bytes.Repeat([]byte(" "), end-start)
	for i := range lines.Len() {
		l := lines.At(i)
		copy(masked[l.Start-start:], d.source[l.Start:l.Stop])
	}
	if n.HasClosure() {
		copy(masked[n.ClosureLine.Start-start:], d.source[n.ClosureLine.Start:n.ClosureLine.Stop])
	}
	r := htmlReader{text: d.source}
	r.read(string(masked), start)
	for i := range r.blocks {
		b := &r.blocks[i]
		b.Text = oneSpace(b.Text)
		write := b.write
		b.write = func(b *Block, now string) string { return write(b, strings.ReplaceAll(now, "\n", " ")) }
	}
	d.blocks = append(d.blocks, r.blocks...)
}

// title reads the title of the definition of a reference.
func (d *markdownFile) title(n *ast.LinkReferenceDefinition) {
	if lines := n.Lines(); len(n.Title) > 0 && lines.Len() > 0 {
		start, end := lines.At(0).Start, lines.At(lines.Len()-1).Stop
		if b, ok := titleIn(d.source, start, end, n.Title); ok {
			d.blocks = append(d.blocks, b)
		}
	}
}

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
