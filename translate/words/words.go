// Package words knows which words are English: British and American spelling,
// inflected forms, frequent names. The list is assets/words/english.txt.
package words

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"satzpaar/assets"
)

// Has reports whether word stands in the list, letter by letter. It halves the
// sorted list and allocates nothing.
func Has(word string) bool {
	list := assets.EnglishWords
	lo, hi := 0, len(list)
	for lo < hi {
		// Move from the middle back to the beginning of its line.
		mid := lo + (hi-lo)/2
		start := strings.LastIndexByte(list[lo:mid], '\n') + 1 + lo
		end := start + strings.IndexByte(list[start:], '\n')
		switch line := list[start:end]; {
		case line == word:
			return true
		case line < word:
			lo = end + 1
		default:
			hi = start
		}
	}
	return false
}

// English reports whether word is an English word or name, whatever its
// capitals, with or without 's.
func English(word string) bool {
	word = strings.ReplaceAll(word, "’", "'")
	if stem, ok := strings.CutSuffix(word, "'s"); ok {
		word = stem
	}
	word = strings.TrimRight(word, "'")
	return Has(word) || Common(word) || Has(capital(word))
}

// Common reports whether word is an ordinary English word, which is written
// small inside a sentence.
func Common(word string) bool { return Has(strings.ToLower(word)) }

// Name reports whether word is in the list with a capital only: Monday,
// English, Alice.
func Name(word string) bool { return !Common(word) && Has(capital(strings.ToLower(word))) }

func capital(word string) string {
	r, n := utf8.DecodeRuneInString(word)
	if n == 0 {
		return word
	}
	return string(unicode.ToUpper(r)) + word[n:]
}

const alphabet = "abcdefghijklmnopqrstuvwxyz"

// Near returns ordinary words that differ from word, which is in small
// letters, by one letter: two exchanged, one left out, doubled, added or
// replaced, in this order. At most limit are returned.
func Near(word string, limit int) []string {
	var found []string
	seen := map[string]bool{word: true}
	try := func(s string) bool {
		if !seen[s] && Has(s) {
			found = append(found, s)
		}
		seen[s] = true
		return len(found) >= limit
	}
	for i := 0; i+1 < len(word); i++ {
		if try(word[:i] + word[i+1:i+2] + word[i:i+1] + word[i+2:]) {
			return found
		}
	}
	for i := range len(word) {
		if try(word[:i] + word[i+1:]) {
			return found
		}
	}
	for i := range len(word) + 1 {
		for _, c := range alphabet {
			if try(word[:i] + string(c) + word[i:]) {
				return found
			}
		}
	}
	for i := range len(word) {
		for _, c := range alphabet {
			if try(word[:i] + string(c) + word[i+1:]) {
				return found
			}
		}
	}
	return found
}
