package check

import (
	"strings"
	"unicode/utf8"

	"satzpaar/translate"
)

var quoteUnbalanced = Check{
	ID: "quote-unbalanced", Title: "A quotation mark is missing",
	Severity: translate.Warning, ITS: "typographical",
	Example: Example{
		Source: "„Das genügt“, sagte er.",
		Bad:    "“That is enough, he said.",
		Good:   "“That is enough,” he said.",
	},
	run: checkQuotes,
}

var quoteGerman = Check{
	ID: "quote-german", Title: "A German quotation mark stands in the English text",
	Severity: translate.Warning, ITS: "typographical", Pair: intoEnglish,
	Example: Example{
		Source: "„Das genügt“, sagte er.",
		Bad:    "„That is enough“, he said.",
		Good:   "“That is enough,” he said.",
	},
	run: checkGermanQuotes,
}

var quoteLost = Check{
	ID: "quote-lost", Title: "A quotation lost its marks",
	Severity: translate.Hint, ITS: "typographical",
	Example: Example{
		Source: "„Das genügt“, sagte er.",
		Bad:    "That is enough, he said.",
		Good:   "“That is enough,” he said.",
	},
	run: checkQuotesLost,
}

// checkQuotes compares the number of double quotation marks. A source that is
// not balanced by itself begins or ends a longer quotation and says nothing.
func checkQuotes(p *pair) []translate.Finding {
	a, first := count(p.Source, "„“”\"»«")
	b, at := count(p.Target, "“”\"„»«")
	if a%2 != 0 || b%2 == 0 || a == 0 || strings.Contains(p.Source, `""`) { // doubled marks are left-overs of a table
		return nil
	}
	f := translate.Finding{Source: first, Target: at, Message: translate.SayOf("the source has %d quotation mark, the target %d", "the source has %d quotation marks, the target %d", a, b)}
	if b == a-1 {
		if to, fix := p.lostQuote(); fix != "" {
			f.Target, f.Fixes = to, []string{fix}
		}
	}
	return []translate.Finding{f}
}

// checkQuotesLost flags a quotation of the source whose marks the target lacks
// altogether; single marks count, they are good British style.
func checkQuotesLost(p *pair) []translate.Finding {
	a, first := count(p.Source, "„“”\"»«")
	b, _ := count(p.Target, "“”\"„»«‘’'")
	if a == 0 || a%2 != 0 || b > 0 {
		return nil
	}
	f := translate.Finding{Source: first, Target: translate.NoSpan, Message: translate.Say("the quotation marks were lost")}
	if a == 2 && quoteAt(p.Source, false) && quoteAt(p.Source, true) {
		f.Target, f.Fixes = whole(p.Target), []string{"“" + strings.TrimSpace(p.Target) + "”"}
	}
	return []translate.Finding{f}
}

const everyQuote = "„“”\"»«"

// quoteAt reports whether a text begins with a quotation mark, or ends with one
// apart from other marks.
func quoteAt(text string, end bool) bool {
	if end {
		text = strings.TrimRight(text, " .,;:!?…")
		r, _ := utf8.DecodeLastRuneInString(text)
		return strings.ContainsRune(everyQuote, r)
	}
	r, _ := utf8.DecodeRuneInString(strings.TrimLeft(text, " "))
	return strings.ContainsRune(everyQuote, r)
}

// lostQuote returns where the one mark that the target lacks belongs, as far as
// that is sure: at the beginning or the end, where the source has one.
func (p *pair) lostQuote() (at translate.Span, fix string) {
	opening, closing := "“", "”"
	if strings.Contains(p.Target, "\"") {
		opening, closing = "\"", "\""
	}
	text := strings.TrimRight(p.Target, " ")
	switch {
	case quoteAt(p.Source, false) && !quoteAt(p.Target, false) && (closing == "\"" || !strings.Contains(p.Target, opening)):
		_, n := utf8.DecodeRuneInString(p.Target)
		return translate.Span{Start: 0, End: n}, opening + p.Target[:n]
	case quoteAt(p.Source, true) && !quoteAt(p.Target, true):
		_, n := utf8.DecodeLastRuneInString(text)
		return translate.Span{Start: len(text) - n, End: len(text)}, text[len(text)-n:] + closing
	}
	return translate.NoSpan, ""
}

// count returns how many runes of set stand in text, and the place of the
// first.
func count(text, set string) (int, translate.Span) {
	n, at := 0, translate.NoSpan
	for i, r := range text {
		if r < 0x80 && r != '"' && r != '\'' {
			continue
		}
		if strings.ContainsRune(set, r) {
			if n == 0 {
				at = translate.Span{Start: i, End: i + utf8.RuneLen(r)}
			}
			n++
		}
	}
	return n, at
}

func checkGermanQuotes(p *pair) []translate.Finding {
	var all []translate.Finding
	for i, r := range p.Target {
		if r < 0x80 {
			continue
		}
		if fix, ok := map[rune]string{'„': "“", '‚': "‘", '»': "“", '«': "”"}[r]; ok {
			all = append(all, translate.Finding{
				Source: translate.NoSpan, Target: translate.Span{Start: i, End: i + utf8.RuneLen(r)},
				Message: translate.Say("%s is a German quotation mark", string(r)), Fixes: []string{fix},
			})
		}
	}
	return all
}
