package format

import (
	"slices"
	"strings"

	"satzpaar/translate"
)

// A renumbering gives the codes of two segments that are joined, and of what
// stands between them, numbers of their own: one a code, and none that stands
// in a text as a marker would.
type renumbering struct {
	numbers map[string]int // by the key of a code
	used    map[int]bool
	codes   []translate.InlineCode
	a, b    map[int]int // old number to new
}

// renumbering numbers the codes of segments k and k+1 anew.
func (c *cutting) renumbering(k int) *renumbering {
	r := &renumbering{numbers: map[string]int{}, used: map[int]bool{}, a: map[int]int{}, b: map[int]int{}}
	first, second := c.now[k], c.now[k+1]
	for _, g := range []translate.Segment{first, second} {
		for _, text := range []string{g.Source, g.Target, g.Draft} {
			eachMarker(text, func(number int, kind translate.CodeKind, _, _ int) {
				if !has(g.Codes, number, kind) {
					r.used[number] = true
				}
			})
		}
	}
	r.take(c, first, c.outOf(k).codes, r.a)
	for _, g := range c.between(k) {
		if g.key != "" {
			r.number(g.key, 0)
		}
	}
	r.take(c, second, c.outOf(k+1).codes, r.b)
	r.list(first.Codes, r.a)
	for _, g := range c.between(k) {
		if g.key != "" {
			r.list([]translate.InlineCode{c.shown(g, r.numbers[g.key])}, nil)
		}
	}
	r.list(second.Codes, r.b)
	return r
}

// outOf returns what became of segment k.
func (c *cutting) outOf(k int) out {
	return c.outs[slices.IndexFunc(c.outs, func(o out) bool { return o.now == k })]
}

// between returns the grains between segments k and k+1.
func (c *cutting) between(k int) []grain { return c.grains[c.outOf(k).end:c.outOf(k+1).start] }

// shown returns a code as people see it.
func (c *cutting) shown(g grain, number int) translate.InlineCode {
	t := &c.f.tree
	x := translate.InlineCode{Number: number, Kind: g.kind, ID: t.Attr(g.node, "id"), Show: string(t.Data[g.start:g.end])}
	describe2(t, g.piece, &x)
	return x
}

// number returns the number of a code: the wished one if nothing else has it.
func (r *renumbering) number(key string, wish int) int {
	n, ok := r.numbers[key]
	if ok {
		return n
	}
	if n = wish; n == 0 || r.used[n] {
		for n = 1; r.used[n]; n++ {
		}
	}
	r.numbers[key], r.used[n] = n, true
	return n
}

// take numbers the codes of a segment: those of its source by their keys, and
// those of its target by their ids.
func (r *renumbering) take(c *cutting, g translate.Segment, source map[string]int, to map[int]int) {
	keys := make([]string, 0, len(source))
	for key := range source {
		keys = append(keys, key)
	}
	slices.SortFunc(keys, func(x, y string) int { return source[x] - source[y] })
	for _, key := range keys {
		to[source[key]] = r.number(key, source[key])
	}
	for _, x := range g.Codes {
		if _, known := to[x.Number]; !known && x.Kind != translate.CodeClose {
			to[x.Number] = r.number(c.keyOf(x), x.Number)
		}
	}
}

// keyOf returns the key of a code by its id in the source of the unit, or one
// of its own where only a target has it.
func (c *cutting) keyOf(x translate.InlineCode) string {
	for _, g := range c.grains {
		if g.key != "" && g.kind == x.Kind && x.ID != "" && c.f.tree.Attr(g.node, "id") == x.ID {
			return g.key
		}
	}
	return "target " + x.ID + "\x00" + x.Show
}

// list adds codes with their new numbers.
func (r *renumbering) list(codes []translate.InlineCode, to map[int]int) {
	for _, x := range codes {
		if n, ok := to[x.Number]; ok {
			x.Number = n
		} else if to != nil {
			continue // its beginning stands in another segment
		}
		if !has(r.codes, x.Number, x.Kind) {
			r.codes = append(r.codes, x)
		}
	}
}

// gap is what stands between segments k and k+1.
func (r *renumbering) gap(c *cutting, k int) string {
	var b strings.Builder
	for _, g := range c.between(k) {
		if g.key != "" {
			b.WriteString(marker(r.numbers[g.key], g.kind))
		} else {
			b.WriteString(g.text)
		}
	}
	return b.String()
}

func (r *renumbering) first(g translate.Segment) func(string) string  { return renumbered(g, r.a) }
func (r *renumbering) second(g translate.Segment) func(string) string { return renumbered(g, r.b) }

// renumbered returns what gives the codes in a text of g other numbers.
func renumbered(g translate.Segment, to map[int]int) func(string) string {
	return func(text string) string {
		var b strings.Builder
		pos := 0
		eachMarker(text, func(number int, kind translate.CodeKind, start, end int) {
			if n, ok := to[number]; ok && has(g.Codes, number, kind) {
				b.WriteString(text[pos:start])
				b.WriteString(marker(n, kind))
				pos = end
			}
		})
		return b.String() + text[pos:]
	}
}

// eachMarker calls f for all that looks like the marker of a code.
func eachMarker(text string, f func(number int, kind translate.CodeKind, start, end int)) {
	for i := 0; i < len(text); {
		if text[i] == '{' {
			if number, kind, length := markerIn(text[i:]); length > 0 {
				f(number, kind, i, i+length)
				i += length
				continue
			}
		}
		i++
	}
}
