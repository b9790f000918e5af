package session

import (
	"strings"

	"satzpaar/translate"
	"satzpaar/translate/align"
	"satzpaar/translate/format"
)

// Paired reports whether the document was paired from two texts, of which new
// versions can be taken over.
func (s *Session) Paired() bool { return s.aligned() }

// readVersion reads a new version of one of the two texts.
func (s *Session) readVersion(name string, b []byte, lang string) (reading, error) {
	text, p, err := decode(name, b)
	if err != nil {
		return reading{}, err
	}
	kind := TwoTexts
	if p != nil {
		kind = p.Format
	}
	if s.doc.Format != TwoTexts && kind != s.doc.Format {
		return reading{}, &translate.Error{Code: translate.Invalid, File: name, Text: "the document is " + s.doc.Format + ", this is " + kind}
	}
	if found := align.Language(text); found != "" && found != lang {
		return reading{}, &translate.Error{Code: translate.Invalid, File: name, Text: "this is not in the language of the text that it should replace"}
	}
	if s.doc.Format == TwoTexts {
		return reading{plain: sentences(s.rules, lang, text)}, nil
	}
	return readProse(s.rules, lang, p), nil
}

// said returns the text of a segment in one line, with codes that have no
// numbers: these change with what stands before them in the paragraph.
func (v version) said(g translate.Segment) string {
	return oneLine(numberless(*v.text(&g), g.Codes))
}

// numberless returns a text whose codes are told apart by their kinds alone.
func numberless(text string, codes []translate.InlineCode) string {
	if len(codes) == 0 || strings.IndexByte(text, '{') < 0 {
		return text
	}
	var pairs []string
	for _, c := range codes {
		pairs = append(pairs, format.Marker(c), noNumber[c.Kind])
	}
	return strings.NewReplacer(pairs...).Replace(text)
}

var noNumber = map[translate.CodeKind]string{translate.CodeOpen: "{0}", translate.CodeClose: "{/0}", translate.CodeAlone: "{0/}"}

// numberless returns sentence k without the numbers of its codes.
func (r *reading) numberless(k int) string {
	if r.blocks == nil {
		return r.plain[k].Text
	}
	return oneLine(numberless(r.shown[k], r.blocks[r.plain[k].Paragraph].Codes))
}

// A track follows the segments through the sentences of a new version.
type track struct {
	fresh   *reading
	all     string // its sentences without numbers, joined as segments are
	ends    []int  // of the sentences in all
	markers []string
	at      int // the end of the last segment in all
	passed  int // markers before it
}

func newTrack(fresh *reading) *track {
	t := &track{fresh: fresh}
	var all strings.Builder
	for k := range fresh.plain {
		if k > 0 {
			all.WriteByte(' ')
		}
		all.WriteString(fresh.numberless(k))
		t.ends = append(t.ends, all.Len())
		if fresh.blocks == nil {
			continue
		}
		b := fresh.blocks[fresh.plain[k].Paragraph]
		b.Text = fresh.shown[k]
		for i := 0; i < len(b.Text); i++ {
			if n := markerAt(b, i); n > 0 {
				t.markers = append(t.markers, b.Text[i:i+n])
				i += n - 1
			}
		}
	}
	t.all = all.String()
	return t
}

// next finds the text of the next segment: in which paragraph it begins, and
// its text with the numbers of that; false where it does not stand there.
func (t *track) next(text string) (paragraph int, numbered string, ok bool) {
	i := strings.Index(t.all[t.at:], text)
	if i < 0 || strings.TrimSpace(numberlessOut(t.all[t.at:t.at+i])) != "" {
		return 0, "", false
	}
	start := t.at + i
	t.passed += countMarkers(t.all[t.at:start])
	k := 0
	for k < len(t.ends)-1 && t.ends[k] <= start {
		k++
	}
	var out strings.Builder
	for rest := text; rest != ""; {
		j := strings.IndexByte(rest, '{')
		n := 0
		if j >= 0 {
			n = unnumbered(rest[j:])
		}
		switch {
		case j < 0:
			out.WriteString(rest)
			rest = ""
		case n == 0 || t.passed >= len(t.markers):
			out.WriteString(rest[:j+1])
			rest = rest[j+1:]
		default:
			out.WriteString(rest[:j] + t.markers[t.passed])
			t.passed++
			rest = rest[j+n:]
		}
	}
	t.at = start + len(text)
	return t.fresh.plain[k].Paragraph, out.String(), true
}

// unnumbered returns the length of the code without a number at the beginning
// of s, 0 for none.
func unnumbered(s string) int {
	for _, m := range noNumber {
		if strings.HasPrefix(s, m) {
			return len(m)
		}
	}
	return 0
}

func countMarkers(s string) int {
	n := 0
	for _, m := range noNumber {
		n += strings.Count(s, m)
	}
	return n
}

// numberlessOut is text without codes.
func numberlessOut(s string) string {
	for _, m := range noNumber {
		s = strings.ReplaceAll(s, m, "")
	}
	return s
}

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
	t := newTrack(&fresh)
	source := v.lang == s.doc.SourceLang
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
			fresh.renew(g, numbered)
		case fresh.blocks != nil && g.Target != target[g.ID]:
			fresh.retarget(g, numbered, p)
		}
	}
	return editsOf(before, d.Segments), nil
}

// renew gives a segment its source as it stands in the new document, and its
// translation the numbers of the codes there.
func (r *reading) renew(g *translate.Segment, source string) {
	if r.blocks == nil {
		return
	}
	all := r.codes(g.Paragraph, source)
	last := 0
	for _, c := range r.blocks[g.Paragraph].Codes {
		last = max(last, c.Number)
	}
	used, number := map[int]bool{}, map[int]int{}
	var pairs []string
	for _, c := range g.Codes {
		if c.Kind != translate.CodeClose {
			number[c.Number] = partner(all, c, used)
		}
		if number[c.Number] == 0 {
			last++
			number[c.Number] = last
		}
		now := c
		now.Number = number[c.Number]
		pairs = append(pairs, format.Marker(c), format.Marker(now))
		in := strings.Contains(g.Target+g.Draft+g.Approved, format.Marker(c))
		if in && !hasCode(all, now) {
			all = append(all, now)
		}
	}
	renumber := strings.NewReplacer(pairs...)
	g.Source, g.Codes, g.Notes = source, all, withKind(g.Notes, r.blocks[g.Paragraph])
	for _, t := range []*string{&g.Target, &g.Draft, &g.Approved} {
		*t = renumber.Replace(*t)
	}
}

// retarget gives a segment a translation that came with the numbers of its own
// document.
func (r *reading) retarget(g *translate.Segment, target string, paragraph int) {
	used, number := map[int]bool{}, map[int]int{}
	last := 0
	for _, c := range g.Codes {
		last = max(last, c.Number)
	}
	all := g.Codes
	var pairs []string
	for _, c := range r.codes(paragraph, target) {
		if c.Kind != translate.CodeClose {
			number[c.Number] = partner(g.Codes, c, used)
		}
		if number[c.Number] == 0 {
			last++
			number[c.Number] = last
		}
		now := c
		now.Number = number[c.Number]
		pairs = append(pairs, format.Marker(c), format.Marker(now))
		if !hasCode(all, now) {
			all = append(all[:len(all):len(all)], now)
		}
	}
	g.Target, g.Codes = strings.NewReplacer(pairs...).Replace(target), all
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
