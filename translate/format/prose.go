package format

import (
	"fmt"
	"path"
	"strings"
	"unicode"

	"satzpaar/translate"
)

// The ids of formats that hold one language.
const (
	Markdown = "markdown"
	HTML     = "html"
)

// Prose is a document in one language: blocks of text within a structure that
// is not text and never changes.
type Prose struct {
	Format string // Markdown or HTML
	Text   Text   // the whole file, decoded
	Blocks []Block

	write func(b Block, text string) string // the content of a block that says text
}

// A Block is a paragraph, a heading, an item, a cell. Its formatting stands in
// the text as inline codes, numbered within the block.
type Block struct {
	Text  string
	Codes []translate.InlineCode // Show holds the bytes
	span  translate.Span         // of the content, in the decoded file
	cell  bool                   // of a table
}

// ProseFormat returns the format of a file of one language by the ending of
// its name, "" for plain text.
func ProseFormat(name string) string {
	switch strings.ToLower(path.Ext(name)) {
	case ".md", ".markdown":
		return Markdown
	case ".html", ".htm", ".xhtml":
		return HTML
	}
	return ""
}

// ReadProse reads a Markdown or HTML document, told apart by its name.
func ReadProse(name string, b []byte) (*Prose, error) {
	text, err := DecodeText(name, b)
	if err != nil {
		return nil, err
	}
	switch ProseFormat(name) {
	case Markdown:
		return readMarkdown(text), nil
	case HTML:
		return readHTML(text), nil
	}
	return nil, &translate.Error{Code: translate.Unsupported, File: name, Text: "this is neither Markdown nor HTML"}
}

// Write returns the document with other texts in its blocks; now has one for
// each block, "" for those that stay. lang is the language of the new text, by
// which HTML says what it holds; "" leaves that as it is.
func (p *Prose) Write(now []string, lang string) ([]byte, error) {
	var b strings.Builder
	pos := 0
	for i, block := range p.Blocks {
		if now[i] == "" || now[i] == block.Text {
			continue
		}
		b.WriteString(p.Text.String[pos:block.span.Start])
		b.WriteString(p.write(block, now[i]))
		pos = block.span.End
	}
	b.WriteString(p.Text.String[pos:])
	all := b.String()
	if p.Format == HTML {
		all = p.references(setLang(all, lang))
	}
	return p.Text.Encode(all)
}

// references writes characters that the page's set lacks as references.
func (p *Prose) references(all string) string {
	if p.Text.Charset != "windows-1252" {
		return all
	}
	var b strings.Builder
	for _, r := range all {
		if _, ok := encode1252(r); ok {
			b.WriteRune(r)
		} else {
			fmt.Fprintf(&b, "&#%d;", r)
		}
	}
	return b.String()
}

// A bit is a stretch of a block: text, or a code.
type bit struct {
	text       string // as people read it
	code       bool
	kind       translate.CodeKind
	name       string // equal for the opening and the closing code of a pair
	start, end int
}

// newBlock makes a block of bits, without the codes that enclose it as a
// whole; false if it holds no letter or digit.
func newBlock(bits []bit) (Block, bool) {
	bits = trimmed(bits)
	words := false
	var literal strings.Builder
	for _, x := range bits {
		if !x.code {
			literal.WriteString(x.text)
			words = words || strings.ContainsFunc(x.text, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) })
		}
	}
	if !words {
		return Block{}, false
	}
	b := Block{span: translate.Span{Start: bits[0].start, End: bits[len(bits)-1].end}}
	settle(bits)
	n := numbering{literal: []byte(literal.String())}
	var open []translate.InlineCode
	var text []byte
	for _, x := range bits {
		if !x.code {
			text = append(text, x.text...)
			continue
		}
		c := translate.InlineCode{Kind: x.kind, ID: x.name}
		if x.kind == translate.CodeClose {
			c.Number = open[len(open)-1].Number
			open = open[:len(open)-1]
		} else {
			c.Number = n.free()
		}
		if x.kind == translate.CodeOpen {
			open = append(open, c)
		}
		text = appendMarker(text, c.Number, c.Kind)
		b.Codes = append(b.Codes, c)
	}
	b.Text = string(text)
	return b, true
}

// settle makes the codes that have no partner stand alone.
func settle(bits []bit) {
	var open []int
	for i := range bits {
		switch x := &bits[i]; {
		case !x.code || x.kind == translate.CodeAlone:
		case x.kind == translate.CodeOpen:
			open = append(open, i)
		default:
			k := len(open) - 1
			for k >= 0 && bits[open[k]].name != x.name {
				k--
			}
			if k < 0 {
				x.kind = translate.CodeAlone
				continue
			}
			for _, j := range open[k+1:] {
				bits[j].kind = translate.CodeAlone
			}
			open = open[:k]
		}
	}
	for _, j := range open {
		bits[j].kind = translate.CodeAlone
	}
}

// trimmed drops white space at both ends, codes that stand alone there, and
// pairs that enclose all the rest.
func trimmed(bits []bit) []bit {
	for {
		n := len(bits)
		for len(bits) > 0 && (blank(bits[0]) || bits[0].code && bits[0].kind == translate.CodeAlone) {
			bits = bits[1:]
		}
		for len(bits) > 0 && (blank(bits[len(bits)-1]) || bits[len(bits)-1].code && bits[len(bits)-1].kind == translate.CodeAlone) {
			bits = bits[:len(bits)-1]
		}
		if encloses(bits) {
			bits = bits[1 : len(bits)-1]
		}
		if len(bits) == n {
			return bits
		}
	}
}

func blank(x bit) bool { return !x.code && strings.TrimSpace(x.text) == "" }

// encloses reports whether the first and the last bit are a pair.
func encloses(bits []bit) bool {
	if len(bits) < 2 || !bits[0].code || bits[0].kind != translate.CodeOpen {
		return false
	}
	depth := 0
	for i, x := range bits {
		switch {
		case !x.code || x.name != bits[0].name:
		case x.kind == translate.CodeOpen:
			depth++
		case x.kind == translate.CodeClose:
			if depth--; depth == 0 {
				return i == len(bits)-1
			}
		}
	}
	return false
}

// showing gives the codes of a block the bytes that they stand for.
func (b *Block) showing(text string, bits []bit) {
	k := 0
	for _, x := range trimmed(bits) {
		if x.code {
			b.Codes[k].Show = text[x.start:x.end]
			k++
		}
	}
}

// fill returns text with the bytes of its codes; escape is for what stands
// between.
func (b *Block) fill(text string, escape func(string) string) string {
	raw := make(map[string]string, len(b.Codes))
	for _, c := range b.Codes {
		raw[marker(c.Number, c.Kind)] = c.Show
	}
	var out strings.Builder
	plain := 0
	for i := 0; i < len(text); i++ {
		if text[i] != '{' {
			continue
		}
		end := strings.IndexByte(text[i:min(len(text), i+24)], '}')
		if end < 0 {
			continue
		}
		if bytes, ok := raw[text[i:i+end+1]]; ok {
			out.WriteString(escape(text[plain:i]))
			out.WriteString(bytes)
			plain = i + end + 1
			i = plain - 1
		}
	}
	out.WriteString(escape(text[plain:]))
	return out.String()
}
