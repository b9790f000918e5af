package check

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"satzpaar/translate"
)

var articleAAn = Check{
	ID: "article-a-an", Title: "a and an are exchanged",
	Severity: translate.Warning, ITS: "grammar", Pair: intoEnglish,
	Example: Example{
		Source: "Es war eine ehrliche Antwort.",
		Bad:    "It was a honest answer.",
		Good:   "It was an honest answer.",
	},
	run: checkArticle,
}

var (
	vowelSound   = regexp.MustCompile(`(?i)^(?:[aeiou]|hour|honest|heir|honou?r)`)
	consonantYou = regexp.MustCompile(`(?i)^(?:uni(?:[^nm]|nt?erv|$)|use|usu|util|utah|utop|ute|eu|ewe|one(?:[^ir]|$)|once|ubi|urani|ura|u[ks]$|ukr|urolog|u-)`)
	silentLater  = regexp.MustCompile(`(?i)^(?:hist|hotel|hero|habit|hallu|harmon|hilar|horri|hypo|hyper|hyste|hydr)`) // "an historic" is old but good
)

// spokenWords are abbreviations that are read as words, not by letters.
var spokenWords = map[string]bool{
	"NATO": true, "NASA": true, "NAFTA": true, "FIFA": true, "UEFA": true, "UNESCO": true, "UNICEF": true, "OPEC": true, "LASER": true, "RADAR": true, "SARS": true, "MERS": true,
	"LEGO": true, "IKEA": true, "SAP": true, "NASDAQ": true, "FEMA": true, "HIPAA": true, "RAM": true, "SIM": true, "LAN": true, "MIT": false, "AIDS": true, "ASEAN": true, "RAF": false,
}

// wantsAn reports whether a word is spoken with a vowel first; sure is false
// where both are heard.
func wantsAn(w string) (an, sure bool) {
	letters := utf8.RuneCountInString(w)
	if w == strings.ToUpper(w) && letters >= 2 && strings.IndexFunc(w, unicode.IsDigit) < 0 {
		if spokenWords[w] {
			return vowelSound.MatchString(w) && !strings.HasPrefix(w, "UN") && !strings.HasPrefix(w, "UE"), true
		}
		return strings.ContainsRune("AEFHILMNORSX", rune(w[0])), letters <= 3
	}
	if silentLater.MatchString(w) {
		return false, false
	}
	return vowelSound.MatchString(w) && !consonantYou.MatchString(w), true
}

// checkArticle flags a before a vowel and an before a consonant, by sound.
func checkArticle(p *pair) []translate.Finding {
	var all []translate.Finding
	for i := 0; i+1 < len(p.targetTokens); i++ {
		a := p.targetTokens[i]
		if a.lower != "a" && a.lower != "an" || a.kind != wordToken || a.text == "A" && i > 0 && p.targetTokens[i-1].text != "." && p.targetTokens[i-1].kind != markToken {
			continue
		}
		k := i + 1
		for k < len(p.targetTokens) && strings.Contains("\"“„‘'«»(", p.targetTokens[k].text) && p.targetTokens[k].kind == markToken {
			k++
		}
		if k >= len(p.targetTokens) {
			break
		}
		b := p.targetTokens[k]
		if k > i+1 && !p.targetTokens[k].glued || i+1 == k && b.glued {
			continue
		}
		an, sure := false, true
		switch b.kind {
		case markToken:
			continue
		case figureToken:
			an = strings.HasPrefix(b.text, "8") || b.text == "11" || b.text == "18" || strings.HasPrefix(b.text, "11,") || strings.HasPrefix(b.text, "18,")
		default:
			if utf8.RuneCountInString(b.text) < 2 || b.text[0] > unicode.MaxASCII {
				continue
			}
			an, sure = wantsAn(b.text)
		}
		want := "a"
		if an {
			want = "an"
		}
		if !sure || a.lower == want {
			continue
		}
		if unicode.IsUpper(rune(a.text[0])) {
			want = strings.ToUpper(want[:1]) + want[1:]
		}
		all = append(all, translate.Finding{Source: translate.NoSpan, Target: a.at, Message: translate.Say("%s before %s", a.text, b.text), Fixes: []string{want}})
	}
	return all
}
