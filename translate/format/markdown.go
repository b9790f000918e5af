package format

import (
	"bytes"
	"strings"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	east "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/parser"
	mdtext "github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
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
