package session

import (
	"slices"

	"satzpaar/translate"
	"satzpaar/translate/align"
)

// A renewal is the work of taking over a new version of a text.
type renewal struct {
	s      *Session
	v      version
	fresh  []align.Sentence
	gone   map[string][]int // segments whose text stands nowhere at its place, by text
	moved  map[int]bool     // those of them that were found elsewhere
	used   map[translate.SegmentID]bool
	at     int // how many segments there are so far
	next   int // the first segment that was not looked at
	last   translate.Segment
	edits  []translate.Replacement
	update Update
}

// renew compares the segments with the sentences of a new version.
func (s *Session) renew(v version, fresh []align.Sentence) *renewal {
	r := &renewal{s: s, v: v, fresh: fresh, gone: map[string][]int{}, moved: map[int]bool{}, used: map[translate.SegmentID]bool{}}
	rows, old := s.rowsOf(v)
	beads := align.Align(old, fresh, align.Options{NoLexicon: true})
	if v.lang == s.doc.SourceLang {
		r.findMoved(rows, old, beads)
	}
	for _, b := range beads {
		if len(b.Source) == 0 {
			for _, k := range b.Target {
				r.add(fresh[k])
			}
			continue
		}
		r.pass(rows[b.Source[0]])
		r.take(rows[b.Source[len(b.Source)-1]]+1, r.joined(b.Target))
	}
	r.pass(s.Len())
	return r
}

// rowsOf returns the segments that have a text of the kind, and these texts.
func (s *Session) rowsOf(v version) (rows []int, old []align.Sentence) {
	for i := range s.Len() {
		g := s.Segment(i)
		if t := *v.text(&g); t != "" {
			rows, old = append(rows, i), append(old, align.Sentence{Text: v.said(g), Paragraph: g.Paragraph})
		}
	}
	return rows, old
}

// findMoved notes the segments that a new version leaves out at their place
// and has, word for word, where something is added.
func (r *renewal) findMoved(rows []int, old []align.Sentence, beads []align.Bead) {
	added := map[string]int{}
	for _, b := range beads {
		if len(b.Source) == 0 {
			for _, k := range b.Target {
				added[r.fresh[k].Text]++
			}
		}
	}
	for _, b := range beads {
		if len(b.Target) > 0 {
			continue
		}
		for _, k := range b.Source {
			if text := old[k].Text; len(r.gone[text]) < added[text] {
				r.gone[text] = append(r.gone[text], rows[k])
				r.moved[rows[k]] = true
			}
		}
	}
}

// pass leaves the segments before row as they are.
func (r *renewal) pass(row int) {
	if row > r.next {
		r.at += row - r.next
		r.last, r.next = r.s.Segment(row-1), row
	}
}

// replace puts now in the place of the next n segments.
func (r *renewal) replace(n int, now []translate.Segment) {
	old := r.s.rows(r.next, r.next+n)
	if n := len(old); n > 0 {
		r.last = old[n-1]
	}
	if !slices.EqualFunc(old, now, translate.Segment.Equal) {
		r.edits = append(r.edits, translate.Replacement{At: r.at, Old: old, New: now})
	}
	r.at, r.next = r.at+len(now), r.next+n
	if n := len(now); n > 0 {
		r.last = now[n-1]
	}
}

// add puts in a sentence that is new at its place: the segment that was moved
// here, or one without a partner.
func (r *renewal) add(x align.Sentence) {
	g := translate.Segment{ID: "1", Paragraph: r.last.Paragraph, Confidence: 1}
	if rows := r.gone[x.Text]; len(rows) > 0 {
		g, r.gone[x.Text] = r.s.Segment(rows[0]), rows[1:]
		g.Paragraph = r.last.Paragraph
		r.update.Moved++
	} else {
		*r.v.text(&g) = x.Text
		g.State = stateOf(g)
		r.update.Added++
	}
	if r.last.ID != "" {
		g.ID = r.last.ID
	}
	// A number of its own: the place that a segment was moved from may come
	// later, and no two have the same at any time.
	g.ID = r.s.unused(g.ID, r.used)
	r.used[g.ID] = true
	r.replace(0, []translate.Segment{g})
}

// take gives the segments before row, whose texts rendered text, the new text.
func (r *renewal) take(row int, text string) {
	kept := r.s.rows(r.next, row)
	was := r.was(kept)
	switch {
	case r.said(kept) == text:
		r.update.Same += len(kept)
		r.pass(row)
		return
	case slices.ContainsFunc(kept, r.locked):
		r.update.Locked += len(kept)
		r.pass(row)
		return
	}
	if pieces := r.pieces(kept, text); pieces != nil {
		for k, p := range pieces {
			r.take(row-len(kept)+k+1, p)
		}
		return
	}
	if len(kept) == 1 && text == "" && r.moved[r.next] {
		r.replace(1, nil)
		return
	}
	r.replace(len(kept), r.changed(kept, was, text))
}

func (r *renewal) locked(g translate.Segment) bool { return r.v.locked != nil && r.v.locked(g) }

func (r *renewal) was(kept []translate.Segment) string {
	was := ""
	for _, g := range kept {
		was = join(was, *r.v.text(&g))
	}
	return was
}

// said is was, with codes that have no numbers.
func (r *renewal) said(kept []translate.Segment) string {
	said := ""
	for _, g := range kept {
		said = join(said, r.v.said(g))
	}
	return oneLine(said)
}

func (r *renewal) joined(numbers []int) string {
	text := ""
	for _, k := range numbers {
		text = join(text, r.fresh[k].Text)
	}
	return text
}

// changed joins the segments kept and gives them the new text.
func (r *renewal) changed(kept []translate.Segment, was, text string) []translate.Segment {
	one := kept[0]
	for _, g := range kept[1:] {
		one.Source, one.Target, one.Draft = join(one.Source, g.Source), join(one.Target, g.Target), join(one.Draft, g.Draft)
		one.Notes = append(append([]translate.Note(nil), one.Notes...), g.Notes...)
	}
	*r.v.text(&one) = text
	if text == "" {
		r.update.Removed += len(kept)
	} else {
		r.update.Changed += len(kept)
	}
	if one.Source == "" && one.Target == "" {
		return nil
	}
	r.v.changed(&one, was)
	return []translate.Segment{one}
}
