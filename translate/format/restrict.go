package format

import (
	"strconv"
	"strings"

	"satzpaar/translate"
	"satzpaar/translate/format/xml"
)

// limit1 reads a restriction of length: maxwidth and minwidth in characters
// (XLIFF 1.2, 3.3.1).
func limit1(t *xml.Tree) translate.Limit {
	if unit := t.Attr(0, "size-unit"); unit != "char" {
		return translate.Limit{}
	}
	least, _ := strconv.Atoi(t.Attr(0, "minwidth"))
	most, _ := strconv.Atoi(t.Attr(0, "maxwidth"))
	return translate.Limit{MinRunes: max(least, 0), MaxRunes: max(most, 0)}
}

// limit2 reads slr:sizeRestriction of a unit or a segment: "most" or
// "least,most", "*" for no bound (XLIFF 2.1, 5.7.7.8).
func limit2(t *xml.Tree, node int32) translate.Limit {
	v := t.Attr(node, "slr:sizeRestriction")
	if v == "" {
		return translate.Limit{}
	}
	least, most, two := strings.Cut(v, ",")
	if !two {
		least, most = "0", v
	}
	a, _ := strconv.Atoi(strings.TrimSpace(least))
	b, _ := strconv.Atoi(strings.TrimSpace(most))
	return translate.Limit{MinRunes: max(a, 0), MaxRunes: max(b, 0)}
}

// describe1 says what a code of XLIFF 1.2 stands for: its equivalent text, or
// the native code in it.
func describe1(t *xml.Tree, p piece, c *translate.InlineCode) {
	if v := t.Attr(p.node, "equiv-text"); v != "" {
		c.Show = v
	} else if !p.tag {
		if v := t.Text(p.node); v != "" {
			c.Show = v
		}
	}
}

// describe2 says what a code of XLIFF 2 stands for, and what may be done to it
// (XLIFF 2.1, 4.3.1): the original data, its display, the comment of a marker.
func describe2(t *xml.Tree, p piece, c *translate.InlineCode) {
	c.Fixed = t.Attr(p.node, "canDelete") == "no"
	c.NoReorder = strings.HasSuffix(t.Attr(p.node, "canReorder"), "o") // "no", "firstNo"
	end := ""
	switch {
	case p.tag && p.kind == translate.CodeOpen:
		end = "Start"
	case p.tag:
		end = "End"
	}
	for _, name := range []string{"disp" + end, "equiv" + end, "value"} {
		if v := t.Attr(p.node, name); v != "" {
			c.Show = v
			return
		}
	}
	ref := t.Attr(p.node, "dataRef"+end)
	list := t.Child(0, "originalData")
	if ref == "" || list < 0 {
		return
	}
	for d := t.Nodes[list].First; d >= 0; d = t.Nodes[d].Next {
		if t.Local(d) == "data" && t.Attr(d, "id") == ref {
			c.Show = t.Text(d)
			return
		}
	}
}
