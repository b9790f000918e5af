package session

import (
	"strings"

	"satzpaar/translate/match"
)

// near is how alike two sources must be, in percent, for one to be offered the
// translation of the other.
const near = 95

// PreviewPropagate lists the segments with the same source as i, or nearly so,
// which would take its target. Not ticked at first are approved and locked
// ones, those that a person has worked on, and those whose source differs.
func (s *Session) PreviewPropagate(i int) Preview {
	g := s.Live(i)
	p := Preview{What: "propagate"}
	if g.Target == "" {
		return p
	}
	plain := strings.Fields(g.Source)
	words := map[string]bool{}
	for _, w := range plain {
		words[w] = true
	}
	for k := range s.doc.Segments {
		o := &s.doc.Segments[k]
		if k == i || o.Target == g.Target || !alike(len(o.Source), len(g.Source)) {
			continue
		}
		other := strings.Fields(o.Source)
		same := strings.Join(other, " ") == strings.Join(plain, " ")
		if same || shared(other, words) >= 80 && match.Score(g.Source, o.Source) >= near {
			p.Hits = append(p.Hits, hitOn(k, o, g.Target, same && mayTick(o) && o.Target == o.Draft))
		}
	}
	return p
}

// alike reports whether two lengths differ by a tenth at most, or by little.
func alike(a, b int) bool {
	d := abs(a - b)
	return d <= 8 || 10*d <= max(a, b)
}

// shared returns which part of the words of text is among words, in percent.
func shared(text []string, words map[string]bool) int {
	n := 0
	for _, w := range text {
		if words[w] {
			n++
		}
	}
	return 100 * n / max(len(text), 1)
}
