package check

import (
	"strings"

	"satzpaar/translate"
)

var termMissing = Check{
	ID: "term-missing", Title: "A term is not translated as the glossary says",
	Severity: translate.Warning, ITS: "terminology",
	Example: Example{
		Source: "Die Spundwand hält. (glossary: Spundwand = sheet piling)",
		Bad:    "The retaining wall holds.",
		Good:   "The sheet piling holds.",
	},
}

var termForbidden = Check{
	ID: "term-forbidden", Title: "A forbidden term stands in the text",
	Severity: translate.Fault, ITS: "terminology",
	Example: Example{
		Source: "Die Spundwand hält. (glossary: never bulkhead)",
		Bad:    "The bulkhead holds.",
		Good:   "The sheet piling holds.",
	},
}

// A Term is an entry of a glossary.
type Term struct {
	Source    string   // German, in its base form; "" where only Forbidden counts
	Target    []string // how English says it, the preferred one first
	Forbidden []string // how it must not say it
}

// checkTerms compares a segment with the glossary. A German term is found with
// the endings of its inflection, an English one also in the plural.
func (k *Known) checkTerms(g *translate.Segment) []translate.Finding {
	if len(k.Terms) == 0 || g.Target == "" {
		return nil
	}
	var all []translate.Finding
	for i := range k.Terms {
		t := &k.Terms[i]
		source, ok := translate.NoSpan, t.Source == ""
		if !ok {
			source, ok = findTerm(g.Source, t.Source, germanEndings)
		}
		if !ok {
			continue
		}
		for _, bad := range t.Forbidden {
			if at, ok := findTerm(g.Target, bad, englishEndings); ok {
				all = append(all, translate.Finding{Check: termForbidden.ID, Source: source, Target: at, Message: translate.Say("%s is forbidden", bad), Fixes: t.Target})
			}
		}
		if len(t.Target) == 0 || t.Source == "" {
			continue
		}
		said := false
		for _, e := range t.Target {
			_, ok := findTerm(g.Target, e, englishEndings)
			said = said || ok
		}
		if !said {
			all = append(all, translate.Finding{Check: termMissing.ID, Source: source, Target: translate.NoSpan, Message: translate.Say("the glossary says %s", strings.Join(t.Target, ", "))})
		}
	}
	return all
}

var (
	germanEndings  = []string{"", "e", "en", "er", "es", "s", "n", "em", "se", "sen"}
	englishEndings = []string{"", "s", "es", "'s", "’s"}
)

// findTerm returns the first place where text has the term as whole words,
// whatever its case, with one of the endings.
func findTerm(text, term string, endings []string) (translate.Span, bool) {
	if term == "" {
		return translate.NoSpan, false
	}
	for from := 0; from+len(term) <= len(text); {
		i := indexFold(text[from:], term)
		if i < 0 {
			return translate.NoSpan, false
		}
		i += from
		from = i + 1
		if i > 0 && letterBefore(text, i) {
			continue
		}
		for _, e := range endings {
			end := i + len(term) + len(e)
			if end <= len(text) && text[i+len(term):end] == e && !isLetterAt(text, end) {
				return translate.Span{Start: i, End: end}, true
			}
		}
	}
	return translate.NoSpan, false
}
