package session

import "satzpaar/translate"

// settle completes the edits of a new version: each segment gets its place in
// the new document and the numbers that the codes have there.
func (s *Session) settle(v version, edits []translate.Replacement, fresh reading) ([]translate.Replacement, error) {
	d := *s.doc
	d.Segments = s.rows(0, s.Len())
	var group translate.Group
	for _, e := range edits {
		group = append(group, e)
	}
	if _, err := group.Apply(&d); err != nil {
		return nil, err
	}
	before := s.rows(0, s.Len())
	target := map[translate.SegmentID]string{}
	for _, g := range before {
		target[g.ID] = g.Target
	}
	t, last := newTrack(&fresh), lastNumbers{}
	source := v.lang == s.doc.SourceLang
	if !source {
		last = s.numbers()
	}
	paragraph := 0
	for i := range d.Segments {
		g := &d.Segments[i]
		text := v.said(*g)
		if text == "" {
			if source {
				g.Paragraph = paragraph
			}
			continue
		}
		p, numbered, ok := t.next(text)
		switch {
		case !ok:
			if source {
				g.Paragraph = paragraph
			}
		case source:
			paragraph = p
			g.Paragraph = p
			fresh.renew(g, numbered, last)
		case fresh.blocks != nil && g.Target != target[g.ID]:
			fresh.retarget(g, numbered, p, last)
		}
	}
	return editsOf(before, d.Segments), nil
}

// editsOf returns the edits that make old now: one for each segment that stays
// and changed, so that each has its own history.
func editsOf(old, now []translate.Segment) []translate.Replacement {
	stays := map[translate.SegmentID]int{} // 1: it was, 3: it was and is
	for i := range old {
		stays[old[i].ID] = 1
	}
	for j := range now {
		stays[now[j].ID] += 2
	}
	var all []translate.Replacement
	i, j := 0, 0
	for i < len(old) || j < len(now) {
		e := translate.Replacement{At: j}
		switch {
		case i < len(old) && j < len(now) && old[i].ID == now[j].ID:
			if !old[i].Equal(now[j]) {
				e.Old, e.New = old[i:i+1], now[j:j+1]
			}
			i, j = i+1, j+1
		case i < len(old) && (stays[old[i].ID] != 3 || j == len(now)):
			e.Old = old[i : i+1]
			i++
		default:
			e.New = now[j : j+1]
			j++
		}
		if len(e.Old)+len(e.New) > 0 {
			all = append(all, e)
		}
	}
	return all
}
