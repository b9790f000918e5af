package format

import (
	"html"
	"regexp"
	"strings"
)

// escapeAll puts a backslash before each of the characters.
func escapeAll(s, characters string) string {
	var b strings.Builder
	for i := range len(s) {
		if strings.IndexByte(characters, s[i]) >= 0 {
			b.WriteByte('\\')
		}
		b.WriteByte(s[i])
	}
	return b.String()
}

// escapeReference keeps what looks like a reference from being one.
func escapeReference(s string) string {
	return reference.ReplaceAllStringFunc(s, func(m string) string {
		if html.UnescapeString(m) == m {
			return m
		}
		return "&amp;" + m[1:]
	})
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
