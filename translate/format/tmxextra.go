package format

import (
	"encoding/json"
	"unicode/utf8"
)

// Extra is what a unit of TMX holds beside its texts: kept with the unit, as
// JSON, for the way out.
type Extra struct {
	Props [][2]string `json:"props,omitempty"` // type and text
	Notes []string    `json:"notes,omitempty"`
	Codes bool        `json:"codes,omitempty"` // "{1}" in the texts stands for inline markup
}

// append appends what json.Marshal makes of e, in a tenth of the time: a memory
// of a million units has a million of them.
func (e *Extra) append(to []byte) []byte {
	to = append(to, '{')
	if len(e.Props) > 0 {
		to = append(to, `"props":[`...)
		for i, p := range e.Props {
			if i > 0 {
				to = append(to, ',')
			}
			to = append(appendJSON(append(to, '['), p[0]), ',')
			to = append(appendJSON(to, p[1]), ']')
		}
		to = append(to, "],"...)
	}
	if len(e.Notes) > 0 {
		to = append(to, `"notes":[`...)
		for i, n := range e.Notes {
			if i > 0 {
				to = append(to, ',')
			}
			to = appendJSON(to, n)
		}
		to = append(to, "],"...)
	}
	if e.Codes {
		to = append(to, `"codes":true,`...)
	}
	if to[len(to)-1] == ',' {
		to = to[:len(to)-1]
	}
	return append(to, '}')
}

// appendJSON appends a string.
func appendJSON(to []byte, s string) []byte {
	for i := range len(s) {
		if c := s[i]; c < ' ' || c >= utf8.RuneSelf || c == '"' || c == '\\' || c == '<' || c == '>' || c == '&' {
			b, err := json.Marshal(s)
			if err != nil {
				panic(err) // strings always have a form
			}
			return append(to, b...)
		}
	}
	return append(append(append(to, '"'), s...), '"')
}

// interned keeps strings that come again.
type interned struct{ all map[string]string }

// of returns b as a string, the same one where it came before.
func (n *interned) of(b []byte) string {
	s, ok := n.all[string(b)]
	if ok {
		return s
	}
	if n.all == nil || len(n.all) > 1000 {
		n.all = map[string]string{}
	}
	s = string(b)
	n.all[s] = s
	return s
}
