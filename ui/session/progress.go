package session

import (
	"maps"

	"satzpaar/translate"
)

// Progress counts what is done.
type Progress struct {
	Segments, Approved   int
	Words, ApprovedWords int // of the source
	DraftedWords         int // of sources with a translation, without what is no part of the text
	ByState              map[translate.State]int
}

// Progress returns what is done. It takes constant time.
func (s *Session) Progress() Progress {
	p := s.progress
	p.ByState = maps.Clone(p.ByState)
	return p
}

func (s *Session) countAll() Progress {
	p := Progress{ByState: map[translate.State]int{}}
	for i := range s.doc.Segments {
		p.count(&s.doc.Segments[i], 1)
	}
	return p
}

// count adds a segment, or with sign -1 takes it away.
func (p *Progress) count(g *translate.Segment, sign int) {
	w := sign * words(g.Source)
	p.Segments += sign
	p.Words += w
	p.ByState[g.State] += sign
	if !g.Apart && g.Target != "" {
		p.DraftedWords += w
	}
	if g.State.Approved() {
		p.Approved += sign
		p.ApprovedWords += w
	}
}

// words counts runs of characters other than white space.
func words(text string) int {
	n, in := 0, false
	for _, r := range text {
		space := r == ' ' || r == '\n' || r == '\t' || r == '\u00a0'
		if !space && !in {
			n++
		}
		in = !space
	}
	return n
}
