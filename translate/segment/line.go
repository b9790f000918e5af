package segment

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// wrapWidth returns the width to which a text was wrapped, 0 if it was not: in
// nearly all its lines the first word of the next would not have fitted. It
// reads the first mebibyte.
func wrapWidth(text string) int {
	text = text[:min(len(text), lesson)]
	width := 0
	for line := range strings.Lines(text) {
		if len(line) > width {
			width = max(width, utf8.RuneCountInString(strings.TrimSpace(line)))
		}
		if width > wide {
			return 0
		}
	}
	broken, full := 0, 0
	last := ""
	for line := range strings.Lines(text) {
		line = strings.TrimSpace(line)
		if last != "" && line != "" {
			// A line that a final mark ends may end a paragraph as well.
			if overflows(last, line, width) {
				broken++
				full++
			} else if !strings.ContainsRune(".!?…:", lastRune(strings.TrimRight(last, closing))) {
				broken++
			}
		}
		last = line
	}
	if broken < 3 || full*10 < broken*9 {
		return 0
	}
	return width
}

// overflows reports whether the first word of next would not have fitted into
// line.
func overflows(line, next string, width int) bool {
	if k := strings.IndexByte(next, ' '); k >= 0 {
		next = next[:k]
	}
	return utf8.RuneCountInString(line)+1+utf8.RuneCountInString(next) > width
}

// Lines without a final mark are taken to be wrapped when they are between
// these lengths, in characters.
const narrow, wide = 60, 120

// newline decides about the line break at i: an empty line behind it ends the
// paragraph; else it ends the sentence, except where one was wrapped.
func (s *splitter) newline(i int) {
	if i < s.from {
		return // a greeting has been cut behind it
	}
	rest := s.text[i+1:]
	blank := false
	if nl := strings.IndexByte(rest, '\n'); nl >= 0 {
		blank = strings.TrimSpace(rest[:nl]) == ""
	}
	switch {
	case s.body > i && !(blank && s.sentence > 0):
		return // nothing but white space since the last cut
	case blank:
		s.cut(i)
		if s.sentence > 0 {
			s.number++
			s.sentence = 0
			s.begin(i)
		}
	case s.lineEnds(i):
		s.cut(i)
	}
}

func (s *splitter) lineEnds(i int) bool {
	line := strings.TrimRightFunc(s.text[s.from:i], unicode.IsSpace)
	next := strings.TrimLeftFunc(s.text[i+1:], unicode.IsSpace)
	if line == "" || next == "" {
		return true
	}
	if s.line == s.from+len(line) {
		return false // a mark that does not end the sentence
	}
	r, size := utf8.DecodeRuneInString(next)
	if strings.ContainsRune("•⁃‣*", r) || strings.ContainsRune("-–", r) && len(next) > size && next[size] == ' ' {
		return true
	}
	if unicode.IsLower(r) {
		return false
	}
	start := strings.LastIndexByte(s.text[:i], '\n') + 1
	full := strings.TrimSpace(s.text[start:i])
	if s.width > 0 {
		if nl := strings.IndexByte(next, '\n'); nl >= 0 {
			next = next[:nl]
		}
		return !overflows(full, strings.TrimSpace(next), s.width)
	}
	last := lastRune(strings.TrimRight(line, closing))
	if strings.ContainsRune(".!?…:;", last) {
		return true
	}
	if last == ',' || s.words.of(line[strings.LastIndexAny(line, " \n")+1:])&open != 0 {
		return false
	}
	if _, n := itemAt(next); n > 0 {
		return true
	}
	n := utf8.RuneCountInString(full)
	return n < narrow || n > wide
}

// An item is the number or the letter of a list item.
type item struct {
	known  bool
	letter bool
	value  int
}

// itemAt reads the number of a list item at the start of text, "1.", "2)",
// "3.)", "a." or "b)", and returns its length with the marks, 0 if there is
// none.
func itemAt(text string) (item, int) {
	var it item
	k := 0
	for k < len(text) && k < 3 && digit(text[k]) {
		it.value = it.value*10 + int(text[k]-'0')
		k++
	}
	if k == 0 && len(text) > 1 && 'a' <= text[0] && text[0] <= 'z' {
		it.letter, it.value, k = true, int(text[0]), 1
	}
	n := k
	for k < len(text) && k < n+2 && (text[k] == '.' || text[k] == ')') {
		k++
	}
	if n == 0 || k == n || k < len(text) && !space(text[k]) {
		return item{}, 0
	}
	it.known = true
	return it, k
}

// marker reports whether token, before its point, may be the number of a list
// item or a chapter.
func marker(token string) bool {
	return numeral(token) && len(token) < 6 && !(len(token) == 4 && !strings.Contains(token, ".")) || utf8.RuneCountInString(token) == 1 || roman(token) && len(token) < 6
}

// itemised moves the body of the sentence behind its bullet and number.
func (s *splitter) itemised() {
	rest := s.text[s.from:]
	trimmed := strings.TrimLeftFunc(rest, unicode.IsSpace)
	trimmed = strings.TrimLeft(trimmed, "•⁃‣*-– ")
	s.body = len(s.text) - len(trimmed)
	if it, n := itemAt(trimmed); n > 0 {
		s.list = it
	}
}

// bracket handles a closing bracket, which may belong to the number of the
// next item of a list in running text: "1) one thing 2) another".
func (s *splitter) bracket(i int) { s.follows(i) }

// follows ends the sentence before the number at i if it is the next of the
// list that runs, and reports whether it did.
func (s *splitter) follows(i int) bool {
	if !s.list.known {
		return false
	}
	token := s.token(i)
	token = strings.TrimSuffix(token, ".")
	start := i - len(s.token(i))
	if start <= s.body || token == "" || start > 0 && !space(s.text[start-1]) {
		return false
	}
	it, n := itemAt(s.text[start:])
	if n == 0 || it.letter != s.list.letter || it.value != s.list.value+1 {
		return false
	}
	next := s.after(start + n)
	if !unicode.IsUpper(next.first) || s.words.of(next.word)&ordinal != 0 {
		return false
	}
	before := strings.TrimRight(s.text[s.from:start], " ")
	if s.words.of(before[strings.LastIndexByte(before, ' ')+1:])&open != 0 {
		return false
	}
	s.cut(start)
	return true
}
