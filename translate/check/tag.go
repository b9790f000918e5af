package check

import (
	"regexp"
	"slices"
	"strconv"
	"strings"

	"satzpaar/translate"
)

var tagMissing = Check{
	ID: "tag-missing", Title: "An inline code is missing",
	Severity: translate.Fault, ITS: "markup",
	Example: Example{
		Source: "{1}Neu{/1} im Haus",
		Bad:    "New in the house",
		Good:   "{1}New{/1} in the house",
	},
	run: checkTagMissing,
}

var tagAdded = Check{
	ID: "tag-added", Title: "An inline code was added",
	Severity: translate.Fault, ITS: "markup",
	Example: Example{
		Source: "Neu im Haus",
		Bad:    "{1}New in the house",
		Good:   "New in the house",
	},
	run: checkTagAdded,
}

var tagOrder = Check{
	ID: "tag-order", Title: "An inline code stands at a wrong place",
	Severity: translate.Fault, ITS: "markup",
	Example: Example{
		Source: "{1}Neu{/1} und {2}alt{/2}",
		Bad:    "{1}New {2}and{/1} old{/2}",
		Good:   "{1}New{/1} and {2}old{/2}",
	},
	run: checkTagOrder,
}

var codeMarker = regexp.MustCompile(`\{/?\d+/?\}`)

// codes returns the places of the inline codes of a text.
func codes(text string) map[string][]int {
	all := map[string][]int{}
	for _, m := range codeMarker.FindAllStringIndex(text, -1) {
		all[text[m[0]:m[1]]] = append(all[text[m[0]:m[1]]], m[0])
	}
	return all
}

func checkTagMissing(p *pair) []translate.Finding {
	all := codeDifference(p.Source, p.Target, true)
	for i := range all {
		f := &all[i]
		mark := p.Source[f.Source.Start:f.Source.End]
		if p.rule(mark).Fixed {
			f.Message = translate.Say("the code %s is missing, and the file forbids to delete it", mark)
		}
		switch { // where it stands at an end of the source its place is sure
		case strings.TrimSpace(p.Target) == "":
		case strings.HasPrefix(strings.TrimSpace(p.Source), mark):
			f.Target, f.Fixes = whole(p.Target), []string{mark + p.Target}
		case strings.HasSuffix(strings.TrimSpace(p.Source), mark):
			f.Target, f.Fixes = whole(p.Target), []string{p.Target + mark}
		}
	}
	return all
}

func checkTagAdded(p *pair) []translate.Finding {
	// An annotation that the target alone has says something of it, as that a
	// reviewer found a fault there.
	all := slices.DeleteFunc(codeDifference(p.Target, p.Source, false), func(f translate.Finding) bool {
		return p.rule(p.Target[f.Target.Start:f.Target.End]).Mark
	})
	for i := range all {
		f := &all[i]
		if mark := p.Target[f.Target.Start:f.Target.End]; p.rule(mark).NoCopy {
			f.Message = translate.Say("the code %s stands there too often, and the file forbids to copy it", mark)
		}
	}
	return all
}

// rule returns the code that a marker stands for, with what may be done to it.
func (p *pair) rule(mark string) translate.InlineCode {
	for _, c := range p.Codes {
		if strings.Trim(mark, "{/}") == strconv.Itoa(c.Number) && strings.HasPrefix(mark, "{/") == (c.Kind == translate.CodeClose) {
			return c
		}
	}
	return translate.InlineCode{}
}

func codeDifference(from, to string, missing bool) []translate.Finding {
	if strings.IndexByte(from, '{') < 0 {
		return nil
	}
	other := codes(to)
	here := codes(from)
	var all []translate.Finding
	for _, m := range slices.Sorted(keys(here)) {
		places := here[m]
		if len(other[m]) >= len(places) {
			continue
		}
		at := translate.Span{Start: places[0], End: places[0] + len(m)}
		f := translate.Finding{Source: at, Target: translate.NoSpan, Message: translate.Say("the code %s is missing", m)}
		if !missing {
			f = translate.Finding{Source: translate.NoSpan, Target: at, Message: translate.Say("the code %s was added", m), Fixes: []string{""}}
		}
		all = append(all, f)
	}
	return all
}

func keys(m map[string][]int) func(func(string) bool) {
	return func(yield func(string) bool) {
		for k := range m {
			if !yield(k) {
				return
			}
		}
	}
}

// checkTagOrder flags codes that close before they open, or cross, and those
// that the file forbids to change their order.
func checkTagOrder(p *pair) []translate.Finding {
	if strings.IndexByte(p.Target, '{') < 0 {
		return nil
	}
	if at, mark := p.moved(); mark != "" {
		return []translate.Finding{{Source: translate.NoSpan, Target: at, Message: translate.Say("the code %s has changed its place, and the file forbids that", mark)}}
	}
	var open []string
	for _, m := range codeMarker.FindAllStringIndex(p.Target, -1) {
		c := p.Target[m[0]:m[1]]
		switch {
		case strings.HasSuffix(c, "/}"):
		case strings.HasPrefix(c, "{/"):
			if len(open) == 0 || open[len(open)-1] != c[2:len(c)-1] {
				if !strings.Contains(p.Target, "{"+c[2:]) || !strings.Contains(p.Source, c) {
					return nil // missing or added: said elsewhere
				}
				return []translate.Finding{{Source: translate.NoSpan, Target: translate.Span{Start: m[0], End: m[1]}, Message: translate.Say("the code %s closes at a wrong place", c)}}
			}
			open = open[:len(open)-1]
		case strings.Contains(p.Target, "{/"+c[1:]):
			open = append(open, c[1:len(c)-1])
		}
	}
	return nil
}

// moved returns the first code of the target that stands elsewhere in the order
// of those that may not change theirs (XLIFF 2.1, 4.7.2.3).
func (p *pair) moved() (translate.Span, string) {
	if !slices.ContainsFunc(p.Codes, func(c translate.InlineCode) bool { return c.NoReorder }) {
		return translate.NoSpan, ""
	}
	bound := func(text, other string) (marks []string, at []translate.Span) {
		for _, m := range codeMarker.FindAllStringIndex(text, -1) {
			if mark := text[m[0]:m[1]]; p.rule(mark).NoReorder && strings.Contains(other, mark) {
				marks, at = append(marks, mark), append(at, translate.Span{Start: m[0], End: m[1]})
			}
		}
		return marks, at
	}
	source, _ := bound(p.Source, p.Target)
	target, at := bound(p.Target, p.Source)
	for i := range min(len(source), len(target)) {
		if source[i] != target[i] {
			return at[i], target[i]
		}
	}
	return translate.NoSpan, ""
}
