package match

// Measures are what a scan goes by.
type Measures uint8

// The measures: the plain definitions, which are the Levenshtein distance
// against the longer text, over tokens or over characters, in lower case with
// white space collapsed; the share of the words of weight, see Index.Bare; and
// the figures, see Index.Figures.
const (
	ByTokens Measures = 1 << iota
	ByChars
	ByWords
	ByFigures
)

// A Scan compares one query with texts that no index knows, one after the
// other.
type Scan struct {
	by            Measures
	tokens, chars best
	words         bareSearch
	figures       *figureSearch
	byToken       pattern
	byChar        pattern
	m, n          int
	sign          uint64 // of the tokens
	folded        []byte
	symbols       []uint32
}

// NewScan returns a scan for the best limit units of least percent under each
// of the measures.
func NewScan(by Measures, query string, least, limit int) *Scan {
	s := &Scan{by: by, folded: appendFolded(nil, cut(query, maxText))}
	least = max(1, min(least, 100))
	s.symbols = appendTokens(nil, s.folded)
	s.m, s.sign = len(s.symbols), sign(s.symbols)
	s.byToken.set(s.symbols)
	s.symbols = appendRunes(s.symbols[:0], s.folded)
	s.n = len(s.symbols)
	s.byChar.set(s.symbols)
	s.tokens.begin(limit, least, nil)
	s.chars.begin(limit, least, nil)
	if by&ByWords != 0 {
		s.words = newBareSearch(query, limit)
	}
	if by&ByFigures != 0 {
		s.figures = newFigureSearch(query, limit)
	}
	return s
}

// Consider compares a unit.
func (s *Scan) Consider(id int64, source string) {
	if s.m == 0 {
		return
	}
	var n int
	s.folded, s.symbols, n = appendFoldedTokens(s.folded[:0], s.symbols[:0], cut(source, maxText))
	if longer := max(s.m, len(s.symbols)); s.by&ByTokens != 0 {
		if room := s.tokens.room(longer); apart(s.m, len(s.symbols)) <= room && differ(sign(s.symbols), s.sign) <= room {
			s.tokens.consider(id, s.byToken.within(s.symbols, room), longer)
		}
	}
	if longer := max(s.n, n); s.by&ByChars != 0 {
		if room := s.chars.room(longer); apart(s.n, n) <= room {
			s.chars.consider(id, s.byChar.withinText(s.folded, room), longer)
		}
	}
	if s.by&ByWords != 0 {
		s.words.consider(id, s.folded, s.symbols)
	}
	if s.figures != nil {
		if row := figureRow(source); row != nil {
			s.figures.consider(id, row)
		}
	}
}

func apart(a, b int) int { return max(a, b) - min(a, b) }

// TokenCount returns how many tokens the query has.
func (s *Scan) TokenCount() int { return s.m }

// Hits returns the best units so far, those of each measure.
func (s *Scan) Hits() []Hit {
	all := append(s.tokens.list(), s.chars.list()...)
	for _, id := range append(s.words.list(), s.figures.list()...) {
		all = append(all, Hit{ID: id})
	}
	return all
}
