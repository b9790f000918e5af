package session

import "satzpaar/translate"

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
