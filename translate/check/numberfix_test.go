package check

import "testing"

// The fix of a number is written as the target writes numbers.
func TestNumberFixes(t *testing.T) {
	for _, tt := range []struct{ source, target, want string }{
		{"Es kamen 46 Gäste.", "There were 64 guests.", "There were 46 guests."},
		{"Es kamen 1.250 Gäste.", "There were 1,520 guests.", "There were 1,250 guests."},
		{"Es kamen 1.250 Gäste.", "There were 1520 guests.", "There were 1250 guests."},
		{"Das war 1998.", "That was in 1989.", "That was in 1998."},
		{"Es kostet 2,5 Milliarden Euro.", "It costs 2.5 million euros.", "It costs 2.5 billion euros."},
		{"Es kostet 2,5 Mrd. Euro.", "It costs €2.5m.", "It costs €2.5bn."},
		{"Es kostet 2,50 Euro.", "It costs 2.80 euros.", "It costs 2.50 euros."},
		{"Es leben 3 Millionen Menschen hier.", "Some 5,000,000 people live here.", "Some 3 million people live here."},
		{"Es leben 3.400.000 Menschen hier.", "Some 4.3 million people live here.", "Some 3.4 million people live here."},
		{"Siebenundvierzig Schiffe lagen im Hafen.", "Seventy-four ships lay in the harbour.", "Forty-seven ships lay in the harbour."},
		{"Es kamen 15 Gäste.", "There were fifty guests.", "There were fifteen guests."},
		{"Es kamen 150 Gäste.", "There were sixteen guests.", "There were 150 guests."},
		{"Es kamen zwölf Gäste.", "There were 20 guests.", "There were 12 guests."},
		{"Am 23. Tag kam er an.", "He arrived on the 32nd day.", "He arrived on the 23rd day."},
		{"Um 16.45 Uhr war Schluss.", "It ended at 4:15 p.m.", "It ended at 4:45 p.m."},
		{"Um 16.45 Uhr war Schluss.", "It ended at 5.15pm.", "It ended at 4.45pm."},
		{"Um 16.45 Uhr war Schluss.", "It ended at 16:15.", "It ended at 16:45."},
		{"Um 9 Uhr beginnt es.", "It begins at 8 o'clock.", "It begins at 9 o'clock."},
		{"Um 9 Uhr beginnt es.", "It begins at 8 am.", "It begins at 9 am."},
		{"Wir essen um halb acht.", "We eat at half past eight.", "We eat at half past seven."},
		{"Die Siebzigerjahre waren laut.", "The eighties were loud.", "The seventies were loud."},
		{"In den 1970er-Jahren war das neu.", "That was new in the 1980s.", "That was new in the 1970s."},
		{"Ludwig XIV. starb.", "Louis XVI died.", "Louis XIV died."},
		{"Zwei Drittel stimmten zu.", "Three quarters agreed.", "Two thirds agreed."},
		{"Ein Fünftel stimmte zu.", "A quarter of them agreed.", "A fifth of them agreed."},
		{"Sie schied in der zweiten Runde aus.", "She was out in the third round.", "She was out in the second round."},
	} {
		t.Run(tt.target, func(t *testing.T) {
			all := findings(tt.source, tt.target)
			for _, f := range all {
				if len(f.Fixes) == 0 || f.ITS != "numbers" {
					continue
				}
				if got := tt.target[:f.Target.Start] + f.Fixes[0] + tt.target[f.Target.End:]; got != tt.want {
					t.Errorf("got %q, want %q (%s)", got, tt.want, f.Check)
				}
				return
			}
			t.Errorf("no fix among %v", ids(all))
		})
	}
}
