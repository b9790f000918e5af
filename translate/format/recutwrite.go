package format

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"satzpaar/translate/format/xml"
)

// splices returns what makes the unit at hand hold the outs in place of the
// cells; those that stay as they were keep their bytes, but for a new order.
func (c *cutting) splices() ([]splice, error) {
	if err := c.allowed(); err != nil {
		return nil, err
	}
	if err := c.sort(); err != nil {
		return nil, err
	}
	var all []splice
	t := &c.f.tree
	for i := 0; i < len(c.outs); {
		if o := c.outs[i]; o.cell >= 0 {
			i++
			target := c.cells[o.cell].target
			if target >= 0 && (o.order != i || t.Attr(target, "order") != "") {
				all = append(all, setAttr(t, target, "order", strconv.Itoa(o.order))...)
			}
			continue
		}
		end := i
		var b strings.Builder
		first, last := c.outs[i].from, c.outs[i].to
		for ; end < len(c.outs) && c.outs[end].cell < 0; end++ {
			text, err := c.write(&c.outs[end], c.outs[end].order != end+1)
			if err != nil {
				return nil, err
			}
			if end > i {
				b.WriteString(before(t, c.cells[first].segment))
			}
			b.WriteString(text)
			last = max(last, c.outs[end].to)
		}
		start, stop := t.Nodes[c.cells[first].segment].Start, t.Nodes[c.cells[last-1].segment].End
		if !c.bare(start, stop) {
			return nil, c.refuse("segment %s cannot be split or joined: a comment or an instruction stands in it")
		}
		all = append(all, splice{int(start), int(stop), b.String()})
		i = end
	}
	return all, nil
}

// allowed reports whether the file allows what is cut anew.
func (c *cutting) allowed() error {
	t := &c.f.tree
	used := make([]int, len(c.cells))
	for _, o := range c.outs {
		if o.from == o.to {
			return c.refuse("segment %s stands beside one without a text, so it cannot be split or joined")
		}
		for i := o.from; i < o.to; i++ {
			used[i]++
			if o.cell >= 0 {
				continue
			}
			v := ""
			if c.cells[i].nth >= 0 {
				v = t.Attr(c.cells[i].segment, "canResegment")
			}
			if v == "no" || v == "" && c.whole {
				return c.refuse("segment %s may not be split or joined: the file forbids it")
			}
		}
	}
	for i, n := range used {
		if n == 0 && c.cells[i].nth >= 0 {
			return c.refuse("segment %s stands beside one without a text, so it cannot be split or joined")
		}
	}
	return nil
}

// sort gives the outs their places in the target (XLIFF 2.1, 4.3.1.24).
func (c *cutting) sort() error {
	byOrder := make([]int, len(c.outs))
	for i := range c.outs {
		o := &c.outs[i]
		byOrder[i], o.order = i, c.cells[o.from].order
		for k := o.from + 1; k < o.to; k++ {
			if c.cells[k].order != c.cells[k-1].order+1 {
				return c.refuse("segment %s cannot be joined: the file orders its parts in another way")
			}
		}
	}
	slices.SortStableFunc(byOrder, func(a, b int) int { return cmp.Compare(c.outs[a].order, c.outs[b].order) })
	for rank, i := range byOrder {
		c.outs[i].order = rank + 1
	}
	for i, o := range c.outs {
		if o.order != i+1 && c.cells[o.from].target < 0 {
			return c.refuse("segment %s cannot be split or joined: one without a translation has a place of its own in the file")
		}
	}
	return nil
}

// bare reports whether only elements and text stand in [start,end).
func (c *cutting) bare(start, end int32) bool {
	t := &c.f.tree
	return !slices.ContainsFunc(t.Nodes, func(n xml.Node) bool {
		return (n.Kind == xml.Comment || n.Kind == xml.PI) && n.Start >= start && n.End <= end
	})
}

// write returns the element of an out that is new.
func (c *cutting) write(o *out, placed bool) (string, error) {
	t, x := &c.f.tree, c.base(o)
	name := "ignorable"
	if o.now >= 0 {
		name = "segment"
	}
	prefix := t.Prefix(x.segment)
	start := "<" + prefix + name + ">"
	if o.now >= 0 {
		tag, err := c.segmentTag(o)
		if err != nil {
			return "", err
		}
		start = tag
	}
	source, err := c.merged(o, func(x cell) int32 { return x.source })
	if err != nil {
		return "", err
	}
	target, err := c.targetOf(o, placed)
	if err != nil {
		return "", err
	}
	return start + before(t, x.source) + "<" + prefix + "source" + source.String() + ">" + c.content(o) + "</" + prefix + "source>" +
		target + tail(t, x.segment) + "</" + prefix + name + ">", nil
}

// base is the cell of which an out has its layout: the first segment in it.
func (c *cutting) base(o *out) cell {
	for _, x := range c.cells[o.from:o.to] {
		if x.nth >= 0 {
			return x
		}
	}
	return c.cells[o.from]
}

// tail is the white space before the end tag of an element.
func tail(t *xml.Tree, i int32) string {
	text := string(t.Data[t.Nodes[i].Open:t.Nodes[i].Close])
	return text[len(strings.TrimRight(text, " \t\r\n")):]
}

// content is the source of an out.
func (c *cutting) content(o *out) string {
	var b strings.Builder
	cdata := false
	change := func(to bool) {
		if to != cdata {
			b.WriteString(map[bool]string{true: "<![CDATA[", false: "]]>"}[to])
		}
		cdata = to
	}
	for _, g := range c.grains[o.start:o.end] {
		change(g.cdata)
		b.Write(c.f.tree.Data[g.start:g.end])
	}
	change(false)
	return b.String()
}

// targetOf returns the target of an out with the white space before it.
func (c *cutting) targetOf(o *out, placed bool) (string, error) {
	t, x := &c.f.tree, c.base(o)
	with, err := c.merged(o, func(x cell) int32 { return x.target }, "order")
	if err != nil {
		return "", err
	}
	if placed {
		with.set("order", strconv.Itoa(o.order))
	}
	content := c.content(o)
	if o.now < 0 && !c.translated(o) || o.now >= 0 && c.now[o.now].Target == "" && !placed {
		return "", nil
	}
	if o.now >= 0 {
		if content, err = c.render(o); err != nil {
			return "", err
		}
	}
	prefix := t.Prefix(x.segment)
	return before(t, x.source) + "<" + prefix + "target" + with.String() + ">" + content + "</" + prefix + "target>", nil
}

// translated reports whether what was cut off a segment has a target: where
// that segment has one.
func (c *cutting) translated(o *out) bool { return c.cells[o.from].target >= 0 }
