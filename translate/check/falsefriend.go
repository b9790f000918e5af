package check

import (
	"strings"

	"satzpaar/translate"
)

// friend is a German stem, the English word it tempts to, and the right one.
type friend struct{ german, wrong, right string }

// friends are stems of three letters or more; a source word matches when it
// begins with one, a target word when it is the wrong one.
var friends = [...]friend{
	{"eventuell", "eventually", "possibly"},
	{"aktuell", "actually", "currently"},
	{"fabrik", "fabric", "factory"},
	{"sensibel", "sensible", "sensitive"},
	{"sympathisch", "sympathetic", "likeable"},
	{"konsequent", "consequent", "consistent"},
	{"konkurrenz", "concurrence", "competition"},
	{"novelle", "novel", "novella"},
	{"prospekt", "prospect", "brochure"},
	{"provision", "provision", "commission"},
	{"rezept", "receipt", "recipe"},
	{"warenhaus", "warehouse", "department store"},
	{"kaution", "caution", "bail"},
	{"prägnant", "pregnant", "concise"},
	{"dezent", "decent", "discreet"},
	{"irritier", "irritated", "confused"},
	{"marmelade", "marmalade", "jam"},
	{"rakete", "racket", "rocket"},
	{"brav", "brave", "good"},
	{"billion", "billion", "trillion"},
	{"milliarde", "milliard", "billion"},
	{"unternehmer", "undertaker", "entrepreneur"},
	{"sekt", "sect", "sparkling wine"},
	{"gymnasium", "gymnasium", "grammar school"},
}

// checkFalseFriend wants the tempting word on the one side, its German twin on
// the other, and the right word nowhere.
func checkFalseFriend(p *pair) []translate.Finding {
	for _, s := range p.sourceWords {
		for _, f := range friends {
			if !strings.HasPrefix(s.lower, f.german) || strings.Contains(strings.ToLower(p.Target), f.right) {
				continue
			}
			for _, t := range p.targetWords {
				if t.lower == f.wrong {
					return []translate.Finding{{
						Source: s.at, Target: t.at,
						Message: translate.Say("%q is a false friend of %q; often it is %q", t.text, s.text, f.right),
					}}
				}
			}
		}
	}
	return nil
}
