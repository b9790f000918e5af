package check

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"satzpaar/translate"
	"satzpaar/translate/words"
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

// checkTerms compares a pair with the glossary. Where a forbidden wording
// stands for a term, that is said once, with the right one as its fix. A term
// that ends a compound is a hint: English may say the whole in another way.
func (k *Known) checkTerms(p *pair) []translate.Finding {
	if k.Terms == nil || p.Target == "" {
		return nil
	}
	all := k.forbidden(p)
	for _, u := range k.Terms.uses(p.sourceWords) {
		bad := false
		for _, form := range u.Forbidden {
			if at, ok := said(p.targetWords, wording(form)); ok {
				bad = true
				all = append(all, k.finding(p, &termForbidden, translate.Finding{
					Source: u.at, Target: at, Message: translate.Say("%s is forbidden for %s", form, u.Term.Source), Fixes: fitting(p.Target[at.Start:at.End], form, u.Target),
				}))
			}
		}
		if bad || len(u.Target) == 0 || anySaid(p.targetWords, u.Target) {
			continue
		}
		f := k.finding(p, &termMissing, translate.Finding{Source: u.at, Target: translate.NoSpan, Message: translate.Say("the glossary says %s", strings.Join(u.Target, ", "))})
		if u.tail {
			f.Severity = translate.Hint
		}
		all = append(all, f)
	}
	return all
}

// forbidden finds what must not be said whatever the source says.
func (k *Known) forbidden(p *pair) []translate.Finding {
	if len(k.Terms.english) == 0 {
		return nil
	}
	var all []translate.Finding
	for i, w := range p.targetWords {
		for _, e := range k.Terms.english[words.EnglishKey(w.lower)] {
			if !e.opens(p.targetWords[i:]) {
				continue
			}
			at := translate.Span{Start: w.at.Start, End: p.targetWords[i+len(e.words)-1].at.End}
			text := p.Target[at.Start:at.End]
			all = append(all, k.finding(p, &termForbidden, translate.Finding{
				Source: translate.NoSpan, Target: at, Message: translate.Say("%s is forbidden", text), Fixes: fitting(text, strings.Join(e.words, " "), e.Target),
			}))
		}
	}
	return all
}

func (e *entry) opens(all []token) bool {
	_, ok := said(all[:min(len(all), len(e.words))], e.words)
	return ok
}

func (k *Known) finding(p *pair, c *Check, f translate.Finding) translate.Finding {
	f.Check = c.ID
	return complete(f, c, &p.Segment)
}

func anySaid(all []token, forms []string) bool {
	for _, form := range forms {
		if _, ok := said(all, wording(form)); ok {
			return true
		}
	}
	return false
}

// fitting returns the right wordings as they replace a wrong one: in the plural
// or the possessive where that stands so, with a capital where it has one.
func fitting(stands, base string, right []string) []string {
	plural := !strings.EqualFold(stands, base) && strings.EqualFold(stands, words.Plural(base))
	var all []string
	for _, form := range right {
		if plural {
			form = words.Plural(form)
		}
		for _, s := range []string{"'s", "’s"} {
			if strings.HasSuffix(stands, s) && !strings.HasSuffix(base, s) {
				form += s
			}
		}
		if capitalised(stands) && !capitalised(base) {
			form = upperFirst(form)
		}
		all = append(all, form)
	}
	return all
}

func capitalised(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(r)
}

func upperFirst(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(r)) + s[n:]
}

// withoutNamed drops of two findings on one place, one of a name and one of
// the glossary, the weaker: whoever decides on a name makes a term of it, too.
func withoutNamed(all []translate.Finding) []translate.Finding {
	named := map[translate.SegmentID][]translate.Finding{}
	terms := map[translate.SegmentID][]translate.Finding{}
	for _, f := range all {
		switch {
		case f.ITS == termMissing.ITS:
			terms[f.Segment] = append(terms[f.Segment], f)
		case strings.HasPrefix(f.Check, "name-"):
			named[f.Segment] = append(named[f.Segment], f)
		}
	}
	if len(terms) == 0 {
		return all
	}
	meets := func(f translate.Finding, others []translate.Finding) bool {
		return slices.ContainsFunc(others, func(o translate.Finding) bool {
			return f.Source.Valid() && o.Source.Valid() && f.Source.Overlaps(o.Source) || f.Target.Valid() && o.Target.Valid() && f.Target.Overlaps(o.Target)
		})
	}
	return slices.DeleteFunc(all, func(f translate.Finding) bool {
		switch {
		case f.ITS == termMissing.ITS:
			return meets(f, slices.DeleteFunc(slices.Clone(named[f.Segment]), func(o translate.Finding) bool { return o.Check == nameMissing.ID }))
		case f.Check == nameMissing.ID:
			return meets(f, terms[f.Segment])
		}
		return false
	})
}
