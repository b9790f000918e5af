package names

import (
	"maps"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"satzpaar/translate"
	"satzpaar/translate/words"
)

// targetNames returns what is surely a name in the English text, with what it
// may be in German.
func (j *Judge) targetNames(g *translate.Segment, ts []token) []candidate {
	var all []candidate
	for i := 0; i < len(ts); i++ {
		if !upper(ts[i].text) {
			continue
		}
		n := 1
		for i+n < len(ts) && upper(ts[i+n].text) && g.Target[ts[i+n-1].end():ts[i+n].start] == " " {
			n++
		}
		run := ts[i : i+n]
		at := translate.Span{Start: run[0].start, End: run[n-1].end()}
		var forms []string
		for k, t := range run {
			if !j.surelyNamed(run, k, inside(g.Target, run[0].start)) {
				continue
			}
			if len(forms) == 0 {
				at.Start = t.start
			}
			forms = append(append(forms, t.text), j.germanOf()[t.text]...)
			forms = append(forms, j.germanOf()[strings.TrimSuffix(t.text, "s")]...)
		}
		if whole := g.Target[run[0].start:run[n-1].end()]; n > 1 && len(forms) > 0 && len(j.germanOf()[whole]) > 0 {
			forms = j.germanOf()[whole]
		}
		if len(forms) > 0 {
			all = append(all, candidate{at, forms})
		}
		i += n - 1
	}
	return all
}

// surelyNamed reports whether word k of a run of capitals is a name beyond
// doubt: it follows a given name, its German is known, the list has it with a
// capital only, or it is no English word at all. Adjectives of peoples and
// abbreviations are left out: German has many ways to say them.
func (j *Judge) surelyNamed(run []token, k int, inside bool) bool {
	w := run[k].text
	n := utf8.RuneCountInString(w)
	if k > 0 && givenNames()[run[k-1].text] && n > 2 {
		return true
	}
	if inside && n >= 4 && j.place(w) { // China, Turkey: a capital inside a sentence is no porcelain
		return true
	}
	if n < 4 || words.Common(w) || calendar[w] || acronymLike(w) || peoples()[w] || peoples()[strings.TrimSuffix(w, "s")] || strings.HasSuffix(w, "ian") || strings.HasSuffix(w, "man") || strings.HasSuffix(w, "men") {
		return false
	}
	return true
}

// inside reports whether a place lies inside a sentence and not at the start of
// one or of a quotation.
func inside(text string, at int) bool {
	before := strings.TrimRight(text[:at], " ")
	r, _ := utf8.DecodeLastRuneInString(before)
	return before != text[:at] && (unicode.IsLetter(r) || r == ',')
}

// place reports whether a word alone is the English form of a place.
func (j *Judge) place(w string) bool {
	for _, g := range j.germanOf()[w] {
		if x, ok := j.german[g]; ok && x.entry.Kind == translate.Place && slices.Contains(x.entry.English, w) {
			return true
		}
	}
	return false
}

// germanOf maps the words of English forms to the German forms of their names.
func (j *Judge) germanOf() map[string][]string {
	j.reverse.Do(func() {
		m, parts := map[string][]string{}, map[string][]string{}
		seen := map[*Entry]bool{}
		for _, form := range slices.Sorted(maps.Keys(j.german)) {
			e := j.german[form].entry
			if seen[e] {
				continue
			}
			seen[e] = true
			for _, f := range slices.Concat(e.English, e.Historic, j.adjectives[e]) {
				m[f] = append(m[f], e.German...)
				if words := tokens(f); len(words) > 1 {
					for _, w := range words {
						if upper(w.text) {
							parts[w.text] = append(parts[w.text], e.German...)
						}
					}
				}
			}
		}
		for w, german := range parts { // words that are no names of their own
			if len(m[w]) == 0 {
				m[w] = german
			}
		}
		j.byEnglish = m
	})
	return j.byEnglish
}
