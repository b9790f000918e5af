package match

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Adapt makes the target of a unit fit a query that differs from the unit's
// source in figures alone: each figure that changed must stand exactly once in
// source and target, written the same way. It returns the target with the
// figures of the query, and false where that is not certain.
func Adapt(query, source, target string) (string, bool) {
	q, s := Tokens(query), Tokens(source)
	if len(q) != len(s) {
		return "", false
	}
	var changes []string
	for i := range q {
		if q[i] == s[i] {
			continue
		}
		if !figure(q[i]) || !figure(s[i]) || len(changes) > 0 && contains(changes, s[i]) {
			return "", false
		}
		if countToken(s, s[i]) != 1 || countToken(Tokens(target), s[i]) != 1 {
			return "", false
		}
		changes = append(changes, s[i], q[i])
	}
	if len(changes) == 0 {
		return "", false
	}
	var b strings.Builder
	last := 0
	eachToken([]byte(target), func(start, end int) {
		for i := 0; i < len(changes); i += 2 {
			if target[start:end] == changes[i] {
				b.WriteString(target[last:start] + changes[i+1])
				last = end
			}
		}
	})
	return b.String() + target[last:], true
}

// contains looks at every second string: what was changed already.
func contains(changes []string, s string) bool {
	for i := 0; i < len(changes); i += 2 {
		if changes[i] == s {
			return true
		}
	}
	return false
}

func countToken(tokens []string, t string) (n int) {
	for _, x := range tokens {
		if x == t {
			n++
		}
	}
	return n
}

func figure(token string) bool {
	for _, r := range token {
		if !unicode.IsDigit(r) {
			return false
		}
	}
	return utf8.RuneCountInString(token) > 0
}
