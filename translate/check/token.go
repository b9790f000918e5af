package check

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"satzpaar/translate"
)

// A token is a word, a number in figures with the marks inside it, or any
// other single character. Inline codes, addresses and handles are no tokens.
type token struct {
	text, lower string
	at          translate.Span
	kind        tokenKind
	glued       bool // nothing stands between it and the token before
}

type tokenKind uint8

const (
	wordToken tokenKind = iota
	figureToken
	markToken
)

// tokens reads a text into its tokens, which it appends to all.
func tokens(all []token, text string) []token {
	all = slices.Grow(all, len(text)/5+4)
	end := -1
	add := func(kind tokenKind, from, to int) {
		t := text[from:to]
		all = append(all, token{t, strings.ToLower(t), translate.Span{Start: from, End: to}, kind, from == end})
		end = to
	}
	for i := 0; i < len(text); {
		r, n := utf8.DecodeRuneInString(text[i:])
		switch {
		case r == '{':
			if m := codeMarker.FindStringIndex(text[i:]); m != nil && m[0] == 0 {
				i += m[1]
				continue
			}
			add(markToken, i, i+n)
			i += n
		case unicode.IsSpace(r):
			i += n
		case r >= '0' && r <= '9':
			to := figureEnd(text, i)
			add(figureToken, i, to)
			i = to
		case letter(r):
			to := i
			for to < len(text) {
				r, n := utf8.DecodeRuneInString(text[to:])
				if !letter(r) && !((r == '\'' || r == '’') && to+n < len(text) && isLetterAt(text, to+n)) {
					break
				}
				to += n
			}
			if link := linkEnd(text, i, to); link > to {
				i, end = link, -1
				continue
			}
			add(wordToken, i, to)
			i = to
		default:
			add(markToken, i, i+n)
			i += n
		}
	}
	return all
}

func isLetterAt(text string, i int) bool {
	r, _ := utf8.DecodeRuneInString(text[i:])
	return letter(r)
}

func digit(c byte) bool { return c >= '0' && c <= '9' }

// figureEnd returns the end of the number that begins at i: digits, and marks
// between digits. A space joins groups of three only.
func figureEnd(text string, i int) int {
	start := i
	for i < len(text) {
		if digit(text[i]) {
			i++
			continue
		}
		r, n := utf8.DecodeRuneInString(text[i:])
		next := i + n
		if next >= len(text) || !digit(text[next]) {
			break
		}
		switch r {
		case '.', ',', ':':
			// "5, 7" has a space; "1,2" and "12:30" do not
		case '\'', '’', '\u00a0', '\u202f', '\u2009', ' ':
			group := next+3 <= len(text) && digit(text[next+1]) && digit(text[next+2]) && (next+3 == len(text) || !digit(text[next+3]))
			head := text[start:i]
			if !group || len(head) > 3 && !grouped(head) || head[0] == '0' {
				return i
			}
		default:
			return i
		}
		i = next
	}
	return i
}

// grouped reports whether head ends with a group of three behind a space or an
// apostrophe, as "5 000" does.
func grouped(head string) bool {
	cut := strings.LastIndexFunc(head, func(r rune) bool { return r > '9' || r < '0' })
	return cut >= 0 && len(head)-cut-1 <= 4 && !strings.ContainsAny(head, ".,:")
}

// linkEnd returns the end of an address, a mail address or a handle that
// begins with the word text[from:to]; to if it is none.
func linkEnd(text string, from, to int) int {
	rest := text[to:]
	if !strings.HasPrefix(rest, "://") && !(strings.EqualFold(text[from:to], "www") && strings.HasPrefix(rest, ".")) &&
		!(from > 0 && (text[from-1] == '@' || text[from-1] == '#')) {
		return to
	}
	if n := strings.IndexFunc(rest, unicode.IsSpace); n >= 0 {
		return to + n
	}
	return len(text)
}
