package format

import (
	"bytes"
	"fmt"
	"strings"
	"unicode/utf8"

	"satzpaar/translate"
	"satzpaar/translate/format/xml"
)

// A cutting is how a unit of XLIFF 2 is cut now. It refers to the unit at
// hand, whose bytes are text.
type cutting struct {
	f        *xliff2
	text     string
	was, now []translate.Segment
	whole    bool // the unit says that it may not be cut anew
	cells    []cell
	grains   []grain
	outs     []out
	taken    map[string]bool // the ids of the unit
	given    map[string]bool // those that a segment which is made has
}

// A cell is a segment or an ignorable as it stands in the file.
type cell struct {
	part2
	nth        int // its number among the segments, -1: an ignorable
	start, end int // its grains
	order      int // its place in the target, from 1
}

// A grain is a character or a code of the source of a unit.
type grain struct {
	piece
	text  string // the character as people see it; "" for a code
	cdata bool
	cell  int
}

// space reports whether a grain is white space.
func (g *grain) space() bool {
	return g.key == "" && strings.TrimSpace(g.text) == ""
}

// An out is what a unit holds now: a cell as it was, or a part of the source.
type out struct {
	now        int // its segment, -1: an ignorable
	cell       int // as it was, -1: new
	start, end int // its grains
	from, to   int // the cells [from,to) of which it is made
	order      int
	codes      map[string]int // numbers by key
}

// read finds the cells of the unit and what stands there now.
func (c *cutting) read() error {
	t := &c.f.tree
	for n := t.Nodes[0].First; n >= 0; n = t.Nodes[n].Next {
		name := t.Local(n)
		source := int32(-1)
		if name == "segment" || name == "ignorable" {
			source = t.Child(n, "source")
		}
		if source < 0 {
			continue
		}
		x := cell{part2: part2{n, source, t.Child(n, "target")}, nth: -1, start: len(c.grains), order: len(c.cells) + 1}
		if name == "segment" {
			x.nth = c.segments()
		}
		if x.target >= 0 {
			if v := bounded(t.Attr(x.target, "order")); v > 0 {
				x.order = v
			}
		}
		for _, p := range pieces(nil, t, source, &inline2) {
			c.grains = appendGrains(c.grains, t, p, len(c.cells))
		}
		x.end = len(c.grains)
		c.cells = append(c.cells, x)
	}
	if c.segments() != len(c.was) {
		return c.refuse("segment %s cannot be found again in its file")
	}
	c.taken, c.given = c.ids(), map[string]bool{}
	return c.place()
}

// segments counts those among the cells.
func (c *cutting) segments() int {
	n := 0
	for _, x := range c.cells {
		if x.nth >= 0 {
			n++
		}
	}
	return n
}

// bounded reads a small number, 0 for none.
func bounded(v string) int {
	_, n := bounds(v)
	return n
}

// appendGrains appends the characters of a text, or a code.
func appendGrains(all []grain, t *xml.Tree, p piece, cell int) []grain {
	if p.key != "" {
		return append(all, grain{piece: p, cell: cell})
	}
	n := &t.Nodes[p.node]
	pos, end, cdata := int(n.Start), int(n.End), n.Kind == xml.CDATA
	if cdata {
		pos, end = pos+len("<![CDATA["), end-len("]]>")
	}
	for pos < end {
		raw := t.Data[pos:end]
		_, size := utf8.DecodeRune(raw)
		if i := bytes.IndexByte(raw, ';'); raw[0] == '&' && !cdata && i > 0 {
			size = i + 1
		} else if bytes.HasPrefix(raw, []byte("\r\n")) {
			size = 2
		}
		show := string(raw[:size])
		if raw[0] == '\r' {
			show = "\n"
		} else if !cdata {
			show = xml.Unescape(raw[:size])
		}
		all = append(all, grain{piece: piece{node: p.node, start: int32(pos), end: int32(pos + size)}, text: show, cdata: cdata, cell: cell})
		pos += size
	}
	return all
}

// place finds the segments as they are now in the source of the unit, and what
// is left between them.
func (c *cutting) place() error {
	pos := 0
	for k := range c.now {
		at := pos
		var codes map[string]int
		end := -1
		for end < 0 {
			if end, codes = c.match(at, &c.now[k]); end >= 0 {
				break
			}
			if at == len(c.grains) || !c.grains[at].space() && c.cells[c.grains[at].cell].nth >= 0 {
				return c.refuse("segment %s is not a part of the text of its unit")
			}
			at++
		}
		c.rest(pos, at)
		c.outs = append(c.outs, c.made(k, at, end, codes))
		pos = end
	}
	for i := pos; i < len(c.grains); i++ {
		if !c.grains[i].space() && c.cells[c.grains[i].cell].nth >= 0 {
			return c.refuse("segment %s is not the whole text of its unit")
		}
	}
	c.rest(pos, len(c.grains))
	return nil
}

// match reports where the source of a segment ends that begins at grain at,
// and the numbers that it gives to the codes; -1 if it does not stand there.
func (c *cutting) match(at int, g *translate.Segment) (end int, codes map[string]int) {
	codes = map[string]int{}
	for text := g.Source; text != ""; at++ {
		if at == len(c.grains) {
			return -1, nil
		}
		x := &c.grains[at]
		if number, kind, length := markerIn(text); x.key != "" {
			if text[0] != '{' || length == 0 || kind != x.kind {
				return -1, nil
			}
			codes[x.key] = number
			text = text[length:]
		} else if rest, ok := strings.CutPrefix(text, x.text); ok {
			text = rest
		} else {
			return -1, nil
		}
	}
	return at, codes
}

// made returns the out of segment k, which holds the grains [start,end).
func (c *cutting) made(k, start, end int, codes map[string]int) out {
	o := out{now: k, cell: -1, start: start, end: end, codes: codes}
	for i, x := range c.cells {
		if x.nth >= 0 && x.start == start && x.end == end && c.was[x.nth].ID == c.now[k].ID && c.was[x.nth].Source == c.now[k].Source {
			o.cell = i
		}
	}
	c.spans(&o)
	return o
}

// spans finds the cells of which an out is made.
func (c *cutting) spans(o *out) {
	if o.cell >= 0 {
		o.from, o.to = o.cell, o.cell+1
		return
	}
	if o.start < o.end {
		o.from, o.to = c.grains[o.start].cell, c.grains[o.end-1].cell+1
	}
}

// rest adds the grains [start,end) that no segment holds: ignorables as they
// were, and new ones.
func (c *cutting) rest(start, end int) {
	for start < end {
		x := c.cells[c.grains[start].cell]
		o := out{now: -1, cell: -1, start: start, end: min(end, x.end)}
		if x.nth < 0 && o.start == x.start && o.end == x.end {
			o.cell = c.grains[start].cell
		}
		c.spans(&o)
		c.outs = append(c.outs, o)
		start = o.end
	}
}

// through returns the keys of the codes that a cut goes through.
func (c *cutting) through() map[string]bool {
	all := map[string]bool{}
	for _, o := range c.outs {
		open := map[string]int{}
		for _, g := range c.grains[o.start:o.end] {
			if g.tag && g.kind == translate.CodeOpen {
				open[g.key]++
			} else if g.tag && g.kind == translate.CodeClose {
				open[g.key]--
			}
		}
		for key, n := range open {
			if n != 0 {
				all[key] = true
			}
		}
	}
	return all
}

// refuse returns an error; text names the first segment of the unit, then more.
func (c *cutting) refuse(text string, more ...any) error {
	return refusal(fmt.Sprintf(text, append([]any{c.now[0].ID}, more...)...))
}

func refusal(text string) error {
	return &translate.Error{Code: translate.Refused, Text: text}
}
