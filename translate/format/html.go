package format

import (
	"html"
	"regexp"
	"slices"
	"strings"

	nethtml "golang.org/x/net/html"

	"satzpaar/translate"
)

// Elements that stand within a text (HTML Living Standard, 4.5); all others
// begin a new block.
var inlineHTML = set("a abbr acronym b bdi bdo big br button cite code data del dfn em font i img input ins kbd label mark q rp rt ruby s samp select small span strike strong sub sup time tt u var wbr")

// Elements without an end tag.
var voidHTML = set("area base br col embed hr img input link meta param source track wbr")

// Elements whose content is no text. All but the first stand within a text, as
// one code.
var opaqueHTML = set("pre script style textarea svg math iframe object")

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
	r := htmlReader{text: text.String}
	r.read(text.String, 0)
	p.Blocks, p.langs = sorted(r.blocks), r.langs
	return p
}

// An htmlReader finds the blocks of a page, or of a piece of one.
type htmlReader struct {
	text   string // the file
	masked string // the part of it that is read, from byte at on
	at     int
	z      *nethtml.Tokenizer
	pos    int
	bits   []bit
	within []Block // of the attributes of the tags among bits
	blocks []Block

	passed string // the element that is passed over
	depth  int    // of elements of that name
	from   int    // where it begins, if it is a code; -1
	title  bool   // of the page

	lang  string           // of the root, without its region
	langs []translate.Span // where it is named
}

// read reads a part of the file that begins at offset at; what it says is
// masked in what belongs to the structure around it.
func (r *htmlReader) read(masked string, at int) {
	r.z, r.pos, r.masked, r.at = nethtml.NewTokenizer(strings.NewReader(masked)), at, masked, at
	for r.next() {
	}
	r.flush()
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
	if r.passed != "" {
		r.passOver(kind, name)
		return true
	}
	switch kind {
	case nethtml.TextToken:
		r.bits = append(r.bits, bit{text: html.UnescapeString(r.masked[start-r.at : r.pos-r.at]), start: start, end: r.pos})
	case nethtml.StartTagToken, nethtml.SelfClosingTagToken:
		r.startTag(name, start, kind == nethtml.StartTagToken && !voidHTML[name])
	case nethtml.EndTagToken:
		r.code(name, start, translate.CodeClose)
		r.title = r.title && name != "title"
	case nethtml.CommentToken:
		r.code("", start, translate.CodeAlone)
	}
	return true
}

// code takes a tag or a comment, which ends at pos.
func (r *htmlReader) code(name string, start int, kind translate.CodeKind) {
	if name != "" && !inlineHTML[name] {
		r.flush()
		return
	}
	r.bits = append(r.bits, bit{code: true, name: name, kind: kind, start: start, end: r.pos})
}

func (r *htmlReader) startTag(name string, start int, opens bool) {
	attrs := tagAttrs(r.text, start, r.pos)
	no := untranslated(r.text, attrs)
	r.language(name, attrs)
	if opens && (opaqueHTML[name] || no && !inlineHTML[name]) {
		r.passed, r.depth, r.from = name, 1, start
		if name == "pre" || !opaqueHTML[name] {
			r.flush()
			r.from = -1
		}
	} else if opens {
		r.code(name, start, translate.CodeOpen)
	} else {
		r.code(name, start, translate.CodeAlone)
	}
	if !no {
		r.within = append(r.within, said(r.text, name, attrs)...)
	}
	r.title = r.title || name == "title"
}

// language keeps where the language of the page is named.
func (r *htmlReader) language(tag string, attrs []tagAttr) {
	for _, a := range attrs {
		if a.name != "lang" && a.name != "xml:lang" || a.value.Start == a.value.End || a.quote == 0 && a.value.End > len(r.text) {
			continue
		}
		l, _, _ := strings.Cut(strings.ToLower(r.text[a.value.Start:a.value.End]), "-")
		if tag == "html" && r.lang == "" {
			r.lang = l
		}
		if l == r.lang {
			r.langs = append(r.langs, a.value)
		}
	}
}

// passOver skips what lies within an element that is passed over.
func (r *htmlReader) passOver(kind nethtml.TokenType, name string) {
	switch {
	case name == r.passed && kind == nethtml.StartTagToken:
		r.depth++
	case name == r.passed && kind == nethtml.EndTagToken:
		if r.depth--; r.depth == 0 {
			if r.passed = ""; r.from >= 0 {
				r.bits = append(r.bits, bit{code: true, name: name, kind: translate.CodeAlone, start: r.from, end: r.pos})
			}
		}
	}
}

// flush ends a block.
func (r *htmlReader) flush() {
	bits, within := protect(r.bits, r.within, r.text)
	bits = inner(bits, r.masked, r.at)
	if b, ok := newBlock(bits, r.text); ok {
		b.Text = strings.TrimSpace(b.Text)
		b.write = writeHTML(r.text)
		if r.title {
			b.Kind = PageTitle
		}
		r.blocks = append(r.blocks, b)
	}
	r.blocks = append(r.blocks, within...)
	r.bits, r.within = r.bits[:0], r.within[:0]
}

func writeHTML(text string) func(b *Block, now string) string {
	return func(b *Block, now string) string {
		return b.fill(now, habitHTML(text[b.span.Start:b.span.End]))
	}
}

// protect joins each element that is not to be translated to one code; within
// is left without the blocks that such elements hold.
func protect(bits []bit, within []Block, text string) ([]bit, []Block) {
	var all []bit
	var partner []int
	var joined []translate.Span
	for i := 0; i < len(bits); i++ {
		x := bits[i]
		if x.code && x.kind == translate.CodeOpen && text[x.start] == '<' && untranslated(text, tagAttrs(text, x.start, x.end)) {
			if partner == nil {
				partner = partners(bits)
			}
			if j := partner[i]; j > i {
				x.kind, x.end = translate.CodeAlone, bits[j].end
				joined = append(joined, translate.Span{Start: x.start, End: x.end})
				i = j
			}
		}
		all = append(all, x)
	}
	k := 0
	return all, slices.DeleteFunc(within, func(b Block) bool {
		for k < len(joined) && joined[k].End <= b.span.Start {
			k++
		}
		return k < len(joined) && joined[k].Start <= b.span.Start
	})
}

// inner returns bits without the white space at the ends of the outer texts;
// text begins at byte at of the file.
func inner(bits []bit, text string, at int) []bit {
	const space = " \t\r\n"
	settle(bits)
	bits = slices.Clone(trimmed(bits))
	if n := len(bits); n > 0 {
		if x := &bits[0]; !x.code {
			raw := text[x.start-at : x.end-at]
			x.start += len(raw) - len(strings.TrimLeft(raw, space))
			x.text = strings.TrimLeft(x.text, space)
		}
		if x := &bits[n-1]; !x.code {
			raw := text[x.start-at : x.end-at]
			x.end -= len(raw) - len(strings.TrimRight(raw, space))
			x.text = strings.TrimRight(x.text, space)
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
