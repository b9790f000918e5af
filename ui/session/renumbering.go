package session

import (
	"strings"

	"satzpaar/translate"
	"satzpaar/translate/format"
)

// A renumbering gives the codes of the draft the numbers of the source's.
type renumbering struct {
	source, target *reading
	next           map[int]int // the first free number of a paragraph of the source
}

// segment returns the draft of a segment with the source's numbers, and the
// codes of both. Codes that only the draft has get numbers that no other
// sentence of the paragraph uses.
func (n *renumbering) segment(g translate.Segment, from, to int) (string, []translate.InlineCode) {
	if n.source.blocks == nil || n.target.blocks == nil {
		return g.Target, nil
	}
	all := n.source.codes(from, g.Source)
	used := map[int]bool{}
	var pairs []string
	mine := n.target.codes(to, g.Target)
	number := map[int]int{}
	for _, c := range mine {
		if c.Kind != translate.CodeClose {
			number[c.Number] = partner(all, c, used)
		}
		if number[c.Number] == 0 {
			number[c.Number] = n.free(from)
		}
		now := c
		now.Number = number[c.Number]
		pairs = append(pairs, format.Marker(c), format.Marker(now))
		if !used[now.Number] || c.Kind == translate.CodeClose && !hasCode(all, now) {
			all = append(all, now)
		}
	}
	return strings.NewReplacer(pairs...).Replace(g.Target), all
}

// partner returns the number of the first code of the source that is not used
// and is like c: the same bytes, or else the same element.
func partner(all []translate.InlineCode, c translate.InlineCode, used map[int]bool) int {
	for _, alike := range []func(x translate.InlineCode) bool{
		func(x translate.InlineCode) bool { return x.Show == c.Show },
		func(x translate.InlineCode) bool { return x.ID == c.ID },
	} {
		for _, x := range all {
			if x.Kind == c.Kind && !used[x.Number] && alike(x) {
				used[x.Number] = true
				return x.Number
			}
		}
	}
	return 0
}

func hasCode(all []translate.InlineCode, c translate.InlineCode) bool {
	for _, x := range all {
		if x.Number == c.Number && x.Kind == c.Kind {
			return true
		}
	}
	return false
}

func (n *renumbering) free(paragraph int) int {
	if n.next == nil {
		n.next = map[int]int{}
	}
	last := n.next[paragraph]
	for _, c := range n.source.blocks[paragraph].Codes {
		last = max(last, c.Number)
	}
	n.next[paragraph] = last + 1
	return last + 1
}

// renew gives a segment its source as it stands in the new document, and its
// translation the numbers of the codes there.
func (r *reading) renew(g *translate.Segment, source string) {
	if r.blocks == nil {
		return
	}
	all := r.codes(g.Paragraph, source)
	last := 0
	for _, c := range r.blocks[g.Paragraph].Codes {
		last = max(last, c.Number)
	}
	used, number := map[int]bool{}, map[int]int{}
	var pairs []string
	for _, c := range g.Codes {
		if c.Kind != translate.CodeClose {
			number[c.Number] = partner(all, c, used)
		}
		if number[c.Number] == 0 {
			last++
			number[c.Number] = last
		}
		now := c
		now.Number = number[c.Number]
		pairs = append(pairs, format.Marker(c), format.Marker(now))
		in := strings.Contains(g.Target+g.Draft+g.Approved, format.Marker(c))
		if in && !hasCode(all, now) {
			all = append(all, now)
		}
	}
	renumber := strings.NewReplacer(pairs...)
	g.Source, g.Codes, g.Notes = source, all, withKind(g.Notes, r.blocks[g.Paragraph])
	for _, t := range []*string{&g.Target, &g.Draft, &g.Approved} {
		*t = renumber.Replace(*t)
	}
}

// retarget gives a segment a translation that came with the numbers of its own
// document.
func (r *reading) retarget(g *translate.Segment, target string, paragraph int) {
	used, number := map[int]bool{}, map[int]int{}
	last := 0
	for _, c := range g.Codes {
		last = max(last, c.Number)
	}
	all := g.Codes
	var pairs []string
	for _, c := range r.codes(paragraph, target) {
		if c.Kind != translate.CodeClose {
			number[c.Number] = partner(g.Codes, c, used)
		}
		if number[c.Number] == 0 {
			last++
			number[c.Number] = last
		}
		now := c
		now.Number = number[c.Number]
		pairs = append(pairs, format.Marker(c), format.Marker(now))
		if !hasCode(all, now) {
			all = append(all[:len(all):len(all)], now)
		}
	}
	g.Target, g.Codes = strings.NewReplacer(pairs...).Replace(target), all
}
