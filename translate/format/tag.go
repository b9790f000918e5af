package format

import (
	"html"
	"strings"

	"satzpaar/translate"
)

// A tagAttr is an attribute of a tag of HTML, as it stands in the text.
type tagAttr struct {
	name  string         // in lower case
	value translate.Span // within the quotes; empty where there is none
	quote byte           // 0: the value has no quotes
}

// tagAttrs returns the attributes of the start tag text[start:end] (HTML Living
// Standard, 13.2.5.32 to 13.2.5.39).
func tagAttrs(text string, start, end int) []tagAttr {
	const space = " \t\r\n\f"
	i := start + 1
	skip := func(set string, in bool) {
		for i < end && strings.IndexByte(set, text[i]) >= 0 == in {
			i++
		}
	}
	skip(space+"/>", false)
	var all []tagAttr
	var seen map[string]bool // a name that stands twice counts once
	for {
		skip(space+"/", true)
		if i >= end || text[i] == '>' {
			return all
		}
		from := i
		i++ // a name may begin with "="
		skip(space+"/>=", false)
		a := tagAttr{name: strings.ToLower(text[from:i])}
		skip(space, true)
		if i < end && text[i] == '=' {
			i++
			skip(space, true)
			a.value, a.quote = tagValue(text, i, end)
			i = a.value.End
			if a.quote != 0 && i < end {
				i++
			}
		}
		if len(all) > 16 && seen == nil {
			seen = map[string]bool{}
			for _, x := range all {
				seen[x.name] = true
			}
		}
		if seen != nil && seen[a.name] {
			continue
		}
		if seen != nil {
			seen[a.name] = true
		}
		all = append(all, a)
	}
}

// tagValue returns the value at i, and its quote.
func tagValue(text string, i, end int) (value translate.Span, quote byte) {
	if i < end && (text[i] == '"' || text[i] == '\'') {
		n := strings.IndexByte(text[i+1:end], text[i])
		if n < 0 {
			n = end - i - 1
		}
		return translate.Span{Start: i + 1, End: i + 1 + n}, text[i]
	}
	n := strings.IndexAny(text[i:end], " \t\r\n\f>")
	if n < 0 {
		n = end - i
	}
	return translate.Span{Start: i, End: i + n}, 0
}

// valueOf returns the value of an attribute in lower case, "" where there is
// none.
func valueOf(text string, attrs []tagAttr, name string) string {
	for _, a := range attrs {
		if a.name == name {
			return strings.ToLower(html.UnescapeString(text[a.value.Start:a.value.End]))
		}
	}
	return ""
}

// untranslated reports whether a tag says that what it holds stays as it is
// (HTML Living Standard, 3.2.6.3; the class is what translators of pages look
// at).
func untranslated(text string, attrs []tagAttr) bool {
	if valueOf(text, attrs, "translate") == "no" {
		return true
	}
	for _, c := range strings.Fields(valueOf(text, attrs, "class")) {
		if c == "notranslate" {
			return true
		}
	}
	return false
}

// said returns the blocks of the attributes of a tag that people read (HTML
// Living Standard, 3.2.6.3: the translatable attributes; ARIA 1.2, 6.5.1).
func said(text, tag string, attrs []tagAttr) []Block {
	var all []Block
	for _, a := range attrs {
		kind := kindOf(text, tag, a.name, attrs)
		if kind == "" || a.value.Start == a.value.End {
			continue
		}
		raw := text[a.value.Start:a.value.End]
		bits := inner([]bit{{text: html.UnescapeString(raw), start: a.value.Start, end: a.value.End}}, text, 0)
		b, ok := newBlock(bits, text)
		if !ok {
			continue
		}
		b.Kind = kind
		b.write = func(b *Block, now string) string {
			now = quoted(habitHTML(text[b.span.Start:b.span.End])(now), a.quote)
			if a.quote == 0 {
				return `"` + now + `"`
			}
			return now
		}
		all = append(all, b)
	}
	return all
}

func quoted(s string, quote byte) string {
	if quote == '\'' {
		return strings.ReplaceAll(s, "'", "&#39;")
	}
	return strings.ReplaceAll(s, `"`, "&quot;")
}

// kindOf says what an attribute is to people, "" where they do not read it.
func kindOf(text, tag, name string, attrs []tagAttr) Kind {
	switch name {
	case "alt":
		return AltText
	case "title":
		if tag == "link" || tag == "style" {
			return ""
		}
		return TitleText
	case "placeholder", "aria-placeholder":
		return Placeholder
	case "aria-label", "aria-description", "aria-roledescription", "aria-valuetext", "aria-braillelabel":
		return Label
	case "label":
		if tag == "option" || tag == "optgroup" || tag == "track" {
			return Label
		}
	case "abbr", "summary":
		if tag == "th" || tag == "table" {
			return Label
		}
	case "value":
		if t := valueOf(text, attrs, "type"); tag == "input" && (t == "submit" || t == "button" || t == "reset") {
			return Label
		}
	case "content":
		if tag == "meta" {
			return kindOfMeta(valueOf(text, attrs, "name") + valueOf(text, attrs, "property"))
		}
	}
	return ""
}

// kindOfMeta says what a meta element holds: the names of the HTML standard,
// of Open Graph and of the cards of social networks.
func kindOfMeta(name string) Kind {
	switch name {
	case "description", "og:description", "twitter:description", "keywords":
		return Description
	case "og:title", "twitter:title", "application-name", "og:site_name":
		return PageTitle
	case "og:image:alt", "twitter:image:alt":
		return AltText
	}
	return ""
}
