package session

import (
	"regexp"
	"slices"
	"strings"

	"satzpaar/translate"
)

// PreviewReplace lists the targets in which with would replace what f finds. In
// a regular expression $1 of with is the first group.
func (s *Session) PreviewReplace(f Find, with string) (Preview, error) {
	f.Where = InTarget
	search, err := s.Search(f, &with)
	if err != nil {
		return Preview{What: whatReplace}, err
	}
	for search.Step(s.Len()) {
	}
	return search.Preview, nil
}

const whatReplace = "replace"

// hits lists the targets that change makes otherwise.
func (s *Session) hits(change func(string) string) []Hit {
	var all []Hit
	for i := range s.doc.Segments {
		g := &s.doc.Segments[i]
		if after := change(g.Target); after != g.Target {
			all = append(all, hitOn(i, g, after, mayTick(g)))
		}
	}
	return all
}

// PreviewName lists where the rendering wrong of the name german would become
// right, in all its forms: possessives and compounds keep what hangs on them.
// Applying it decides the name for this project and every other.
func (s *Session) PreviewName(german, wrong, right string) Preview {
	p := s.PreviewDecision(NameChoice{Name: german, Form: right, Reach: translate.Everywhere})
	wrong, right = possessive(wrong), possessive(right)
	for _, h := range s.hits(func(text string) string { return respell(text, wrong, right) }) {
		k := slices.IndexFunc(p.Hits, func(o Hit) bool { return o.Segment == h.Segment })
		if k < 0 {
			p.Hits = append(p.Hits, h)
		} else {
			p.Hits[k].After = respell(p.Hits[k].After, wrong, right)
		}
	}
	slices.SortFunc(p.Hits, func(a, b Hit) int { return a.Segment - b.Segment })
	return p
}

// respell replaces wrong by right as a whole word, Putins as Putin's.
func respell(text, wrong, right string) string {
	quoted, with := regexp.QuoteMeta(wrong), plainTemplate(right)
	if !strings.HasSuffix(wrong, "s") {
		genitive := substitute{re: regexp.MustCompile(quoted + `s\b`), with: with + "'s", whole: true}
		text = genitive.in(text)
	}
	name := substitute{re: regexp.MustCompile(quoted), with: with, whole: true}
	return name.in(text)
}

func possessive(name string) string {
	for _, s := range []string{"'s", "’s", "'", "’"} {
		if cut, ok := strings.CutSuffix(name, s); ok {
			return cut
		}
	}
	return name
}
