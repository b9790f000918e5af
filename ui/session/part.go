package session

import (
	"context"
	"strings"
)

// parts returns the sentences of which the text of a segment was joined: those
// into which the document was split when it came, where the text is made of
// them, for they know what stood around them; else what its rules say.
func (s *Session) parts(lang, text string) []string {
	if text == "" {
		return nil
	}
	known := s.came(lang)
	if known[text] {
		return []string{text}
	}
	if all, ok := madeOf(known, text); ok {
		return all
	}
	var all []string
	for _, x := range sentences(s.rules, lang, text) {
		all = append(all, x.Text)
	}
	return all
}

// came returns the sentences into which the text of a language was split when
// the document came; none for what did not come as a text.
func (s *Session) came(lang string) map[string]bool {
	if s.arrived == nil {
		s.arrived = map[string]map[string]bool{}
		source, draft, name, err := s.lib.Original(context.Background(), s.document)
		if err == nil && s.aligned() {
			s.arrived[s.doc.SourceLang] = s.splitOnce(s.doc.SourceLang, s.doc.Name, source)
			s.arrived[s.doc.TargetLang] = s.splitOnce(s.doc.TargetLang, name, draft)
		}
	}
	return s.arrived[lang]
}

func (s *Session) splitOnce(lang, name string, b []byte) map[string]bool {
	text, p, err := decode(name, b)
	if err != nil || p != nil {
		return nil
	}
	all := map[string]bool{}
	for _, x := range sentences(s.rules, lang, text) {
		all[x.Text] = true
	}
	return all
}

// madeOf takes text, sentences joined by spaces, apart again; the longer one is
// taken where two fit.
func madeOf(known map[string]bool, text string) ([]string, bool) {
	var all []string
	for text != "" {
		end := len(text)
		for end > 0 && !known[text[:end]] {
			end = strings.LastIndexByte(text[:end], ' ')
		}
		if end <= 0 {
			return nil, false
		}
		all = append(all, text[:end])
		text = strings.TrimPrefix(text[end:], " ")
	}
	return all, true
}
