package desktop

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A mark says how a run of text is decorated.
type mark uint8

const (
	plain mark = iota
	inserted
	deleted
	quiet // of less weight
	term  // a figure or a place to look at
	hint  // the three severities
	warning
	fault
	named    // a name
	figure   // a number
	code     // an inline code
	strong   // a heading
	comeCode // an inline code that was inserted
	goneCode // or deleted
)

// A run is a stretch of text of one decoration.
type run struct {
	text string
	mark mark
}

// label returns a run that is a word on a ground of its own, with room at its
// sides.
func label(text string, m mark) run { return run{"\u00a0" + text + "\u00a0", m} }

// breaks reports whether a line may break at a character: at white space, but
// not at spaces made to keep words together.
func breaks(r rune) bool { return unicode.IsSpace(r) && r != '\u00a0' && r != '\u202f' }

// A fragment is a piece of a run on one line.
type fragment struct {
	text string
	mark mark
	line int
	x, w float32
	run  int // index of the run it is of
	at   int // byte of all runs together at which it begins
}

// pieces cuts text into words and stretches of white space.
func pieces(text string) []string {
	var all []string
	for len(text) > 0 {
		first, n := utf8.DecodeRuneInString(text)
		white := breaks(first)
		for n < len(text) {
			r, size := utf8.DecodeRuneInString(text[n:])
			if breaks(r) != white {
				break
			}
			n += size
		}
		all, text = append(all, text[:n]), text[n:]
	}
	return all
}

// wrap breaks runs into lines no wider than width where words allow, and
// returns the fragments and the number of lines, at least 1. White space at a
// line break is dropped. A word that goes on in the next run is not broken
// there, so that no line begins with the comma after a name.
func wrap(runs []run, width float32, measure func(string) float32) ([]fragment, int) {
	var all []fragment
	line, x := 0, float32(0)
	space, spaceMark, spaceFrom := "", plain, 0
	at := 0 // index of the run
	add := func(text string, m mark, from int) {
		w := measure(text)
		if last := len(all) - 1; x > 0 && last >= 0 && all[last].run != at && changes(all[last].mark) && changes(m) {
			x += 2 // between what went and what came
		}
		if last := len(all) - 1; last >= 0 && all[last].mark == m && all[last].line == line && all[last].run == at && all[last].at+len(all[last].text) == from {
			all[last].text += text
			all[last].w += w
		} else {
			all = append(all, fragment{text, m, line, x, w, at, from})
		}
		x += w
	}
	next := 0     // byte
	word := false // the last piece was one, and the next goes on with it
	for i, r := range runs {
		words := pieces(r.text)
		for k, p := range words {
			from := next
			next += len(p)
			if first, _ := utf8.DecodeRuneInString(p); breaks(first) {
				if space != "" {
					add(space, spaceMark, spaceFrom)
				}
				space, spaceMark, spaceFrom, word = " ", r.mark, from, false
				continue
			}
			if k == 0 && i > 0 && changes(r.mark) && changes(runs[i-1].mark) {
				word = false
			}
			rest := measure(p)
			if k == len(words)-1 {
				rest += goesOn(r.mark, runs[i+1:], measure)
			}
			if x > 0 && x+measure(space)+rest > width && (!word || x+measure(p) > width) {
				line, x, space = line+1, 0, ""
			}
			word = true
			if space != "" {
				if at != i && !changes(spaceMark) {
					spaceMark = plain // the ground of a run ends with its last word
				}
				add(space, spaceMark, spaceFrom) // of the run before, where that ended in it
				space = ""
			}
			at = i
			add(p, r.mark, from)
		}
	}
	return all, line + 1
}

// changes reports whether a mark says that text went or came.
func changes(m mark) bool { return m == inserted || m == deleted }

// goesOn returns the width of what runs say up to the first white space. What
// came may stand on another line than what went.
func goesOn(m mark, runs []run, measure func(string) float32) float32 {
	w := float32(0)
	for _, r := range runs {
		if changes(m) && changes(r.mark) {
			return w
		}
		m = r.mark
		end := strings.IndexFunc(r.text, breaks)
		if end >= 0 {
			return w + measure(r.text[:end])
		}
		w += measure(r.text)
	}
	return w
}

// byteAt returns the byte of the wrapped text that stands at (x, y), false where
// none does; lines are height apart.
func byteAt(all []fragment, x, y, height float32, measure func(string) float32) (int, bool) {
	for _, f := range all {
		if int(y/height) != f.line || y < 0 || x < f.x || x >= f.x+f.w {
			continue
		}
		at, right := f.at, f.x
		for _, p := range pieces(f.text) {
			if right += measure(p); x < right {
				return at + within(p, 1-(right-x)/measure(p)), true
			}
			at += len(p)
		}
	}
	return 0, false
}

// within returns the byte that begins the rune at a share, 0..1, of text; runes
// are taken to be of one width.
func within(text string, share float32) int {
	n := int(share * float32(utf8.RuneCountInString(text)))
	for i := range text {
		if n == 0 {
			return i
		}
		n--
	}
	return 0
}
