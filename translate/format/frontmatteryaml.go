package format

import (
	"regexp"
	"strings"
)

// fieldYAML is the beginning of a line "key: value".
var fieldYAML = regexp.MustCompile(`^([ \t]*(?:- +)*)(["']?)([A-Za-z0-9_.-]+)["']?[ \t]*:[ \t]+`)

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
