package check

import (
	"regexp"
	"slices"
	"strings"

	"satzpaar/translate"
)

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
	return codeDifference(p.Source, p.Target, true)
}

func checkTagAdded(p *pair) []translate.Finding {
	return codeDifference(p.Target, p.Source, false)
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
			f = translate.Finding{Source: translate.NoSpan, Target: at, Message: translate.Say("the code %s was added", m)}
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

// checkTagOrder flags codes that close before they open, or cross.
func checkTagOrder(p *pair) []translate.Finding {
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

var (
	placeholder = regexp.MustCompile(`%(?:\d+\$)?[-+0]?\d*(?:\.\d+)?(?:l{0,2}[diuxXo]|[sfgceS@])\b|%@|\$\{[\w.]+\}|\{\{[^{}]+\}\}|\{[A-Za-z_][\w.]*\}`)
	address     = regexp.MustCompile(`(?:https?://|www\.)[^\s<>"“”„»«]+[^\s<>"“”„»«.,;:!?)]|[\w.+-]+@[\w-]+\.[\w.-]*\w`)
)

// checkPlaceholders compares what a program fills in: %s, {name}, ${x}.
func checkPlaceholders(p *pair) []translate.Finding {
	return append(lost(placeholder, p.Source, p.Target, true), lost(placeholder, p.Target, p.Source, false)...)
}

// lost returns the matches of re that the other text lacks.
func lost(re *regexp.Regexp, from, to string, missing bool) []translate.Finding {
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
			all = append(all, translate.Finding{Check: "placeholder-added", Source: translate.NoSpan, Target: at, Message: translate.Say("the placeholder %s was added", s)})
		}
	}
	return all
}

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
