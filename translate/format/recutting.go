package format

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"satzpaar/translate"
)

// Split cuts segment k of the segments of a unit, as they are now, in two: its
// source and its target at these bytes. White space at the cut belongs to
// neither. The second has no id yet. Refused is what the file or the standard
// does not allow.
func (f *File) Split(unit []translate.Segment, k, source, target int) ([2]translate.Segment, error) {
	g := unit[k]
	a, b := g, g
	a.Source, b.Source = halved(g, g.Source, source)
	a.Target, b.Target = halved(g, g.Target, target)
	if a.Source == "" || b.Source == "" {
		return [2]translate.Segment{}, refusal("both parts need a part of the source")
	}
	for _, half := range []*translate.Segment{&a, &b} {
		half.Draft, half.Approved, half.State = half.Target, "", translate.Draft
		if half.Target == "" {
			half.State = translate.New
		}
		half.Codes = slices.DeleteFunc(slices.Clone(g.Codes), func(c translate.InlineCode) bool {
			return !strings.Contains(half.Source+half.Target, Marker(c))
		})
	}
	b.ID = g.ID + "\x00"
	b.Notes = slices.DeleteFunc(slices.Clone(g.Notes), func(n translate.Note) bool { return !n.File })
	if err := f.dry(slices.Concat(unit[:k], []translate.Segment{a, b}, unit[k+1:])); err != nil {
		return [2]translate.Segment{}, err
	}
	b.ID = ""
	return [2]translate.Segment{a, b}, nil
}

// dry tries to cut a unit, and writes nothing.
func (f *File) dry(now []translate.Segment) error {
	i := now[0].Paragraph
	r, able := f.splicer.(recutter)
	if !able || i < 0 || i >= len(f.units) {
		return refusal("segments of this file cannot be split or joined")
	}
	u := f.units[i]
	was := f.Document.Segments[u.first : u.first+u.count]
	if !recut(was, now) {
		return nil
	}
	_, err := r.resegment(u, was, now)
	return err
}

// halved cuts a text of a segment, but not through a character or the marker
// of a code. Codes that end at the cut end before it.
func halved(g translate.Segment, text string, at int) (string, string) {
	at = max(0, min(at, len(text)))
	for at > 0 && at < len(text) && !utf8.RuneStart(text[at]) {
		at--
	}
	if i := strings.LastIndexByte(text[:at], '{'); i >= 0 {
		if _, _, length := markerIn(text[i:]); length > 0 && i+length > at {
			at = i
		}
	}
	for at < len(text) && text[at] == '{' {
		number, kind, length := markerIn(text[at:])
		if length == 0 || kind != translate.CodeClose || !has(g.Codes, number, kind) {
			break
		}
		at += length
	}
	return strings.TrimRightFunc(text[:at], unicode.IsSpace), strings.TrimLeftFunc(text[at:], unicode.IsSpace)
}

func has(codes []translate.InlineCode, number int, kind translate.CodeKind) bool {
	return slices.ContainsFunc(codes, func(c translate.InlineCode) bool { return c.Number == number && c.Kind == kind })
}

// Join makes one of the segments k and k+1 of a unit, as they are now, and of
// what stands between them. Refused is what the file or the standard does not
// allow.
func (f *File) Join(unit []translate.Segment, k int) (translate.Segment, error) {
	a, b := unit[k], unit[k+1]
	x, able := f.splicer.(*xliff2)
	i := a.Paragraph
	if !able || i < 0 || i >= len(f.units) || b.Paragraph != i {
		return a, refusal("segments of different units of the file cannot be joined")
	}
	u := f.units[i]
	c, _, err := x.cut(u, f.Document.Segments[u.first:u.first+u.count], unit)
	if err != nil {
		return a, err
	}
	one := c.join(k)
	if err := f.dry(slices.Concat(unit[:k], []translate.Segment{one}, unit[k+2:])); err != nil {
		return a, err
	}
	return one, nil
}

// join returns segment k together with the next.
func (c *cutting) join(k int) translate.Segment {
	one, b := c.now[k], c.now[k+1]
	r := c.renumbering(k)
	gap := r.gap(c, k)
	first, second := r.first(one), r.second(b)
	one.Source = first(one.Source) + gap + second(b.Source)
	both := func(x, y string) string {
		if x == "" || y == "" {
			return first(x) + second(y)
		}
		return first(x) + gap + second(y)
	}
	one.Target, one.Draft, one.Approved = both(one.Target, b.Target), both(one.Draft, b.Draft), ""
	one.Codes = r.codes
	if rank(b.State) < rank(one.State) {
		one.State = b.State
	}
	if one.Target == "" {
		one.State = translate.New
	} else if one.State == translate.New {
		one.State = translate.Draft
	}
	if one.Limit == (translate.Limit{}) {
		one.Limit = b.Limit
	}
	one.Notes = append(slices.Clip(one.Notes), slices.DeleteFunc(slices.Clone(b.Notes), func(n translate.Note) bool { return n.File })...)
	return one
}
