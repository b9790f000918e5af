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
