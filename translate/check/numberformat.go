package check

import (
	"regexp"
	"strings"

	"satzpaar/translate"
)

var numberFormat = Check{
	ID: "number-format", Title: "A number is written the German way",
	Severity: translate.Warning, ITS: "locale-violation", Pair: germanEnglish,
	Example: Example{
		Source: "Es kamen 12.500 Gäste.",
		Bad:    "12.500 guests came.",
		Good:   "12,500 guests came.",
	},
	run: checkNumberFormat,
}

var germanGroup = regexp.MustCompile(`\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+,\d{1,2}\b`)

// marked reports whether a mark stands between two figures: most texts have
// none, which spares the expression.
func marked(text string) bool {
	for i := 1; i+1 < len(text); i++ {
		if (text[i] == '.' || text[i] == ',') && digit(text[i-1]) && digit(text[i+1]) {
			return true
		}
	}
	return false
}

// checkNumberFormat flags numbers with German marks that stand in the source
// in the same form.
func checkNumberFormat(p *pair) []translate.Finding {
	if len(p.targetNumbers) == 0 || !marked(p.Target) {
		return nil
	}
	var all []translate.Finding
	for _, m := range germanGroup.FindAllStringIndex(p.Target, -1) {
		s := p.Target[m[0]:m[1]]
		i := strings.Index(p.Source, s)
		if i < 0 || m[1]+1 < len(p.Target) && strings.IndexByte(".,", p.Target[m[1]]) >= 0 && digit(p.Target[m[1]+1]) {
			continue
		}
		fix := strings.NewReplacer(".", ",", ",", ".").Replace(s)
		all = append(all, translate.Finding{
			Source: translate.Span{Start: i, End: i + len(s)}, Target: translate.Span{Start: m[0], End: m[1]},
			Message: translate.Say("%s is written the German way", s), Fixes: []string{fix},
		})
	}
	return all
}
