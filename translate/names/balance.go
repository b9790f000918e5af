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

// A Balance holds the names of a pair that have no counterpart: those of the
// source that left no trace in the target, and those of the target that come
// from nothing in the source.
type Balance struct{ Missing, Added []translate.Span }

// Weigh compares the names of the two texts, as judged of this segment. Only
// what is surely a name counts, and the faintest trace is a counterpart: a
// common beginning, a likeness in sound, a known translation, an adjective.
func (j *Judge) Weigh(g *translate.Segment, judged []translate.Occurrence) Balance {
	var b Balance
	if g.Target == "" || g.Source == "" {
		return b
	}
	s, t := tokens(g.Source), tokens(g.Target)
	for _, c := range j.sourceNames(g, s, judged) {
		if !c.traced(g.Target, t) {
			b.Missing = append(b.Missing, c.at)
		}
	}
	for _, c := range j.targetNames(g, t) {
		if !c.traced(g.Source, s) && !overlaps(judged, c.at) {
			b.Added = append(b.Added, c.at)
		}
	}
	return b
}

func overlaps(judged []translate.Occurrence, at translate.Span) bool {
	return slices.ContainsFunc(judged, func(o translate.Occurrence) bool { return o.Target.Valid() && o.Target.Overlaps(at) })
}

// candidate is a name with the forms by which it may be found again.
type candidate struct {
	at    translate.Span
	forms []string
}

// traced reports whether text, with its tokens, holds a trace of the name.
func (c *candidate) traced(text string, all []token) bool {
	lower := strings.ToLower(text)
	for _, f := range c.forms {
		parts := tokens(f)
		for _, w := range parts {
			if !upper(w.text) || len(parts) > 1 && general[w.text] {
				continue
			}
			form := plain(w.text)
			if utf8.RuneCountInString(w.text) >= 3 && strings.Contains(lower, strings.ToLower(w.text)) {
				return true
			}
			if len(form) < 3 {
				continue
			}
			head := form[:min(4, len(form))]
			for _, x := range all {
				o := plain(x.text)
				if strings.HasPrefix(o, head) || upper(x.text) && strings.HasPrefix(o, head[:3]) || strings.Contains(o, head) && len(head) == 4 || len(o) > 3 && upper(x.text) && ratio(key(w.text), key(x.text)) >= .55 {
					return true
				}
			}
		}
	}
	return false
}

// sourceNames returns what is surely a name in the German text.
func (j *Judge) sourceNames(g *translate.Segment, ts []token, judged []translate.Occurrence) []candidate {
	var all []candidate
	taken := map[int]bool{}
	for _, o := range judged {
		for i, t := range ts {
			if t.start >= o.Source.Start && t.end <= o.Source.End {
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
		at := translate.Span{Start: ts[i].start, End: ts[i+n-1].end}
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
	for i+n < len(ts) && !taken[i+n] && upper(ts[i+n].text) && source[ts[i+n-1].end:ts[i+n].start] == " " && !acronym(ts[i+n].text) {
		n++
	}
	behind := ""
	if i > 0 && source[ts[i-1].end:ts[i].start] == " " {
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

// targetNames returns what is surely a name in the English text, with what it
// may be in German.
func (j *Judge) targetNames(g *translate.Segment, ts []token) []candidate {
	var all []candidate
	for i := 0; i < len(ts); i++ {
		if !upper(ts[i].text) {
			continue
		}
		n := 1
		for i+n < len(ts) && upper(ts[i+n].text) && g.Target[ts[i+n-1].end:ts[i+n].start] == " " {
			n++
		}
		run := ts[i : i+n]
		at := translate.Span{Start: run[0].start, End: run[n-1].end}
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
		if whole := g.Target[run[0].start:run[n-1].end]; n > 1 && len(forms) > 0 && len(j.germanOf()[whole]) > 0 {
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
