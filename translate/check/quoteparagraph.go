package check

import (
	"satzpaar/translate"
)

var quoteParagraph = Check{
	ID: "quote-paragraph", Title: "A quotation that runs over sentences is not closed in its paragraph",
	Severity: translate.Warning, ITS: "typographical", Wide: true,
	Example: Example{
		Source: "„Wir warten. Morgen fahren wir.“",
		Bad:    "“We shall wait. Tomorrow we leave.",
		Good:   "“We shall wait. Tomorrow we leave.”",
	},
}

// checkQuoteParagraphs balances quotation marks over paragraphs, where a
// quotation of the source runs over several sentences. English opens each
// paragraph of a long quotation anew and closes the last alone, so only the
// paragraph that the source closes must be closed.
func checkQuoteParagraphs(d *translate.Document) []translate.Finding {
	var all []translate.Finding
	for from := 0; from < len(d.Segments); {
		to := from + 1
		for to < len(d.Segments) && d.Segments[to].Paragraph == d.Segments[from].Paragraph {
			to++
		}
		// A list of pairs has no paragraphs: all segments would be in one.
		if to-from > 1 && to-from <= 40 {
			all = append(all, checkQuoteRun(d.Segments[from:to])...)
		}
		from = to
	}
	return all
}

func checkQuoteRun(run []translate.Segment) []translate.Finding {
	source, target, runsOver := 0, 0, false
	last := -1
	for i := range run {
		g := &run[i]
		if g.Apart {
			continue
		}
		if g.Target == "" {
			return nil // not yet translated
		}
		a, _ := count(g.Source, "„“”\"»«")
		b, _ := count(g.Target, "“”\"„»«")
		source, target = source+a, target+b
		if a%2 != 0 {
			runsOver = true
			last = i
		}
	}
	if !runsOver || source%2 != 0 || target%2 == 0 {
		return nil
	}
	g := &run[last]
	f := translate.Finding{Source: translate.NoSpan, Target: ending(g.Target), Message: translate.SayOf("the paragraph has %d quotation mark in the source, %d in the target", "the paragraph has %d quotation marks in the source, %d in the target", source, target)}
	if f.Target.Start < 0 || f.Target.End > len(g.Target) {
		f.Target = translate.NoSpan
	}
	return []translate.Finding{complete(f, &quoteParagraph, g)}
}
