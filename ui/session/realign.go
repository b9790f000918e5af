package session

import (
	"slices"

	"satzpaar/translate"
	"satzpaar/translate/align"
)

// This file pairs anew what lies between pins. A pin is a segment that a
// person has settled: approved, locked, edited, or paired by hand.

// farthest is how many segments on each side of a repair are paired anew at
// most, so that it takes the same time in a book as on a page.
const farthest = 50

// beyondDoubt is the confidence from which two neighbours in a row end what a
// repair pairs anew, as a pin does.
const beyondDoubt = .95

// pinned reports whether a segment is a pin.
func pinned(g translate.Segment) bool {
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
		if x != i && x != k && pinned(s.Segment(x)) {
			return &translate.Error{Code: translate.Refused, Text: "a settled pair stands between them", Hint: "Pair them on one side of it."}
		}
	}
	if s.Segment(i).Source == "" || s.Segment(k).Target == "" {
		return &translate.Error{Code: translate.Refused, Text: "there is nothing to pair", Hint: "Choose a German and an English sentence."}
	}
	from, to := s.between(min(i, k), max(i, k)+1)
	st := s.stretch(s.rows(from, to))
	st.pins = slices.DeleteFunc(st.pins, func(b align.Bead) bool {
		return slices.Equal(b.Source, st.source[i-from]) && len(b.Source) > 0 || slices.Equal(b.Target, st.target[k-from]) && len(b.Target) > 0
	})
	st.pins = append(st.pins, align.Bead{Source: st.source[i-from], Target: st.target[k-from]})
	return s.exchange("link", from, to, s.pairedAnew(st))
}

// Realign pairs what lies between the pins around segment i anew.
func (s *Session) Realign(i int) error {
	if err := s.Leave(); err != nil {
		return err
	}
	if err := s.mayPair(i); err != nil {
		return err
	}
	from, to := s.between(i, i+1)
	return s.exchange("realign", from, to, s.pairedAnew(s.stretch(s.rows(from, to))))
}

// repair puts now in the place of the segments [at,end) and pairs anew what is
// in doubt around them, in one step. The settled ones among now are pins.
func (s *Session) repair(what string, at, end int, now []translate.Segment) error {
	from, to := s.between(at, end)
	from, to = max(from, s.sure(at, -1)), min(to, s.sure(end-1, 1)+1)
	rows := slices.Concat(s.rows(from, at), now, s.rows(end, to))
	return s.exchange(what, from, to, s.pairedAnew(s.stretch(rows)))
}

// between returns the segments [from,to) around [at,end) up to the next pins,
// which they leave out.
func (s *Session) between(at, end int) (from, to int) {
	isPin := func(i int) bool { return pinned(s.Segment(i)) }
	from, _ = align.Stretch(s.Len(), at, isPin)
	_, to = align.Stretch(s.Len(), end-1, isPin)
	return max(from, at-farthest), min(to, end+farthest)
}

// sure returns the last segment from at in a direction before two neighbours
// that are beyond doubt.
func (s *Session) sure(at, direction int) int {
	for x := at + direction; x >= 0 && x < s.Len(); x += direction {
		if s.Segment(x).Confidence >= beyondDoubt && s.Segment(x+direction).Confidence >= beyondDoubt {
			return x - direction
		}
	}
	return at + direction*s.Len()
}

// rows returns the segments [from,to).
func (s *Session) rows(from, to int) []translate.Segment {
	return slices.Clone(s.doc.Segments[from:to])
}

// exchange puts now in the place of the segments [from,to), as far as they
// differ.
func (s *Session) exchange(what string, from, to int, now []translate.Segment) error {
	old := s.rows(from, to)
	for len(old) > 0 && len(now) > 0 && old[0].Equal(now[0]) {
		from, old, now = from+1, old[1:], now[1:]
	}
	for len(old) > 0 && len(now) > 0 && old[len(old)-1].Equal(now[len(now)-1]) {
		old, now = old[:len(old)-1], now[:len(now)-1]
	}
	if len(old) == 0 && len(now) == 0 {
		return nil
	}
	return s.do(what, "", []translate.Replacement{{At: from, Old: old, New: now}})
}

// A stretch is some rows as sentences, with the numbers of the sentences of
// each, and the pins among them.
type stretch struct {
	rows           []translate.Segment
	german         []align.Sentence
	english        []align.Sentence
	source, target [][]int
	pins           []align.Bead
	last           lastNumbers
}

func (s *Session) stretch(rows []translate.Segment) *stretch {
	st := &stretch{rows: rows, last: s.numbers()}
	for _, g := range rows {
		take := func(lang, text string, all *[]align.Sentence) []int {
			numbers := []int{}
			for _, x := range s.parts(lang, text) {
				numbers = append(numbers, len(*all))
				// The drafts have no paragraphs of their own here.
				*all = append(*all, align.Sentence{Text: x})
			}
			return numbers
		}
		st.source = append(st.source, take(s.doc.SourceLang, g.Source, &st.german))
		st.target = append(st.target, take(s.doc.TargetLang, g.Target, &st.english))
		if k := len(st.source) - 1; pinned(g) {
			st.pins = append(st.pins, align.Bead{Source: st.source[k], Target: st.target[k]})
		}
	}
	return st
}

// pairedAnew returns what shall stand in the place of the rows of a stretch.
// Pins stay as they are. A segment keeps its number and its notes as long as
// the first of its German sentences begins one.
func (s *Session) pairedAnew(st *stretch) []translate.Segment {
	row := make([]int, len(st.german)) // of each German sentence
	for r, all := range st.source {
		for _, k := range all {
			row[k] = r
		}
	}
	used := map[translate.SegmentID]bool{}
	for r, g := range st.rows {
		if st.keeps(r) {
			used[g.ID] = true
		}
	}
	var now []translate.Segment
	at := 0
	for _, b := range align.Realign(st.german, st.english, st.pins, s.evidence()) {
		if r := st.rowOf(b); r >= 0 && st.keeps(r) {
			now, at = append(now, st.rows[r]), r
			continue
		}
		if len(b.Source) > 0 {
			at = row[b.Source[0]]
		}
		g := s.segmentOf(st, b, at)
		if used[g.ID] {
			g.ID, g.Notes = s.unused(g.ID, used), nil
		}
		used[g.ID] = true
		now = append(now, g)
	}
	return now
}

// rowOf returns the row that holds exactly the sentences of a bead, -1 if none
// does.
func (st *stretch) rowOf(b align.Bead) int {
	for r := range st.rows {
		if slices.Equal(st.source[r], b.Source) && slices.Equal(st.target[r], b.Target) {
			return r
		}
	}
	return -1
}

// keeps reports whether row r was a pin and is one still.
func (st *stretch) keeps(r int) bool {
	return pinned(st.rows[r]) && slices.ContainsFunc(st.pins, func(p align.Bead) bool {
		return slices.Equal(p.Source, st.source[r]) && slices.Equal(p.Target, st.target[r])
	})
}

// segmentOf makes a segment of a bead; at is the row where its German begins.
func (s *Session) segmentOf(st *stretch, b align.Bead, at int) translate.Segment {
	was := st.rows[at]
	g := translate.Segment{ID: was.ID, Notes: was.Notes, Origin: translate.FromAligned, Confidence: b.Score, Paragraph: was.Paragraph}
	g.Source = st.join(&g, st.german, st.source, b.Source)
	g.Target = st.join(&g, st.english, st.target, b.Target)
	g.Draft, g.State, g.Apart = g.Target, stateOf(g), apart(g, s.doc.Format == TwoTexts)
	r := slices.IndexFunc(st.target, func(all []int) bool { return len(all) > 0 && slices.Equal(all, b.Target) })
	if r >= 0 && st.rows[r].Draft != st.rows[r].Target { // what a person wrote stays
		from := st.rows[r]
		g.Codes = withCodes(heldCodes(g.Codes, g.Source), st.last.carry(&from, g.Paragraph, &from.Target, &from.Draft))
		g.Target, g.Draft, g.State = from.Target, from.Draft, from.State
	}
	if g.Source == was.Source && g.Target == was.Target && g.Confidence != 1 {
		return was
	}
	return g
}

// join returns the sentences called numbers, which the rows hold as lists say,
// and gives g their codes. Those of one row go together.
func (st *stretch) join(g *translate.Segment, sentences []align.Sentence, lists [][]int, numbers []int) string {
	text := ""
	for r, all := range lists {
		mine := ""
		for _, k := range all {
			if slices.Contains(numbers, k) {
				mine = join(mine, sentences[k].Text)
			}
		}
		g.Codes = withCodes(g.Codes, st.last.carry(&st.rows[r], g.Paragraph, &mine))
		text = join(text, mine)
	}
	return text
}

func (s *Session) unused(id translate.SegmentID, used map[translate.SegmentID]bool) translate.SegmentID {
	fresh := s.freshID(id)
	for used[fresh] {
		fresh = s.freshID(fresh)
	}
	return fresh
}
