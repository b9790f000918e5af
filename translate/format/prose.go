package format

import (
	"cmp"
	"fmt"
	"path"
	"slices"
	"sort"
	"strings"

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
	// Blocks are in the order in which they begin. One may lie within a code of
	// another, as the alternative text of a picture within a sentence.
	Blocks []Block

	langs []translate.Span // the names of the document's language, in its tags
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
	w := proseWriter{p, now, lang}
	all := w.stretch(0, len(p.Text.String), 0)
	if p.Format == HTML {
		all = p.references(all)
	}
	return p.Text.Encode(all)
}

type proseWriter struct {
	*Prose
	now  []string
	lang string
}

// stretch returns what becomes of the bytes from..to; first is the first block
// that may lie in them.
func (w *proseWriter) stretch(from, to, first int) string {
	var out strings.Builder
	i := first + sort.Search(len(w.Blocks)-first, func(k int) bool { return w.Blocks[first+k].span.Start >= from })
	for i < len(w.Blocks) && w.Blocks[i].span.Start < to {
		b := &w.Blocks[i]
		if b.span.Start < from || b.span.End > to {
			i++
			continue
		}
		w.copy(&out, from, b.span.Start)
		if w.now[i] == "" || w.now[i] == b.Text {
			out.WriteString(w.stretch(b.span.Start, b.span.End, i+1))
		} else {
			out.WriteString(w.changed(i))
		}
		from = b.span.End
		for i++; i < len(w.Blocks) && w.Blocks[i].span.Start < from; i++ {
		}
	}
	w.copy(&out, from, to)
	return out.String()
}

// changed returns the new content of block i, in whose codes other blocks may
// have changed too.
func (w *proseWriter) changed(i int) string {
	b := w.Blocks[i]
	b.Codes = slices.Clone(b.Codes)
	for k, at := range b.at {
		b.Codes[k].Show = w.stretch(at, at+len(b.Codes[k].Show), i+1)
	}
	return b.write(&b, w.now[i])
}

// copy appends bytes that are no block's, with the new language where they say
// the old one.
func (w *proseWriter) copy(out *strings.Builder, from, to int) {
	if w.lang != "" {
		k := sort.Search(len(w.langs), func(k int) bool { return w.langs[k].Start >= from })
		for ; k < len(w.langs) && w.langs[k].End <= to; k++ {
			out.WriteString(w.Text.String[from:w.langs[k].Start] + w.lang)
			from = w.langs[k].End
		}
	}
	out.WriteString(w.Text.String[from:to])
}

// sorted puts the blocks in the order in which they begin, those that hold
// others before them.
func sorted(all []Block) []Block {
	slices.SortStableFunc(all, func(a, b Block) int {
		return cmp.Or(a.span.Start-b.span.Start, b.span.End-a.span.End)
	})
	return all
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
