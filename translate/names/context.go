package names

import (
	"strings"

	"satzpaar/translate"
)

// excepted returns the word beside sp for which a person decided that this form
// stays.
func (e *Entry) excepted(text string, sp translate.Span) (beside string, ok bool) {
	for _, c := range e.Contexts {
		if c.Form == text[sp.Start:sp.End] && !c.Forbidden && besides(text, sp, c.Beside) {
			return c.Beside, true
		}
	}
	return "", false
}

// besides reports whether word stands directly before or behind sp.
func besides(text string, sp translate.Span, word string) bool {
	before, after := Neighbours(text, sp)
	return strings.EqualFold(before, word) || strings.EqualFold(after, word)
}

// Neighbours returns the words directly before and behind sp, "" for none.
func Neighbours(text string, sp translate.Span) (before, after string) {
	trim := func(w string) string { return strings.Trim(w, ".,;:!?()[]\"„“”'’") }
	if w := strings.Fields(text[:sp.Start]); len(w) > 0 {
		before = trim(w[len(w)-1])
	}
	if w := strings.Fields(strings.TrimPrefix(strings.TrimPrefix(text[sp.End:], "'s"), "’s")); len(w) > 0 {
		after = trim(w[0])
	}
	return before, after
}
