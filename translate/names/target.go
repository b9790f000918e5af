package names

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"satzpaar/translate"
	"satzpaar/translate/words"
)

type token struct {
	text       string
	start, end int
}

// tokens splits a text into its runs of letters.
func tokens(text string) []token {
	all := make([]token, 0, len(text)/6+1)
	for at := 0; ; {
		w, ok := nextToken(text, at)
		if !ok {
			return all
		}
		all = append(all, w)
		at = w.end
	}
}

// nextToken returns the first run of letters that begins at a place or behind
// it.
func nextToken(text string, at int) (token, bool) {
	start := -1
	for i := at; i < len(text); {
		r, n := rune(text[i]), 1
		if r >= utf8.RuneSelf {
			r, n = utf8.DecodeRuneInString(text[i:])
		}
		in := r|0x20 >= 'a' && r|0x20 <= 'z' || r >= utf8.RuneSelf && (unicode.IsLetter(r) || unicode.IsMark(r))
		if in && start < 0 {
			start = i
		} else if !in && start >= 0 {
			return token{text[start:i], start, i}, true
		}
		i += n
	}
	if start < 0 {
		return token{}, false
	}
	return token{text[start:], start, len(text)}, true
}

func tokenCount(text string) int {
	n := 0
	for at := 0; ; n++ {
		w, ok := nextToken(text, at)
		if !ok {
			return n
		}
		at = w.end
	}
}

func firstToken(text string) string {
	w, _ := nextToken(text, 0)
	return w.text
}

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
		if sp := (translate.Span{Start: t.words[i].start, End: t.words[i+len(want)-1].end}); k == len(want) && !slices.Contains(german, t.text[sp.Start:sp.End]) {
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
		if w.start > sp.Start && w.end <= sp.End {
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

// near finds a place that is close to a form of e: word by word, each equal or
// alike, and no word of another name. It returns the form that it is near to.
func (t *target) near(e *Entry, j *Judge) (translate.Span, string, bool) {
	var own ownWords
	for _, g := range e.German {
		own = append(own, tokens(g)...)
	}
	best, span, form := 0.0, translate.NoSpan, ""
	for _, f := range e.English {
		want := tokens(f)
		if len(want) == 0 || utf8.RuneCountInString(f) < 5 {
			continue
		}
		for i := 0; i+len(want) <= len(t.words); i++ {
			if t.text[t.words[i].start:t.words[i+len(want)-1].end] == f {
				continue // that is the rendering of another mention
			}
			if v, ok := t.alike(i, want, own, j, e.Kind == translate.Institution); ok && v > best {
				best, form = v, f
				span = translate.Span{Start: t.words[i].start, End: t.words[i+len(want)-1].end}
			}
		}
		if len(want) == 2 && !strings.ContainsRune(f, '-') {
			for _, w := range t.words { // Southkorea
				if strings.EqualFold(w.text, want[0].text+want[1].text) && !t.taken(w.start) {
					best, form, span = 1, f, translate.Span{Start: w.start, End: w.end}
				}
			}
		}
	}
	if span.Valid() && t.text[span.Start:span.End] == form {
		return translate.NoSpan, "", false
	}
	if span.Valid() {
		t.take(span)
	}
	return span, form, span.Valid()
}

// ownWords are the words of the German forms of a name.
type ownWords []token

func (o ownWords) has(word string) bool {
	return slices.ContainsFunc(o, func(w token) bool { return w.text == word })
}

// alike compares the words from i on with a form, and returns their mean
// likeness.
func (t *target) alike(i int, want []token, own ownWords, j *Judge, body bool) (float64, bool) {
	sum, equal, wrong := 0.0, 0, 0
	for k, w := range want {
		x := t.words[i+k]
		if k > 0 && len(strings.TrimSpace(t.text[t.words[i+k-1].end:x.start])) > 1 {
			return 0, false
		}
		if t.taken(x.start) {
			return 0, false
		}
		if x.text == w.text {
			sum++
			equal++
			continue
		}
		if t.inSource(x.text) && !own.has(x.text) {
			return 0, false
		}
		r, _ := utf8.DecodeRuneInString(x.text)
		if body && len(want) > 2 && equal >= k && unicode.IsUpper(r) && !t.taken(x.start) && k > 0 {
			sum += .3 // International Currency Fund: one word was translated by itself
			wrong++
			continue
		}
		v := max(ratio(key(x.text), key(w.text)), ratio(strings.ToLower(x.text), strings.ToLower(w.text)))
		limit := .66
		if len(want) > 1 {
			limit = .5
		}
		if len(want) > 1 && particle[x.text] && particle[w.text] {
			sum += v // el-Sisi, al-Sisi
			continue
		}
		if !unicode.IsUpper(r) || v < limit || j.known[x.text] && !own.has(x.text) && (len(want) == 1 || v < .8 || j.literal(x.text, own)) || words.Common(x.text) && len(w.text) > 3 && !own.has(x.text) || len(want) == 1 && strings.HasPrefix(x.text, w.text) {
			return 0, false
		}
		sum += v
	}
	if wrong > 1 || wrong == 1 && equal < len(want)-1 {
		return 0, false
	}
	if len(want) > 1 && equal == 0 && sum/float64(len(want)) < .72 {
		return 0, false
	}
	return sum / float64(len(want)), true
}

// literal reports whether an English word is the rendering of a German one of
// the name: Europe in Europa League, which keeps its own form.
func (j *Judge) literal(english string, own ownWords) bool {
	for _, g := range own {
		if e := j.byName[g.text]; e != nil && len(e.English) > 0 && e.English[0] == english {
			return true
		}
	}
	return false
}

// particle are the articles inside Arabic names, in their spellings.
var particle = map[string]bool{"al": true, "el": true, "as": true, "ash": true, "ad": true, "an": true, "ar": true, "bin": true, "ben": true, "ibn": true}

// key spells a name so that its German and English forms fall together.
func key(w string) string {
	w = strings.ToLower(w)
	for _, r := range keyRules {
		w = strings.ReplaceAll(w, r[0], r[1])
	}
	return w
}

var keyRules = [][2]string{
	{"tsch", "c"},
	{"tch", "c"},
	{"dsch", "j"},
	{"sch", "s"},
	{"sh", "s"},
	{"zh", "s"},
	{"kh", "h"},
	{"ch", "h"},
	{"w", "v"},
	{"ts", "c"},
	{"z", "c"},
	{"ij", "i"},
	{"iy", "i"},
	{"yj", "i"},
	{"yy", "i"},
	{"y", "i"},
	{"j", "i"},
	{"ö", "o"},
	{"ä", "a"},
	{"ü", "u"},
}

func ratio(a, b string) float64 {
	s, t := []rune(a), []rune(b)
	row := make([]int, len(t)+1)
	for j := range row {
		row[j] = j
	}
	for i, x := range s {
		diagonal := row[0]
		row[0] = i + 1
		for j, y := range t {
			cost := diagonal
			if x != y {
				cost++
			}
			diagonal = row[j+1]
			row[j+1] = min(cost, row[j+1]+1, row[j]+1)
		}
	}
	return 1 - float64(row[len(t)])/float64(max(len(s), len(t), 1))
}
