package format

import (
	"bytes"
	"strconv"
	"strings"

	"satzpaar/translate"
	"satzpaar/translate/format/xml"
)

// limit1 reads a restriction of length: maxwidth and minwidth in characters or
// bytes, maxbytes and minbytes (XLIFF 1.2, 3.3.1). A width in pixels or the
// like cannot be judged without the font.
func limit1(t *xml.Tree) translate.Limit {
	var l translate.Limit
	number := func(name string) int {
		n, _ := strconv.Atoi(strings.TrimSpace(t.Attr(0, name))) // 0: none
		return max(n, 0)
	}
	switch unit := t.Attr(0, "size-unit"); unit {
	case "char":
		l.MinRunes, l.MaxRunes = number("minwidth"), number("maxwidth")
	case "byte":
		l.MinBytes, l.MaxBytes = number("minwidth"), number("maxwidth")
	}
	if n := number("minbytes"); n > 0 {
		l.MinBytes = n
	}
	if n := number("maxbytes"); n > 0 {
		l.MaxBytes = n
	}
	return l
}

// storage is the profile of a file for restrictions in bytes (XLIFF 2.1,
// 5.6.6.3), "" for one that cannot be judged.
func storage(data []byte) string {
	at := bytes.Index(data, []byte("<slr:profiles"))
	if at < 0 {
		return ""
	}
	var t xml.Tree
	if xml.Fragment(data, at, &t) != nil {
		return ""
	}
	return t.Attr(0, "storageProfile")
}

// limit2 reads slr:sizeRestriction and slr:storageRestriction of a unit or a
// segment: "most" or "least,most", "*" for no bound (XLIFF 2.1, 5.6.6).
func (f *xliff2) limit2(node int32) translate.Limit {
	var l translate.Limit
	l.MinRunes, l.MaxRunes = bounds(f.tree.Attr(node, "slr:sizeRestriction"))
	kind, ok := map[string]translate.Encoding{"xliff:utf8": translate.UTF8, "xliff:utf16": translate.UTF16, "xliff:utf32": translate.UTF32}[f.storage]
	if !ok {
		return l
	}
	if l.MinBytes, l.MaxBytes = bounds(f.tree.Attr(node, "slr:storageRestriction")); l.MinBytes+l.MaxBytes > 0 {
		l.Encoding = kind
	}
	return l
}

// bounds reads a restriction; 0 is none.
func bounds(v string) (least, most int) {
	low, high, two := strings.Cut(v, ",")
	if !two {
		low, high = "0", v
	}
	least, _ = strconv.Atoi(strings.TrimSpace(low)) // 0 where it is no number
	most, _ = strconv.Atoi(strings.TrimSpace(high))
	return max(least, 0), max(most, 0)
}

// describe1 says what a code of XLIFF 1.2 stands for: its equivalent text, or
// the native code in it.
func describe1(t *xml.Tree, p piece, c *translate.InlineCode) {
	c.Mark = t.Local(p.node) == "mrk"
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
	switch t.Local(p.node) {
	case "mrk", "sm", "em":
		c.Mark = true
	}
	c.Fixed = t.Attr(p.node, "canDelete") == "no"
	c.NoCopy = t.Attr(p.node, "canCopy") == "no"
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
