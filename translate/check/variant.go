package check

import (
	"strings"
	"sync"

	"satzpaar/assets"
	"satzpaar/translate"
	"satzpaar/translate/words"
)

var variantMixed = Check{
	ID: "variant-mixed", Title: "British and American spelling are mixed",
	Severity: translate.Hint, ITS: "locale-violation", Pair: intoEnglish, Wide: true,
	Example: Example{
		Source: "Die Farbe des Hafens ist grau.",
		Bad:    "The color of the harbour is grey.",
		Good:   "The colour of the harbour is grey.",
	},
}

// A variant is a way of spelling English.
type variant uint8

const (
	unclear variant = iota
	british
	american
)

var variantNames = [...]string{"", "British", "American"}

// spelt is what is known of a word: whose spelling it is, and how the other
// spells it.
type spelt struct {
	of    variant
	other string
}

// variants holds the words of assets/check/variants.tsv that tell one variety
// from the other.
var variants = sync.OnceValue(func() map[string]spelt {
	m := map[string]spelt{}
	for line := range strings.Lines(assets.Variants) {
		gb, us, ok := strings.Cut(strings.TrimSpace(line), "\t")
		if !ok || strings.HasPrefix(line, "#") {
			continue
		}
		plainGB, plainUS := strings.TrimPrefix(gb, "~"), strings.TrimPrefix(us, "~")
		if gb == plainGB {
			m[gb] = spelt{british, plainUS}
		}
		if us == plainUS {
			m[us] = spelt{american, plainGB}
		}
	}
	return m
})

// variantOf looks a word in small letters up, with its endings.
func variantOf(w string) spelt {
	all := variants()
	for _, e := range []string{"", "s", "d", "ed", "ing", "ful", "able", "less", "hood", "ly"} {
		stem, ok := strings.CutSuffix(w, e)
		if !ok || len(stem) < 4 {
			continue
		}
		if v, ok := all[stem]; ok {
			return spelt{v.of, v.other + e}
		}
	}
	return iseSpelling(w)
}

// iseSpelling knows organise as British. Its twin in -ize is American and
// Oxford's, so it tells nothing.
func iseSpelling(w string) spelt {
	for _, e := range []string{"ise", "ised", "ises", "ising", "isation", "isations"} {
		stem, ok := strings.CutSuffix(w, e)
		if ok && len(stem) >= 4 {
			if z := stem + "iz" + e[2:]; words.Has(z) && words.Has(w) && !onlyIse[stem] {
				return spelt{british, z}
			}
		}
	}
	return spelt{}
}

// onlyIse begin words that have an s in every English.
var onlyIse = map[string]bool{"advert": true, "exerc": true, "superv": true, "telev": true, "improv": true, "surpr": true, "comprom": true, "enterpr": true, "franch": true, "merchand": true, "desp": true, "prom": true, "prem": true}

// spelt returns the words of the target that are spelt as one variety does. The
// Labour Party keeps its name, so that capitals say nothing.
func (p *pair) spelt() (all []token) {
	for _, t := range p.targetWords {
		if t.text == t.lower && variantOf(t.lower).of != unclear && !copiedWord(p.Source, t.text) {
			all = append(all, t)
		}
	}
	return all
}

// checkVariant flags the words of the variety that the document does not use.
// Which one it uses says its language tag; else what was approved; else nine
// tenths of what stands there, if there are enough of such words.
func checkVariant(d *translate.Document, views []view) []translate.Finding {
	var approved, there [3]int
	for i := range views {
		for _, t := range views[i].spelt {
			v := variantOf(t.lower)
			there[v.of]++
			if d.Segments[i].State.Approved() {
				approved[v.of]++
			}
		}
	}
	used, why := usedVariant(d.TargetLang, approved, there)
	if used == unclear {
		return nil
	}
	var all []translate.Finding
	for i := range views {
		for _, t := range views[i].spelt {
			if v := variantOf(t.lower); v.of != used {
				f := translate.Finding{Source: translate.NoSpan, Target: t.at, Fixes: []string{v.other}, Message: translate.Say(why, t.text, variantNames[v.of], variantNames[used])}
				all = append(all, complete(f, &variantMixed, &d.Segments[i]))
			}
		}
	}
	return all
}

// usedVariant decides between the varieties, and says how the message begins.
func usedVariant(lang string, approved, there [3]int) (variant, string) {
	switch {
	case strings.HasPrefix(lang, "en-US"):
		return american, "%s is %s; the language of the document is %s"
	case strings.HasPrefix(lang, "en-GB"), strings.HasPrefix(lang, "en-IE"), strings.HasPrefix(lang, "en-AU"), strings.HasPrefix(lang, "en-NZ"):
		return british, "%s is %s; the language of the document is %s"
	}
	if v := mostly(approved, 3); v != unclear {
		return v, "%s is %s; what was approved is %s"
	}
	return mostly(there, 5), "%s is %s; the rest of the text is %s"
}

// mostly returns the variety that has nine tenths of at least so many words.
func mostly(n [3]int, least int) variant {
	for _, v := range []variant{british, american} {
		if sum := n[british] + n[american]; sum >= least && n[v]*10 >= sum*9 {
			return v
		}
	}
	return unclear
}

// copiedWord reports whether the source has the word as it is.
func copiedWord(source, w string) bool {
	i := strings.Index(source, w)
	return i >= 0 && !letterBefore(source, i) && (i+len(w) == len(source) || !isLetterAt(source, i+len(w)))
}
