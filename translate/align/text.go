package align

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A line is a sentence as the pass sees it: its length in characters, one
// more for the space behind it, and the numbers of its types.
type line struct {
	runes     float32
	known     int32 // tokens that have a link
	tokens    []int32
	paragraph int
	alone     bool    // settled to have no partner
	lonely    float32 // what it costs in a bead without a link of its own
	web       float32 // how much it looks like a left-over of a web page, 0..1
}

// A side is one of the two texts: its lines and its vocabulary.
type side struct {
	lines  []line
	words  []string // the types
	count  []int32  // tokens of each type
	known  []bool   // types with a link
	filler []bool   // types that stand everywhere: articles, pronouns
	tokens int
}

// read turns sentences into lines of type numbers.
func read(all []Sentence) *side {
	s := &side{lines: make([]line, len(all))}
	size := 0
	for _, x := range all {
		size += len(x.Text)
	}
	id := make(map[string]int32, size/24+16)
	arena := make([]int32, 0, size/5+16)
	var buf []byte
	for i, x := range all {
		from := len(arena)
		buf = eachWord(buf, x.Text, func(w []byte) {
			n, ok := id[string(w)]
			if !ok {
				n = int32(len(s.words))
				word := string(w)
				id[word] = n
				s.words = append(s.words, word)
				s.count = append(s.count, 0)
			}
			s.count[n]++
			arena = append(arena, n)
		})
		s.lines[i] = line{
			runes: float32(utf8.RuneCountInString(x.Text) + 1), tokens: arena[from:len(arena):len(arena)], paragraph: x.Paragraph,
			lonely: 2, alone: x.Alone,
		}
		if len(arena)-from <= 8 && !ended(x.Text) {
			s.lines[i].lonely = 3
		}
	}
	s.tokens = len(arena)
	s.known, s.filler = make([]bool, len(s.words)), make([]bool, len(s.words))
	for t, w := range s.words {
		s.filler[t] = web()[w] < 0
	}
	return s
}

// unigram is the share of the tokens of the text that are of type t.
func (s *side) unigram(t int32) float32 { return float32(s.count[t]) / float32(max(s.tokens, 1)) }

// paragraphed reports whether the text has more than one paragraph.
func (s *side) paragraphed() bool {
	return len(s.lines) > 0 && s.lines[0].paragraph != s.lines[len(s.lines)-1].paragraph
}

// Words returns the words of a text as they are compared: lower case, umlauts
// spelled out, separators of numbers dropped, and a few telling marks.
func Words(text string) []string {
	var all []string
	eachWord(nil, text, func(w []byte) { all = append(all, string(w)) })
	return all
}

// eachWord calls emit for every word of text. The bytes belong to the buffer,
// which is returned for the next call.
func eachWord(buf []byte, text string, emit func([]byte)) []byte {
	buf = buf[:0]
	flush := func() {
		if len(buf) > 0 {
			emit(buf)
			buf = buf[:0]
		}
	}
	for i := 0; i < len(text); {
		c := text[i]
		switch {
		case c >= utf8.RuneSelf:
			r, size := utf8.DecodeRuneInString(text[i:])
			i += size
			switch {
			case unicode.IsLetter(r) || unicode.IsMark(r):
				buf = spell(buf, unicode.ToLower(r))
			case unicode.IsDigit(r):
				buf = utf8.AppendRune(buf, r)
			default:
				flush()
				if m := mark(r); m != 0 {
					buf = append(buf, m)
					flush()
				}
			}
			continue
		case 'a' <= c && c <= 'z' || '0' <= c && c <= '9':
			buf = append(buf, c)
		case 'A' <= c && c <= 'Z':
			buf = append(buf, c+'a'-'A')
		case (c == '.' || c == ',') && i > 0 && i+1 < len(text) && digit(text[i-1]) && digit(text[i+1]):
		default:
			flush()
			if m := mark(rune(c)); m != 0 {
				buf = append(buf, m)
				flush()
			}
		}
		i++
	}
	flush()
	return buf
}

func digit(c byte) bool { return '0' <= c && c <= '9' }

// spell appends a letter in lower case, umlauts in two letters.
func spell(buf []byte, r rune) []byte {
	switch r {
	case 'ä':
		return append(buf, "ae"...)
	case 'ö':
		return append(buf, "oe"...)
	case 'ü':
		return append(buf, "ue"...)
	case 'ß':
		return append(buf, "ss"...)
	}
	return utf8.AppendRune(buf, r)
}

// mark returns the byte that stands for a mark which translations keep, or 0.
func mark(r rune) byte {
	switch {
	case r < utf8.RuneSelf && strings.IndexByte("?!:;%$(", byte(r)) >= 0:
		return byte(r)
	case r == '€':
		return '~'
	case strings.ContainsRune("\"„“”«»", r):
		return '"'
	}
	return 0
}

// ended reports whether a final mark closes text.
func ended(text string) bool {
	text = strings.TrimRight(text, " \"'“”’‘»«)]")
	return strings.HasSuffix(text, ".") || strings.HasSuffix(text, "!") || strings.HasSuffix(text, "?") || strings.HasSuffix(text, "…") || strings.HasSuffix(text, ":")
}
