package format

import (
	"fmt"
	"regexp"
	"strings"

	"satzpaar/translate"
)

// metadata is YAML or TOML before the text.
var metadata = regexp.MustCompile(`\A(?s:---\r?\n.*?\r?\n---|\+\+\+\r?\n.*?\r?\n\+\+\+)[ \t]*(?:\r?\n|\z)`)

// toldKeys are the fields of the metadata that are read by people: those that
// Jekyll, Hugo, Eleventy, Astro, Docusaurus and MkDocs document.
var toldKeys = set("title subtitle linktitle heading subheading headline tagline description summary abstract excerpt lead intro introduction teaser caption alt image_alt imagealt cover_alt sidebar_label sidebartitle pagination_label nav_title navtitle menutitle label text seotitle seo_title seodescription seo_description metatitle meta_title metadescription meta_description")

// noString is what YAML and TOML read as a number, a date, a truth value or
// nothing.
var noString = regexp.MustCompile(`^(?:~|null|Null|NULL|true|True|TRUE|false|False|FALSE|yes|no|on|off|[-+]?[0-9][-0-9_.:eETZ+ ]*)$`)

// frontMatter returns the texts of the metadata before a document, and blanks
// them in masked, so that they are not taken for Markdown.
func frontMatter(source string, masked []byte) []Block {
	end := len(metadata.FindString(source))
	if end == 0 {
		return nil
	}
	for i := range end {
		if masked[i] != '\n' && masked[i] != '\r' {
			masked[i] = ' '
		}
	}
	m := metadataReader{source: source, end: strings.LastIndexByte(strings.TrimRight(source[:end], " \t\r\n"), '\n') + 1}
	m.pos = strings.IndexByte(source, '\n') + 1
	toml := source[0] == '+'
	for m.pos < m.end {
		start := m.pos
		line := m.line()
		if toml {
			m.toml(start, line)
		} else {
			m.yaml(start, line)
		}
	}
	return m.blocks
}

type metadataReader struct {
	source   string
	pos, end int // the next line, and that which ends the metadata
	blocks   []Block
}

// line returns the next line without its end.
func (m *metadataReader) line() string {
	from := m.pos
	if i := strings.IndexByte(m.source[from:m.end], '\n'); i >= 0 {
		m.pos = from + i + 1
	} else {
		m.pos = m.end
	}
	return strings.TrimRight(m.source[from:m.pos], "\r\n")
}

// add keeps a value that is read as text.
func (m *metadataReader) add(from, to int, text string, write func(string) string) {
	if noString.MatchString(m.source[from:to]) {
		return
	}
	b, ok := newBlock(inner([]bit{{text: text, start: from, end: to}}, m.source, 0), m.source)
	if !ok {
		return
	}
	b.span, b.Text, b.Kind = translate.Span{Start: from, End: to}, strings.TrimSpace(text), Metadata
	b.write = func(_ *Block, now string) string { return write(oneSpace(now)) }
	m.blocks = append(m.blocks, b)
}

// closed returns the length of the quoted value that a line begins with, with
// its quotes; 0 where it does not end on the line or something else follows.
func closed(value string, escapes bool) int {
	for i := 1; i < len(value); i++ {
		switch {
		case escapes && value[i] == '\\':
			i++
		case value[i] != value[0]:
		case !escapes && i+1 < len(value) && value[i+1] == value[0]:
			i++
		default:
			if rest := strings.TrimSpace(value[i+1:]); rest == "" || rest[0] == '#' {
				return i + 1
			}
			return 0
		}
	}
	return 0
}

var escapeDouble = regexp.MustCompile(`\\(?:x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|.)`)

// unquoteDouble resolves the escapes between double quotes.
func unquoteDouble(s string) string {
	return escapeDouble.ReplaceAllStringFunc(s, func(m string) string {
		switch m[1] {
		case 'n', 't', 'r':
			return " "
		case 'x', 'u', 'U':
			var r rune
			if _, err := fmt.Sscanf(m[2:], "%x", &r); err == nil {
				return string(r)
			}
		case '_':
			return "\u00a0"
		}
		return m[1:]
	})
}

func quoteDouble(s string) string {
	return strings.NewReplacer(`\`, `\\`, `"`, `\"`).Replace(s)
}
