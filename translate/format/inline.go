package format

import (
	"bytes"
	"strconv"

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

// A code is what a number stands for on one side: its bytes by kind.
type code struct {
	key    string
	number int
	raw    [3]piece // by kind; end is 0 where there is none
}

// codes are those of one side, in the order of their first appearance.
type codes struct {
	list    []code
	index   map[string]int // from 16 codes on
	numbers map[int]int    // by number, where there are as many and one was asked for
}

func (s *codes) find(key string) *code {
	if s.index != nil {
		if i, ok := s.index[key]; ok {
			return &s.list[i]
		}
		return nil
	}
	for i := range s.list {
		if s.list[i].key == key {
			return &s.list[i]
		}
	}
	return nil
}

func (s *codes) add(c code) *code {
	s.list = append(s.list, c)
	if len(s.list) == 16 {
		s.index = make(map[string]int, 64)
		for i := range s.list {
			s.index[s.list[i].key] = i
		}
	} else if s.index != nil {
		s.index[c.key] = len(s.list) - 1
	}
	return &s.list[len(s.list)-1]
}

// numbered returns the code with a number, nil for none.
func (s *codes) numbered(number int) *code {
	if len(s.list) >= 16 && s.numbers == nil {
		s.numbers = make(map[int]int, len(s.list))
		for i := range s.list {
			s.numbers[s.list[i].number] = i
		}
	}
	if s.numbers != nil {
		if i, ok := s.numbers[number]; ok {
			return &s.list[i]
		}
		return nil
	}
	for i := range s.list {
		if s.list[i].number == number {
			return &s.list[i]
		}
	}
	return nil
}

func (s *codes) reset() { s.list, s.index, s.numbers = s.list[:0], nil, nil }

// A numbering gives the codes of a segment their numbers: in the order of the
// source, then those of the target alone. Numbers that stand in the text as
// "{n}" are skipped, so that nothing needs escaping. It is used for one
// segment after the other.
type numbering struct {
	tree           *xml.Tree
	vocabulary     *vocabulary
	from, to       []piece
	source, target codes
	list           []translate.InlineCode
	shared         map[string][]translate.InlineCode // equal lists are kept once
	literal        []byte                            // text that holds a brace
	taken          map[int]bool                      // the numbers that stand in it
	text           []byte
	next           int
	stays          bool // the data of trees does, so that texts may be parts of it
}

// read takes the contents of two nodes; target is -1 where there is none.
func (n *numbering) read(t *xml.Tree, source, target int32, v *vocabulary) {
	n.tree, n.vocabulary = t, v
	n.from, n.to = pieces(n.from[:0], t, source, v), n.to[:0]
	if target >= 0 {
		n.to = pieces(n.to, t, target, v)
	}
	n.source.reset()
	n.target.reset()
	n.list, n.next, n.literal = n.list[:0], 0, n.literal[:0]
	for _, side := range [][]piece{n.from, n.to} {
		for _, p := range side {
			n.addLiteral(p)
		}
	}
	n.take(n.literal)
	for _, p := range n.from {
		n.add(&n.source, p)
	}
	for _, p := range n.to {
		n.add(&n.target, p)
	}
}

// addLiteral keeps the texts in which a number in braces may stand.
func (n *numbering) addLiteral(p piece) {
	if p.key != "" {
		return
	}
	d := &n.tree.Nodes[p.node]
	raw := n.tree.Data[d.Start:d.End]
	if len(n.literal) > 0 || bytes.IndexByte(raw, '{') >= 0 || bytes.Contains(raw, []byte("&#")) {
		n.literal = n.tree.AppendText(n.literal, p.node)
	}
}

func (n *numbering) add(side *codes, p piece) {
	if p.key == "" {
		return
	}
	other := n.source.find(p.key)
	c := other
	if side == &n.target {
		c = n.target.find(p.key)
	}
	if c == nil {
		number := 0
		if other != nil {
			number = other.number
		} else {
			number = n.free()
		}
		c = side.add(code{key: p.key, number: number})
	}
	if c.raw[p.kind].end > 0 {
		return
	}
	c.raw[p.kind] = p
	if side == &n.target && other != nil && other.raw[p.kind].end > 0 {
		return // listed for the source
	}
	show := translate.InlineCode{Number: c.number, Kind: p.kind, Show: string(n.tree.Data[p.start:p.end])}
	if p.kind != translate.CodeClose {
		show.ID = n.tree.Attr(p.node, "id")
	}
	if n.vocabulary.describe != nil {
		n.vocabulary.describe(n.tree, p, &show)
	}
	n.list = append(n.list, show)
}

// take notes the numbers that stand in a text as markers do.
func (n *numbering) take(text []byte) {
	clear(n.taken)
	for {
		i := bytes.IndexByte(text, '{')
		if i < 0 {
			return
		}
		text = text[i:]
		if number, _, length := markerIn(string(text[:min(len(text), 16)])); length > 0 {
			if n.taken == nil {
				n.taken = map[int]bool{}
			}
			n.taken[number] = true
		}
		text = text[1:]
	}
}

func (n *numbering) free() int {
	for n.next++; n.taken[n.next]; n.next++ {
	}
	return n.next
}

// codes returns the codes of the segment, to be kept and not changed.
func (n *numbering) codes() []translate.InlineCode {
	if len(n.list) == 0 {
		return nil
	}
	key := n.text[:0]
	for _, c := range n.list {
		key = strconv.AppendInt(key, int64(c.Number), 10)
		key = append(key, byte(c.Kind), flag(c.Fixed), flag(c.NoReorder), flag(c.NoCopy), flag(c.Mark))
		key = append(append(append(append(key, c.ID...), 0), c.Show...), 0)
	}
	n.text = key
	if list, ok := n.shared[string(key)]; ok {
		return list
	}
	list := append([]translate.InlineCode(nil), n.list...)
	if n.shared == nil {
		n.shared = map[string][]translate.InlineCode{}
	}
	if len(n.shared) < 4096 {
		n.shared[string(key)] = list
	}
	return list
}

func flag(b bool) byte {
	if b {
		return 1
	}
	return 0
}

// Marker returns how a code is shown in text: {1}, {/1} or {2/}.
func Marker(c translate.InlineCode) string { return marker(c.Number, c.Kind) }

// marker returns how a code is shown in text.
func marker(number int, kind translate.CodeKind) string {
	return string(appendMarker(nil, number, kind))
}

func appendMarker(to []byte, number int, kind translate.CodeKind) []byte {
	to = append(to, '{')
	if kind == translate.CodeClose {
		to = append(to, '/')
	}
	to = strconv.AppendInt(to, int64(number), 10)
	if kind == translate.CodeAlone {
		to = append(to, '/')
	}
	return append(to, '}')
}

// show returns pieces as people see them.
func (n *numbering) show(list []piece) string {
	if n.stays && len(list) == 1 && list[0].key == "" {
		if text, ok := n.tree.Plain(list[0].node); ok {
			return text
		}
	}
	n.text = n.text[:0]
	for _, p := range list {
		if p.key == "" {
			n.text = n.tree.AppendText(n.text, p.node)
			continue
		}
		c := n.source.find(p.key)
		if c == nil {
			c = n.target.find(p.key)
		}
		n.text = appendMarker(n.text, c.number, p.kind)
	}
	return string(n.text)
}
