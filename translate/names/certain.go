package names

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"satzpaar/translate"
	"satzpaar/translate/words"
)

// sourceNames returns what is surely a name in the German text.
func (j *Judge) sourceNames(g *translate.Segment, ts []token, judged []translate.Occurrence) []candidate {
	var all []candidate
	taken := map[int]bool{}
	for _, o := range judged {
		for i, t := range ts {
			if t.start >= o.Source.Start && t.end() <= o.Source.End {
				taken[i] = true
			}
		}
		e := j.byName[o.Name]
		if o.Verdict != translate.NameMissing || o.Kind == translate.UnknownName || e == nil || !cited(e, o.Surface) || spelledSmall(e) || opensWithArticle(o) {
			continue
		}
		forms := []string{o.Name, o.Surface}
		forms = slices.Concat(forms, e.English, e.German, e.Historic, j.adjectives[e])
		all = append(all, candidate{o.Source, forms})
	}
	for i := 0; i < len(ts); i++ {
		if taken[i] {
			continue
		}
		n := j.nameAt(g.Source, ts, i, taken)
		if n == 0 {
			continue
		}
		at := translate.Span{Start: ts[i].start, End: ts[i+n-1].end()}
		form := g.Source[at.Start:at.End]
		all = append(all, candidate{at, []string{form, strings.TrimSuffix(form, "s")}})
		i += n - 1
	}
	return all
}

// cited reports whether a name stands as itself, and not in an adjective or a
// compound, which English may render by another word.
func cited(e *Entry, surface string) bool {
	for _, g := range e.German {
		if surface == g || slices.Contains(genitives(g), surface) || slices.Contains(declensions(g), surface) {
			return !ambiguous(surface)
		}
	}
	return false
}

// spelledSmall reports whether English writes what the entry stands for as a
// common noun or a rank, which a translator may say in other words: the
// prosecution, President Trump, the director.
func spelledSmall(e *Entry) bool {
	if e.Kind == translate.Title || e.Kind == translate.Demonym {
		return true
	}
	return slices.ContainsFunc(e.English, func(f string) bool {
		last := f[strings.LastIndexByte(f, ' ')+1:]
		return !upper(last)
	})
}

// opensWithArticle reports whether the source begins with what may be the name
// of a paper or a common noun: Die Zeit ist knapp.
func opensWithArticle(o translate.Occurrence) bool {
	first, _, more := strings.Cut(o.Surface, " ")
	return o.Source.Start == 0 && more && articles[strings.ToLower(first)]
}

// nameAt returns how many tokens a name takes that begins at i: an
// abbreviation in capitals, a word with foreign letters, a run of capitalised
// words that has a given name or an English word in it, a word behind a verb
// of saying; 0 if there is none.
func (j *Judge) nameAt(source string, ts []token, i int, taken map[int]bool) int {
	w := ts[i].text
	if !upper(w) {
		return 0
	}
	if acronym(w) {
		return 1
	}
	n := 1
	for i+n < len(ts) && !taken[i+n] && upper(ts[i+n].text) && source[ts[i+n-1].end():ts[i+n].start] == " " && !acronym(ts[i+n].text) {
		n++
	}
	behind := ""
	if i > 0 && source[ts[i-1].end():ts[i].start] == " " {
		behind = strings.ToLower(ts[i-1].text)
	}
	switch {
	case n >= 2 && j.runOfNames(ts[i:i+n]):
		return n
	case n == 1 && saying[behind] && !germanNoun(w):
		return 1
	case n == 1 && i > 0 && utf8.RuneCountInString(w) > 3 && words.Name(w) && !frequent()[strings.ToLower(w)] && !looksLikeName(w) && !ambiguous(w) && !articles[behind] && !calendar[w] && !adjectival(behind):
		return 1
	case utf8.RuneCountInString(w) > 2 && strings.ContainsFunc(w, func(r rune) bool { return r > unicode.MaxASCII && !strings.ContainsRune("äöüÄÖÜßéè", r) }):
		return 1
	}
	return 0
}

// runOfNames reports whether capitalised words in a row are a name: the first
// is a given name, or all are English and one of them is no German noun.
func (j *Judge) runOfNames(run []token) bool {
	if givenNames()[run[0].text] {
		return true
	}
	english := true
	for _, t := range run {
		if measures[t.text] || strings.HasSuffix(t.text, "en") || strings.HasSuffix(t.text, "er") && !words.English(t.text) {
			return false
		}
		english = english && words.English(t.text)
	}
	return english && words.Name(run[0].text)
}
