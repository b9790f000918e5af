package format

import (
	"strings"

	"satzpaar/translate"
	"satzpaar/translate/format/xml"
)

// render turns text back into inline content: the bytes of each code as they
// stand in the target, or else in the source. old is the content before, whose
// habits of escaping are kept.
func (n *numbering) render(text, old string) (string, error) {
	escape := habit(old)
	out := n.text[:0]
	var open []int // the numbers of the elements that are open
	plain := 0
	for i := strings.IndexByte(text, '{'); i >= 0 && i < len(text); i++ {
		if text[i] != '{' {
			continue
		}
		number, kind, length := markerIn(text[i:])
		p, ok := n.bytes(number, kind)
		if length == 0 || !ok {
			continue
		}
		switch {
		case p.tag && kind == translate.CodeOpen:
			open = append(open, number)
		case p.tag && (len(open) == 0 || open[len(open)-1] != number):
			return "", codesBroken(text[i : i+length])
		case p.tag:
			open = open[:len(open)-1]
		}
		out = append(append(out, escape(text[plain:i])...), n.tree.Data[p.start:p.end]...)
		plain = i + length
		i = plain - 1
	}
	if len(open) > 0 {
		return "", codesBroken(marker(open[len(open)-1], translate.CodeClose))
	}
	n.text = append(out, escape(text[plain:])...)
	return string(n.text), nil
}

// bytes returns the bytes of a code: those of the target before those of the
// source.
func (n *numbering) bytes(number int, kind translate.CodeKind) (piece, bool) {
	for _, side := range []*codes{&n.target, &n.source} {
		if c := side.numbered(number); c != nil && c.raw[kind].end > 0 {
			return c.raw[kind], true
		}
	}
	return piece{}, false
}

func codesBroken(m string) error {
	return &translate.Error{Code: translate.Refused, Text: "the inline code " + m + " does not open and close properly", Hint: "Put the codes back in order."}
}

// habit escapes text the way the old content of the same target did: a
// character that stood there as a reference stays one.
func habit(old string) func(string) string {
	var pairs []string
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
	if pairs == nil {
		return xml.Escape
	}
	habits := strings.NewReplacer(append([]string{"&", "&amp;", "<", "&lt;", ">", "&gt;", "\r", "&#13;"}, pairs...)...)
	return func(s string) string {
		if !xml.Holds(s) {
			return xml.Escape(s)
		}
		return habits.Replace(s)
	}
}
