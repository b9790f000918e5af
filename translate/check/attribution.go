package check

import (
	"strings"
	"unicode/utf8"

	"satzpaar/translate"
)

var quoteAttribution = Check{
	ID: "quote-attribution", Title: "The target does not say who is quoted",
	Severity: translate.Hint, ITS: "omission", Pair: germanEnglish,
	Example: Example{
		Source: "„Wir warten ab“, sagte der Minister am Abend.",
		Bad:    "“We shall wait and see.”",
		Good:   "“We shall wait and see,” the minister said in the evening.",
	},
	run: checkAttribution,
}

// sayingVerbs are German verbs that tell who speaks, as they stand behind a
// quotation.
var sayingVerbs = map[string]bool{
	"sagte": true, "sagt": true, "sagten": true, "erklärte": true, "erklärt": true, "betonte": true, "meinte": true, "teilte": true, "fügte": true, "schrieb": true, "kritisierte": true, "warnte": true,
	"forderte": true, "ergänzte": true, "antwortete": true, "räumte": true, "kommentierte": true, "erzählte": true, "berichtete": true, "versicherte": true, "kündigte": true, "rief": true, "fragte": true,
}

// checkAttribution hints at a quotation whose speaker the source names behind
// it, while the target ends with the quotation and has nothing before it.
func checkAttribution(p *pair) []translate.Finding {
	const marks = "“”\"„«»‘’'"
	target := strings.TrimSpace(p.Target)
	if first, _ := utf8.DecodeRuneInString(target); !strings.ContainsRune(marks, first) {
		return nil
	}
	close := strings.LastIndexAny(p.Source, "“”\"«»")
	if close < 0 || strings.HasSuffix(strings.TrimSpace(p.Source), "“") {
		return nil
	}
	var verb *token
	for i := range p.sourceWords {
		if t := &p.sourceWords[i]; t.at.Start > close && sayingVerbs[t.lower] {
			verb = t
			break
		}
	}
	if verb == nil || len(p.sourceWords) < 4 {
		return nil
	}
	ends := strings.HasSuffix(strings.TrimRight(target, ".!?"), "”") || strings.HasSuffix(target, "”") || strings.HasSuffix(target, "\"")
	if n, _ := count(target, "“”\"„»«"); !ends || n != 2 {
		return nil
	}
	return []translate.Finding{{Source: translate.Span{Start: verb.at.Start, End: len(p.Source)}, Target: translate.NoSpan, Message: translate.Say("the source says who is quoted, the target does not")}}
}
