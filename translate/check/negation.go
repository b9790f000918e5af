package check

import (
	"regexp"
	"slices"
	"strings"

	"satzpaar/translate"
)

var negationLost = Check{
	ID: "negation-lost", Title: "The source negates, the target does not",
	Severity: translate.Fault, ITS: "mistranslation", Pair: germanEnglish,
	Example: Example{
		Source: "Der Rat stimmte nicht zu.",
		Bad:    "The council agreed.",
		Good:   "The council did not agree.",
	},
	run: checkNegationLost,
}

var negationAdded = Check{
	ID: "negation-added", Title: "The target negates, the source does not",
	Severity: translate.Warning, ITS: "mistranslation", Pair: germanEnglish,
	Example: Example{
		Source: "Der Hafen steht Schiffen aus aller Welt offen.",
		Bad:    "The harbour is not open to ships.",
		Good:   "The harbour is open to ships from all over the world.",
	},
	run: checkNegationAdded,
}

var negationCount = Check{
	ID: "negation-count", Title: "The texts negate unequally often",
	Severity: translate.Hint, ITS: "mistranslation", Pair: germanEnglish,
	Example: Example{
		Source: "Der Rat stimmte nicht zu und vertagte sich.",
		Bad:    "The council did not agree and did not adjourn.",
		Good:   "The council did not agree and adjourned.",
	},
}

// A narrow German list must meet a very wide English one, and the other way
// round: what negates has many shapes, and only its total absence is a sign.
var (
	germanNegation  = regexp.MustCompile(`(?i)(?:^|\PL)(nicht|kein(?:e|en|em|er|es)?|nie|niemals|niemand(?:em|en)?|nichts|weder|nirgends)(?:\PL|$)`)
	germanHarmless  = regexp.MustCompile(`(?i)nicht (?:nur|zuletzt|wahr|einmal|selten|unbedingt|mehr als|weniger als)|vergessen sie nicht|nicht (?:zu )?vergessen`)
	englishNegation = regexp.MustCompile(`(?i)\b(?:not|no|never|none|neither|nor|nothing|nobody|no-one|nowhere|without|cannot|hardly|barely|scarcely|rarely|seldom|few|little|less|instead|rather|other than|only|until|unless|despite|last|still|(?:than|than at|if|hardly) any|any(?:one|thing)? (?:other|more|longer|else)|anymore|largest|most|difficult|hard(?:er)?|tricky|tough|too|yet to|out|off|against|far from|free of|short of|stop(?:s|ped|ping)?|end(?:s|ed|ing)?)\b|n['’]t\b|\bun(?:a|b|c|d(?:e[^r]|i|o|r|u)|e|f|g|h|i[^otv]|j|k|l|m|n|o|p|q|r|s|t[^i]|u|w)\pL{3,}|\b(?:in(?:ab|acc|act|ad|app|cap|coh|comp|cons|corr|cred|dep|eff|elig|exp|fin|form?al|hum|just|numer|sec|sens|sig|suff|toler|vinc|vis|val)|im(?:mat|mob|moral|mort|pass|pat|perf|poss|prac|prob|prop)|il(?:leg|lic|log)|ir(?:reg|rel|rep|res|rev)|dis(?:ag|all|app|arm|con|cre|hon|in|int|like|ob|or|reg|sat|tr|un)|mis(?:s|t|und|use)|non-?)\pL*|\pL(?:less|free)\b|\b(?:fail|lack|refus|den[iy]|reject|cancel|miss|prevent|avoid|abort|ban|declin|oppos|absen|exclud|withh|forb|prohib|rul(?:e|ed|es|ing) out|shun|halt|block|spare|sav(?:e|ed|es|ing)|doubt|cease[sd]?\b|ceasing|abandon|forgo|eschew|impossib|rare|drop|leave|left|lost|los[et])\pL*|\b(?:keep\pL*|kept|l[aiy]\pL*) (?:a |as )?low\b`)

	englishNot  = regexp.MustCompile(`(?i)\b(?:not|never|cannot)\b|n['’]t\b`)
	englishMild = regexp.MustCompile(`(?i)not only|whether or not|if not|not least|not just|not to mention|why not|or not`)
	// Words that negate, or that English says with a not: "erst" is not until,
	// "statt" is and not, "kaum" is not much.
	germanAnyhow = regexp.MustCompile(`(?i)(?:^|\PL)(?:nicht|kein\pL*|nie|niemals|nichts|weder|nirgend\pL*|ohne|kaum|anstatt|sondern|selten|wenig\pL*|erst|egal|bevor|als ob|sonst|nein|außer|zwar|trotz\pL*|geschweige|mitnichten|niemand\pL*|allenfalls|lediglich|bloß|allein|einzig|höchstens)(?:\PL|$)|(?:^|\PL)(?:statt|statt dessen|stattdessen|(?-i:weg)|noch|nur)(?:\PL|$)|(?:^|\PL)(?i:un)(?:[^dgt\PL]|g[^e\PL]|ge\pL|t[^e\PL])\pL{3,}|\pL(?:los|frei)\pL{0,2}(?:\PL|$)|(?i)(?:verweiger|ablehn|lehnt|verhinder|verbiet|verbot|fehl(?:t|en|te|schl)|mangel|scheiter|vermeid|bestreit|bestritt|leugn|entgeh|ausbleib|blieb aus|verzicht|unter(?:lass|blieb)|schw(?:eig|ieg)|geheim|schwerlich|vergess|weiger|dementier|zurückw|verpass|verfehl|aus(?:ge)?schl(?:ie|os)|hinder|missacht|ignorier|im Gegensatz|ander[es]|schon gar|leider)`)
	// The un- of these is no negation.
	germanUn = regexp.MustCompile(`(?:^|\PL)(?i:und|uns|unser\pL*|unter\pL*|unternehm\pL*|univers\pL*|union\pL*|ungefähr(?:e[nrms]?)?|ungarn?\pL*|uniform\pL*|unikat\pL*|unesco|unicef)(?:\PL|$)`)
)

// narrow are the words of germanNegation: most pairs have none of them, which
// spares the expressions.
var narrow = map[string]bool{
	"nicht": true, "kein": true, "keine": true, "keinen": true, "keinem": true, "keiner": true, "keines": true, "nie": true, "niemals": true,
	"niemand": true, "niemandem": true, "niemanden": true, "nichts": true, "weder": true, "nirgends": true,
}

// plainly are words of englishNegation: where one stands the target negates.
var plainly = map[string]bool{"no": true, "none": true, "neither": true, "nor": true, "nothing": true, "nobody": true, "nowhere": true, "hardly": true}

// negates reports whether a word is one of englishNot.
func negates(t token) bool {
	return t.lower == "not" || t.lower == "never" || t.lower == "cannot" || strings.HasSuffix(t.lower, "n't") || strings.HasSuffix(t.lower, "n’t")
}

func checkNegationLost(p *pair) []translate.Finding {
	if !slices.ContainsFunc(p.sourceWords, func(t token) bool { return narrow[t.lower] }) {
		return nil
	}
	if slices.ContainsFunc(p.targetWords, func(t token) bool { return plainly[t.lower] || negates(t) }) {
		return nil // what most pairs have, before the long expression is asked
	}
	m := germanNegation.FindStringSubmatchIndex(p.Source)
	if m == nil || germanHarmless.MatchString(p.Source) || p.negatedFreely() || strings.HasSuffix(p.Source, "?") {
		return nil
	}
	at := translate.Span{Start: m[2], End: m[3]}
	return []translate.Finding{{Source: at, Target: translate.NoSpan, Message: translate.Say("the source says %s, the target negates nothing", p.Source[at.Start:at.End])}}
}

func checkNegationAdded(p *pair) []translate.Finding {
	if !slices.ContainsFunc(p.targetWords, negates) {
		return nil
	}
	if slices.ContainsFunc(p.sourceWords, func(t token) bool { return narrow[t.lower] }) {
		return countNegations(p)
	}
	m := englishNot.FindStringIndex(p.Target)
	if m == nil || englishMild.MatchString(p.Target) || p.negatedAnyhow() {
		return countNegations(p)
	}
	at := translate.Span{Start: m[0], End: m[1]}
	return []translate.Finding{{Source: translate.NoSpan, Target: at, Message: translate.Say("the target says %s, the source negates nothing", p.Target[at.Start:at.End])}}
}

// withoutUn blanks the words whose un- is no negation.
func withoutUn(source string) string { return germanUn.ReplaceAllString(source, "  ") }

// countNegations gives a hint where the target says not more often than the
// source negates in any way, as when a not moved into another clause.
func countNegations(p *pair) []translate.Finding {
	said := 0
	for _, t := range p.targetWords {
		if negates(t) {
			said++
		}
	}
	if said < 2 {
		return nil
	}
	all := englishNot.FindAllStringIndex(p.Target, -1)
	if len(all) < 2 || len(germanAnyhow.FindAllString(withoutUn(p.Source), -1)) >= len(all) {
		return nil
	}
	at := translate.Span{Start: all[1][0], End: all[1][1]}
	return []translate.Finding{{Check: "negation-count", Source: translate.NoSpan, Target: at, Message: translate.Say("the target negates more often than the source")}}
}
