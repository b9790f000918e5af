package session

import (
	"slices"

	"satzpaar/translate"
	"satzpaar/translate/align"
)

// This file pairs anew what lies between pins. A pin is a segment that a
// person has settled: approved, locked, edited, or paired by hand.

// pinned reports whether segment i is a pin.
func (s *Session) pinned(i int) bool {
	g := s.Segment(i)
	return g.State.Approved() || g.Locked || g.Confidence == 1 || g.Target != g.Draft || g.State == translate.Translated || g.State == translate.Rejected
}

// Link pairs the source of segment i with the target of segment k, which may
// stand some way off, and pairs what lies between the pins around them anew,
// in one step.
func (s *Session) Link(i, k int) error {
	if err := s.Leave(); err != nil {
		return err
	}
	for x := min(i, k); x <= max(i, k); x++ {
		if err := s.mayPair(x); err != nil {
			return err
		}
		if x != i && x != k && s.pinned(x) {
			return &translate.Error{Code: translate.Refused, Text: "a settled pair stands between them", Hint: "Pair them on one side of it."}
		}
	}
	if s.Segment(i).Source == "" || s.Segment(k).Target == "" {
		return &translate.Error{Code: translate.Refused, Text: "there is nothing to pair", Hint: "Choose a German and an English sentence."}
	}
	from, _ := align.Stretch(s.Len(), min(i, k), s.pinned)
	_, to := align.Stretch(s.Len(), max(i, k), s.pinned)
	st := s.stretch(from, to)
	st.pins = slices.DeleteFunc(st.pins, func(b align.Bead) bool {
		return slices.Equal(b.Source, st.source[i-from]) && len(b.Source) > 0 || slices.Equal(b.Target, st.target[k-from]) && len(b.Target) > 0
	})
	st.pins = append(st.pins, align.Bead{Source: st.source[i-from], Target: st.target[k-from]})
	return s.pairAnew("link", st)
}

// Realign pairs what lies between the pins around segment i anew.
func (s *Session) Realign(i int) error {
	if err := s.Leave(); err != nil {
		return err
	}
	if err := s.mayPair(i); err != nil {
		return err
	}
	from, to := align.Stretch(s.Len(), i, s.pinned)
	return s.pairAnew("realign", s.stretch(from, to))
}

// A stretch is the segments [from,to) as sentences, with the numbers of the
// sentences of each, and the pins among them.
type stretch struct {
	from, to       int
	german         []align.Sentence
	english        []align.Sentence
	source, target [][]int
	pins           []align.Bead
}

func (s *Session) stretch(from, to int) *stretch {
	st := &stretch{from: from, to: to}
	for i := from; i < to; i++ {
		g := s.Segment(i)
		take := func(lang, text string, all *[]align.Sentence) []int {
			numbers := []int{}
			for _, x := range sentences(lang, text) {
				numbers = append(numbers, len(*all))
				*all = append(*all, align.Sentence{Text: x.Text, Paragraph: g.Paragraph})
			}
			return numbers
		}
		st.source = append(st.source, take("de", g.Source, &st.german))
		st.target = append(st.target, take("en", g.Target, &st.english))
		if k := len(st.source) - 1; s.pinned(i) {
			st.pins = append(st.pins, align.Bead{Source: st.source[k], Target: st.target[k]})
		}
	}
	// The drafts have no paragraphs of their own here.
	for j := range st.english {
		st.english[j].Paragraph = 0
	}
	return st
}

// pairAnew puts the beads of a stretch in the place of its segments. A segment
// keeps its number and its notes as long as the first of its German sentences
// begins one.
func (s *Session) pairAnew(what string, st *stretch) error {
	old := make([]translate.Segment, 0, st.to-st.from)
	for i := st.from; i < st.to; i++ {
		old = append(old, s.Segment(i))
	}
	row := make([]int, len(st.german)) // of each German sentence
	for r, all := range st.source {
		for _, k := range all {
			row[k] = r
		}
	}
	used := map[translate.SegmentID]bool{}
	var now []translate.Segment
	at := 0
	for _, b := range align.Realign(st.german, st.english, st.pins, s.evidence()) {
		if len(b.Source) > 0 {
			at = row[b.Source[0]]
		}
		was := old[at]
		g := translate.Segment{ID: was.ID, Origin: translate.FromAligned, Confidence: b.Score, Paragraph: was.Paragraph}
		if used[g.ID] {
			g.ID = s.unused(was.ID, used)
		} else {
			g.Notes = was.Notes
		}
		used[g.ID] = true
		for _, k := range b.Source {
			g.Source = join(g.Source, st.german[k].Text)
		}
		for _, k := range b.Target {
			g.Target = join(g.Target, st.english[k].Text)
		}
		g.Draft, g.State, g.Apart = g.Target, stateOf(g), apart(g)
		if r := slices.IndexFunc(st.target, func(all []int) bool { return len(all) > 0 && slices.Equal(all, b.Target) }); r >= 0 && old[r].Draft != old[r].Target {
			g.Draft, g.State = old[r].Draft, old[r].State // what a person wrote stays
		}
		if g.Source == was.Source && g.Target == was.Target && g.ID == was.ID && g.Confidence != 1 {
			g = was
		}
		now = append(now, g)
	}
	if slices.EqualFunc(old, now, translate.Segment.Equal) {
		return nil
	}
	return s.do(what, "", []translate.Replacement{{At: st.from, Old: old, New: now}})
}

func (s *Session) unused(id translate.SegmentID, used map[translate.SegmentID]bool) translate.SegmentID {
	fresh := s.freshID(id)
	for used[fresh] {
		fresh = s.freshID(fresh)
	}
	return fresh
}

// apart reports whether a segment without a partner is a left-over of a page.
func apart(g translate.Segment) bool {
	return g.Source == "" && align.LeftOver(g.Target) > .4 || g.Target == "" && align.LeftOver(g.Source) > .4
}
