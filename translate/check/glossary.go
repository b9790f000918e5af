package check

import (
	"slices"
	"strings"
	"unicode/utf8"

	"satzpaar/translate"
	"satzpaar/translate/words"
)

// A Term is an entry of a glossary.
type Term struct {
	Source    string   // German, in its base form; "" where only Forbidden counts
	Target    []string // how English says it, the preferred one first
	Forbidden []string // how it must not say it
}

// A Glossary is a list of terms that is looked up by the words of a text, so
// that ten thousand terms cost hardly more than ten. It does not change and may
// be used by several goroutines. The nil Glossary has no terms.
type Glossary struct {
	german  map[string][]*entry // by the key of the first word
	english map[string][]*entry // of what is forbidden whatever the source says
	longest int                 // words of the longest term
}

// An entry is a term, or one forbidden wording of it, by its words in small
// letters.
type entry struct {
	*Term
	words   []string
	capital bool // the word alone is written with a capital, as German nouns are
}

// compoundLetters is the least length of a term that is sought at the end of
// compounds: a Bank is no Datenbank.
const compoundLetters = 6

// NewGlossary makes a glossary of terms; what is empty is left out.
func NewGlossary(terms []Term) *Glossary {
	if len(terms) == 0 {
		return nil
	}
	g := &Glossary{german: map[string][]*entry{}, english: map[string][]*entry{}}
	for i := range terms {
		t := &terms[i]
		if e, ok := newEntry(t, t.Source); ok {
			key := words.GermanKey(e.words[0])
			g.german[key] = append(g.german[key], e)
			g.longest = max(g.longest, len(e.words))
		} else if t.Source == "" {
			for _, f := range t.Forbidden {
				if e, ok := newEntry(t, f); ok {
					key := words.EnglishKey(e.words[0])
					g.english[key] = append(g.english[key], e)
				}
			}
		}
	}
	return g
}

func newEntry(t *Term, text string) (*entry, bool) {
	e := &entry{Term: t}
	for _, w := range wordsOf(nil, tokens(nil, text)) {
		e.words = append(e.words, w.lower)
	}
	if len(e.words) == 0 {
		return nil, false
	}
	r, _ := utf8.DecodeRuneInString(strings.TrimSpace(text))
	e.capital = strings.ToLower(string(r)) != string(r)
	return e, true
}

// TermsOf returns names that were decided on, or the entries of a glossary, as
// terms: what may stand, the preferred form first, and what must not. With all,
// every entry is one; else those alone that are no names, as their English is
// written small, for names have their own checks.
func TermsOf(decided []translate.Name, all bool) []Term {
	var terms []Term
	for i := range decided {
		n := &decided[i]
		t := Term{Source: n.Citation}
		for _, f := range n.Forms {
			switch {
			case f.Lang == "de" || f.Context != "" || f.ValidTo != "":
			case f.State == translate.Forbidden:
				t.Forbidden = append(t.Forbidden, f.Text)
			case f.State == translate.Preferred:
				t.Target = slices.Insert(t.Target, 0, f.Text)
			case f.State == translate.Allowed || f.State == translate.Historic:
				t.Target = append(t.Target, f.Text)
			}
		}
		t.Target = slices.DeleteFunc(t.Target, func(f string) bool { return slices.Contains(t.Forbidden, f) })
		common := len(t.Target) > 0 && strings.ToLower(t.Target[0]) == t.Target[0]
		if n.Citation != "" && (all || common) && len(t.Target)+len(t.Forbidden) > 0 {
			terms = append(terms, t)
		}
	}
	return terms
}

// A use is a term at a place of the source.
type use struct {
	*entry
	at   translate.Span
	tail bool // it is the end of a compound
}

// uses finds the terms of a source text, in order, of two that overlap the
// longer one, each once.
func (g *Glossary) uses(all []token) []use {
	var found []use
	for i := 0; i < len(all); {
		u, n := g.useAt(all, i)
		if n == 0 {
			i++
			continue
		}
		if !slices.ContainsFunc(found, func(o use) bool { return o.Term == u.Term }) {
			found = append(found, u)
		}
		i += n
	}
	return found
}

// useAt finds the longest term that begins at word i, and how many words it
// has; 0 if none does.
func (g *Glossary) useAt(all []token, i int) (use, int) {
	w := all[i].lower
	var best *entry
	try := func(key string) {
		for _, e := range g.german[key] {
			if (best == nil || len(e.words) > len(best.words)) && e.stands(all[i:], words.GermanForm) {
				best = e
			}
		}
	}
	try(words.GermanKey(w))
	if s, ok := strings.CutPrefix(w, "ge"); ok && best == nil && len(s) > 3 {
		try(words.GermanKey(s)) // a participle
	}
	if best != nil {
		n := len(best.words)
		return use{best, translate.Span{Start: all[i].at.Start, End: all[i+n-1].at.End}, false}, n
	}
	if e := g.tail(w); e != nil {
		return use{e, all[i].at, true}, 1
	}
	return use{}, 0
}

// tail finds the noun that a compound ends with: Spundwand in Stahlspundwand.
func (g *Glossary) tail(w string) *entry {
	for k := range w {
		if k < 3 || len(w)-k < compoundLetters || !utf8.RuneStart(w[k]) {
			continue
		}
		for _, e := range g.german[words.GermanKey(w[k:])] {
			if len(e.words) == 1 && e.capital && utf8.RuneCountInString(e.words[0]) >= compoundLetters && words.GermanForm(e.words[0], w[k:]) {
				return e
			}
		}
	}
	return nil
}

// stands reports whether the words begin with those of the entry, each of them
// inflected. A noun is written with a capital.
func (e *entry) stands(all []token, form func(base, word string) bool) bool {
	if len(all) < len(e.words) || e.capital && len(e.words) == 1 && all[0].text == all[0].lower {
		return false
	}
	for k, w := range e.words {
		if !form(w, all[k].lower) {
			return false
		}
	}
	return true
}

// said finds an English wording in the target, in any inflection; of the words
// before the last a plural alone counts, as in attorneys general. A glossary may
// have the plural of what the text has one of.
func said(all []token, wording []string) (translate.Span, bool) {
	if len(wording) == 0 {
		return translate.NoSpan, false
	}
next:
	for i := 0; i+len(wording) <= len(all); i++ {
		for k, w := range wording {
			if got := all[i+k].lower; got != w && !words.EnglishForm(w, got) && words.Plural(got) != w {
				continue next
			}
		}
		return translate.Span{Start: all[i].at.Start, End: all[i+len(wording)-1].at.End}, true
	}
	return translate.NoSpan, false
}

// wording returns the words of an English form in small letters.
func wording(form string) []string {
	list := strings.FieldsFunc(strings.ToLower(form), func(r rune) bool { return !letter(r) && r != '\'' && r != '’' })
	return list
}
