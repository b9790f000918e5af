package format

import (
	"html"
	"regexp"
	"strings"

	nethtml "golang.org/x/net/html"

	"satzpaar/translate"
)

// Elements that stand within a text (HTML Living Standard, 4.5); all others
// begin a new block.
var inlineHTML = set("a abbr acronym b bdi bdo big br button cite code data del dfn em font i img input ins kbd label mark q rp rt ruby s samp select small span strike strong sub sup time tt u var wbr")

// Elements without an end tag.
var voidHTML = set("area base br col embed hr img input link meta param source track wbr")

// Elements whose content is no text.
var opaqueHTML = set("script style pre textarea svg math template noscript iframe object head")

func set(words string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(words) {
		m[w] = true
	}
	return m
}

// readHTML reads the tokens of a page; what its parser would repair stays as it
// is.
func readHTML(text Text) *Prose {
	p := &Prose{Format: HTML, Text: text}
	p.write = func(b Block, now string) string {
		return b.fill(now, habitHTML(text.String[b.span.Start:b.span.End]))
	}
	r := htmlReader{p: p, z: nethtml.NewTokenizer(strings.NewReader(text.String))}
	for r.next() {
	}
	r.flush()
	return p
}

type htmlReader struct {
	p      *Prose
	z      *nethtml.Tokenizer
	pos    int
	bits   []bit
	opaque string // the element that is passed over
	depth  int    // of elements of that name
	pre    bool
}

// next takes a token; false at the end.
func (r *htmlReader) next() bool {
	kind := r.z.Next()
	start := r.pos
	r.pos += len(r.z.Raw())
	if kind == nethtml.ErrorToken {
		return false
	}
	var name string
	if kind == nethtml.StartTagToken || kind == nethtml.EndTagToken || kind == nethtml.SelfClosingTagToken {
		n, _ := r.z.TagName()
		name = string(n)
	}
	if r.opaque != "" {
		r.passOver(kind, name, start)
		return true
	}
	x := bit{code: true, name: name, start: start, end: r.pos, kind: translate.CodeAlone}
	switch kind {
	case nethtml.TextToken:
		x = bit{text: html.UnescapeString(r.p.Text.String[start:r.pos]), start: start, end: r.pos}
	case nethtml.StartTagToken, nethtml.SelfClosingTagToken:
		if opaqueHTML[name] && kind == nethtml.StartTagToken {
			r.opaque, r.depth = name, 1
			r.flush()
			return true
		}
		if kind == nethtml.StartTagToken && !voidHTML[name] {
			x.kind = translate.CodeOpen
		}
	case nethtml.EndTagToken:
		x.kind = translate.CodeClose
	case nethtml.DoctypeToken:
		return true
	}
	if name != "" && !inlineHTML[name] {
		r.flush()
		return true
	}
	r.bits = append(r.bits, x)
	return true
}

// passOver skips what lies within an opaque element, except for the title of
// a page.
func (r *htmlReader) passOver(kind nethtml.TokenType, name string, start int) {
	switch {
	case name == r.opaque && kind == nethtml.StartTagToken:
		r.depth++
	case name == r.opaque && kind == nethtml.EndTagToken:
		if r.depth--; r.depth == 0 {
			r.opaque = ""
		}
	case r.opaque == "head" && name == "title" && kind == nethtml.StartTagToken:
		r.pre = true
	case r.opaque == "head" && (name == "body" || name == "p" || name == "div" || name == "h1"):
		r.opaque = "" // a head that was never closed
	case r.pre && kind == nethtml.TextToken:
		r.bits = append(r.bits, bit{text: html.UnescapeString(r.p.Text.String[start:r.pos]), start: start, end: r.pos})
		r.flush()
		r.pre = false
	}
}

// flush ends a block.
func (r *htmlReader) flush() {
	if b, ok := newBlock(inner(r.bits, r.p.Text.String)); ok {
		b.showing(r.p.Text.String, inner(r.bits, r.p.Text.String))
		b.Text = strings.TrimSpace(b.Text)
		r.p.Blocks = append(r.p.Blocks, b)
	}
	r.bits = r.bits[:0]
}

// inner returns bits without the white space at the ends of the outer texts.
func inner(bits []bit, text string) []bit {
	bits = append([]bit(nil), trimmed(bits)...)
	if n := len(bits); n > 0 {
		if x := &bits[0]; !x.code {
			x.start += len(text[x.start:x.end]) - len(strings.TrimLeft(text[x.start:x.end], " \t\r\n"))
			x.text = strings.TrimLeft(x.text, " \t\r\n")
		}
		if x := &bits[n-1]; !x.code {
			x.end -= len(text[x.start:x.end]) - len(strings.TrimRight(text[x.start:x.end], " \t\r\n"))
			x.text = strings.TrimRight(x.text, " \t\r\n")
		}
	}
	return bits
}

var reference = regexp.MustCompile(`&#?[0-9A-Za-z]+;`)

// habitHTML escapes text as the block did: a character that stood there as a
// reference stays one.
func habitHTML(old string) func(string) string {
	pairs := []string{"&", "&amp;", "<", "&lt;", ">", "&gt;"}
	for _, ref := range reference.FindAllString(old, -1) {
		if ch := html.UnescapeString(ref); ch != ref && !strings.Contains("&<>", ch) {
			pairs = append(pairs, ch, ref)
		}
	}
	return strings.NewReplacer(pairs...).Replace
}

var rootLang = regexp.MustCompile(`(?is)(<html\b[^>]*?\s(?:xml:)?lang\s*=\s*["']?)([A-Za-z0-9-]+)`)

// setLang makes the root element say the language of the new text.
func setLang(all, lang string) string {
	if lang == "" {
		return all
	}
	m := rootLang.FindStringSubmatchIndex(all)
	if m == nil {
		return all
	}
	return all[:m[4]] + lang + all[m[5]:]
}
