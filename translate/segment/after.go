package segment

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// ends decides about marks with a space behind them. It may move f.stop behind
// the number of a footnote.
func (s *splitter) ends(f *final) bool {
	after := s.after(f.stop)
	if f.cut || after.word == "" && after.first == 0 {
		return true // nothing but white space
	}
	if s.footnote(f, after) {
		return true
	}
	switch {
	case unicode.IsLower(after.first):
		return s.lowerStarts(f, after)
	case !unicode.IsLetter(after.first) && !unicode.IsDigit(after.first):
		return after.opened
	}
	known := s.words.of(after.word)
	begins := known&starter != 0
	switch {
	case f.bracketed && f.dots < 3:
		return false // "(!)", "[?]"
	case f.quoted && s.attributed(f, after.at):
		return false
	case f.loud:
		return known&maybe == 0 || begins || !strings.HasPrefix(s.text[after.at+len(after.word):], ".") // "Yahoo! Inc."
	case f.dots == 2 || f.dots == 3:
		// An ellipsis right behind a word closes the sentence, one that
		// stands for words left out does so only before a new beginning.
		if after.word == "I" || f.at <= s.body+1 {
			return false
		}
		return begins || !f.apart && !f.bracketed
	case f.dots > 3 || f.quoted:
		return true
	}
	return s.pointEnds(f, after, begins)
}

// What stands behind a final mark.
type after struct {
	at     int  // where its first word begins
	first  rune // the first rune of it, 0 at the end of the text
	word   string
	opened bool // an opening mark or a dash stands before it
	dashed bool // a dash does
}

func (s *splitter) after(stop int) after {
	rest := strings.TrimLeftFunc(s.text[stop:], unicode.IsSpace)
	trimmed := strings.TrimLeft(rest, opening)
	opened := len(trimmed) < len(rest)
	dashed := strings.HasPrefix(rest, "-") || strings.HasPrefix(rest, "–") || strings.HasPrefix(rest, "—")
	trimmed = strings.TrimLeftFunc(trimmed, unicode.IsSpace)
	if trimmed == "" {
		return after{at: len(s.text), opened: opened}
	}
	r, _ := utf8.DecodeRuneInString(trimmed)
	return after{at: len(s.text) - len(trimmed), first: r, word: firstWord(trimmed), opened: opened, dashed: dashed}
}

// firstWord returns the letters, digits and hyphens at the start of text.
func firstWord(text string) string {
	for i, r := range text {
		if r < utf8.RuneSelf && (letter(byte(r)) || digit(byte(r)) || r == '-') {
			continue
		}
		if r < utf8.RuneSelf || !unicode.IsLetter(r) && !unicode.IsDigit(r) {
			return text[:i]
		}
	}
	return text
}

// token returns what stands before i without white space or an opening mark,
// 64 bytes of it at most.
func (s *splitter) token(i int) string {
	start := i
	for start > s.from && i-start < 64 {
		c := s.text[start-1]
		if c < utf8.RuneSelf {
			if space(c) || strings.IndexByte("(\"'[/`", c) >= 0 {
				break
			}
			start--
			continue
		}
		r, size := utf8.DecodeLastRuneInString(s.text[s.from:start])
		if unicode.IsSpace(r) || strings.ContainsRune("„“‚‘«»–—•⁃‣", r) {
			break
		}
		start -= size
	}
	return s.text[start:i]
}

// footnote reports whether a bare number behind the mark refers to a footnote:
// one or two digits before a word that begins a sentence. It then belongs to
// the sentence that ends.
func (s *splitter) footnote(f *final, next after) bool {
	n := len(next.word)
	if n == 0 || n > 2 || next.opened || !digit(next.word[0]) || !digit(next.word[n-1]) || next.at+n+1 >= len(s.text) || s.text[next.at+n] != ' ' {
		return false
	}
	r, _ := utf8.DecodeRuneInString(s.text[next.at+n+1:])
	if !unicode.IsUpper(r) || s.words.of(firstWord(s.text[next.at+n+1:]))&starter == 0 || s.list.known {
		return false
	}
	if !f.loud && !f.quoted && (f.dots > 1 || s.words.of(s.token(f.at))&(never|numeric|maybe) != 0) {
		return false
	}
	f.stop = next.at + n
	return true
}

// lowerStarts decides before a word in lower case: sentences begin so in chat,
// and addresses of the web do.
func (s *splitter) lowerStarts(f *final, next after) bool {
	if rest := s.text[next.at:]; strings.HasPrefix(rest, "http://") || strings.HasPrefix(rest, "https://") || strings.HasPrefix(rest, "www.") {
		return f.loud || f.dots > 1 || s.words.of(s.token(f.at))&(never|maybe) == 0
	}
	if f.quoted || f.bracketed || next.opened || f.stop > f.at && s.text[f.stop-1] == ')' || !s.lowerCased() {
		return false
	}
	if f.loud {
		return true
	}
	if f.dots > 1 {
		return false
	}
	token := s.token(f.at)
	return utf8.RuneCountInString(token) > 1 && s.words.of(token)&(never|numeric|maybe) == 0 && !strings.Contains(token, ".") && !digit(token[len(token)-1])
}

// attributed reports whether what follows a quotation names its speaker, as in
// „Wir haben keine Wahl.“ Das sagte Peskow, or "Come here!" John said.
func (s *splitter) attributed(f *final, at int) bool {
	rest := s.text[at:min(len(s.text), at+80)]
	for n := range 3 {
		w := firstWord(rest)
		if w == "" {
			return false
		}
		if s.words.of(w)&saying != 0 {
			return n > 0
		}
		if n == 0 && !f.loud && w != "Das" && w != "Dies" && w != "So" {
			return false
		}
		rest = rest[len(w):]
		if rest == "" || rest[0] != ' ' {
			return false
		}
		rest = rest[1:]
	}
	return false
}
