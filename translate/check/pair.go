package check

import (
	"unicode"
	"unicode/utf8"

	"satzpaar/translate"
)

// pair is what all checks look at, read once.
type pair struct {
	translate.Segment
	sourceTokens, targetTokens   []token
	sourceWords, targetWords     []token // those that are words
	sourceNumbers, targetNumbers []mention
	spelled                      func(string) bool // by an installed dictionary; may be nil
	heads                        map[string]bool   // first letters of the target's words; see cognate
}

// read makes the pair that all checks of a segment share.
func read(g translate.Segment) *pair {
	p := &pair{Segment: g, sourceTokens: tokens(g.Source), targetTokens: tokens(g.Target)}
	p.sourceWords, p.targetWords = wordsOf(p.sourceTokens), wordsOf(p.targetTokens)
	p.sourceNumbers = mentions(g.Source, p.sourceTokens, true)
	p.targetNumbers = mentions(g.Target, p.targetTokens, false)
	return p
}

func wordsOf(all []token) []token {
	list := make([]token, 0, len(all))
	for _, t := range all {
		if t.kind == wordToken {
			list = append(list, t)
		}
	}
	return list
}

func letter(r rune) bool {
	if r < 0x80 {
		return r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z'
	}
	return unicode.IsLetter(r) || unicode.IsMark(r)
}

func whole(text string) translate.Span { return translate.Span{Start: 0, End: len(text)} }

func letterBefore(text string, i int) bool {
	r, _ := utf8.DecodeLastRuneInString(text[:i])
	return letter(r)
}
