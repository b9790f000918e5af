package check

import (
	"slices"
	"strings"

	"satzpaar/translate"
)

var unrendered = Check{
	ID: "unrendered", Title: "Words of the source seem to have been left out",
	Severity: translate.Hint, ITS: "omission", Pair: germanEnglish,
	Example: Example{
		Source: "Die Regierung hat gestern Abend nach langen Gesprächen mit den Gewerkschaften ein neues Gesetz vorgelegt.",
		Bad:    "The government presented a new law last night.",
		Good:   "After long talks with the trade unions, the government presented a new law last night.",
	},
}

// A stretch may have been left out where no comma says so, as a phrase in the
// middle of a clause. It holds so many words at least, so many of which the
// lexicon knows with no rendering of any in the target; the word links find no
// sure counterpart for any of them either; and without it the source is as
// long as the target lets expect. German has more characters than its English:
// hence brief.
const (
	leastStretch = 4
	certainly    = 5   // known words that make it more than a hint
	brief        = .95 // characters of the target for one of the source, at most
)

// checkUnrendered finds what was left out within clauses; a stretch of which
// another finding says so already is passed over.
func (k *Known) checkUnrendered(p *pair, said []translate.Finding) []translate.Finding {
	if k.Linked == nil || !germanEnglish.fits(k.SourceLang, k.TargetLang) || len(p.sourceWords) < 8 || len(p.targetWords) == 0 {
		return nil
	}
	if !p.brief(translate.NoSpan) || len(p.strayStretches(nil)) == 0 {
		return nil // before the links, which take longer
	}
	links := k.Linked(p.Source, p.Target)
	for _, at := range p.strayStretches(links) {
		if p.brief(at.Span) && !isSaid(said, at.Span) {
			severity := unrendered.Severity
			if at.known >= certainly {
				severity = translate.Warning
			}
			return []translate.Finding{{Severity: severity, Source: at.Span, Target: gap(links, at.Span), Message: translate.Say("possible omission: %q has no counterpart", p.Source[at.Start:at.End])}}
		}
	}
	return nil
}

// brief reports whether the target is no longer than the source without a
// stretch lets expect.
func (p *pair) brief(without translate.Span) bool {
	return float64(len(p.Target)) <= brief*float64(len(p.Source)-without.Len())
}

// A stretch is a part of the source with the number of its words that the
// lexicon knows.
type stretch struct {
	translate.Span
	known int
}

// strayStretches returns the stretches of the source, within sentences, whose
// words have neither a rendering in the target nor a sure link. A word that the
// lexicon does not know ends one, for nothing can be said of it; so does a
// small word at the end.
func (p *pair) strayStretches(links []translate.WordLink) []stretch {
	de, _ := wideLexicon()
	var all []stretch
	from, to, words, small, known := -1, -1, 0, 0, 0
	flush := func() {
		if words-small >= leastStretch && known >= leastKnown {
			all = append(all, stretch{translate.Span{Start: p.sourceTokens[from].at.Start, End: p.sourceTokens[to].at.End}, known})
		}
		from, words, small, known = -1, 0, 0, 0
	}
	for i, t := range p.sourceTokens {
		if t.kind == markToken {
			if strings.Contains(".!?:;", t.text) {
				flush()
			}
			continue
		}
		if t.kind != wordToken || isLinked(links, t.at) {
			flush()
			continue
		}
		if len(t.lower) < 3 || functional(t.lower) {
			small++
		} else {
			list := stemmed(de, t.lower)
			if list == nil || p.cognate(t.lower) || corresponds(t.lower, list, p.targetWords, p.heads) {
				flush()
				continue
			}
			known++
			small, to = 0, i
		}
		if from < 0 {
			from = i
		}
		words++
	}
	flush()
	return all
}

// isSaid reports whether a finding on an omission or on the whole speaks of
// what stands at the span.
func isSaid(said []translate.Finding, at translate.Span) bool {
	return slices.ContainsFunc(said, func(f translate.Finding) bool {
		return f.ITS == omission.ITS && f.Source.Valid() && f.Source.Overlaps(at)
	})
}

// isLinked reports whether the word at a span of the source has a sure
// counterpart.
func isLinked(links []translate.WordLink, word translate.Span) bool {
	return slices.ContainsFunc(links, func(l translate.WordLink) bool {
		return l.Sure && l.Source.Overlaps(word)
	})
}

// gap returns where in the target what stands at the span of the source is
// missed: the counterpart of the nearest word before it, or else behind it.
func gap(links []translate.WordLink, at translate.Span) translate.Span {
	before, behind := translate.NoSpan, translate.NoSpan
	last, next := -1, 1<<30
	for _, l := range links {
		if l.Sure && l.Source.End <= at.Start && l.Source.End > last {
			before, last = l.Target, l.Source.End
		}
		if l.Sure && l.Source.Start >= at.End && l.Source.Start < next {
			behind, next = l.Target, l.Source.Start
		}
	}
	if before.Valid() {
		return before
	}
	return behind
}
