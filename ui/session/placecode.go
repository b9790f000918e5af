package session

import (
	"regexp"
	"slices"
	"strings"

	"satzpaar/translate"
)

// placeable matches an inline code in a text: {1}, {/1}, {2/}.
var placeable = regexp.MustCompile(`\{(/?)\d+(/?)\}`)

// A placed code is one at an offset of the text without codes.
type placed struct {
	text string
	at   int
}

// bared takes the codes out of a text.
func bared(text string) (string, []placed) {
	var b strings.Builder
	var all []placed
	from := 0
	for _, m := range placeable.FindAllStringIndex(text, -1) {
		b.WriteString(text[from:m[0]])
		all = append(all, placed{text[m[0]:m[1]], b.Len()})
		from = m[1]
	}
	b.WriteString(text[from:])
	return b.String(), all
}

// dressed puts codes into a text; those at one place stand in their order.
func dressed(text string, codes []placed) string {
	slices.SortStableFunc(codes, func(a, b placed) int { return a.at - b.at })
	var b strings.Builder
	from := 0
	for _, c := range codes {
		b.WriteString(text[from:c.at])
		b.WriteString(c.text)
		from = c.at
	}
	return b.String() + text[from:]
}

// PlaceCodes puts the inline codes of the source that the target of segment i
// lacks where the words beside them are rendered. Codes whose words have no
// counterpart are left out; it is refused where none can be placed.
func (s *Session) PlaceCodes(i int) error {
	if err := s.Leave(); err != nil {
		return err
	}
	g := s.Segment(i)
	source, codes := bared(g.Source)
	target, present := bared(g.Target)
	missing := slices.DeleteFunc(slices.Clone(codes), func(c placed) bool {
		return slices.ContainsFunc(present, func(p placed) bool { return p.text == c.text })
	})
	if len(missing) == 0 {
		return &translate.Error{Code: translate.Refused, Text: "no code of the source is missing"}
	}
	links := Linker(s.evidence())(source, target)
	added := false
	for k, c := range missing {
		at := -1
		switch {
		case strings.HasPrefix(c.text, "{/"): // with its opening one
		case strings.HasSuffix(c.text, "/}"):
			at = pointOf(links, c.at)
		default:
			end := slices.IndexFunc(missing[k:], func(x placed) bool { return x.text == "{/"+c.text[1:] })
			if end < 0 {
				continue
			}
			from, to := stretchOf(links, c.at, missing[k+end].at)
			if from < 0 {
				continue
			}
			present = append(present, placed{missing[k+end].text, to})
			at = from
		}
		if at >= 0 {
			present = append(present, placed{c.text, at})
			added = true
		}
	}
	if !added {
		return &translate.Error{Code: translate.Refused, Text: "the words beside the missing codes have no counterpart", Hint: "Put the codes in by hand."}
	}
	return s.SetTarget(i, dressed(target, present), "place codes")
}

// stretchOf returns the stretch of the target that renders [start,end) of the
// source, -1 where nothing does.
func stretchOf(links []WordLink, start, end int) (from, to int) {
	from = -1
	for _, l := range links {
		if l.Source.Start < start || l.Source.End > end {
			continue
		}
		if from < 0 || l.Target.Start < from {
			from = l.Target.Start
		}
		to = max(to, l.Target.End)
	}
	return from, to
}

// pointOf returns where a code that stands alone at byte at of the source goes
// in the target: behind what renders the word before it, or else before what
// renders the word behind it; -1 for nowhere.
func pointOf(links []WordLink, at int) int {
	before, behind := -1, -1
	nearest, next := -1, 1<<30
	for _, l := range links {
		if l.Source.End <= at && l.Source.End > nearest {
			nearest, before = l.Source.End, l.Target.End
		}
		if l.Source.Start >= at && l.Source.Start < next {
			next, behind = l.Source.Start, l.Target.Start
		}
	}
	if before < 0 || behind >= 0 && next-at < at-nearest {
		return behind
	}
	return before
}
