package format

import (
	"satzpaar/translate"
	"satzpaar/translate/format/xml"
)

// render returns the target of a segment, with the bytes of its codes.
func (c *cutting) render(o *out) (string, error) {
	f, t, g := c.f, &c.f.tree, c.now[o.now]
	n := &numbering{tree: t, vocabulary: &inline2}
	put := func(side *codes, number int, p piece) {
		x := side.find(p.key)
		if x == nil {
			x = side.add(code{key: p.key, number: number})
		}
		if x.raw[p.kind].end == 0 {
			x.raw[p.kind] = p
		}
	}
	for _, g := range c.grains[o.start:o.end] {
		if g.key != "" {
			put(&n.source, o.codes[g.key], g.piece)
		}
	}
	old := ""
	for _, x := range c.cells[o.from:o.to] {
		if x.target < 0 {
			continue
		}
		old += f.content(x.target)
		for _, p := range pieces(nil, t, x.target, &inline2) {
			if p.key == "" {
				continue
			}
			if number, ok := o.codes[p.key]; ok {
				put(&n.target, number, p)
			} else if number := numberOf(t, p, g.Codes, &n.target); number > 0 {
				put(&n.target, number, p)
			}
		}
	}
	return n.render(g.Target, old)
}

// numberOf returns the number of a code that the source does not have, by its
// id; 0 for none.
func numberOf(t *xml.Tree, p piece, list []translate.InlineCode, before *codes) int {
	if x := before.find(p.key); x != nil {
		return x.number
	}
	id := t.Attr(p.node, "id")
	for _, x := range list {
		if x.ID == id && id != "" && x.Kind == p.kind {
			return x.Number
		}
	}
	return 0
}
