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
	s, t := Tokens(a), Tokens(b)
	total := max(weigh(s), weigh(t))
	if total == 0 {
		return 0
	}
	return min(99, int(100*(1-distance(s, t)/total)))
}

func weigh(tokens []string) float64 {
	w := 0.0
	for _, t := range tokens {
		w += weight(t)
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
func distance(s, t []string) float64 {
	prev := make([]float64, len(t)+1)
	row := make([]float64, len(t)+1)
	for j, x := range t {
		prev[j+1] = prev[j] + weight(x)
	}
	for _, x := range s {
		row[0] = prev[0] + weight(x)
		for j, y := range t {
			row[j+1] = min(prev[j]+exchange(x, y), prev[j+1]+weight(x), row[j]+weight(y))
		}
		prev, row = row, prev
	}
	return prev[len(t)]
}

func exchange(x, y string) float64 {
	if x == y {
		return 0
	}
	w := max(weight(x), weight(y))
	fx, fy := Fold(x), Fold(y)
	if fx == fy {
		return .1 * w
	}
	if like := Ratio(fx, fy); like >= .5 {
		return w * (1 - like)
	}
	return w
}

// Ratio returns 1 - Levenshtein/longer length, over characters.
func Ratio(a, b string) float64 {
	s, t := []rune(a), []rune(b)
	n := max(len(s), len(t))
	if n == 0 {
		return 1
	}
	return 1 - float64(levenshtein(s, t))/float64(n)
}

func levenshtein[T comparable](s, t []T) int {
	row := make([]int, len(t)+1)
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
