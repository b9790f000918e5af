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

// A field is a line "key: value" of YAML or "key = value" of TOML.
var (
	fieldYAML = regexp.MustCompile(`^([ \t]*(?:- +)*)(["']?)([A-Za-z0-9_.-]+)["']?[ \t]*:[ \t]+`)
	fieldTOML = regexp.MustCompile(`^([ \t]*)(["']?)([A-Za-z0-9_.-]+)["']?[ \t]*=[ \t]*`)
	noString  = regexp.MustCompile(`^(?:~|null|Null|NULL|true|True|TRUE|false|False|FALSE|yes|no|on|off|[-+]?[0-9][-0-9_.:eETZ+ ]*)$`)
)

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

// yaml reads a line of YAML. Values in brackets, anchors, tags and quotes over
// several lines are left alone.
func (m *metadataReader) yaml(start int, line string) {
	f := fieldYAML.FindStringSubmatch(line)
	if f == nil || !toldKeys[strings.ToLower(f[3])] {
		m.passNested(line)
		return
	}
	value := line[len(f[0]):]
	from := start + len(f[0])
	if value == "" {
		return
	}
	switch value[0] {
	case '"':
		if n := closed(value, true); n > 0 {
			m.add(from+1, from+n-1, unquoteDouble(value[1:n-1]), quoteDouble)
		}
	case '\'':
		if n := closed(value, false); n > 0 {
			m.add(from+1, from+n-1, strings.ReplaceAll(value[1:n-1], "''", "'"), func(s string) string { return strings.ReplaceAll(s, "'", "''") })
		}
	case '|', '>':
		m.blockScalar(indent(f[1]), value[0] == '|')
	case '[', ']', '{', '}', '&', '*', '!', '%', '@', '`', '#', ',':
	default:
		m.plain(from, value, indent(f[1]))
	}
}

// passNested skips the lines of a block scalar that holds no text for people.
func (m *metadataReader) passNested(line string) {
	f := fieldYAML.FindStringSubmatch(line)
	if f == nil || !blockHeader.MatchString(line[len(f[0]):]) {
		return
	}
	m.nested(indent(f[1]), func(int, string) {})
}

var blockHeader = regexp.MustCompile(`^[|>][-+0-9]*[ \t]*(?:#.*)?$`)

// nested calls f for the lines that are indented deeper than depth.
func (m *metadataReader) nested(depth int, f func(start int, line string)) {
	for m.pos < m.end {
		start := m.pos
		line := m.line()
		if strings.TrimSpace(line) != "" && indent(line) <= depth {
			m.pos = start
			return
		}
		f(start, line)
	}
}

// indent returns how far a line is indented; the dashes of a list belong to it.
func indent(line string) int { return len(line) - len(strings.TrimLeft(line, " \t-")) }

// blockScalar reads a text of several lines: of a literal one each line is a
// block, of a folded one each paragraph.
func (m *metadataReader) blockScalar(depth int, literal bool) {
	from, to := -1, 0
	end := func() {
		if from >= 0 {
			m.add(from, to, oneSpace(m.source[from:to]), func(s string) string { return s })
		}
		from = -1
	}
	m.nested(depth, func(start int, line string) {
		if strings.TrimSpace(line) == "" {
			end()
			return
		}
		if from < 0 {
			from = start + len(line) - len(strings.TrimLeft(line, " \t"))
		}
		if to = start + len(strings.TrimRight(line, " \t")); literal {
			end()
		}
	})
	end()
}

// plain reads a value without quotes, with the lines that go on with it.
func (m *metadataReader) plain(from int, value string, depth int) {
	value, comment, _ := strings.Cut(value, " #")
	value = strings.TrimRight(value, " \t")
	to := from + len(value)
	if comment == "" {
		m.nested(depth, func(start int, line string) {
			if strings.TrimSpace(line) != "" {
				to = start + len(strings.TrimRight(line, " \t"))
			}
		})
	}
	m.add(from, to, oneSpace(m.source[from:to]), plainYAML)
}

// mayBePlain is what needs no quotes in YAML, cautiously.
var mayBePlain = regexp.MustCompile(`^[\pL\pN(„“«][^#:\n\r\t\\]*$`)

// plainYAML writes a value without quotes, or with them where it needs some.
func plainYAML(s string) string {
	if mayBePlain.MatchString(s) && !noString.MatchString(s) {
		return s
	}
	return `"` + quoteDouble(s) + `"`
}

// toml reads a line of TOML; texts over several lines are left alone.
func (m *metadataReader) toml(start int, line string) {
	f := fieldTOML.FindStringSubmatch(line)
	if f == nil {
		return
	}
	value := line[len(f[0]):]
	if strings.HasPrefix(value, `"""`) || strings.HasPrefix(value, "'''") {
		if !strings.Contains(value[3:], value[:3]) {
			for m.pos < m.end && !strings.Contains(m.line(), value[:3]) {
			}
		}
		return
	}
	from := start + len(f[0])
	switch n := 0; {
	case !toldKeys[strings.ToLower(f[3])] || value == "":
	case value[0] == '"':
		if n = closed(value, true); n > 0 {
			m.add(from+1, from+n-1, unquoteDouble(value[1:n-1]), quoteDouble)
		}
	case value[0] == '\'':
		if n = strings.IndexByte(value[1:], '\''); n > 0 {
			m.literalTOML(from, value[1:n+1])
		}
	}
}

// literalTOML keeps a text between single quotes, which knows no escapes: with
// a single quote in it, it needs double ones.
func (m *metadataReader) literalTOML(from int, text string) {
	m.add(from, from+len(text)+2, text, func(s string) string {
		if strings.Contains(s, "'") {
			return `"` + quoteDouble(s) + `"`
		}
		return "'" + s + "'"
	})
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
