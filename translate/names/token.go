package names

import (
	"unicode"
	"unicode/utf8"
)

type token struct {
	text  string
	start int
}

// end returns where the token ends. It is not kept: the tokens of a large
// document take most of the memory that its names need.
func (t token) end() int { return t.start + len(t.text) }

// tokens splits a text into its runs of letters.
func tokens(text string) []token {
	all := make([]token, 0, len(text)/6+1)
	for at := 0; ; {
		w, ok := nextToken(text, at)
		if !ok {
			return all
		}
		all = append(all, w)
		at = w.end()
	}
}

// nextToken returns the first run of letters that begins at a place or behind
// it.
func nextToken(text string, at int) (token, bool) {
	start := -1
	for i := at; i < len(text); {
		r, n := rune(text[i]), 1
		if r >= utf8.RuneSelf {
			r, n = utf8.DecodeRuneInString(text[i:])
		}
		in := r|0x20 >= 'a' && r|0x20 <= 'z' || r >= utf8.RuneSelf && (unicode.IsLetter(r) || unicode.IsMark(r))
		if in && start < 0 {
			start = i
		} else if !in && start >= 0 {
			return token{text[start:i], start}, true
		}
		i += n
	}
	if start < 0 {
		return token{}, false
	}
	return token{text[start:], start}, true
}

func tokenCount(text string) int {
	n := 0
	for at := 0; ; n++ {
		w, ok := nextToken(text, at)
		if !ok {
			return n
		}
		at = w.end()
	}
}

func firstToken(text string) string {
	w, _ := nextToken(text, 0)
	return w.text
}
