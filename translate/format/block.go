package format

import (
	"regexp"
	"strings"
	"unicode"

	"satzpaar/translate"
)

// A Block is a paragraph, a heading, an item, a cell, or a text that belongs to
// an element, as the alternative text of a picture. Its formatting stands in
// the text as inline codes, numbered within the block.
type Block struct {
	Text  string
	Kind  Kind
	Codes []translate.InlineCode // Show holds the bytes

	span  translate.Span // of the content, in the decoded file
	at    []int          // where the bytes of each code begin there
	write func(b *Block, now string) string
}

// Kind says what a block is that is no running text.
type Kind string

// The kinds of blocks beside running text, which is "".
const (
	AltText     Kind = "alternative text"
	TitleText   Kind = "tooltip"
	Placeholder Kind = "placeholder"
	Label       Kind = "label"
	Description Kind = "description"
	PageTitle   Kind = "page title"
	Metadata    Kind = "metadata" // of the front matter
	Footnote    Kind = "footnote"
)

// Kinds lists them.
var Kinds = []Kind{AltText, TitleText, Placeholder, Label, Description, PageTitle, Metadata, Footnote}

// A bit is a stretch of a block: text, or a code.
type bit struct {
	text       string // as people read it
	code       bool
	kind       translate.CodeKind
	name       string // equal for the opening and the closing code of a pair
	start, end int
}

// newBlock makes a block of bits of a text, without the codes that enclose it as a
// whole; false if it holds no letter or digit.
func newBlock(bits []bit, text string) (Block, bool) {
	settle(bits)
	bits = trimmed(bits)
	words := false
	var literal []byte
	for _, x := range bits {
		if !x.code {
			literal = append(literal, x.text...)
			words = words || strings.ContainsFunc(x.text, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) })
		}
	}
	if !words {
		return Block{}, false
	}
	b := Block{span: translate.Span{Start: bits[0].start, End: bits[len(bits)-1].end}}
	n := numbering{}
	n.take(literal)
	var open []translate.InlineCode
	var said []byte
	for _, x := range bits {
		if !x.code {
			said = append(said, x.text...)
			continue
		}
		c := translate.InlineCode{Kind: x.kind, ID: x.name, Show: text[x.start:x.end]}
		if x.kind == translate.CodeClose {
			c.Number = open[len(open)-1].Number
			open = open[:len(open)-1]
		} else {
			c.Number = n.free()
		}
		if x.kind == translate.CodeOpen {
			open = append(open, c)
		}
		said = appendMarker(said, c.Number, c.Kind)
		b.Codes, b.at = append(b.Codes, c), append(b.at, x.start)
	}
	b.Text = string(said)
	return b, true
}

// settle makes the codes that have no partner stand alone.
func settle(bits []bit) {
	var open []int
	count := map[string]int{} // of those in open, by name
	for i := range bits {
		switch x := &bits[i]; {
		case !x.code || x.kind == translate.CodeAlone:
		case x.kind == translate.CodeOpen:
			open = append(open, i)
			count[x.name]++
		case count[x.name] == 0:
			x.kind = translate.CodeAlone
		default:
			for done := false; !done; open = open[:len(open)-1] {
				last := &bits[open[len(open)-1]]
				count[last.name]--
				if done = last.name == x.name; !done {
					last.kind = translate.CodeAlone
				}
			}
		}
	}
	for _, j := range open {
		bits[j].kind = translate.CodeAlone
	}
}

// trimmed drops white space at both ends, codes that stand alone there, and
// pairs that enclose all the rest.
func trimmed(bits []bit) []bit {
	partner := partners(bits)
	from, to := 0, len(bits)
	edge := func(x bit) bool { return blank(x) || x.code && x.kind == translate.CodeAlone }
	for from < to {
		switch {
		case edge(bits[from]):
			from++
		case edge(bits[to-1]):
			to--
		case partner[from] == to-1 && from < to-1:
			from, to = from+1, to-1
		default:
			return bits[from:to]
		}
	}
	return nil
}

func blank(x bit) bool { return !x.code && strings.TrimSpace(x.text) == "" }

// partners returns for each opening code the index of the one that closes it,
// by their names alone; 0 for all others.
func partners(bits []bit) []int {
	all := make([]int, len(bits))
	open := map[string][]int{}
	for i, x := range bits {
		if !x.code || x.kind == translate.CodeAlone {
			continue
		}
		k := open[x.name]
		if x.kind == translate.CodeOpen {
			open[x.name] = append(k, i)
		} else if len(k) > 0 {
			all[k[len(k)-1]] = i
			open[x.name] = k[:len(k)-1]
		}
	}
	return all
}

// fill returns text with the bytes of its codes; escape is for what stands
// between.
func (b *Block) fill(text string, escape func(string) string) string {
	raw := make(map[string]string, len(b.Codes))
	for _, c := range b.Codes {
		raw[marker(c.Number, c.Kind)] = c.Show
	}
	var out strings.Builder
	plain := 0
	for i := 0; i < len(text); i++ {
		if text[i] != '{' {
			continue
		}
		end := strings.IndexByte(text[i:min(len(text), i+24)], '}')
		if end < 0 {
			continue
		}
		if bytes, ok := raw[text[i:i+end+1]]; ok {
			out.WriteString(escape(text[plain:i]))
			out.WriteString(bytes)
			plain = i + end + 1
			i = plain - 1
		}
	}
	out.WriteString(escape(text[plain:]))
	return out.String()
}

var spaces = regexp.MustCompile(`[ \t\r\n\f]+`)

// oneSpace joins white space, but for the kinds that are there for a reason, as
// those that do not break.
func oneSpace(s string) string { return strings.Trim(spaces.ReplaceAllString(s, " "), " ") }
