package session

import (
	"strings"

	"satzpaar/translate"
	"satzpaar/translate/align"
	"satzpaar/translate/format"
)

// An Update says what a new version of a text did to the segments.
type Update struct{ Same, Changed, Added, Removed int }

// NewSource takes over a new version of the German text, in one step. What is
// unchanged keeps its translation and its state; what changed keeps its
// translation, is open again and has a note with the text that was there; what
// is new has no translation yet.
func (s *Session) NewSource(name string, b []byte) (Update, error) {
	return s.newVersion(name, b, "new source", version{
		lang: "de",
		text: func(g *translate.Segment) *string { return &g.Source },
		changed: func(g *translate.Segment, was string) {
			g.State = stateOf(*g)
			g.Notes = append(append([]translate.Note(nil), g.Notes...), translate.Note{Who: s.opt.Who, When: s.now(), Text: "The source was: " + was, At: translate.NoSpan})
		},
	})
}

// NewTarget takes over a reviewed English text as changes to the translations,
// in one step. Sentences that were not touched keep their state.
func (s *Session) NewTarget(name string, b []byte) (Update, error) {
	return s.newVersion(name, b, "reviewed text", version{
		lang: "en",
		text: func(g *translate.Segment) *string { return &g.Target },
		changed: func(g *translate.Segment, _ string) {
			if g.Target == "" {
				g.State = translate.New
			} else {
				g.State = translate.Translated
			}
		},
	})
}

// A version says which text of the segments is renewed and what becomes of a
// segment whose text changed.
type version struct {
	lang    string
	text    func(*translate.Segment) *string
	changed func(g *translate.Segment, was string)
}

func (s *Session) newVersion(name string, b []byte, what string, v version) (Update, error) {
	var u Update
	if err := s.Leave(); err != nil {
		return u, err
	}
	if !s.aligned() {
		return u, &translate.Error{Code: translate.Refused, File: name, Text: "the segments of a bilingual file belong to the file", Hint: "Only texts that were paired here can be renewed."}
	}
	text, err := format.DecodeText(name, b)
	if err != nil {
		return u, err
	}
	if found := align.Language(text.String); found != "" && found != v.lang {
		return u, &translate.Error{Code: translate.Invalid, File: name, Text: "this is not in the language of the text that it should replace"}
	}
	fresh := sentences(s.rules, v.lang, text.String)
	rows, old := s.rowsOf(v)
	now := s.renewed(v, rows, old, fresh, &u)
	all := make([]translate.Segment, s.Len())
	for i := range all {
		all[i] = s.Segment(i)
	}
	if u.Changed+u.Added+u.Removed == 0 {
		return u, nil
	}
	return u, s.do(what, "", []translate.Replacement{{At: 0, Old: all, New: now}})
}

// rowsOf returns the segments that have a text of the kind, and these texts.
func (s *Session) rowsOf(v version) (rows []int, old []align.Sentence) {
	for i := range s.Len() {
		g := s.Segment(i)
		if t := *v.text(&g); t != "" {
			rows, old = append(rows, i), append(old, align.Sentence{Text: t, Paragraph: g.Paragraph})
		}
	}
	return rows, old
}

// renewed gives the segments with the texts of fresh in the place of old.
func (s *Session) renewed(v version, rows []int, old, fresh []align.Sentence, u *Update) []translate.Segment {
	var now []translate.Segment
	used := map[translate.SegmentID]bool{}
	next := 0 // the first segment that is not yet in now
	upTo := func(row int) {
		for ; next < row; next++ {
			now = append(now, s.Segment(next)) // without a text of this kind
		}
	}
	for _, b := range align.Align(old, fresh, align.Options{NoLexicon: true}) {
		text := ""
		for _, k := range b.Target {
			text = join(text, fresh[k].Text)
		}
		if len(b.Source) == 0 {
			u.Added++
			g := translate.Segment{ID: "1", Confidence: 1}
			if len(now) > 0 {
				g.ID, g.Paragraph = now[len(now)-1].ID, now[len(now)-1].Paragraph
			}
			g.ID = s.unused(g.ID, used)
			used[g.ID] = true
			*v.text(&g) = text
			g.State = stateOf(g)
			now = append(now, g)
			continue
		}
		upTo(rows[b.Source[0]])
		was := ""
		var kept []translate.Segment
		for _, k := range b.Source {
			for ; next <= rows[k]; next++ {
				g := s.Segment(next)
				was = join(was, *v.text(&g))
				kept = append(kept, g)
			}
		}
		now = append(now, s.renew(v, kept, was, text, u)...)
	}
	upTo(s.Len())
	return now
}

// renew gives the segments kept, whose text was was, the new text.
func (s *Session) renew(v version, kept []translate.Segment, was, text string, u *Update) []translate.Segment {
	if strings.Join(strings.Fields(was), " ") == text {
		u.Same += len(kept)
		return kept
	}
	one := kept[0]
	for _, g := range kept[1:] {
		one.Source, one.Target, one.Draft = join(one.Source, g.Source), join(one.Target, g.Target), join(one.Draft, g.Draft)
		one.Notes = append(append([]translate.Note(nil), one.Notes...), g.Notes...)
	}
	*v.text(&one) = text
	if one.Source == "" && one.Target == "" || text == "" {
		u.Removed += len(kept)
		if one.Source == "" && one.Target == "" {
			return nil
		}
	} else {
		u.Changed += len(kept)
	}
	v.changed(&one, was)
	return []translate.Segment{one}
}
