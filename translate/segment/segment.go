// Package segment splits texts into sentences.
//
// Split is made for running text of German and English; other languages get
// the rules that do not depend on words. The words that decide are data
// (assets/segment); a user's rules in SRX 2.0 come before them. Sentences are
// spans into the input: nothing is lost, nothing invented, and every byte that
// is not white space lies in a sentence.
package segment

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A Sentence is a stretch of the text, its bytes [Start,End), without white
// space around it. Paragraphs are separated by an empty line and numbered from
// 0, and so are the sentences within one.
type Sentence struct {
	Start, End          int
	Paragraph, Sentence int
}

// Split splits text in the language lang (BCP 47) into sentences, in order. It
// takes time in proportion to the text.
func Split(lang, text string) []Sentence { return Rules{}.Split(lang, text) }

// Rules are what a user adds to the rules of the program.
type Rules struct {
	// SRX decides first, where one of its rules matches; nil for none.
	SRX *SRX
}

// Split splits text as the function of that name does, after the user's rules.
func (r Rules) Split(lang, text string) []Sentence {
	primary, _, _ := strings.Cut(strings.ToLower(lang), "-")
	s := splitter{
		german: primary == "de", text: text, words: lexiconOf(primary), line: -1,
		all: make([]Sentence, 0, len(text)/100+1),
	}
	s.short = learn(text, s.words)
	s.width = wrapWidth(text)
	if r.SRX != nil {
		s.user = r.SRX.rules(lang)
		s.points = s.breakPoints()
	}
	s.begin(0)
	s.run()
	return s.all
}

// A splitter is one pass over a text.
type splitter struct {
	german bool
	text   string
	words  lexicon
	short  map[string]bool // what the text itself teaches, see learn
	user   []rule          // the user's rules
	points []int           // where they end a sentence, from here on
	width  int             // to which the text was wrapped, 0 if it was not

	from     int  // where the sentence begins
	body     int  // where it begins behind its bullet and number
	list     item // the number of the last list item of the paragraph
	start    int  // where the paragraph begins
	chatty   int8 // whether its sentences begin in lower case: 1, -1, 0 for not yet known
	line     int  // the last mark that was found not to end a sentence
	number   int  // of the paragraph
	sentence int  // within the paragraph
	timeouts int  // of the user's rules
	all      []Sentence
}

// candidate marks the bytes at which a sentence may end or begin.
var candidate = func() (table [256]bool) {
	for _, c := range []byte(".!?\n;:)_=*-~#\xe2") {
		table[c] = true
	}
	return table
}()

// run visits every candidate.
func (s *splitter) run() {
	text := s.text
	for i := 0; i < len(text); {
		c := text[i]
		for len(s.points) > 0 && s.points[0] <= i {
			s.cut(s.points[0])
			s.points = s.points[1:]
		}
		if !candidate[c] {
			i++
			continue
		}
		next := i + 1
		switch c {
		case '.', '!', '?':
			next = s.mark(i)
		case '\n':
			s.newline(i)
		case ';', ':':
			next = s.colon(i)
		case ')':
			s.bracket(i)
		case '\xe2':
			next = s.sign(i)
		default:
			next = s.ruler(i)
		}
		i = max(next, i+1)
	}
	s.cut(len(text))
}

// sign handles the ellipsis and the bullet, which begin with the same byte.
func (s *splitter) sign(i int) int {
	switch rest := s.text[i:]; {
	case strings.HasPrefix(rest, "…"):
		return s.mark(i)
	case strings.HasPrefix(rest, "•"), strings.HasPrefix(rest, "⁃"), strings.HasPrefix(rest, "‣"):
		if i > s.body && space(s.text[i-1]) {
			s.cut(i)
		}
	}
	return i + 3
}

// ruler handles a run of equal signs that parts one thing from the next.
func (s *splitter) ruler(i int) int {
	end := i
	for end < len(s.text) && s.text[end] == s.text[i] {
		end++
	}
	if end-i >= 5 {
		s.cut(i)
		s.cut(end)
	}
	return end
}

// cut ends the sentence at to.
func (s *splitter) cut(to int) {
	if to < s.from {
		return // within a greeting that has been cut already
	}
	if start, end := trim(s.text, s.from, to); start < end {
		s.all = append(s.all, Sentence{start, end, s.number, s.sentence})
		s.sentence++
	}
	s.begin(to)
}

// begin starts a sentence at or behind from.
func (s *splitter) begin(from int) {
	s.from = from
	if s.sentence == 0 {
		s.list = item{}
		s.start, s.chatty = from, 0
	}
	s.body = from
	s.itemised()
	s.formula()
}

func trim(text string, from, to int) (int, int) {
	for from < to && text[from] < utf8.RuneSelf && space(text[from]) {
		from++
	}
	t := strings.TrimLeftFunc(text[from:to], unicode.IsSpace)
	from = to - len(t)
	return from, from + len(strings.TrimRightFunc(t, unicode.IsSpace))
}

func space(c byte) bool { return c == ' ' || '\t' <= c && c <= '\r' }

func letter(c byte) bool { return 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || c >= utf8.RuneSelf }

func digit(c byte) bool { return '0' <= c && c <= '9' }

// lowerCased reports whether the paragraph begins its sentences in lower case:
// it begins so itself, or holds a sign of it such as "i" for "I".
func (s *splitter) lowerCased() bool {
	if s.chatty == 0 {
		s.chatty = -1
		text := s.text[s.start:]
		text = strings.TrimLeftFunc(text, unicode.IsSpace)
		if k := strings.Index(text, "\n\n"); k >= 0 {
			text = text[:k]
		}
		if r, _ := utf8.DecodeRuneInString(text); unicode.IsLower(r) || s.signed(text) {
			s.chatty = 1
		}
	}
	return s.chatty > 0
}

// signed reports whether a sign of sentences in lower case stands in text. All
// signs begin with an i.
func (s *splitter) signed(text string) bool {
	if s.german {
		return false
	}
	for {
		k := strings.Index(text, " i")
		if k < 0 {
			return false
		}
		text = text[k+1:]
		w := text
		if k := strings.IndexAny(w, " ,\n"); k >= 0 {
			w = w[:k]
		}
		if s.words[strings.TrimRight(w, ".!?")]&chatty != 0 {
			return true
		}
	}
}
