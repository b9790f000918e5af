package session

import (
	"regexp"
	"slices"
	"strings"

	"satzpaar/translate"
	"satzpaar/translate/align"
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
	links := linksOf(source, target, s.evidence())
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

// linksOf links the words of two texts by themselves.
func linksOf(source, target string, opt align.Options) []WordLink {
	a, b := align.Tokens(source), align.Tokens(target)
	var all []WordLink
	for _, l := range align.LinkWords([]string{source}, []string{target}, opt)[0] {
		x, y := a[l.Source], b[l.Target]
		all = append(all, WordLink{translate.Span{Start: x[0], End: x[1]}, translate.Span{Start: y[0], End: y[1]}, l.Sure})
	}
	return all
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

// unrendered is the fewest words in a row without a counterpart that may have
// been left out: fewer are often rendered otherwise.
const unrendered = 4

// Unrendered returns the stretches of the source of segment i, of four words
// and more, of which no word has a counterpart in the target: what was left
// out, perhaps.
func (s *Session) Unrendered(i int) []translate.Span {
	g := s.Live(i)
	if g.Target == "" {
		return nil
	}
	links := s.WordLinks(i)
	var all []translate.Span
	run, n := translate.NoSpan, 0
	flush := func() {
		if n >= unrendered {
			all = append(all, run)
		}
		run, n = translate.NoSpan, 0
	}
	for _, t := range align.Tokens(g.Source) {
		if r := rune(g.Source[t[0]]); r < 0x80 && !isLetter(r) && (r < '0' || r > '9') {
			continue // a mark
		}
		if word, _ := Counterparts(links, translate.SourceSide, t[0]); word.Valid() {
			flush()
			continue
		}
		if n++; n == 1 {
			run.Start = t[0]
		}
		run.End = t[1]
	}
	flush()
	return all
}
