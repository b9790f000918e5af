package session

import (
	"satzpaar/translate"
	"satzpaar/translate/align"
)

// ToggleApart says that segment i is no part of the text, as a button or a
// notice of a web page, or that it is one after all. What is apart needs no
// translation and no approval, and does not leave with the text.
func (s *Session) ToggleApart(i int) error {
	if err := s.Leave(); err != nil {
		return err
	}
	if err := refused(s.Segment(i)); err != nil {
		return err
	}
	return s.do("apart", "", s.change(i, func(g *translate.Segment) { g.Apart = !g.Apart }))
}

// leaving returns the document as it leaves: what is no part of the text is
// not for translation, and left out where only the draft has it, or all where
// pairs are wanted.
func (s *Session) leaving(pairsOnly bool) *translate.Document {
	d := *s.doc
	d.Segments = make([]translate.Segment, 0, s.Len())
	for _, g := range s.doc.Segments {
		if g.Apart {
			if pairsOnly || g.Source == "" {
				continue
			}
			g.Locked = true
		}
		d.Segments = append(d.Segments, g)
	}
	return &d
}

// apart reports whether a segment without a partner is a left-over of a page.
// In plain texts, which were copied from pages, a left-over beside its own
// translation is one, too; in a document that is itself a page it belongs
// there, and leaves with its translation.
func apart(g translate.Segment, plain bool) bool {
	a, b := align.LeftOver(g.Source), align.LeftOver(g.Target)
	switch {
	case g.Source == "":
		return b > leftOver
	case g.Target == "":
		return a > leftOver
	default:
		return plain && min(a, b) > surely
	}
}

// How much a line looks like a left-over when it is taken for one by itself,
// and when it stands on both sides.
const leftOver, surely = .4, .6
