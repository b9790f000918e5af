package format

import (
	"fmt"
	"slices"
	"strings"

	"satzpaar/translate"
	"satzpaar/translate/format/xml"
)

// attributes are those of an element that is made, in their order.
type attributes []struct{ name, value string }

func (a attributes) at(name string) int {
	for i := range a {
		if a[i].name == name {
			return i
		}
	}
	return -1
}

// set gives an attribute its value, at its place or at the end.
func (a *attributes) set(name, value string) {
	if i := a.at(name); i >= 0 {
		(*a)[i].value = value
		return
	}
	*a = append(*a, struct{ name, value string }{name, value})
}

func (a *attributes) drop(name string) {
	if i := a.at(name); i >= 0 {
		*a = slices.Delete(*a, i, i+1)
	}
}

// String returns the attributes as they stand in a start tag.
func (a attributes) String() string {
	var b strings.Builder
	for _, x := range a {
		b.WriteString(" " + x.name + `="` + xml.EscapeAttr(x.value) + `"`)
	}
	return b.String()
}

// merged returns the attributes of the elements that node finds in the cells
// of an out, without those that left out names. Where cells do not agree on
// white space, it is kept (XLIFF 2.1, 4.7.5).
func (c *cutting) merged(o *out, node func(cell) int32, without ...string) (attributes, error) {
	var all attributes
	t := &c.f.tree
	for _, x := range c.cells[o.from:o.to] {
		i := node(x)
		if i < 0 {
			continue
		}
		for _, a := range t.Attrs(i) {
			name, value := string(t.Data[a.Name:a.NameEnd]), xml.Unescape(t.Data[a.Value:a.ValueEnd])
			if slices.Contains(without, name) {
				continue
			}
			if k := all.at(name); k >= 0 && all[k].value != value {
				if name != "xml:space" {
					return nil, c.refuse("segment %s cannot be joined: its parts differ in %s", name)
				}
				value = "preserve"
			}
			all.set(name, value)
		}
	}
	return all, nil
}

// segmentTag returns the start tag of a segment that is made: with the
// attributes of those of which it is made, an id, and its state as it is now.
// Joined, the earliest state stands, with its subState.
func (c *cutting) segmentTag(o *out) (string, error) {
	t := &c.f.tree
	all, err := c.merged(o, func(x cell) int32 { return x.segment }, "id", "state", "subState", "canResegment")
	if err != nil {
		return "", err
	}
	earliest, found := cell{}, false
	for _, x := range c.cells[o.from:o.to] {
		if x.nth >= 0 && (!found || order2(t, x) < order2(t, earliest)) {
			earliest, found = x, true
		}
	}
	var own attributes
	if id, err := c.id(o); err != nil {
		return "", err
	} else if id != "" {
		own.set("id", id)
	}
	for _, x := range c.cells[o.from:o.to] {
		if v := t.Attr(x.segment, "canResegment"); v != "" && x.nth >= 0 {
			own.set("canResegment", v)
		}
	}
	for _, name := range []string{"state", "subState"} {
		if v := t.Attr(earliest.segment, name); v != "" {
			own.set(name, v)
		}
	}
	c.setState(&own, c.now[o.now].State)
	return "<" + t.Prefix(earliest.segment) + "segment" + append(own, all...).String() + ">", nil
}

// order2 is the place of a segment's state among initial, translated, reviewed
// and final.
func order2(t *xml.Tree, x cell) int {
	return max(0, slices.Index([]string{"initial", "translated", "reviewed", "final"}, t.Attr(x.segment, "state")))
}

// setState is setState2 for a segment that is made.
func (c *cutting) setState(all *attributes, now translate.State) {
	state, sub := written2(now)
	was, wasSub := "initial", ""
	if i := all.at("state"); i >= 0 {
		was = (*all)[i].value
	}
	if i := all.at("subState"); i >= 0 {
		wasSub = (*all)[i].value
	}
	if state != was {
		all.set("state", state)
	}
	switch {
	case sub != "":
		all.set("state", state) // a subState needs one beside it
		all.set("subState", sub)
	case state != was || strings.HasPrefix(wasSub, "satzpaar:"):
		all.drop("subState")
	}
}

// id returns the id of a segment that is made: that of the first one in it, or
// a new one where an earlier part has that; "" where that one has none.
func (c *cutting) id(o *out) (string, error) {
	t := &c.f.tree
	base := c.base(o)
	id := t.Attr(base.segment, "id")
	for k := o.from; k < o.to; k++ {
		x := c.cells[k]
		name := t.Attr(x.segment, "id")
		if x.part2 == base.part2 || name == "" || x.end > o.end {
			continue // kept here, or by the part that follows
		}
		if c.spokenOf(name) {
			return "", c.refuse("segment %s cannot be joined: the unit speaks of its part %s", name)
		}
	}
	if id == "" || !c.given[id] {
		c.given[id] = true
		return id, nil
	}
	for n := 2; ; n++ {
		if fresh := fmt.Sprintf("%s-%d", id, n); !c.taken[fresh] {
			c.taken[fresh] = true
			return fresh, nil
		}
	}
}

// ids returns the ids of the unit.
func (c *cutting) ids() map[string]bool {
	all := map[string]bool{}
	within(&c.f.tree, 0, func(i int32, _ string) { all[c.f.tree.Attr(i, "id")] = true })
	return all
}

// spokenOf reports whether an attribute of the unit refers to a part of it.
func (c *cutting) spokenOf(id string) bool {
	found := false
	t := &c.f.tree
	within(t, 0, func(i int32, _ string) {
		for _, a := range t.Attrs(i) {
			v := string(t.Data[a.Value:a.ValueEnd])
			name := string(t.Data[a.Name:a.NameEnd])
			found = found || v == "#"+id || strings.Contains(v, "#") && strings.HasSuffix(v, "/"+id) || name == "ref" && v == id
		}
	})
	return found
}
