package session

import (
	"context"
	"slices"
	"strings"

	"satzpaar/translate"
	"satzpaar/translate/align"
	"satzpaar/translate/diff"
)

// An Update says what a new version of a text did to the segments. Moved ones
// stand elsewhere and are what they were; locked ones keep their translation.
type Update struct{ Same, Changed, Added, Removed, Moved, Locked int }

// NewSource takes over a new version of the German text, in one step. What is
// unchanged keeps its translation and its state; what changed keeps its
// translation, is open again and has a note with the text that was there; what
// is new has no translation yet; what was moved takes its translation along.
func (s *Session) NewSource(name string, b []byte) (Update, error) {
	return s.newVersion(name, b, newSource, version{
		lang: s.doc.SourceLang,
		text: func(g *translate.Segment) *string { return &g.Source },
		changed: func(g *translate.Segment, was string) {
			g.State = stateOf(*g)
			g.Notes = append(append([]translate.Note(nil), g.Notes...), translate.Note{Who: s.opt.Who, When: s.now(), Text: "The source was: " + was, At: translate.NoSpan})
		},
	})
}

// NewTarget takes over a reviewed English text as changes to the translations,
// in one step. Sentences that were not touched keep their state, and locked
// segments all they have.
func (s *Session) NewTarget(name string, b []byte) (Update, error) {
	return s.newVersion(name, b, newTarget, version{
		lang:   s.doc.TargetLang,
		locked: func(g translate.Segment) bool { return g.Locked },
		text:   func(g *translate.Segment) *string { return &g.Target },
		changed: func(g *translate.Segment, _ string) {
			if g.Target == "" {
				g.State = translate.New
			} else {
				g.State = translate.Translated
			}
		},
	})
}

// A version says which text of the segments is renewed, what becomes of a
// segment whose text changed, and which segments must not change.
type version struct {
	lang    string
	text    func(*translate.Segment) *string
	changed func(g *translate.Segment, was string)
	locked  func(translate.Segment) bool
}

func (s *Session) newVersion(name string, b []byte, what string, v version) (Update, error) {
	if err := s.Leave(); err != nil {
		return Update{}, err
	}
	if !s.aligned() {
		return Update{}, &translate.Error{Code: translate.Refused, File: name, Text: "the segments of a bilingual file belong to the file", Hint: "Only texts that were paired here can be renewed."}
	}
	fresh, err := s.readVersion(name, b, v.lang)
	if err != nil {
		return Update{}, err
	}
	plain := make([]align.Sentence, len(fresh.plain))
	for k := range plain {
		plain[k] = align.Sentence{Text: fresh.numberless(k), Paragraph: fresh.plain[k].Paragraph}
	}
	r := s.renew(v, plain)
	edits, err := s.settle(v, r.edits, fresh)
	if err != nil {
		return Update{}, err
	}
	if what == newSource && len(edits) > 0 {
		// It is kept first: a version that no segment speaks of does no harm.
		if err := s.lib.AddSource(context.Background(), s.document, b); err != nil {
			return Update{}, err
		}
	}
	if err := s.do(what, "", edits); err != nil {
		return Update{}, err
	}
	s.showRenewals()
	return r.update, nil
}

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

// pieces cuts the new text of several segments where their old texts met, so
// that what a person split stays split; nil where no piece would be what it
// was.
func (r *renewal) pieces(kept []translate.Segment, text string) []string {
	if len(kept) < 2 {
		return nil
	}
	var ends []int // of the old texts, within all of them
	was, old := "", make([]string, len(kept))
	for k, g := range kept {
		old[k] = r.v.said(g)
		was = join(was, old[k])
		ends = append(ends, len(was))
	}
	var all []string
	from, same := 0, false
	for k, at := range carried(diff.Words(was, text), ends) {
		if at < from || k == len(kept)-1 {
			at = len(text)
		}
		piece := strings.TrimSpace(text[from:at])
		if piece == "" {
			return nil
		}
		same = same || piece == old[k]
		all, from = append(all, piece), at
	}
	if !same {
		return nil
	}
	return all
}

// carried returns where the offsets at, in rising order, of an old text lie in
// the new one.
func carried(ops []diff.Op, at []int) []int {
	var all []int
	i, j := 0, 0 // in the old and in the new text
	for _, op := range ops {
		n := len(op.Text)
		for op.Kind != diff.Insert && len(all) < len(at) && at[len(all)] <= i+n {
			if op.Kind == diff.Equal {
				all = append(all, j+at[len(all)]-i)
			} else {
				all = append(all, j)
			}
		}
		if op.Kind != diff.Insert {
			i += n
		}
		if op.Kind != diff.Delete {
			j += n
		}
	}
	for len(all) < len(at) {
		all = append(all, j)
	}
	return all
}

func oneLine(text string) string { return strings.Join(strings.Fields(text), " ") }
