package check

import (
	"regexp"
	"strings"

	"satzpaar/translate"
)

var entityLeft = Check{
	ID: "entity-left", Title: "An HTML entity stands in the text",
	Severity: translate.Fault, ITS: "characters",
	Example: Example{
		Source: "Er rief „Halt“.",
		Bad:    "He shouted &quot;stop&quot;.",
		Good:   "He shouted \"stop\".",
	},
	run: checkEntity,
}

var entity = regexp.MustCompile(`&(?:quot|apos|amp|lt|gt|nbsp|#\d{2,5}|#x[0-9a-fA-F]{2,5});`)

var entityText = strings.NewReplacer("&quot;", "\"", "&apos;", "'", "&amp;", "&", "&lt;", "<", "&gt;", ">", "&nbsp;", "\u00a0", "&#39;", "'", "&#34;", "\"")

func checkEntity(p *pair) []translate.Finding {
	if strings.IndexByte(p.Target, '&') < 0 {
		return nil
	}
	var all []translate.Finding
	for _, m := range entity.FindAllStringIndex(p.Target, 5) {
		e := p.Target[m[0]:m[1]]
		if strings.Contains(p.Source, e) {
			continue
		}
		f := translate.Finding{Source: translate.NoSpan, Target: translate.Span{Start: m[0], End: m[1]}, Message: translate.Say("%s is markup, not text", e)}
		if t := entityText.Replace(e); t != e {
			f.Fixes = []string{t}
		}
		all = append(all, f)
	}
	return all
}
