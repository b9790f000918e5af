package format

import (
	"bytes"
	"strconv"

	"satzpaar/translate"
	"satzpaar/translate/format/xml"
)

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
