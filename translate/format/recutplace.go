package format

import (
	"strings"

	"satzpaar/translate"
)

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
