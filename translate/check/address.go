package check

import (
	"regexp"
	"strings"

	"satzpaar/translate"
)

var urlChanged = Check{
	ID: "url-changed", Title: "An address was changed",
	Severity: translate.Fault, ITS: "markup",
	Example: Example{
		Source: "Mehr unter https://satzpaar.example/hilfe",
		Bad:    "More at https://satzpaar.example/help",
		Good:   "More at https://satzpaar.example/hilfe",
	},
	run: checkAddresses,
}

var address = regexp.MustCompile(`(?:https?://|www\.)[^\s<>"“”„»«]+[^\s<>"“”„»«.,;:!?)]|[\w.+-]+@[\w-]+\.[\w.-]*\w`)

// checkAddresses wants addresses and mail addresses to stay as they are.
func checkAddresses(p *pair) []translate.Finding {
	if !strings.ContainsAny(p.Source, "@/") && !strings.Contains(p.Source, "www.") {
		return nil
	}
	there := address.FindAllStringIndex(p.Target, -1)
	var all []translate.Finding
	for _, m := range address.FindAllStringIndex(p.Source, -1) {
		s := p.Source[m[0]:m[1]]
		if strings.Contains(p.Target, s) {
			continue
		}
		f := translate.Finding{Source: translate.Span{Start: m[0], End: m[1]}, Target: translate.NoSpan, Message: translate.Say("the address %s is missing", s)}
		for _, t := range there {
			if o := p.Target[t[0]:t[1]]; !strings.Contains(p.Source, o) {
				f.Target = translate.Span{Start: t[0], End: t[1]}
				f.Message, f.Fixes = translate.Say("the address %s was changed", s), []string{s}
				break
			}
		}
		all = append(all, f)
	}
	return all
}
