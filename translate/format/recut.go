package format

import (
	"slices"
	"strings"

	"satzpaar/translate"
	"satzpaar/translate/format/xml"
)

// In XLIFF 2 a segment may be split, and joined with its neighbour, where
// canResegment allows it (XLIFF 2.1, 4.2.2.11 and 4.7.5). Nothing is kept of
// that beside the segments themselves: which part of the unit's source each
// of them holds tells how the unit is cut now. So segments that are again as
// they were leave the file as it was.

// recut reports whether the segments of a unit are others than those that
// were read, and not only fewer of them.
func recut(was, now []translate.Segment) bool {
	if slices.EqualFunc(was, now, func(a, b translate.Segment) bool { return a.ID == b.ID }) {
		return false
	}
	return slices.ContainsFunc(now, func(n translate.Segment) bool {
		return !slices.ContainsFunc(was, func(w translate.Segment) bool { return w.ID == n.ID && w.Source == n.Source })
	})
}

// resegment is splice for a unit that is cut anew.
func (f *xliff2) resegment(u unit, was, now []translate.Segment) ([]splice, error) {
	c, old, err := f.cut(u, was, now)
	if err != nil {
		return nil, err
	}
	all, err := c.splices()
	if err != nil {
		return nil, err
	}
	text := spliced(c.text, all)
	if err := f.reread(text); err != nil {
		return nil, err
	}
	if all, err = f.kept(c); err != nil {
		return nil, err
	}
	return []splice{narrow(u.start, old, spliced(text, append(all, f.notes(now)...)))}, nil
}

// cut finds how a unit is cut now. old are its bytes; in those of the cutting,
// codes that a cut goes through are open.
func (f *xliff2) cut(u unit, was, now []translate.Segment) (c *cutting, old string, err error) {
	if err := xml.Fragment(f.data(), u.start, &f.tree); err != nil {
		return nil, "", err
	}
	n := f.tree.Nodes[0]
	old, whole := string(f.tree.Data[n.Start:n.End]), f.whole(0)
	if err := f.reread(old); err != nil {
		return nil, "", err
	}
	c = &cutting{f: f, text: old, was: was, now: now, whole: whole}
	if err := c.read(); err != nil {
		return nil, "", err
	}
	through := c.through()
	if len(through) == 0 {
		return c, old, nil
	}
	text := f.opened(through)
	if err := f.reread(text); err != nil {
		return nil, "", err
	}
	c = &cutting{f: f, text: text, was: was, now: now, whole: whole}
	return c, old, c.read()
}

// reread makes a text the unit at hand.
func (f *xliff2) reread(text string) error { return xml.Element([]byte(text), &f.tree) }

// kept edits the segments that no cut touched, in the unit at hand, which is
// cut already.
func (f *xliff2) kept(c *cutting) ([]splice, error) {
	var all []splice
	parts, k := f.outline(), 0
	for _, o := range c.outs {
		if o.now < 0 {
			continue
		}
		if o.cell >= 0 {
			w, n := c.was[c.cells[o.cell].nth], c.now[o.now]
			if w.Target != n.Target {
				s, err := f.target(parts[k], n.Target)
				if err != nil {
					return nil, err
				}
				all = append(all, s)
			}
			if w.State != n.State {
				all = append(all, setState2(&f.tree, parts[k].segment, n.State)...)
			}
		}
		k++
	}
	return all, nil
}

// spliced returns text with splices made, which do not overlap.
func spliced(text string, all []splice) string {
	slices.SortStableFunc(all, func(a, b splice) int { return a.start - b.start })
	var b strings.Builder
	pos := 0
	for _, s := range all {
		b.WriteString(text[pos:s.start])
		b.WriteString(s.text)
		pos = s.end
	}
	return b.String() + text[pos:]
}

// narrow returns the splice that makes now of was, which begins at start,
// without what both begin and end with.
func narrow(start int, was, now string) splice {
	most, a, b := min(len(was), len(now)), 0, 0
	for a < most && was[a] == now[a] {
		a++
	}
	for b < most-a && was[len(was)-1-b] == now[len(now)-1-b] {
		b++
	}
	return splice{start + a, start + len(was) - b, now[a : len(now)-b]}
}
