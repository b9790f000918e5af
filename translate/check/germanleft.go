package check

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"satzpaar/translate"
	"satzpaar/translate/names"
	"satzpaar/translate/words"
)

var germanLeft = Check{
	ID: "german-left", Title: "A German word stands in the English text",
	Severity: translate.Fault, ITS: "untranslated", Pair: germanEnglish,
	Example: Example{
		Source: "Der Vertrag gilt vorläufig weiter.",
		Bad:    "The treaty vorläufig remains in force.",
		Good:   "The treaty remains in force for now.",
	},
	run: checkGermanLeft,
}

var germanLeftNoun = Check{
	ID: "german-left-noun", Title: "A word may be German",
	Severity: translate.Hint, ITS: "untranslated", Pair: germanEnglish,
	Example: Example{
		Source: "Gestern tagte die Landesregierung.",
		Bad:    "The Landesregierung met yesterday.",
		Good:   "The state government met yesterday.",
	},
}

// englishOf returns what the lexicon has for a German word as it stands, the
// first three. Its stems are no words in every case, so that what is no English
// word is left out.
func englishOf(t token) []string {
	var all []string
	for _, w := range lexicon()[t.lower] {
		if len(all) < 3 && words.Has(w) {
			all = append(all, w)
		}
	}
	return all
}

// checkGermanLeft flags German words in the English text. A word in small
// letters that stands in the source and is no English word is an error; a
// noun, which might be a name, is a hint. Quotations, names and loanwords are
// left alone.
func checkGermanLeft(p *pair) []translate.Finding {
	var all []translate.Finding
	for i, t := range p.targetTokens {
		if t.kind != wordToken || utf8.RuneCountInString(t.text) < 3 || addressed(p.targetTokens, i) {
			continue
		}
		id, sure := p.leftGerman(i)
		if !sure && id == "" || titled(p.Target, t.at) {
			continue
		}
		f := translate.Finding{Check: id, Source: p.sourceSpan(t.lower), Target: t.at, Message: translate.Say("%s is German", t.text), Fixes: englishOf(t)}
		if !sure {
			f.Message = translate.Say("%s may be German", t.text)
		}
		all = append(all, f)
	}
	return all
}

// leftGerman judges target token i: sure is true if it is German beyond doubt;
// else id is the check that may say it is, "" for none.
func (p *pair) leftGerman(i int) (id string, sure bool) {
	t := p.targetTokens[i]
	small := t.text == t.lower
	if small && p.sourceIndex(t.text) < 0 {
		return "", false
	}
	switch {
	case loanwords[t.lower] || words.English(t.text) && !(small && functional(t.lower) && germanWords()[t.lower] && !englishToo[t.lower]):
	case small:
		return "", !(p.inName(i) && (particles[t.text] || !germanShape(t.text)))
	case p.surelyGerman(i):
		return "", true
	case p.germanNoun(i):
		return "german-left-noun", false
	}
	return "", false
}

// addressed reports whether a word belongs to an address or a file name.
func addressed(all []token, i int) bool {
	at := func(k int) bool { return strings.ContainsAny(all[k].text, "@#/\\_") }
	return all[i].glued && i > 0 && at(i-1) || i+1 < len(all) && all[i+1].glued && at(i+1)
}

// inName reports whether the word stands, with a neighbour, in the source just
// as here: Kirchheim unter Teck.
func (p *pair) inName(i int) bool {
	t := p.targetTokens[i]
	for _, k := range []int{i - 1, i + 1} {
		if k < 0 || k >= len(p.targetTokens) || p.targetTokens[k].kind != wordToken {
			continue
		}
		o := p.targetTokens[k]
		at := translate.Span{Start: min(t.at.Start, o.at.Start), End: max(t.at.End, o.at.End)}
		r, _ := utf8.DecodeRuneInString(o.text)
		if unicode.IsUpper(r) && strings.Contains(p.Source, p.Target[at.Start:at.End]) {
			return true
		}
	}
	return false
}

// germanNoun reports whether a capitalised word that both sides have is a
// German common noun and no name.
func (p *pair) germanNoun(i int) bool {
	t := p.targetTokens[i]
	k := p.sourceIndex(t.text)
	first := false
	if k < 0 && p.opens(i) {
		k, first = p.sourceIndexFold(t.lower), true
	}
	if k < 0 || names.Default().Knows(t.text) {
		return false
	}
	if germanWords()[t.lower] || renderings(t.lower) != nil {
		return true
	}
	if p.inName(i) {
		return false
	}
	if first && p.sourceTokens[k].text == t.lower {
		return true // a sentence begins with a German word in small letters
	}
	for _, e := range nounEndings {
		if strings.HasSuffix(t.lower, e) && len(t.lower) > len(e)+3 {
			return true
		}
	}
	if utf8.RuneCountInString(t.text) >= 13 && !p.sourceTokens[k].glued && !placelike(t.lower) {
		return true // a compound
	}
	return p.determined(k) && !placelike(t.lower) && !nameCue(p.sourceTokens, k)
}

// surelyGerman reports whether a capitalised word is German beyond doubt: a
// function word that begins both sentences, or a frequent noun that follows a
// small word here and an article or adjective there.
func (p *pair) surelyGerman(i int) bool {
	t := p.targetTokens[i]
	if functionSet()[t.lower] && p.opens(i) && p.inSource(t.lower) {
		return true
	}
	k := p.sourceIndex(t.text)
	if k < 1 || i < 1 || names.Default().Knows(t.text) || nameCue(p.sourceTokens, k) || p.inName(i) {
		return false
	}
	before := p.targetTokens[i-1]
	plain := before.kind == wordToken && before.text == before.lower || before.kind == figureToken
	noun := germanWords()[t.lower] || renderings(t.lower) != nil
	for _, e := range nounEndings[:10] {
		noun = noun || strings.HasSuffix(t.lower, e) && len(t.lower) > len(e)+3
	}
	return plain && noun && (p.determined(k) || p.sourceTokens[k-1].kind == figureToken)
}

// determined reports whether source token k has an article, or an adjective
// behind an article, before it: names have none.
func (p *pair) determined(k int) bool {
	for n := 1; n <= 3 && k-n >= 0; n++ {
		w := p.sourceTokens[k-n]
		if w.kind != wordToken {
			return false
		}
		if n == 1 && (w.lower == "und" || w.lower == "oder") && k >= 2 {
			return p.determined(k - 2)
		}
		if n == 1 && w.text == w.lower && strings.HasSuffix(w.text, "e") && !strings.HasSuffix(w.text, "te") && !functional(w.text) && len(w.text) > 4 {
			return true // an adjective without an article
		}
		if determiners[w.lower] {
			return true
		}
		if w.text != w.lower || !strings.HasSuffix(w.text, "e") && !strings.HasSuffix(w.text, "en") && !strings.HasSuffix(w.text, "er") && !strings.HasSuffix(w.text, "es") && !strings.HasSuffix(w.text, "em") {
			return false
		}
	}
	return false
}

// nameCue reports whether a source word is part of a name: a capital stands
// beside it, or a hyphen.
func nameCue(all []token, k int) bool {
	upper := func(i int) bool {
		if i < 0 || i >= len(all) || all[i].kind != wordToken {
			return false
		}
		r, _ := utf8.DecodeRuneInString(all[i].text)
		return unicode.IsUpper(r)
	}
	return upper(k+1) || upper(k-1) && !determiners[all[k-1].lower] || all[k].glued || k+1 < len(all) && all[k+1].glued && all[k+1].text == "-" ||
		strings.ContainsFunc(all[k].text[1:], unicode.IsUpper)
}

func (p *pair) sourceIndex(text string) int {
	for i, t := range p.sourceTokens {
		if t.text == text {
			return i
		}
	}
	return -1
}

func (p *pair) sourceIndexFold(lower string) int {
	for i, t := range p.sourceTokens {
		if t.lower == lower {
			return i
		}
	}
	return -1
}

func (p *pair) sourceSpan(lower string) translate.Span {
	if i := p.sourceIndexFold(lower); i >= 0 {
		return p.sourceTokens[i].at
	}
	return translate.NoSpan
}

// titled reports whether a place lies inside a short quotation, as titles do;
// longer ones are running text.
func titled(text string, at translate.Span) bool {
	const marks = "“”\"„»«‘"
	n, _ := count(text[:at.Start], marks)
	if n%2 == 0 {
		return false
	}
	from := strings.LastIndexAny(text[:at.Start], marks)
	to := strings.IndexAny(text[at.End:], marks+"’")
	if to < 0 {
		return false
	}
	return len(strings.Fields(text[from:at.End+to])) <= 5
}
