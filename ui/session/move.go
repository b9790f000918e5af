package session

import (
	"slices"

	"satzpaar/translate"
	"satzpaar/translate/align"
)

// A Move says that the German of segments [From,To), which have no partner,
// seems to be rendered by the English of segments [TargetFrom,TargetTo), which
// have none either and stand elsewhere.
type Move struct{ From, To, TargetFrom, TargetTo int }

// Moves proposes which paragraphs were moved. It changes nothing: whether one
// was moved is for a person to say.
func (s *Session) Moves() []Move {
	if !s.aligned() {
		return nil
	}
	var german, english []align.Sentence
	var beads []align.Bead
	for i := range s.Len() {
		g := s.Segment(i)
		var b align.Bead
		if g.Source != "" {
			b.Source = []int{len(german)}
			german = append(german, align.Sentence{Text: g.Source})
		}
		if g.Target != "" {
			b.Target = []int{len(english)}
			english = append(english, align.Sentence{Text: g.Target})
		}
		beads = append(beads, b)
	}
	source, target := s.rowsWith(func(g translate.Segment) string { return g.Source }), s.rowsWith(func(g translate.Segment) string { return g.Target })
	var all []Move
	for _, m := range align.Moves(german, english, beads, s.evidence()) {
		all = append(all, Move{source[m.From], source[m.To-1] + 1, target[m.TargetFrom], target[m.TargetTo-1] + 1})
	}
	return all
}

// rowsWith returns the segments that have a text.
func (s *Session) rowsWith(text func(translate.Segment) string) []int {
	var rows []int
	for i := range s.Len() {
		if text(s.Segment(i)) != "" {
			rows = append(rows, i)
		}
	}
	return rows
}

// TakeMove pairs the sentences of a move, where their German stands, in one
// step. The pairs are settled.
func (s *Session) TakeMove(m Move) error {
	if err := s.Leave(); err != nil {
		return err
	}
	if m.From < 0 || m.To > s.Len() || m.TargetFrom < 0 || m.TargetTo > s.Len() || m.From >= m.To || m.TargetFrom >= m.TargetTo || m.From < m.TargetTo && m.TargetFrom < m.To {
		return &translate.Error{Code: translate.Refused, Text: "there is nothing to move"}
	}
	for i := range s.Len() {
		if g := s.Segment(i); i >= m.From && i < m.To && g.Target != "" || i >= m.TargetFrom && i < m.TargetTo && g.Source != "" {
			return &translate.Error{Code: translate.Refused, Text: "a sentence of the paragraph has a partner already"}
		}
	}
	here, there := s.rows(m.From, m.To), s.rows(m.TargetFrom, m.TargetTo)
	for _, i := range []int{m.From, m.TargetFrom} {
		if err := s.mayPair(i); err != nil {
			return err
		}
	}
	st := s.stretch(slices.Concat(here, there))
	st.pins = nil
	now := s.pairedAnew(st)
	for k := range now {
		now[k].Confidence = settled(now[k])
		now[k].Paragraph = here[0].Paragraph
	}
	edits := []translate.Replacement{{At: m.From, Old: here, New: now}, {At: m.TargetFrom, Old: there}}
	if m.TargetFrom > m.From {
		edits[0], edits[1] = edits[1], edits[0] // the later place first, which moves no other
	}
	return s.do("move block", "", edits)
}
