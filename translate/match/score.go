package match

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Score returns how alike two sources are, 0 to 100, floor to a whole percent.
// 100 only for texts that are equal, codes and all. See Scorer.
func Score(a, b string) int { return NewScorer(a).Score(b) }

// A Scorer compares one text with many. Its tokens are words, marks and
// placeables (numbers, dates, times, codes, addresses, inline codes). A word
// weighs 0.5 to 1.5 by its length, a negation 0.5, other function words, marks
// and placeables 0.3. Leaving out or adding a token costs its weight; another
// case a tenth, as does another placeable of the same kind; an alike word its
// share of differing characters; ss for ß and ae for ä next to nothing. What
// differs in case, spaces, quotes, spelling of umlauts, placeables or codes
// alone is at least 95.
type Scorer struct {
	text   string // NFC
	tokens []weightedToken
	total  float64
	rows   [2][]float64
	buffer []weightedToken
}

// NewScorer returns a scorer for text, which serves one goroutine.
func NewScorer(text string) *Scorer {
	s := &Scorer{text: exact(text)}
	s.tokens = weighed(nil, Normalise(text))
	s.total = weigh(s.tokens)
	return s
}

// exact returns a text as it must be to count as the same: each file numbers
// its codes anew.
func exact(text string) string { return renumbered(norm.NFC.String(strings.TrimSpace(text))) }

// Score returns how alike another text is.
func (s *Scorer) Score(other string) int {
	if exact(other) == s.text {
		return 100
	}
	s.buffer = weighed(s.buffer[:0], Normalise(other))
	t := s.buffer
	total := max(s.total, weigh(t))
	if total == 0 {
		return 0
	}
	score := max(0, min(99, int(100*(1-s.distance(t)/total))))
	if score < 95 && sameWords(s.tokens, t) {
		return 95
	}
	return score
}

// A weightedToken is a token with what comparing it needs.
type weightedToken struct {
	text, folded string
	runes        []rune // of folded
	weight       float64
	class        class
}

func weighed(to []weightedToken, text string) []weightedToken {
	for _, p := range parts(text) {
		t := text[p.start:p.end]
		if p.class == inline {
			t = codeKinds[codeKind(t)]
		}
		f := t
		if p.class == word {
			f = Fold(t)
		}
		to = append(to, weightedToken{t, f, []rune(f), weight(f, p.class), p.class})
	}
	return to
}

func weigh(tokens []weightedToken) float64 {
	w := 0.0
	for i := range tokens {
		w += tokens[i].weight
	}
	return w
}

func weight(folded string, c class) float64 {
	switch {
	case c != word, stopWords[folded]:
		return .3
	case negations[folded]:
		return .5
	}
	return min(1.5, .5+float64(utf8.RuneCountInString(folded))/10)
}

// distance is the weighted edit distance to another row of tokens.
func (s *Scorer) distance(t []weightedToken) float64 {
	for i := range s.rows {
		if cap(s.rows[i]) <= len(t) {
			s.rows[i] = make([]float64, 2*len(t)+1)
		}
	}
	prev, row := s.rows[0][:len(t)+1], s.rows[1][:len(t)+1]
	prev[0] = 0
	for j := range t {
		prev[j+1] = prev[j] + t[j].weight
	}
	for i := range s.tokens {
		x := &s.tokens[i]
		row[0] = prev[0] + x.weight
		for j := range t {
			y := &t[j]
			least := min(prev[j+1]+x.weight, row[j]+y.weight)
			if prev[j] < least {
				least = min(least, prev[j]+exchange(x, y))
			}
			row[j+1] = least
		}
		prev, row = row, prev
	}
	return prev[len(t)]
}

const (
	light    = .1  // of the weight: another case, another figure
	spelling = .01 // of the weight: ss for ß
)

// exchange is the cost of one token in the place of another.
func exchange(x, y *weightedToken) float64 {
	if x.text == y.text {
		return 0
	}
	w := max(x.weight, y.weight)
	if share := cheap(x, y); share > 0 {
		return share * w
	}
	if x.class != word || y.class != word {
		return w
	}
	n, short := max(len(x.runes), len(y.runes)), min(len(x.runes), len(y.runes))
	if 2*short < n {
		return w // no more than half of the longer one can agree
	}
	if like := 1 - float64(levenshtein(x.runes, y.runes))/float64(n); like >= .5 {
		return w * (1 - like)
	}
	return w
}

// cheap returns the share of its weight that one token costs in the place of
// another that says the same, or is a placeable of the same kind; 0 for others.
func cheap(x, y *weightedToken) float64 {
	switch {
	case x.class != y.class:
		return 0
	case x.class != word && x.class != mark:
		return light
	case x.folded == y.folded:
		return light
	case x.class == word && spelt(x.folded) == spelt(y.folded):
		return spelling
	}
	return 0
}

// spelt returns a folded word with its umlauts and ß written in plain letters.
func spelt(w string) string {
	for i := range len(w) {
		if w[i] >= utf8.RuneSelf {
			return plainly.Replace(w)
		}
	}
	return w
}

var plainly = strings.NewReplacer("ä", "ae", "ö", "oe", "ü", "ue", "ß", "ss")

// sameWords reports whether two rows differ in inline codes, and otherwise
// token by token in what is cheap alone.
func sameWords(s, t []weightedToken) bool {
	i, j := 0, 0
	for {
		for i < len(s) && s[i].class == inline {
			i++
		}
		for j < len(t) && t[j].class == inline {
			j++
		}
		if i == len(s) || j == len(t) {
			return i == len(s) && j == len(t) && i > 0 && j > 0
		}
		if s[i].text != t[j].text && cheap(&s[i], &t[j]) == 0 {
			return false
		}
		i++
		j++
	}
}

// levenshtein returns how many edits of one symbol make s of t.
func levenshtein[T comparable](s, t []T) int {
	var space [48]int // most words are shorter
	row := space[:]
	if len(t) >= len(space) {
		row = make([]int, len(t)+1)
	}
	row = row[:len(t)+1]
	for j := range row {
		row[j] = j
	}
	for i, x := range s {
		diagonal := row[0]
		row[0] = i + 1
		for j, y := range t {
			cost := diagonal
			if x != y {
				cost++
			}
			diagonal = row[j+1]
			row[j+1] = min(cost, row[j+1]+1, row[j]+1)
		}
	}
	return row[len(t)]
}
