package names

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"satzpaar/translate"
	"satzpaar/translate/words"
)

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
			if t.text[t.words[i].start:t.words[i+len(want)-1].end()] == f {
				continue // that is the rendering of another mention
			}
			if v, ok := t.alike(i, want, own, j, e.Kind == translate.Institution); ok && v > best {
				best, form = v, f
				span = translate.Span{Start: t.words[i].start, End: t.words[i+len(want)-1].end()}
			}
		}
		if len(want) == 2 && !strings.ContainsRune(f, '-') {
			for _, w := range t.words { // Southkorea
				if strings.EqualFold(w.text, want[0].text+want[1].text) && !t.taken(w.start) {
					best, form, span = 1, f, translate.Span{Start: w.start, End: w.end()}
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
		if k > 0 && len(strings.TrimSpace(t.text[t.words[i+k-1].end():x.start])) > 1 {
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
