package segment

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// formula ends the sentence behind a greeting ("Dear Ann, ...") that opens a
// paragraph, and behind the closing formula of a letter ("Best regards, ...").
func (s *splitter) formula() {
	rest := s.text[s.body:]
	if len(rest) > 60 {
		rest = rest[:60]
	}
	first := firstWord(rest)
	known := s.words.of(first)
	if known&(greeting|farewell) == 0 {
		return
	}
	k := strings.IndexAny(rest, ",.!?:;\n")
	if dash := strings.Index(rest, " -"); dash >= 0 && (k < 0 || dash < k) && s.sentence == 0 {
		k = dash + 1
	}
	if k < 0 || rest[k] != ',' && rest[k] != '-' || k+2 >= len(rest) || rest[k+1] != ' ' {
		return
	}
	if r, _ := utf8.DecodeRuneInString(rest[k+2:]); !unicode.IsUpper(r) {
		return
	}
	words := strings.Fields(rest[:k])
	switch {
	case known&greeting != 0 && s.sentence == 0 && len(words) <= 4:
	case s.words.of(strings.Join(words, "-"))&farewell != 0:
	default:
		return
	}
	at := s.body + k + 1
	if start, end := trim(s.text, s.from, at); start < end {
		s.all = append(s.all, Sentence{start, end, s.number, s.sentence})
		s.sentence++
		s.from, s.body = at, at
	}
}

// colon decides about a colon or a semicolon: they end a sentence before a
// word that, with a capital letter, can only begin one.
func (s *splitter) colon(i int) int {
	if n := smiley(s.text[i:]); n > 0 && i > 0 {
		next := s.after(i + n)
		if i+n < len(s.text) && space(s.text[i+n]) && unicode.IsUpper(next.first) {
			s.cut(i + n)
		}
		return i + n
	}
	if i+1 >= len(s.text) || s.text[i+1] != ' ' {
		return i + 1
	}
	if decided, breaks := s.byUser(i + 1); decided {
		if breaks {
			s.cut(i + 1)
		}
		return i + 1
	}
	next := s.after(i + 1)
	if next.opened || !unicode.IsUpper(next.first) || next.word == "I" || s.words.of(next.word)&starter == 0 {
		return i + 1
	}
	switch known := s.words.of(next.word); {
	case s.text[i] == ';' && s.german:
		s.cut(i + 1)
	case s.text[i] == ':' && (s.words.of(s.token(i))&saying != 0 || known&turn != 0):
		s.cut(i + 1)
	}
	return i + 1
}
