package format

import (
	"html"
	"regexp"
	"strings"
)

// write returns the content of a block that says now. Characters that could be
// markup are escaped only where they would be taken for it.
func (d *markdownFile) write(b *Block, now string, cell bool) string {
	now = strings.ReplaceAll(now, "\n", " ")
	bars := func(s string) string { return s }
	if cell {
		bars = func(s string) string { return strings.ReplaceAll(s, "|", `\|`) }
	}
	refs := habitMarkdown(d.source[b.span.Start:b.span.End])
	for _, escape := range []func(string) string{refs, func(s string) string { return escapeMarkdown(refs(s)) }} {
		out := b.fill(now, func(s string) string { return bars(escape(s)) })
		if d.says(out, now, cell) {
			return out
		}
	}
	return b.fill(now, func(s string) string { return bars(html.EscapeString(escapeMarkdown(s))) })
}

// says reports whether out, alone in a paragraph or a cell, reads as now.
func (d *markdownFile) says(out, now string, cell bool) bool {
	if cell {
		out = "|a|\n|-|\n|" + out + "|\n"
	}
	alone := markdownFile{source: out + "\n\n" + d.definitions(out)}
	alone.read()
	var texts []string
	for _, b := range alone.blocks {
		if b.Kind == "" {
			texts = append(texts, b.Text)
		}
	}
	if cell && len(texts) > 0 {
		texts = texts[1:]
	}
	return len(texts) == 1 && unchipped(texts[0]) == unchipped(now)
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
