package check

import (
	"regexp"
	"strings"

	"satzpaar/translate"
)

var webLeft = Check{
	ID: "web-left", Title: "A left-over of a web page stands in the text",
	Severity: translate.Warning, ITS: "addition", Pair: intoEnglish,
	Example: Example{
		Source: "Die Verhandlungen gehen am Montag weiter.",
		Bad:    "The talks will continue on Monday. Share on Facebook",
		Good:   "The talks will continue on Monday.",
	},
	run: checkWebLeft,
}

// webPhrases are what pages say around a text: an English phrase with the
// beginnings of German words of which one must be in the source if the phrase
// is meant.
var webPhrases = []webPhrase{
	{"click here", "klick|hier"},
	{"read more", "mehr|lesen|weiterlesen"},
	{"read also", "lesen|auch"},
	{"share on facebook", "facebook"},
	{"share on twitter", "twitter"},
	{"share this article", "teilen"},
	{"sign up for our newsletter", "newsletter"},
	{"subscribe to our newsletter", "newsletter"},
	{"accept cookies", "cookie"},
	{"we use cookies", "cookie"},
	{"skip to content", "inhalt"},
	{"skip to main content", "inhalt"},
	{"all rights reserved", "recht"},
	{"javascript is disabled", "javascript"},
	{"enable javascript", "javascript"},
	{"your browser does not support", "browser"},
	{"terms of use", "nutzung|agb"},
	{"privacy policy", "datenschutz"},
	{"leave a comment", "kommentar|kommentier"},
	{"back to top", "oben|anfang"},
	{"advertisement", "anzeige|werbung|inserat|annonce|reklame"},
	{"sponsored content", "anzeige|gesponsert|werbung"},
	{"log in to", "anmelde|einloggen"},
}

type webPhrase struct{ english, german string }

// webOpenings are the phrases by their first words.
var webOpenings = func() map[string][]webPhrase {
	m := map[string][]webPhrase{}
	for _, w := range webPhrases {
		first, _, _ := strings.Cut(w.english, " ")
		m[first] = append(m[first], w)
	}
	return m
}()

var htmlTag = regexp.MustCompile(`</?(?:a|b|br|div|em|i|img|li|p|span|strong|td|tr|u|ul|h[1-6])(?:\s[^<>]*)?/?>`)

// checkWebLeft flags phrases of the page and tags that the source does not
// have.
func checkWebLeft(p *pair) []translate.Finding {
	var all []translate.Finding
	add := func(from, to int) {
		all = append(all, translate.Finding{
			Source: translate.NoSpan, Target: translate.Span{Start: from, End: to}, Message: translate.Say("%s belongs to a web page, not to the text", p.Target[from:to]), Fixes: []string{""},
		})
	}
	if strings.IndexByte(p.Target, '<') >= 0 {
		for _, m := range htmlTag.FindAllStringIndex(p.Target, -1) {
			if !strings.Contains(p.Source, p.Target[m[0]:m[1]]) {
				add(m[0], m[1])
			}
		}
	}
	for i, t := range p.targetWords {
		if i > 0 && t.text == t.lower {
			continue // inside a sentence it is meant
		}
		for _, w := range webOpenings[t.lower] {
			end := t.at.Start + len(w.english)
			if end > len(p.Target) || !strings.EqualFold(p.Target[t.at.Start:end], w.english) || end < len(p.Target) && isLetterAt(p.Target, end) {
				continue
			}
			if !begins(p.sourceWords, strings.Split(w.german, "|")) {
				add(t.at.Start, end)
			}
		}
	}
	return all
}
