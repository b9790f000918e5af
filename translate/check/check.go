// Package check says what is doubtful about a translation. One file holds one
// check, or a family that shares its reading of the pair; All lists them.
//
// A check looks at the pair, at its neighbours in the document and at what the
// library knows of it (Known), and at nothing else. Precision comes before
// recall, for a checker that cries wolf is switched off.
package check

import (
	"strings"
	"sync"

	"satzpaar/translate"
	"satzpaar/translate/names"
)

// A Check is a rule with its name and what it looks for.
type Check struct {
	ID       string
	Title    string // English; what a finding means, in one sentence
	Severity translate.Severity
	ITS      string // ITS 2.0 localization quality issue type
	Off      bool   // silent until somebody asks for it
	Pair     Pair   // the languages for which it was made
	Wide     bool   // looks at the whole document, not at a pair alone
	Example  Example
	// run is nil for what another check finds on its way, and for Wide ones.
	run func(p *pair) []translate.Finding
}

// A Pair says for which languages a check was made.
type Pair uint8

// The pairs of languages.
const (
	anyPair       Pair = iota
	intoEnglish        // whatever the source
	germanEnglish      // it knows both languages
)

// fits reports whether a check made for p may look at a pair of languages (BCP
// 47). Where a document does not say what it is, it is German and English.
func (p Pair) fits(source, target string) bool {
	is := func(lang, want string) bool {
		primary, _, _ := strings.Cut(strings.ReplaceAll(lang, "_", "-"), "-")
		return primary == "" || strings.EqualFold(primary, want)
	}
	return p == anyPair || is(target, "en") && (p == intoEnglish || is(source, "de"))
}

// An Example documents a check: a source with a target that it flags, and one
// that it leaves alone.
type Example struct{ Source, Bad, Good string }

// All lists the checks in the order in which their findings are shown.
var All = []Check{
	empty, untranslated,
	numberMissing, numberAdded, numberFormat, unitMismatch, unitConverted, dateMismatch, dateWeekday, direction,
	negationLost, negationAdded, negationCount,
	germanLeft, germanLeftNoun,
	nameKept, nameHalf, nameMisspelt, nameWrong, nameInconsistent, nameVariant, nameMissing, nameAdded,
	length, lengthLimit, leftOut, omission, unrendered, addition, unrelated,
	endQuestion, endPunctuation, quoteUnbalanced, quoteGerman, quoteLost, quoteParagraph, quoteAttribution,
	repeatedWord, capital, spacing, punctuationDouble, bracketUnbalanced,
	spelling, variantMixed, articleAAn, falseFriend,
	hiddenCharacter, homoglyph, webLeft, entityLeft, tagMissing, tagAdded, tagOrder, placeholderMissing, placeholderAdded, urlChanged,
	inconsistentTarget, inconsistentSource, inconsistentMemory,
	termMissing, termForbidden, rejectedAgain, draftUnedited,
}

// Of returns the check called id. A finding of the user's rules or of a server
// has an id of its own: ok is false.
func Of(id string) (c Check, ok bool) {
	i, ok := position()[id]
	if ok {
		c = All[i]
	}
	return c, ok
}

var position = sync.OnceValue(func() map[string]int {
	m := make(map[string]int, len(All))
	for i, c := range All {
		m[c.ID] = i
	}
	return m
})

// Known is what the library knows beside a document. The zero value knows
// nothing, and what needs it is silent.
type Known struct {
	// SourceLang and TargetLang are those of the document (BCP 47); checks made
	// for other languages are silent.
	SourceLang, TargetLang string
	// Judge and Judged are the names and what was made of them; without a Judge
	// names are not compared.
	Judge  *names.Judge
	Judged []translate.Occurrence
	// Spelled reports whether a word that ours does not know is right after all:
	// an installed dictionary has it. nil: there is none.
	Spelled func(word string) bool
	// Linked links the words of a pair; nil: what needs that is silent.
	Linked translate.Linker
	// Terms are the glossary; nil for none.
	Terms *Glossary
	// Rules are the user's.
	Rules *Rules
	// Rejected returns the wordings that were sent back for a source; nil where
	// nothing is known.
	Rejected func(source string) []SentBack
	// Approved returns the approved translations that the memory has for the
	// source of a segment, besides its own; nil where there is no memory.
	Approved func(g *translate.Segment) []string
	// SetAside reports whether a person has dismissed a finding, so that a
	// question that a whole document shares is asked at its next place; nil:
	// nothing is dismissed.
	SetAside func(f translate.Finding) bool
	// Stopped is asked between segments whether to give up, as when the window
	// closes; nil: never.
	Stopped func() bool
	// Hands is how many processors Run may use at once; 0: all there are. Its
	// functions above are called by as many goroutines.
	Hands int
}

// Segment runs the checks of a single pair. Left-overs have no findings.
func (k Known) Segment(g translate.Segment) []translate.Finding {
	if g.Apart || g.Source == "" {
		return nil
	}
	p := read(g)
	defer p.release()
	return k.pair(p)
}

// pair runs the checks of a pair that was read.
func (k *Known) pair(p *pair) []translate.Finding {
	g := &p.Segment
	p.spelled = k.Spelled
	var fits [germanEnglish + 1]bool
	for i := range fits {
		fits[i] = Pair(i).fits(k.SourceLang, k.TargetLang)
	}
	var all []translate.Finding
	for i := range All {
		c := &All[i]
		if c.run == nil || c.Off || !fits[c.Pair] {
			continue
		}
		for _, f := range c.run(p) {
			all = append(all, complete(f, c, g))
		}
	}
	for _, f := range k.checkUnrendered(p, all) {
		severity := f.Severity
		f = complete(f, &unrendered, g)
		f.Severity = severity
		all = append(all, f)
	}
	all = append(all, k.Rules.Run(g)...)
	all = append(all, k.checkTerms(p)...)
	for _, f := range k.checkRejected(g) {
		all = append(all, complete(f, &rejectedAgain, g))
	}
	for _, f := range checkUnedited(g, all) {
		all = append(all, complete(f, &draftUnedited, g))
	}
	return all
}

// complete adds to a finding what is the same for all of its check c. A check
// may speak for another of its family, by its id.
func complete(f translate.Finding, c *Check, g *translate.Segment) translate.Finding {
	if f.Check == "" {
		f.Check = c.ID
	} else {
		c = &All[position()[f.Check]]
	}
	f.Segment, f.Severity, f.ITS = g.ID, c.Severity, c.ITS
	f.Evidence = evidence(g, f)
	return f
}

// evidence is what a dismissal recognises a finding by: the texts of its spans.
func evidence(g *translate.Segment, f translate.Finding) string {
	var parts []string
	if f.Source.Valid() {
		parts = append(parts, g.Source[f.Source.Start:f.Source.End])
	}
	if f.Target.Valid() {
		parts = append(parts, g.Target[f.Target.Start:f.Target.End])
	}
	return strings.Join(parts, " | ")
}
