package names

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"satzpaar/translate"
)

// A target is the English text of a segment while its names are being found;
// a place that rendered one name is not used for another.
type target struct {
	text   string
	words  []token
	used   []int   // where what renders a name begins, and its words
	source []token // words of the source: one that stands here as it is renders itself
}

func newTarget(g *translate.Segment, source []token) *target {
	return &target{text: g.Target, words: tokens(g.Target), source: source}
}

func (t *target) inSource(word string) bool {
	return slices.ContainsFunc(t.source, func(w token) bool { return w.text == word })
}

func (t *target) taken(start int) bool { return slices.Contains(t.used, start) }

// find returns the first whole occurrence of form that was not used.
func (t *target) find(form string) (translate.Span, bool) {
	return t.findIf(form, nil)
}

// findIf returns the first whole occurrence of form that was not used and that
// accept, if given, takes.
func (t *target) findIf(form string, accept func(translate.Span) bool) (translate.Span, bool) {
	if form == "" {
		return translate.NoSpan, false
	}
	for from := 0; ; {
		i := strings.Index(t.text[from:], form)
		if i < 0 {
			return translate.NoSpan, false
		}
		i += from
		end := i + len(form)
		before, _ := utf8.DecodeLastRuneInString(t.text[:i])
		after, _ := utf8.DecodeRuneInString(t.text[end:])
		if !unicode.IsLetter(before) && !unicode.IsLetter(after) && !t.taken(i) && (accept == nil || accept(translate.Span{Start: i, End: end})) {
			t.take(translate.Span{Start: i, End: end})
			return translate.Span{Start: i, End: end}, true
		}
		from = end
	}
}

// findMarked finds a form that differs in nothing but its marks: Sao Paulo for
// São Paulo, Vučić for Vucic. A German form is none.
func (t *target) findMarked(form string, german []string) (translate.Span, bool) {
	if ascii(form) && ascii(t.text) {
		return translate.NoSpan, false
	}
	want := tokens(form)
	for i := 0; len(want) > 0 && i+len(want) <= len(t.words); i++ {
		k := 0
		for k < len(want) && !t.taken(t.words[i+k].start) && upper(t.words[i+k].text) == upper(want[k].text) && plain(t.words[i+k].text) == plain(want[k].text) {
			k++
		}
		if sp := (translate.Span{Start: t.words[i].start, End: t.words[i+len(want)-1].end()}); k == len(want) && !slices.Contains(german, t.text[sp.Start:sp.End]) {
			t.take(sp)
			return sp, true
		}
	}
	return translate.NoSpan, false
}

func ascii(text string) bool {
	for i := range len(text) {
		if text[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// take marks a place as rendering a name.
func (t *target) take(sp translate.Span) {
	t.used = append(t.used, sp.Start)
	for _, w := range t.words {
		if w.start > sp.Start && w.end() <= sp.End {
			t.used = append(t.used, w.start)
		}
	}
}

// possessive reports whether what stands at sp owns what follows: a noun in
// lower case, or another capital.
func (t *target) possessive(sp translate.Span) bool {
	rest := strings.TrimLeft(t.text[sp.End:], " ")
	r, _ := utf8.DecodeRuneInString(rest)
	if len(rest) == len(t.text[sp.End:]) || !unicode.IsLetter(r) {
		return false
	}
	before := strings.Fields(t.text[:sp.Start])
	if n := len(before); n > 0 {
		switch strings.ToLower(before[n-1]) {
		case "of", "by", "the", "in", "to", "from", "for", "with", "at":
			return strings.ToLower(before[n-1]) != "the" && strings.ToLower(before[n-1]) != "of" && strings.ToLower(before[n-1]) != "by" && !isVerb(rest)
		}
	}
	return !isVerb(rest)
}

// isVerb reports whether the text begins with a frequent word that is no noun.
func isVerb(text string) bool {
	w, _, _ := strings.Cut(text, " ")
	switch strings.Trim(strings.ToLower(w), ".,;:") {
	case "is", "are", "was", "were", "has", "have", "had", "will", "would", "can", "could", "in", "on", "at", "to", "for", "from", "and", "or", "but", "with", "by", "as", "lie", "lies":
		return true
	}
	return false
}

// bygone reports whether the text names a year before 1950: what it tells of had
// its older name then.
func (t *target) bygone() bool { return olderYear.MatchString(t.text) }

var olderYear = regexp.MustCompile(`\b(?:1[0-8]\d\d|19[0-4]\d)\b`)

// historic reports whether the text says that the form at sp is an old one, or
// that it belongs to a fixed phrase.
func (t *target) historic(sp translate.Span) bool {
	before := strings.Fields(strings.ToLower(t.text[:sp.Start]))
	for _, w := range before[max(0, len(before)-3):] {
		switch strings.Trim(w, ",(") {
		case "formerly", "former", "then", "called", "known", "named", "once", "chicken", "old", "historic":
			return true
		}
	}
	after := strings.Fields(t.text[sp.End:])
	if len(after) > 0 {
		switch strings.Trim(strings.ToLower(after[0]), ".,;") {
		case "duck", "university", "opera", "man":
			return true
		}
	}
	return false
}
