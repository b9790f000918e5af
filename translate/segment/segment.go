// Package segment splits texts into sentences.
//
// Split is made for running text of German and English; other languages get
// the rules that do not depend on words. Sentences are spans into the input:
// nothing is lost, nothing invented, and every byte that is not white space
// lies in a sentence.
package segment

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A Sentence is a stretch of the text, [Start,End), without white space around
// it. Paragraphs are separated by an empty line and numbered from 0, and so
// are the sentences within one.
type Sentence struct {
	Start, End          int
	Paragraph, Sentence int
}

// Split splits text in the language lang (BCP 47) into sentences, in order. It
// takes time in proportion to the text.
func Split(lang, text string) []Sentence {
	primary, _, _ := strings.Cut(strings.ToLower(lang), "-")
	s := splitter{lang: primary, text: text, known: learn(text)}
	paragraph := 0
	for start := 0; start < len(text); {
		end := paragraphEnd(text, start)
		n := len(s.all)
		s.paragraph(start, end, paragraph)
		if len(s.all) > n {
			paragraph++
		}
		start = end
	}
	return s.all
}

// paragraphEnd returns the end of the paragraph that begins at start, the
// empty line behind it included.
func paragraphEnd(text string, start int) int {
	for i := start; i < len(text); {
		nl := strings.IndexByte(text[i:], '\n')
		if nl < 0 {
			return len(text)
		}
		i += nl + 1
		line := text[i:]
		if next := strings.IndexByte(line, '\n'); next >= 0 {
			line = line[:next]
		}
		if strings.TrimSpace(line) == "" {
			return i
		}
	}
	return len(text)
}

type splitter struct {
	lang  string
	text  string
	known abbreviated
	all   []Sentence
}

// paragraph splits text[start:end].
func (s *splitter) paragraph(start, end, number int) {
	n := 0
	add := func(from, to int) {
		from, to = trim(s.text, from, to)
		if from < to {
			s.all = append(s.all, Sentence{from, to, number, n})
			n++
		}
	}
	from := start
	for i := start; i < end; {
		r, size := utf8.DecodeRuneInString(s.text[i:end])
		switch {
		case r == '\n' && s.lineEnds(from, i, end):
			add(from, i)
			from = i + 1
		case isEnd(r):
			if stop := s.sentenceEnd(from, i, end); stop > 0 {
				add(from, stop)
				from = stop
				size = stop - i
			}
		}
		i += size
	}
	add(from, end)
}

func trim(text string, from, to int) (int, int) {
	t := strings.TrimLeftFunc(text[from:to], unicode.IsSpace)
	from = to - len(t)
	return from, from + len(strings.TrimRightFunc(t, unicode.IsSpace))
}

func isEnd(r rune) bool { return r == '.' || r == '!' || r == '?' || r == '…' }

// closing runes may stand between a final mark and the space behind it.
const (
	closing = "\"'”“’‘»›)]}"
	opening = "\"'„“‚‘«‹»›([{–—-•*¿¡"
)

// sentenceEnd returns where the sentence that began at from ends, given a
// final mark at i, or 0 if it goes on.
func (s *splitter) sentenceEnd(from, i, end int) int {
	stop := i
	for stop < end {
		r, size := utf8.DecodeRuneInString(s.text[stop:end])
		if !isEnd(r) {
			break
		}
		stop += size
	}
	marks := s.text[i:stop]
	quoted := false
	for stop < end {
		r, size := utf8.DecodeRuneInString(s.text[stop:end])
		if !strings.ContainsRune(closing, r) {
			break
		}
		quoted = quoted || !strings.ContainsRune(")]}", r)
		stop += size
	}
	rest := s.text[stop:end]
	next := strings.TrimLeftFunc(rest, unicode.IsSpace)
	if next == "" {
		return stop
	}
	if len(next) == len(rest) {
		return 0 // no space behind the mark: a point in a number, an address, a name
	}
	word, starts := beginning(next)
	if !starts {
		return 0
	}
	if quoted && s.saying(word) {
		return 0
	}
	if marks == "." && !quoted && !s.pointEnds(from, i, word) {
		return 0
	}
	return stop
}

// beginning returns the first word of what follows, and whether a sentence can
// begin there.
func beginning(next string) (word string, starts bool) {
	trimmed := strings.TrimLeft(next, opening)
	trimmed = strings.TrimLeftFunc(trimmed, unicode.IsSpace)
	r, _ := utf8.DecodeRuneInString(trimmed)
	end := strings.IndexFunc(trimmed, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '-' })
	if end < 0 {
		end = len(trimmed)
	}
	return trimmed[:end], unicode.IsUpper(r) || unicode.IsTitle(r) || unicode.IsDigit(r) || unicode.Is(unicode.Lo, r) || r == '{' || !unicode.IsLetter(r) && len(trimmed) < len(next)
}

// saying reports whether word continues the sentence behind a quotation:
// "„Kommst du mit?“ fragte er" goes on, a capital letter begins a new one.
func (s *splitter) saying(word string) bool {
	r, _ := utf8.DecodeRuneInString(word)
	return unicode.IsLower(r)
}

// pointEnds reports whether the point at i ends a sentence before word.
func (s *splitter) pointEnds(from, i int, word string) bool {
	start := i
	for start > from {
		r, size := utf8.DecodeLastRuneInString(s.text[from:start])
		if unicode.IsSpace(r) || strings.ContainsRune("(\"'„“‚‘«»[/", r) {
			break
		}
		start -= size
	}
	before := s.text[start:i]
	if before == "" {
		return true
	}
	lower := strings.ToLower(before)
	if number(before) {
		return !(s.lang == "de" && s.ordinal(from, start, before, word))
	}
	if roman(before) && s.lang == "de" {
		r, _ := utf8.DecodeRuneInString(word)
		return unicode.IsUpper(r) && !ordinalNouns[strings.ToLower(word)] && len(before) > 1
	}
	last := lower
	if k := strings.LastIndexAny(lower, ".-"); k >= 0 {
		last = lower[k+1:]
	}
	if utf8.RuneCountInString(last) == 1 && strings.IndexFunc(last, unicode.IsLetter) == 0 {
		return false // an initial, or the last letter of "z. B.", "U.S."
	}
	if ends[s.lang][last] {
		return startsSentence[s.lang][strings.ToLower(word)] || !s.known.short[last]
	}
	return !abbreviations[s.lang][last] && !s.known.short[lower]
}

// startsSentence are words that hardly ever stand inside a sentence with a
// capital letter.
var startsSentence = map[string]map[string]bool{
	"de": set(`der die das ein eine dann danach doch und aber er sie es wir ihr ich in im am auf aus bei nach zu mit von so wenn als nun heute gestern dabei damit auch`),
	"en": set(`the a an then but and he she it we they i in on at after so when today yesterday also this that`),
}

// ordinal reports whether the number with its point is an ordinal that goes on.
func (s *splitter) ordinal(from, start int, digits, word string) bool {
	if len(digits) > 3 {
		return false // a year
	}
	lower := strings.ToLower(word)
	if ordinalNouns[lower] {
		return true
	}
	before := strings.Fields(strings.ToLower(s.text[from:start]))
	if len(before) == 0 {
		return true // "1. Punkt"
	}
	switch before[len(before)-1] {
	case "am", "vom", "zum", "im", "dem", "den", "der", "die", "das", "des", "bis", "beim", "ihren", "seinen", "ihrem", "seinem":
		return !startsSentence["de"][lower]
	}
	r, _ := utf8.DecodeRuneInString(word)
	return unicode.IsDigit(r)
}

func number(s string) bool {
	return s != "" && strings.IndexFunc(s, func(r rune) bool { return r < '0' || r > '9' }) < 0
}

func roman(s string) bool { return strings.Trim(s, "IVXLCDM") == "" }

// lineEnds reports whether the line break at i ends a sentence: it does not
// where a sentence was wrapped.
func (s *splitter) lineEnds(from, i, end int) bool {
	line := strings.TrimSpace(s.text[from:i])
	next := strings.TrimLeft(s.text[i+1:end], " \t\r")
	if nl := strings.IndexByte(next, '\n'); nl >= 0 {
		next = next[:nl]
	}
	if line == "" || next == "" {
		return true
	}
	r, _ := utf8.DecodeRuneInString(next)
	if unicode.IsLower(r) {
		return false
	}
	last, _ := utf8.DecodeLastRuneInString(strings.TrimRight(line, closing))
	if isEnd(last) || last == ':' || last == ';' {
		return true
	}
	// A full line without a final mark was wrapped; a short one is a heading,
	// a caption or an item.
	full := s.text[:i]
	if nl := strings.LastIndexByte(full, '\n'); nl >= 0 {
		full = full[nl+1:]
	}
	return utf8.RuneCountInString(strings.TrimSpace(full)) < 60 || strings.ContainsRune("•-–*", r)
}

// abbreviated is what a text itself teaches about its points.
type abbreviated struct{ short map[string]bool }

// learn finds words that carry a point before a word in lower case and never
// stand without it: they are abbreviations everywhere.
func learn(text string) abbreviated {
	a := abbreviated{map[string]bool{}}
	bare := map[string]bool{}
	fields := strings.Fields(text)
	for i, f := range fields {
		w := strings.ToLower(strings.TrimLeft(f, opening))
		if !strings.HasSuffix(w, ".") {
			bare[strings.TrimRight(w, ",;:!?\"“”»")] = true
			continue
		}
		w = strings.TrimSuffix(w, ".")
		if i+1 == len(fields) || w == "" || strings.ContainsAny(w, ".…0123456789") {
			continue
		}
		if r, _ := utf8.DecodeRuneInString(fields[i+1]); unicode.IsLower(r) && utf8.RuneCountInString(w) < 8 {
			a.short[w] = true
		}
	}
	for w := range bare {
		delete(a.short, w)
	}
	return a
}
