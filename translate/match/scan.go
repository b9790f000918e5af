package match

import "unicode/utf8"

// A Scan compares one query with texts that no index knows, one after the
// other, under both plain definitions.
type Scan struct {
	tokens, chars best
	byToken       pattern
	byChar        pattern
	m, n          int
	folded        []byte
	symbols       []uint32
}

// NewScan returns a scan for the best limit units of least percent.
func NewScan(query string, least, limit int) *Scan {
	s := &Scan{folded: appendFolded(nil, cut(query, maxText))}
	least = max(1, min(least, 100))
	s.symbols = appendTokens(nil, s.folded)
	s.m = len(s.symbols)
	s.byToken.set(s.symbols)
	s.symbols = appendRunes(s.symbols[:0], s.folded)
	s.n = len(s.symbols)
	s.byChar.set(s.symbols)
	s.tokens.begin(limit, least, nil)
	s.chars.begin(limit, least, nil)
	return s
}

// Consider compares a unit. source is not kept.
func (s *Scan) Consider(id int64, source []byte) {
	if s.m == 0 {
		return
	}
	s.folded = appendFolded(s.folded[:0], cut(string(source), maxText))
	s.symbols = appendTokens(s.symbols[:0], s.folded)
	if n := len(s.symbols); apart(s.m, n) <= s.tokens.room(max(s.m, n)) {
		s.tokens.consider(id, s.byToken.within(s.symbols, s.tokens.room(max(s.m, n))), max(s.m, n))
	}
	if n := utf8.RuneCount(s.folded); apart(s.n, n) <= s.chars.room(max(s.n, n)) {
		s.chars.consider(id, s.byChar.withinText(s.folded, s.chars.room(max(s.n, n))), max(s.n, n))
	}
}

func apart(a, b int) int { return max(a, b) - min(a, b) }

// Tokens returns the best units so far under the definition over tokens.
func (s *Scan) Tokens() []Hit { return s.tokens.list() }

// Chars returns the best units so far under the definition over characters.
func (s *Scan) Chars() []Hit { return s.chars.list() }
