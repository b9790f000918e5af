package session

import (
	"context"
	"strings"

	"satzpaar/translate"
	"satzpaar/translate/align"
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
			g.Notes = append(append([]translate.Note(nil), g.Notes...), translate.Note{Who: s.opt.Who, When: s.now(), Text: hadSource + was, At: translate.NoSpan})
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

func oneLine(text string) string { return strings.Join(strings.Fields(text), " ") }

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
