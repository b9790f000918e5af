package format

import (
	"fmt"
	"strconv"
	"strings"

	"satzpaar/translate"
	"satzpaar/translate/format/xml"
)

// A piece is a stretch of inline content: text, or a code.
type piece struct {
	text string
	key  string // of a code; "" for text
	kind translate.CodeKind
	raw  string // the bytes of the code
	tag  bool   // an element that opens or closes, so that it must nest
	id   string
}

// A code is what a number stands for on one side.
type code struct {
	number int
	raws   map[translate.CodeKind]string
	tag    bool
}

// vocabulary says how the elements of a format stand in inline content.
type vocabulary func(t *xml.Tree, i int32) (key string, kind translate.CodeKind, role role)

type role uint8

const (
	unknownRole role = iota
	container        // start and end tag are codes, the content is text
	standalone       // the whole element is one code
	transparent      // only its content counts
)

// pieces returns the inline content of a node.
func pieces(t *xml.Tree, parent int32, v vocabulary) []piece {
	var all []piece
	for c := t.Nodes[parent].First; c >= 0; c = t.Nodes[c].Next {
		n := &t.Nodes[c]
		switch n.Kind {
		case xml.Text, xml.CDATA:
			if k := len(all); k > 0 && all[k-1].key == "" {
				all[k-1].text += t.Text(c)
			} else {
				all = append(all, piece{text: t.Text(c)})
			}
		case xml.StartTag:
			key, kind, r := v(t, c)
			switch {
			case r == transparent:
				all = append(all, pieces(t, c, v)...)
			case r == container && n.Open < n.End:
				all = append(all, piece{key: key, kind: translate.CodeOpen, raw: string(t.Data[n.Start:n.Open]), tag: true, id: t.Attr(c, "id")})
				all = append(all, pieces(t, c, v)...)
				all = append(all, piece{key: key, kind: translate.CodeClose, raw: string(t.Data[n.Close:n.End]), tag: true})
			default:
				if r == container {
					kind = translate.CodeAlone
				}
				all = append(all, piece{key: key, kind: kind, raw: string(t.Data[n.Start:n.End]), id: t.Attr(c, "id")})
			}
		}
	}
	return all
}

// numbering gives the codes of a segment their numbers: in the order of the
// source, then those of the target alone. Numbers that stand in the text as
// "{n}" are skipped, so that nothing needs escaping.
type numbering struct {
	codes  map[string]*code
	target map[string]*code
	list   []translate.InlineCode
	taken  string
	next   int
}

func number(source, target []piece) *numbering {
	n := &numbering{codes: map[string]*code{}, target: map[string]*code{}}
	var b strings.Builder
	for _, list := range [][]piece{source, target} {
		for _, p := range list {
			b.WriteString(p.text)
		}
	}
	n.taken = b.String()
	for _, p := range source {
		n.add(n.codes, p)
	}
	for _, p := range target {
		n.add(n.target, p)
	}
	return n
}

func (n *numbering) add(side map[string]*code, p piece) {
	if p.key == "" {
		return
	}
	c := side[p.key]
	if c == nil {
		c = &code{raws: map[translate.CodeKind]string{}, tag: p.tag}
		if other := n.codes[p.key]; other != nil {
			c.number = other.number
		} else {
			c.number = n.free()
		}
		side[p.key] = c
	}
	if _, ok := c.raws[p.kind]; !ok {
		c.raws[p.kind] = p.raw
		if !n.listed(c.number, p.kind) {
			n.list = append(n.list, translate.InlineCode{Number: c.number, Kind: p.kind, ID: p.id, Show: p.raw})
		}
	}
}

func (n *numbering) listed(number int, kind translate.CodeKind) bool {
	for _, c := range n.list {
		if c.Number == number && c.Kind == kind {
			return true
		}
	}
	return false
}

func (n *numbering) free() int {
	for {
		n.next++
		s := strconv.Itoa(n.next)
		if !strings.Contains(n.taken, "{"+s+"}") && !strings.Contains(n.taken, "{/"+s+"}") && !strings.Contains(n.taken, "{"+s+"/}") {
			return n.next
		}
	}
}

// marker returns how a code is shown in text.
func marker(number int, kind translate.CodeKind) string {
	switch kind {
	case translate.CodeClose:
		return fmt.Sprintf("{/%d}", number)
	case translate.CodeAlone:
		return fmt.Sprintf("{%d/}", number)
	}
	return fmt.Sprintf("{%d}", number)
}

// text returns pieces as people see them.
func (n *numbering) text(list []piece) string {
	var b strings.Builder
	for _, p := range list {
		if p.key == "" {
			b.WriteString(p.text)
			continue
		}
		c := n.codes[p.key]
		if c == nil {
			c = n.target[p.key]
		}
		b.WriteString(marker(c.number, p.kind))
	}
	return b.String()
}

// render turns text back into inline content: the bytes of each code as they
// stand in the target, or else in the source.
func (n *numbering) render(text string, escape func(string) string) (string, error) {
	raw := map[string]string{}
	tag := map[string]string{} // marker -> the marker that closes it, "" if it closes
	for _, side := range []map[string]*code{n.codes, n.target} {
		for _, c := range side {
			for kind, bytes := range c.raws {
				m := marker(c.number, kind)
				raw[m] = bytes
				if c.tag && kind == translate.CodeOpen {
					tag[m] = marker(c.number, translate.CodeClose)
				} else if c.tag && kind == translate.CodeClose {
					tag[m] = ""
				}
			}
		}
	}
	var b strings.Builder
	var open []string
	plain := 0
	for i := 0; i < len(text); i++ {
		end := strings.IndexByte(text[i:], '}')
		if text[i] != '{' || end < 0 {
			continue
		}
		m := text[i : i+end+1]
		bytes, ok := raw[m]
		if !ok {
			continue
		}
		if closer, isTag := tag[m]; isTag && closer != "" {
			open = append(open, closer)
		} else if isTag {
			if len(open) == 0 || open[len(open)-1] != m {
				return "", codesBroken(m)
			}
			open = open[:len(open)-1]
		}
		b.WriteString(escape(text[plain:i]))
		b.WriteString(bytes)
		plain = i + end + 1
		i = plain - 1
	}
	if len(open) > 0 {
		return "", codesBroken(open[len(open)-1])
	}
	b.WriteString(escape(text[plain:]))
	return b.String(), nil
}

func codesBroken(m string) error {
	return &translate.Error{Code: translate.Refused, Text: "the inline code " + m + " does not open and close properly", Hint: "Put the codes back in order."}
}

// habit escapes text the way the old content of the same target did: a
// character that stood there as a reference stays one.
func habit(old string) func(string) string {
	pairs := []string{"&", "&amp;", "<", "&lt;", ">", "&gt;", "\r", "&#13;"}
	for rest := old; ; {
		i := strings.IndexByte(rest, '&')
		if i < 0 {
			break
		}
		end := strings.IndexByte(rest[i:], ';')
		if end < 0 {
			break
		}
		ref := rest[i : i+end+1]
		if ch := xml.Unescape([]byte(ref)); ch != "" && !strings.Contains("&<>\r", ch) && !strings.Contains(rest[:i], ch) {
			pairs = append(pairs, ch, ref)
		}
		rest = rest[i+end+1:]
	}
	return strings.NewReplacer(pairs...).Replace
}
