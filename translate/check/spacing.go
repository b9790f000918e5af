package check

import (
	"regexp"
	"slices"
	"strings"

	"satzpaar/translate"
)

var spacing = Check{
	ID: "spacing", Title: "A space is missing or doubled",
	Severity: translate.Warning, ITS: "whitespace",
	Example: Example{
		Source: "Er kam, sah und ging.",
		Bad:    "He came , saw and left.",
		Good:   "He came, saw and left.",
	},
	run: checkSpacing,
}

var spacingRules = []struct {
	need func(text string) bool // cheap; true wherever re matches
	re   *regexp.Regexp
	what string
	fix  string
}{
	{has("  "), regexp.MustCompile(`[^\s]( {2,})[^\s]`), "two spaces", " "},
	{has(" ,| ;| :| !| ?"), regexp.MustCompile(`[\pL\d%)"”’']( +)[,;:!?](?:\s|$)`), "a space before the mark", ""},
	{has(" ."), regexp.MustCompile(`[\pL\d%)"”’']( +)\.(?:\s|$)`), "a space before the mark", ""},
	{has(" '| ’"), regexp.MustCompile(`\pL( +)['’]s\b`), "a space before the mark", ""},
	{has("( |[ "), regexp.MustCompile(`[(\[]( +)[\pL\d]`), "a space behind the opening mark", ""},
	{has(" )| ]"), regexp.MustCompile(`[\pL\d.,!?]( +)[)\]]`), "a space before the closing mark", ""},
	{has(" ,"), regexp.MustCompile(`[\pL\d]( +,)\pL`), "the space stands before the comma", ", "},
	{gluedComma, regexp.MustCompile(`\pL(,)\pL`), "no space behind the comma", ", "},
}

// checkSpacing wants spaces where English has them; what the source does as well
// is left alone.
func checkSpacing(p *pair) []translate.Finding {
	var all []translate.Finding
	for _, s := range spacingRules {
		if !s.need(p.Target) {
			continue
		}
		for _, m := range s.re.FindAllStringSubmatchIndex(p.Target, 3) {
			if s.re.MatchString(p.Source) {
				break
			}
			all = append(all, translate.Finding{
				Source: translate.NoSpan, Target: translate.Span{Start: m[2], End: m[3]}, Message: translate.Say(s.what), Fixes: []string{s.fix},
			})
		}
	}
	return all
}

// has returns a function that reports whether a text holds one of the needles,
// parted by |. It spares most texts the regular expression.
func has(needles string) func(string) bool {
	list := strings.Split(needles, "|")
	return func(text string) bool {
		return slices.ContainsFunc(list, func(n string) bool { return strings.Contains(text, n) })
	}
}

// gluedComma reports whether a comma stands before anything but a space or a
// figure.
func gluedComma(text string) bool {
	for i := 0; i+1 < len(text); i++ {
		if text[i] == ',' && text[i+1] != ' ' && !digit(text[i+1]) {
			return true
		}
	}
	return false
}
