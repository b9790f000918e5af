package check

import (
	"strings"
	"sync"

	"satzpaar/assets"
	"satzpaar/translate"
)

var omission = Check{
	ID: "omission", Title: "A part of the source has no counterpart",
	Severity: translate.Hint, ITS: "omission", Pair: germanEnglish,
	Example: Example{
		Source: "Der Minister sprach lange, obwohl seine Freunde den kleinen Garten verkauften, und ging dann nach Hause.",
		Bad:    "The minister spoke for a long time and then went home.",
		Good:   "The minister spoke for a long time, although his friends were selling the small garden, and then went home.",
	},
	run: checkOmission,
}

var addition = Check{
	ID: "addition", Title: "A part of the target has no counterpart",
	Severity: translate.Hint, ITS: "addition", Pair: germanEnglish,
	Example: Example{
		Source: "Der Minister sprach lange und ging dann nach Hause.",
		Bad:    "The minister spoke for a long time, although his friends were selling the small garden, and then went home.",
		Good:   "The minister spoke for a long time and then went home.",
	},
}

// Both look at clauses, and at those only of which the lexicon knows at least
// so many words: where none of them has a counterpart on the other side, nor
// any other word a cognate, the clause was left out or added. Single words are
// beyond such a test: a translator has many for each. And the lengths must
// bear it out: without the clause, the two texts are as long as they should be.
const leastKnown = 3

// wideLexicon maps German stems to English ones, and back, from both lexicons:
// for the question whether anything corresponds, loose is safe.
var wideLexicon = sync.OnceValues(func() (de, en map[string][]string) {
	de, en = map[string][]string{}, map[string][]string{}
	for line := range strings.Lines(assets.Lexicon + assets.WiderLexicon) {
		w, english, ok := strings.Cut(strings.TrimRight(line, "\r\n"), "\t")
		if !ok || strings.HasPrefix(line, "#") {
			continue
		}
		w = strings.ToLower(w)
		for e := range strings.SplitSeq(english, ",") {
			if e = strings.ToLower(strings.TrimSpace(e)); len(e) > 1 {
				de[w] = append(de[w], e)
				en[e] = append(en[e], w)
			}
		}
	}
	return de, en
})

// stemmed looks a word up by its longest stem of four letters or more, or as
// it stands.
func stemmed(lexicon map[string][]string, w string) []string {
	for n := len(w); n >= min(4, len(w)) && n >= len(w)-4; n-- {
		if list, ok := lexicon[w[:n]]; ok {
			return list
		}
	}
	return nil
}

func checkOmission(p *pair) []translate.Finding {
	if len(p.sourceWords) < 8 || p.Target == "" {
		return nil
	}
	de, en := wideLexicon()
	var all []translate.Finding
	// Without the clause the lengths must agree: that is looked at first, for it
	// costs nothing.
	lost := func(at translate.Span) bool { return 100*len(p.Target) <= 103*(len(p.Source)-at.Len()) }
	more := func(at translate.Span) bool { return 100*(len(p.Target)-at.Len()) >= 88*len(p.Source) }
	for _, at := range strayClauses(p.sourceTokens, p.targetWords, de, functional, lost) {
		all = append(all, translate.Finding{Source: at, Target: translate.NoSpan, Message: translate.Say("nothing in the target corresponds to %q", p.Source[at.Start:at.End])})
	}
	for _, at := range strayClauses(p.targetTokens, p.sourceWords, en, smallEnglish, more) {
		all = append(all, translate.Finding{Check: addition.ID, Source: translate.NoSpan, Target: at, Message: translate.Say("nothing in the source corresponds to %q", p.Target[at.Start:at.End])})
	}
	if len(all) > 1 {
		return nil // both, or many: it is said freely, or another sentence
	}
	return all
}

// strayClauses returns the clauses of a text, of those that fit, that have no
// counterpart among the other side's words. A text of one clause is none: that
// is said elsewhere.
func strayClauses(all []token, others []token, lexicon map[string][]string, small func(string) bool, fits func(translate.Span) bool) []translate.Span {
	var stray []translate.Span
	var heads map[head]bool
	from, clauses := 0, 0
	for i := 0; i <= len(all); i++ {
		if i < len(all) && (all[i].kind != markToken || !strings.Contains(",;:()–—", all[i].text)) {
			continue
		}
		if from < i {
			clauses++
			if at := (translate.Span{Start: all[from].at.Start, End: all[i-1].at.End}); fits(at) {
				if heads == nil {
					heads = headsOf(others)
				}
				if strayClause(all[from:i], others, heads, lexicon, small) {
					stray = append(stray, at)
				}
			}
		}
		from = i + 1
	}
	if clauses < 2 {
		return nil
	}
	return stray
}

func strayClause(clause, others []token, heads map[head]bool, lexicon map[string][]string, small func(string) bool) bool {
	known := 0
	for _, t := range clause {
		if t.kind == figureToken {
			return false // numbers have a check of their own
		}
		if t.kind != wordToken || len(t.lower) < 3 || small(t.lower) {
			continue
		}
		list := stemmed(lexicon, t.lower)
		if list != nil {
			known++
		}
		if corresponds(t.lower, list, others, heads) {
			return false
		}
	}
	return known >= leastKnown
}

// corresponds reports whether one of the words begins with a rendering, or as
// the word itself does.
func corresponds(w string, renderings []string, others []token, heads map[head]bool) bool {
	if h, ok := headOf(w); ok && heads[h] {
		return true
	}
	for _, o := range others {
		for _, r := range renderings {
			if o.lower[0] == r[0] && (strings.HasPrefix(o.lower, r) || len(o.lower) >= 4 && strings.HasPrefix(r, o.lower)) {
				return true
			}
		}
	}
	return false
}

// smallEnglish reports whether an English word says little by itself.
func smallEnglish(w string) bool { return len(w) < 4 || smallWords[w] }

var smallWords = func() map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(`that this these those with from into onto upon over under after before about above below between through during without within against their there then than them they were been being have
		will would could should shall might must does done which what when where while whose whom here also only even just very more most such some many much each every both other another still already again because although though however therefore
		said says told made make take took come came goes went gone your yours ours mine hers himself herself itself themselves according`) {
		m[w] = true
	}
	return m
}()
