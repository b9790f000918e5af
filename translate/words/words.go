// Package words knows which words are English: British and American spelling,
// inflected forms, frequent names. The list is assets/words/english.txt.
package words

import (
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"satzpaar/assets"
)

// Has reports whether word stands in the list, letter by letter. It allocates
// nothing.
func Has(word string) bool {
	t := table()
	for k := hash(word) & t.mask; t.at[k] != 0; k = (k + 1) & t.mask {
		rest := assets.EnglishWords[t.at[k]-1:]
		if len(rest) > len(word) && rest[len(word)] == '\n' && rest[:len(word)] == word {
			return true
		}
	}
	return false
}

// An index finds the lines of the list by open addressing: at holds where a
// line begins, plus one; 0 is free.
type index struct {
	at   []uint32
	mask uint32
}

var table = sync.OnceValue(func() *index {
	list := assets.EnglishWords
	size := 1
	for lines := strings.Count(list, "\n"); size < 2*lines; size *= 2 {
	}
	t := &index{make([]uint32, size), uint32(size - 1)}
	for start := 0; start < len(list); {
		end := start + strings.IndexByte(list[start:], '\n')
		k := hash(list[start:end]) & t.mask
		for t.at[k] != 0 {
			k = (k + 1) & t.mask
		}
		t.at[k] = uint32(start + 1)
		start = end + 1
	}
	return t
})

// hash is FNV-1a of 32 bits.
func hash(word string) uint32 {
	h := uint32(2166136261)
	for i := range len(word) {
		h = (h ^ uint32(word[i])) * 16777619
	}
	return h
}

// English reports whether word is an English word or name, whatever its
// capitals, with or without 's.
func English(word string) bool {
	if Has(word) {
		return true
	}
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
