package match

import (
	"unicode"
	"unicode/utf8"
)

// Score returns how alike two sources are, 0 to 100, floor to a whole percent.
// 100 only for texts that are equal after Normalise. Cost of a token: 1 for a
// word, scaled 0.5 to 1.5 by its length, 0.3 for punctuation; another case
// costs a tenth, an alike word its share of differing characters.
func Score(a, b string) int {
	a, b = Normalise(a), Normalise(b)
	if a == b {
		return 100
	}
	s, t := weighed(a), weighed(b)
	total := max(weigh(s), weigh(t))
	if total == 0 {
		return 0
	}
	return min(99, int(100*(1-distance(s, t)/total)))
}

// A weightedToken is a token with what comparing it needs.
type weightedToken struct {
	text, folded string
	runes        []rune // of folded
	weight       float64
}

func weighed(text string) []weightedToken {
	tokens := Tokens(text)
	all := make([]weightedToken, len(tokens))
	for i, t := range tokens {
		f := Fold(t)
		all[i] = weightedToken{t, f, []rune(f), weight(t)}
	}
	return all
}

func weigh(tokens []weightedToken) float64 {
	w := 0.0
	for i := range tokens {
		w += tokens[i].weight
	}
	return w
}

func weight(token string) float64 {
	r, _ := utf8.DecodeRuneInString(token)
	if !unicode.IsLetter(r) && !unicode.IsDigit(r) {
		return .3
	}
	return min(1.5, .5+float64(utf8.RuneCountInString(token))/10)
}

// distance is the weighted edit distance between two rows of tokens.
func distance(s, t []weightedToken) float64 {
	prev := make([]float64, len(t)+1)
	row := make([]float64, len(t)+1)
	for j := range t {
		prev[j+1] = prev[j] + t[j].weight
	}
	for i := range s {
		x := &s[i]
		row[0] = prev[0] + x.weight
		for j := range t {
			y := &t[j]
			row[j+1] = min(prev[j]+exchange(x, y), prev[j+1]+x.weight, row[j]+y.weight)
		}
		prev, row = row, prev
	}
	return prev[len(t)]
}

func exchange(x, y *weightedToken) float64 {
	if x.text == y.text {
		return 0
	}
	w := max(x.weight, y.weight)
	if x.folded == y.folded {
		return .1 * w
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
