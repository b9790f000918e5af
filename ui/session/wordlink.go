package session

import (
	"slices"

	"satzpaar/translate"
	"satzpaar/translate/align"
)

// A WordLink says which words of a pair render each other.
type WordLink = translate.WordLink

// teachers is how many pairs on each side of a segment help to link its words.
const teachers = 10

// WordLinks links the words of segment i as it stands on the screen, in the
// order of the source. It takes a few milliseconds; there are no links where
// one side is empty.
func (s *Session) WordLinks(i int) []WordLink { return s.WordLinker(i)() }

// WordLinker gathers what WordLinks needs and returns the rest of the work,
// which may be done on any goroutine.
func (s *Session) WordLinker(i int) func() []WordLink {
	g := s.Live(i)
	if g.Source == "" || g.Target == "" {
		return func() []WordLink { return nil }
	}
	source, target := []string{g.Source}, []string{g.Target}
	for k := max(0, i-teachers); k <= min(s.Len()-1, i+teachers); k++ {
		if x := s.Live(k); k != i && !x.Apart && x.Source != "" && x.Target != "" {
			source, target = append(source, x.Source), append(target, x.Target)
		}
	}
	evidence := s.evidence()
	return func() []WordLink {
		all := spansOf(g.Source, g.Target, align.LinkWords(source, target, evidence)[0])
		slices.SortStableFunc(all, func(x, y WordLink) int { return x.Source.Start - y.Source.Start })
		return all
	}
}

// Linker returns what links the words of a pair by itself, with this evidence.
func Linker(evidence align.Options) translate.Linker {
	return func(source, target string) []WordLink {
		return spansOf(source, target, align.LinkWords([]string{source}, []string{target}, evidence)[0])
	}
}

// spansOf turns links between tokens into links between spans.
func spansOf(source, target string, links []align.WordLink) []WordLink {
	a, b := align.Tokens(source), align.Tokens(target)
	all := make([]WordLink, len(links))
	for i, l := range links {
		x, y := a[l.Source], b[l.Target]
		all[i] = WordLink{Source: translate.Span{Start: x[0], End: x[1]}, Target: translate.Span{Start: y[0], End: y[1]}, Sure: l.Sure}
	}
	return all
}

// Counterparts returns the word at byte at of one side of links, and what
// renders it on the other side, in order; NoSpan and nothing where no linked
// word stands.
func Counterparts(links []WordLink, side translate.Side, at int) (word translate.Span, other []translate.Span) {
	word = translate.NoSpan
	for _, l := range links {
		here, there := l.Source, l.Target
		if side == translate.TargetSide {
			here, there = there, here
		}
		if here.Start <= at && at < here.End {
			word, other = here, append(other, there)
		}
	}
	slices.SortFunc(other, func(x, y translate.Span) int { return x.Start - y.Start })
	return word, other
}
