package session

import (
	"slices"
	"strings"

	"satzpaar/translate"
	"satzpaar/translate/align"
	"satzpaar/translate/format"
)

// lastNumbers holds the highest number that a code of each paragraph has.
type lastNumbers map[int]int

// see keeps the numbers of codes of a paragraph from being given again.
func (l lastNumbers) see(paragraph int, codes []translate.InlineCode) {
	for _, c := range codes {
		l[paragraph] = max(l[paragraph], c.Number)
	}
}

// next returns a number that no code of the paragraph has.
func (l lastNumbers) next(paragraph int) int {
	l[paragraph]++
	return l[paragraph]
}

// renumbered gives codes the numbers of those that they are like, each of which
// serves once, and others one of their own, from free. It returns them with
// their numbers, and what puts these into a text.
func renumbered(codes, like []translate.InlineCode, free func() int) ([]translate.InlineCode, *strings.Replacer) {
	used, number := map[int]bool{}, map[int]int{}
	now := make([]translate.InlineCode, len(codes))
	var pairs []string
	for i, c := range codes {
		if c.Kind != translate.CodeClose {
			number[c.Number] = partner(like, c, used)
		}
		if number[c.Number] == 0 {
			number[c.Number] = free()
		}
		now[i] = c
		now[i].Number = number[c.Number]
		pairs = append(pairs, format.Marker(c), format.Marker(now[i]))
	}
	return now, strings.NewReplacer(pairs...)
}

// partner returns the number of the first code that is not used and is like c:
// the same bytes, or else the same element; 0 where there is none.
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

// withCodes returns all with those of more that it lacks.
func withCodes(all, more []translate.InlineCode) []translate.InlineCode {
	all = all[:len(all):len(all)]
	for _, c := range more {
		if !hasCode(all, c) {
			all = append(all, c)
		}
	}
	return all
}

// withoutCodes returns all without those of gone.
func withoutCodes(all, gone []translate.InlineCode) []translate.InlineCode {
	return slices.DeleteFunc(slices.Clone(all), func(c translate.InlineCode) bool { return hasCode(gone, c) })
}

func hasCode(all []translate.InlineCode, c translate.InlineCode) bool {
	for _, x := range all {
		if x.Number == c.Number && x.Kind == c.Kind {
			return true
		}
	}
	return false
}

// A renumbering gives the codes of a draft the numbers of the source's.
type renumbering struct {
	source, target *reading
	last           lastNumbers // of the source
}

// fill gives a segment of a paragraph the sentences of a bead, and their codes.
// Codes that only the draft has, or that come from another paragraph of the
// source, get numbers that no other sentence of the paragraph uses.
func (n *renumbering) fill(g *translate.Segment, paragraph int, b align.Bead) {
	if n.source.blocks != nil {
		n.last.see(paragraph, n.source.blocks[paragraph].Codes)
	}
	free := func() int { return n.last.next(paragraph) }
	for _, run := range n.source.runs(b.Source) {
		codes := n.source.codes(run.Paragraph, run.Text)
		if run.Paragraph != paragraph {
			now, renumber := renumbered(codes, nil, free)
			run.Text, codes = renumber.Replace(run.Text), now
		}
		g.Source, g.Codes = join(g.Source, run.Text), withCodes(g.Codes, codes)
	}
	like := g.Codes
	for _, run := range n.target.runs(b.Target) {
		now, renumber := renumbered(n.target.codes(run.Paragraph, run.Text), like, free)
		like = withoutCodes(like, now)
		g.Target, g.Codes = join(g.Target, renumber.Replace(run.Text)), withCodes(g.Codes, now)
	}
}

// renew gives a segment its source as it stands in the new document, and its
// translation the numbers of the codes there; last are those given so far.
func (r *reading) renew(g *translate.Segment, source string, last lastNumbers) {
	if r.blocks == nil {
		return
	}
	last.see(g.Paragraph, r.blocks[g.Paragraph].Codes)
	all := r.codes(g.Paragraph, source)
	held := heldCodes(g.Codes, g.Target+g.Draft+g.Approved)
	now, renumber := renumbered(held, all, func() int { return last.next(g.Paragraph) })
	g.Source, g.Codes, g.Notes = source, withCodes(all, now), withKind(g.Notes, r.blocks[g.Paragraph])
	for _, t := range []*string{&g.Target, &g.Draft, &g.Approved} {
		*t = renumber.Replace(*t)
	}
}

// retarget gives a segment a translation that came with the numbers of its own
// document, in which it begins in a paragraph; last are those of the segments.
func (r *reading) retarget(g *translate.Segment, target string, paragraph int, last lastNumbers) {
	now, renumber := renumbered(r.codes(paragraph, target), g.Codes, func() int { return last.next(g.Paragraph) })
	g.Target, g.Codes = renumber.Replace(target), withCodes(g.Codes, now)
}
