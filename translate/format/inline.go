package format

import (
	"satzpaar/translate"
	"satzpaar/translate/format/xml"
)

// A piece is a stretch of inline content: a text node, or a code.
type piece struct {
	node       int32  // the text, or the element of the code
	key        string // of a code: equal keys are one code; "" for text
	kind       translate.CodeKind
	start, end int32 // the bytes of the code
	tag        bool  // an element that opens or closes, so that it must nest
}

// vocabulary says how the elements of a format stand in inline content.
type vocabulary struct {
	element func(t *xml.Tree, i int32) (key string, kind translate.CodeKind, role role)
	// describe completes what is shown of a code; it may be nil.
	describe func(t *xml.Tree, p piece, c *translate.InlineCode)
}

type role uint8

const (
	container   role = iota // start and end tag are codes, the content is text
	standalone              // the whole element is one code
	transparent             // only its content counts
)

// pieces appends the inline content of a node.
func pieces(all []piece, t *xml.Tree, parent int32, v *vocabulary) []piece {
	for c := t.Nodes[parent].First; c >= 0; c = t.Nodes[c].Next {
		n := &t.Nodes[c]
		switch n.Kind {
		case xml.Text, xml.CDATA:
			all = append(all, piece{node: c})
		case xml.StartTag:
			key, kind, r := v.element(t, c)
			switch {
			case r == transparent:
				all = pieces(all, t, c, v)
			case r == container && n.Open < n.End:
				all = append(all, piece{node: c, key: key, kind: translate.CodeOpen, start: n.Start, end: n.Open, tag: true})
				all = pieces(all, t, c, v)
				all = append(all, piece{node: c, key: key, kind: translate.CodeClose, start: n.Close, end: n.End, tag: true})
			case r == container:
				all = append(all, piece{node: c, key: key, kind: translate.CodeAlone, start: n.Start, end: n.End})
			default:
				all = append(all, piece{node: c, key: key, kind: kind, start: n.Start, end: n.End})
			}
		}
	}
	return all
}
