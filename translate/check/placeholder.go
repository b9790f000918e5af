package check

import (
	"regexp"
	"strings"

	"satzpaar/translate"
)

var placeholderMissing = Check{
	ID: "placeholder-missing", Title: "A placeholder is missing",
	Severity: translate.Fault, ITS: "markup",
	Example: Example{
		Source: "{count} Dateien von %s geladen",
		Bad:    "{count} files loaded",
		Good:   "{count} files loaded from %s",
	},
	run: checkPlaceholders,
}

var placeholderAdded = Check{
	ID: "placeholder-added", Title: "A placeholder was added",
	Severity: translate.Fault, ITS: "markup",
	Example: Example{
		Source: "Datei geladen",
		Bad:    "File %s loaded",
		Good:   "File loaded",
	},
}

var placeholder = regexp.MustCompile(`%(?:\d+\$)?[-+0]?\d*(?:\.\d+)?(?:l{0,2}[diuxXo]|[sfgceS@])\b|%@|\$\{[\w.]+\}|\{\{[^{}]+\}\}|\{[A-Za-z_][\w.]*\}`)

// checkPlaceholders compares what a program fills in: %s, {name}, ${x}.
func checkPlaceholders(p *pair) []translate.Finding {
	missing, added := lost(placeholder, p.Source, p.Target, true), lost(placeholder, p.Target, p.Source, false)
	if len(missing) == 1 && len(added) == 1 { // the one was written for the other
		f := &missing[0]
		f.Target, f.Fixes = added[0].Target, []string{p.Source[f.Source.Start:f.Source.End]}
		return missing
	}
	return append(missing, added...)
}

// lost returns the matches of re that the other text lacks.
func lost(re *regexp.Regexp, from, to string, missing bool) []translate.Finding {
	if !strings.ContainsAny(from, "%{") {
		return nil
	}
	var all []translate.Finding
	for _, m := range re.FindAllStringIndex(from, -1) {
		s := from[m[0]:m[1]]
		if strings.Count(to, s) >= strings.Count(from, s) {
			continue
		}
		at := translate.Span{Start: m[0], End: m[1]}
		if missing {
			all = append(all, translate.Finding{Check: "placeholder-missing", Source: at, Target: translate.NoSpan, Message: translate.Say("the placeholder %s is missing", s)})
		} else {
			all = append(all, translate.Finding{Check: "placeholder-added", Source: translate.NoSpan, Target: at, Message: translate.Say("the placeholder %s was added", s), Fixes: []string{""}})
		}
	}
	return all
}
