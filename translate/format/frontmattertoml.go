package format

import (
	"regexp"
	"strings"
)

// fieldTOML is the beginning of a line "key = value".
var fieldTOML = regexp.MustCompile(`^([ \t]*)(["']?)([A-Za-z0-9_.-]+)["']?[ \t]*=[ \t]*`)

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
