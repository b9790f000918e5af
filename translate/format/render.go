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
	raw := map[string]piece{}
	closer := map[string]string{} // of the markers that must nest: the one that closes it, "" if it closes
	for _, side := range []*codes{&n.source, &n.target} {
		for _, c := range side.list {
			for kind, p := range c.raw {
				if p.end == 0 {
					continue
				}
				m := marker(c.number, translate.CodeKind(kind))
				raw[m] = p
				if p.tag && p.kind == translate.CodeOpen {
					closer[m] = marker(c.number, translate.CodeClose)
				} else if p.tag {
					closer[m] = ""
				}
			}
		}
	}
	escape := habit(old)
	var b strings.Builder
	var open []string
	plain := 0
	for i := 0; i < len(text); i++ {
		if text[i] != '{' {
			continue
		}
		end := strings.IndexByte(text[i:min(len(text), i+24)], '}')
		if end < 0 {
			continue
		}
		m := text[i : i+end+1]
		p, ok := raw[m]
		if !ok {
			continue
		}
		if c, nests := closer[m]; nests && c != "" {
			open = append(open, c)
		} else if nests {
			if len(open) == 0 || open[len(open)-1] != m {
				return "", codesBroken(m)
			}
			open = open[:len(open)-1]
		}
		b.WriteString(escape(text[plain:i]))
		b.Write(n.tree.Data[p.start:p.end])
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
	if strings.IndexByte(old, '&') < 0 {
		return xml.Escape
	}
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
