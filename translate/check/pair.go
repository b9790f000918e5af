package check

import (
	"sync"
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
	heads                        map[head]bool     // first letters of the target's words; see cognate
}

// pairs are those that were read and released, for their room.
var pairs = sync.Pool{New: func() any { return new(pair) }}

// read makes the pair that all checks of a segment share.
func read(g translate.Segment) *pair {
	p := pairs.Get().(*pair)
	p.Segment, p.spelled, p.heads = g, nil, nil
	p.sourceTokens, p.targetTokens = tokens(p.sourceTokens[:0], g.Source), tokens(p.targetTokens[:0], g.Target)
	p.sourceWords, p.targetWords = wordsOf(p.sourceWords[:0], p.sourceTokens), wordsOf(p.targetWords[:0], p.targetTokens)
	p.sourceNumbers = mentions(p.sourceNumbers[:0], g.Source, p.sourceTokens, true)
	p.targetNumbers = mentions(p.targetNumbers[:0], g.Target, p.targetTokens, false)
	return p
}

// release gives the room of a pair back; nothing of it may be kept but strings.
func (p *pair) release() { pairs.Put(p) }

// wordsOf appends to list the tokens that are words.
func wordsOf(list, all []token) []token {
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
