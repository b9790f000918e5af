package segment

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

const (
	// closing runes may stand between a final mark and the space behind it.
	closing = "\"'”“’‘»›«)]}"
	// opening runes may stand before the first word of a sentence.
	opening = "\"'„“‚‘«‹»›”([{–—-•*¿¡`´"
)

// A final is a run of final marks with what closes behind it.
type final struct {
	at, stop  int  // the first mark, the end of all
	dots      int  // points in it, three for an ellipsis
	loud      bool // has ! or ?
	spaced    bool // ". . ."
	quoted    bool // a quotation mark closes behind it
	bracketed bool // "[...]", "(!)": the marks fill brackets
	apart     bool // a space stands before the marks
	cut       bool // the sentence ends here, whatever follows
}

// mark decides about the final mark at i; it returns where to go on.
func (s *splitter) mark(i int) int {
	if s.text[i] == '.' && s.list.known && s.follows(i) {
		return i + 1
	}
	f := s.final(i)
	if f.stop >= len(s.text) {
		return f.stop
	}
	next := f.stop
	for next < len(s.text) && s.text[next] != '\n' && space(s.text[next]) {
		next++
	}
	if s.text[next:] == "" {
		return f.stop
	}
	end := false
	switch decided, breaks := s.byUser(f.stop); {
	case decided:
		end = breaks
	case next == f.stop && s.text[next] != '\n' && !nbsp(s.text[next:]):
		end = s.glued(f)
	default:
		end = s.ends(&f)
	}
	if end {
		s.cut(f.stop)
	} else {
		s.line = f.stop
	}
	return f.stop
}

func nbsp(text string) bool {
	r, _ := utf8.DecodeRuneInString(text)
	return unicode.IsSpace(r)
}

// final reads the marks at i and what belongs to them.
func (s *splitter) final(i int) final {
	f := final{at: i, stop: i, apart: i > 0 && space(s.text[i-1])}
	text := s.text
	for f.stop < len(text) {
		switch c := text[f.stop]; {
		case c == '.':
			f.dots++
		case c == '!' || c == '?':
			f.loud = true
		case strings.HasPrefix(text[f.stop:], "…"):
			f.dots += 3
			f.stop += 2
		case f.dots > 0 && c == ' ' && s.point(f.stop+1):
			// ". . ." goes on, but a point right behind a word ends it when
			// three spaced ones follow, which then begin the next sentence.
			if f.dots == 1 && i > 0 && letter(text[i-1]) && !s.point(f.stop+7) {
				if rest := strings.TrimLeft(text[min(len(text), f.stop+6):], " "+closing); rest != "" && rest[0] != '\n' {
					f.cut = true
					return f
				}
			}
			f.spaced = true
		default:
			return s.closed(f)
		}
		f.stop++
	}
	return s.closed(f)
}

// point reports whether a point that stands by itself is at k.
func (s *splitter) point(k int) bool {
	t := s.text
	return k < len(t) && t[k] == '.' && t[k-1] == ' ' && (k+1 == len(t) || space(t[k+1]) || strings.IndexByte("\"')]", t[k+1]) >= 0)
}

// closed adds the closing marks, references and smileys behind f.
func (s *splitter) closed(f final) final {
	text := s.text
	if f.at > s.from && f.stop < len(text) && (text[f.at-1] == '[' || text[f.at-1] == '(') && (text[f.stop] == ']' || text[f.stop] == ')') {
		f.bracketed = true
	}
	for f.stop < len(text) {
		r, size := rune(text[f.stop]), 1
		if r >= utf8.RuneSelf {
			r, size = utf8.DecodeRuneInString(text[f.stop:])
		}
		if !strings.ContainsRune(closing, r) {
			break
		}
		f.quoted = f.quoted || r != ')' && r != ']' && r != '}'
		f.stop += size
	}
	if n := smiley(text[f.stop:]); n > 0 {
		f.stop += n
	}
	for {
		n := reference(text[f.stop:])
		if n == 0 {
			return f
		}
		f.stop += n
	}
}

// reference returns the length of a reference such as " [17]" at the start of
// text, 0 if there is none.
func reference(text string) int {
	k := 0
	if k < len(text) && text[k] == ' ' {
		k++
	}
	if k >= len(text) || text[k] != '[' {
		return 0
	}
	k++
	n := k
	for k < len(text) && digit(text[k]) {
		k++
	}
	if k == n || k > n+3 || k >= len(text) || text[k] != ']' {
		return 0
	}
	return k + 1
}

// smiley returns the length of a smiley, with the space before it, at the
// start of text.
func smiley(text string) int {
	k := 0
	if k < len(text) && text[k] == ' ' {
		k++
	}
	if k+1 >= len(text) || text[k] != ':' && text[k] != ';' {
		return 0
	}
	k++
	if text[k] == '-' {
		k++
	}
	if k < len(text) && strings.IndexByte("()DP", text[k]) >= 0 && (k+1 == len(text) || !letter(text[k+1]) && !digit(text[k+1])) {
		return k + 1
	}
	return 0
}

// glued decides about marks without a space behind them: mostly a point in a
// number, an address or a name, sometimes a space that was forgotten.
func (s *splitter) glued(f final) bool {
	if f.at == 0 || f.quoted || f.bracketed || !letter(s.text[f.at-1]) {
		return false
	}
	token := s.token(f.at)
	if strings.ContainsAny(token, "/=&@:.") {
		return false
	}
	r, _ := utf8.DecodeRuneInString(s.text[f.stop:])
	if !unicode.IsLetter(r) {
		return false
	}
	n := f.stop - f.at
	if f.loud || f.dots > 3 {
		return n > 1 || unicode.IsUpper(r) && unicode.IsLower(lastRune(token))
	}
	word := firstWord(s.text[f.stop:])
	return f.dots == 1 && unicode.IsUpper(r) && utf8.RuneCountInString(token) > 2 && unicode.IsLower(lastRune(token)) &&
		s.words.of(word)&starter != 0 && s.words.of(token)&(never|maybe) == 0
}

func lastRune(s string) rune {
	r, _ := utf8.DecodeLastRuneInString(s)
	return r
}
