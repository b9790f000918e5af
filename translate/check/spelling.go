package check

import (
	"bytes"
	"strings"
	"unicode"
	"unicode/utf8"

	"satzpaar/translate"
	"satzpaar/translate/words"
)

var spelling = Check{
	ID: "spelling", Title: "A word is no English word",
	Severity: translate.Warning, ITS: "misspelling", Pair: intoEnglish,
	Example: Example{
		Source: "Die Lage ist ernst.",
		Bad:    "The situaton is serious.",
		Good:   "The situation is serious.",
	},
	run: checkSpelling,
}

// checkSpelling flags words in small letters that are neither British nor
// American English and do not stand in the source. Names are judged elsewhere.
func checkSpelling(p *pair) []translate.Finding {
	var all []translate.Finding
	for i, t := range p.targetTokens {
		if t.kind != wordToken || len(t.text) > longest || t.text != t.lower && !p.opens(i) || words.Has(t.lower) || utf8.RuneCountInString(t.text) < 3 || glued(p.targetTokens, i) || p.inSource(t.lower) ||
			known(t.lower) || foreign(t.text) || p.kindred(t.lower) || t.text == strings.ToUpper(t.text) || t.text != t.lower && words.English(t.text) {
			continue
		}
		if p.spelled != nil && p.spelled(t.text) {
			continue
		}
		near := words.Near(t.lower, 3)
		if t.text != t.lower {
			if len(near) == 0 || p.sourceHasPart(t.lower) {
				continue // a name begins the sentence
			}
			for k := range near {
				near[k] = strings.ToUpper(near[k][:1]) + near[k][1:]
			}
		}
		all = append(all, translate.Finding{
			Source: translate.NoSpan, Target: t.at, Message: translate.Say("%s is no English word", t.text), Fixes: near,
		})
	}
	return all
}

// longest is more than the bytes of any English word: what is longer is no word,
// and looking for its neighbours would take long.
const longest = 64

// opens reports whether token i begins the target, behind opening marks.
func (p *pair) opens(i int) bool {
	for k := range i {
		if p.targetTokens[k].kind != markToken {
			return false
		}
	}
	return true
}

// glued reports whether a word is tied to figures or marks that make it a part
// of something else: 24th, @name, file.txt.
func glued(all []token, i int) bool {
	if all[i].glued && i > 0 && (all[i-1].kind == figureToken || strings.ContainsAny(all[i-1].text, "@#/\\_.'’")) {
		return true
	}
	return i+1 < len(all) && all[i+1].glued && (all[i+1].kind == figureToken || strings.ContainsAny(all[i+1].text, "@/\\_") ||
		all[i+1].text == "." && i+2 < len(all) && all[i+2].glued && all[i+2].kind != markToken)
}

// inSource reports whether the source has the word, whatever its case.
func (p *pair) inSource(lower string) bool {
	for _, t := range p.sourceTokens {
		if t.lower == lower {
			return true
		}
	}
	return false
}

// kindred reports whether a long word begins as one of the source does: a
// technical term that both languages have.
func (p *pair) kindred(lower string) bool {
	var room, other [16]byte
	a := foldLetters(room[:0], lower, 9)
	if len(a) < 9 {
		return false
	}
	for _, t := range p.sourceWords {
		if b := foldLetters(other[:0], t.lower, 8); len(b) >= 8 && bytes.Equal(a[:8], b[:8]) && len(words.Near(lower, 1)) == 0 {
			return true
		}
	}
	return false
}

// sourceHasPart reports whether a source word begins as this one does.
func (p *pair) sourceHasPart(lower string) bool {
	head := lower[:min(len(lower), 4)]
	for _, t := range p.sourceTokens {
		if t.kind == wordToken && strings.Contains(t.lower, head) {
			return true
		}
	}
	return false
}

// foreign reports whether a word has letters beyond those of English: it is
// quoted from elsewhere.
func foreign(w string) bool {
	return strings.ContainsFunc(w, func(r rune) bool { return r > unicode.MaxASCII && r != '’' })
}

var prefixes = []string{"anti", "auto", "bio", "co", "counter", "cross", "cyber", "de", "eco", "ex", "extra", "fore", "geo", "hydro", "hyper", "inter", "intra", "neuro", "thermo", "electro", "macro", "mega", "meta", "micro", "mid", "mini", "mis", "mono", "multi", "nano", "neo", "non", "out", "over", "photo", "poly", "post", "pre", "pro", "pseudo", "psycho", "re", "semi", "sub", "super", "tele", "trans", "ultra", "un", "under", "up"}

var suffixes = []string{"like", "wide", "ish", "less", "ness", "able", "wise", "hood", "fold", "proof", "free", "ability", "ibility", "eer", "eers", "eering", "ees"}

// borrowed are words that English has in fixed phrases alone, most of them Latin
// or French: lingua franca, a priori, joie de vivre.
var borrowed = func() map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(`franca francas facto fide priori posteriori infinitum vivo vitro memoriam facie mortem partum avant garde deja vu laissez faire
		raison etre savoir joie vivre vis tete haute nouveau riche fait accompli modus operandi vivendi grata habeas prima mea libitum firma incognita mortis
		scriptum tempore forma annum ipso jure nota bene nihilo officio gratia hors oeuvre bete noire longue enfant fatale idee fixe je sais quoi papier
		mache terre froid oeil volte hoi polloi kung feng shui niente sotto voce ubermensch ostpolitik gesamtkunstwerk doppelganger doppelgangers jihadi niqab`) {
		m[w] = true
	}
	return m
}()

// known reports whether a word in small letters is English, or made of English
// words by the usual prefixes and endings, or by joining two.
func known(w string) bool {
	if words.English(w) || borrowed[w] {
		return true
	}
	for _, p := range prefixes {
		if s, ok := strings.CutPrefix(w, p); ok && len(s) >= 4 && words.Has(s) {
			return true
		}
	}
	for _, e := range suffixes {
		if s, ok := strings.CutSuffix(w, e); ok && len(s) >= 4 && (words.Has(s) || words.Has(s+"e")) {
			return true
		}
	}
	for k := 3; k+3 <= len(w) && len(w) >= 7; k++ {
		if words.Has(w[:k]) && words.Has(w[k:]) && len(words.Near(w, 1)) == 0 {
			return true
		}
	}
	return false
}
