// Package check says what is doubtful about a translation. One file holds one
// family of checks; All lists them.
//
// A check looks at the pair and at nothing else; precision comes before
// recall, for a checker that cries wolf is switched off.
package check

import (
	"cmp"
	"slices"
	"strings"

	"satzpaar/translate"
	"satzpaar/translate/names"
)

// A Check is a rule with its name and what it looks for.
type Check struct {
	ID       string
	Title    string // English; what a finding means, in one sentence
	Severity translate.Severity
	ITS      string // ITS 2.0 localization quality issue type
	Example  Example
	run      func(p *pair) []translate.Finding
}

// An Example documents a check: a source with a target that it flags, and one
// that it leaves alone.
type Example struct{ Source, Bad, Good string }

// All lists the checks of a single pair in the order in which their findings
// are shown. Those of names and of the whole document come from Run.
var All = []Check{
	{"empty", "The target is empty", translate.Fault, "omission", Example{"Der Zug ist abgefahren.", "…", "The train has left."}, checkEmpty},
	{"untranslated", "The target is the source", translate.Fault, "untranslated", Example{"Wir haben davon erst gestern gehört.", "Wir haben davon erst gestern gehört.", "We only heard of it yesterday."}, checkUntranslated},
	{"number-missing", "A number of the source is missing or differs", translate.Fault, "numbers", Example{"Rund 2,5 Milliarden Euro fehlen.", "About 2.5 million euros are missing.", "About 2.5 billion euros are missing."}, checkNumbers},
	{"number-format", "A number is written the German way", translate.Warning, "locale-violation", Example{"Es kamen 12.500 Gäste.", "12.500 guests came.", "12,500 guests came."}, checkNumberFormat},
	{"unit-mismatch", "The unit or the currency differs", translate.Fault, "numbers", Example{"Der Weg ist 40 Kilometer lang.", "The path is 40 miles long.", "The path is 25 miles long."}, checkUnits},
	{"date-mismatch", "A weekday or a month differs", translate.Fault, "locale-violation", Example{"Sie fährt am Donnerstag.", "She leaves on Tuesday.", "She leaves on Thursday."}, checkDates},
	{"direction", "A direction is turned round", translate.Warning, "mistranslation", Example{"Der Minister (links) mit seinem Gast.", "The minister (right) with his guest.", "The minister (left) with his guest."}, checkDirection},
	{"negation-lost", "The source negates, the target does not", translate.Fault, "mistranslation", Example{"Der Rat stimmte nicht zu.", "The council agreed.", "The council did not agree."}, checkNegationLost},
	{"negation-added", "The target negates, the source does not", translate.Warning, "mistranslation", Example{"Der Hafen steht Schiffen aus aller Welt offen.", "The harbour is not open to ships.", "The harbour is open to ships from all over the world."}, checkNegationAdded},
	{"german-left", "A German word stands in the English text", translate.Fault, "untranslated", Example{"Der Vertrag gilt vorläufig weiter.", "The treaty vorläufig remains in force.", "The treaty remains in force for now."}, checkGermanLeft},
	{"length", "The target is much longer or shorter than the source", translate.Warning, "length", Example{"Die Gespräche zogen sich bis in die Nacht, weil niemand nachgeben wollte.", "The talks went on.", "The talks went on into the night because no one would give way."}, checkLength},
	{"end-question", "A question mark was lost or added", translate.Fault, "typographical", Example{"Wann beginnt das Treffen?", "The meeting begins.", "When does the meeting begin?"}, checkQuestion},
	{"end-punctuation", "The final mark is missing", translate.Warning, "typographical", Example{"Das Treffen beginnt um neun.", "The meeting begins at nine", "The meeting begins at nine."}, checkEnd},
	{"quote-unbalanced", "A quotation mark is missing", translate.Warning, "typographical", Example{"„Das genügt“, sagte er.", "“That is enough, he said.", "“That is enough,” he said."}, checkQuotes},
	{"quote-german", "A German quotation mark stands in the English text", translate.Warning, "typographical", Example{"„Das genügt“, sagte er.", "„That is enough“, he said.", "“That is enough,” he said."}, checkGermanQuotes},
	{"quote-lost", "A quotation lost its marks", translate.Hint, "typographical", Example{"„Das genügt“, sagte er.", "That is enough, he said.", "“That is enough,” he said."}, checkQuotesLost},
	{"repeated-word", "A word stands twice in a row", translate.Fault, "duplication", Example{"Das Schiff liegt im Hafen.", "The ship is in the the harbour.", "The ship is in the harbour."}, checkRepeats},
	{"case", "The sentence begins with a small letter", translate.Warning, "typographical", Example{"Das Schiff liegt im Hafen.", "the ship is in the harbour.", "The ship is in the harbour."}, checkCase},
	{"spacing", "A space is missing or doubled", translate.Warning, "whitespace", Example{"Er kam, sah und ging.", "He came , saw and left.", "He came, saw and left."}, checkSpacing},
	{"bracket-unbalanced", "A bracket is missing", translate.Warning, "typographical", Example{"Der Fluss (die Wolga) steigt.", "The river (the Volga is rising.", "The river (the Volga) is rising."}, checkBrackets},
	{"spelling", "A word is no English word", translate.Warning, "misspelling", Example{"Die Lage ist ernst.", "The situaton is serious.", "The situation is serious."}, checkSpelling},
	{"unrelated", "The two texts have nothing in common", translate.Hint, "mistranslation", Example{"Die Regierung hat gestern ein neues Gesetz über die Steuern vorgelegt.", "Penguins swim under thick ice and hunt for small fish.", "Yesterday the government presented a new law on taxes."}, checkUnrelated},
	{"article-a-an", "a and an are exchanged", translate.Warning, "grammar", Example{"Es war eine ehrliche Antwort.", "It was a honest answer.", "It was an honest answer."}, checkArticle},
	{"false-friend", "A word looks like the German one and means something else", translate.Warning, "mistranslation", Example{"Die Fabrik brennt.", "The fabric is burning.", "The factory is burning."}, checkFalseFriend},
	{"entity-left", "An HTML entity stands in the text", translate.Fault, "characters", Example{"Er rief „Halt“.", "He shouted &quot;stop&quot;.", "He shouted \"stop\"."}, checkEntity},
	{"tag-missing", "An inline code is missing", translate.Fault, "markup", Example{"{1}Neu{/1} im Haus", "New in the house", "{1}New{/1} in the house"}, checkTagMissing},
	{"tag-added", "An inline code was added", translate.Fault, "markup", Example{"Neu im Haus", "{1}New in the house", "New in the house"}, checkTagAdded},
	{"tag-order", "An inline code stands at a wrong place", translate.Fault, "markup", Example{"{1}Neu{/1} und {2}alt{/2}", "{1}New {2}and{/1} old{/2}", "{1}New{/1} and {2}old{/2}"}, checkTagOrder},
	{"placeholder-missing", "A placeholder is missing or was added", translate.Fault, "markup", Example{"{count} Dateien von %s geladen", "{count} files loaded", "{count} files loaded from %s"}, checkPlaceholders},
	{"url-changed", "An address was changed", translate.Fault, "markup", Example{"Mehr unter https://satzpaar.example/hilfe", "More at https://satzpaar.example/help", "More at https://satzpaar.example/hilfe"}, checkAddresses},
}

// pair is what all checks look at, read once.
type pair struct {
	translate.Segment
	sourceWords, targetWords     []word
	sourceTokens, targetTokens   []token
	sourceNumbers, targetNumbers []mention
}

// word is a run of letters or digits with its place.
type word struct {
	text, lower string
	at          translate.Span
}

// Run checks a document: every pair by itself, the names by what j, which
// judged them, says of them, and the consistency of equal texts.
func Run(d *translate.Document, j *names.Judge, judged []translate.Occurrence) []translate.Finding {
	var all []translate.Finding
	for i := range d.Segments {
		all = append(all, Segment(d.Segments[i])...)
	}
	all = withoutKept(all)
	all = append(all, nameFindings(judged)...)
	all = append(all, checkBalance(d, j, judged)...)
	all = append(all, checkConsistency(d)...)
	slices.SortStableFunc(all, func(a, b translate.Finding) int { return cmp.Compare(b.Severity, a.Severity) })
	return all
}

// Segment runs all checks of a single pair. Left-overs have no findings.
func Segment(g translate.Segment) []translate.Finding {
	if g.Apart || g.Source == "" {
		return nil
	}
	p := read(g)
	var all []translate.Finding
	for _, c := range All {
		for _, f := range c.run(p) {
			f.Segment = g.ID
			if f.Check == "" {
				f.Check = c.ID
			}
			f.Severity, f.ITS = severityOf(f, c), c.ITS
			f.Evidence = evidence(g, f)
			all = append(all, f)
		}
	}
	return all
}

// read makes the pair that all checks of a segment share.
func read(g translate.Segment) *pair {
	p := &pair{Segment: g, sourceWords: split(g.Source), targetWords: split(g.Target), sourceTokens: tokens(g.Source), targetTokens: tokens(g.Target)}
	p.sourceNumbers = mentions(g.Source, p.sourceTokens, true)
	p.targetNumbers = mentions(g.Target, p.targetTokens, false)
	return p
}

// milder lists the ids whose tier is below that of the check that finds them.
var milder = map[string]translate.Severity{"unit-converted": translate.Hint, "german-left-noun": translate.Hint, "negation-count": translate.Hint}

func severityOf(f translate.Finding, c Check) translate.Severity {
	if s, ok := milder[f.Check]; ok {
		return s
	}
	return c.Severity
}

// withoutKept drops the hints on nouns that stand unchanged in three segments
// or more: whoever keeps a word throughout means a name.
func withoutKept(all []translate.Finding) []translate.Finding {
	segments := map[string]map[translate.SegmentID]bool{}
	for _, f := range all {
		if f.Check == "german-left-noun" {
			if segments[f.Evidence] == nil {
				segments[f.Evidence] = map[translate.SegmentID]bool{}
			}
			segments[f.Evidence][f.Segment] = true
		}
	}
	return slices.DeleteFunc(all, func(f translate.Finding) bool {
		return f.Check == "german-left-noun" && len(segments[f.Evidence]) >= 3
	})
}

// evidence is what a dismissal recognises a finding by: the texts of its spans.
func evidence(g translate.Segment, f translate.Finding) string {
	var parts []string
	if f.Source.Valid() {
		parts = append(parts, g.Source[f.Source.Start:f.Source.End])
	}
	if f.Target.Valid() {
		parts = append(parts, g.Target[f.Target.Start:f.Target.End])
	}
	return strings.Join(parts, " | ")
}

func nameFindings(judged []translate.Occurrence) []translate.Finding {
	var all []translate.Finding
	for _, o := range judged {
		if !o.Verdict.Flag() {
			continue
		}
		all = append(all, translate.Finding{
			Segment: o.Segment, Check: "name-" + string(o.Verdict), Severity: o.Severity, Source: o.Source, Target: o.Target,
			Message: o.Why, Fixes: o.Suggest, Evidence: o.Name + " | " + o.Rendering, ITS: "mistranslation",
		})
	}
	return all
}

func split(text string) []word {
	var all []word
	start := -1
	flush := func(end int) {
		if start >= 0 {
			all = append(all, word{text[start:end], strings.ToLower(text[start:end]), translate.Span{Start: start, End: end}})
			start = -1
		}
	}
	for i, r := range text {
		if letter(r) || r >= '0' && r <= '9' || (r == '\'' || r == '’') && start >= 0 {
			if start < 0 {
				start = i
			}
			continue
		}
		flush(i)
	}
	flush(len(text))
	return all
}
