package check

import (
	"slices"
	"strings"
	"testing"

	"satzpaar/translate"
)

// What checks say of a pair: the ids that are wanted, none if the pair is good.
func TestNumbers(t *testing.T) {
	tests := []struct{ source, target, want string }{
		{"Um 16.45 Uhr war Schluss.", "It ended at 4:45 p.m.", ""},
		{"Um 16.45 Uhr war Schluss.", "It ended at 4:15 p.m.", "number-missing"},
		{"Wir essen um halb acht.", "We eat at half past seven.", ""},
		{"Wir essen um halb acht.", "We eat at half past eight.", "number-missing"},
		{"Um Viertel vor neun fuhr er los.", "He set off at a quarter to nine.", ""},
		{"Es war Mitternacht.", "It was 12 a.m.", ""},
		{"Die Stadt zählt 55 000 Einwohner.", "The town has 55,000 inhabitants.", ""},
		{"Das Werk kostet 7,8 Mrd. Euro.", "The works cost €7.8bn.", ""},
		{"Das Werk kostet drei Billionen Euro.", "The works cost three billion euros.", "number-missing"},
		{"Zwischen 30 und 40 Millionen Menschen leben dort.", "Between 30 million and 40 million people live there.", ""},
		{"Die 70er-Jahre waren laut.", "The 1970s were loud.", ""},
		{"Die Siebzigerjahre waren laut.", "The seventies were loud.", ""},
		{"Im 18. Jahrhundert brannte die Burg.", "The castle burnt in the 1700s.", ""},
		{"Am 03.05.2021 wurde gewählt.", "The election was on 3 May 2021.", ""},
		{"Am 03.05.2021 wurde gewählt.", "The election was on 5/3/2021.", ""},
		{"Am 03.05.2021 wurde gewählt.", "The election was on 5 March 2021.", "number-missing"},
		{"In der Saison 2019/20 stieg er ab.", "He went down in the 2019-20 season.", ""},
		{"Siebenundvierzig Schiffe lagen im Hafen.", "Forty-seven ships lay in the harbour.", ""},
		{"Siebenundvierzig Schiffe lagen im Hafen.", "Seventy-four ships lay in the harbour.", "number-missing"},
		{"Zweieinhalb Stunden dauerte das Stück.", "The play lasted two and a half hours.", ""},
		{"Er kam nach anderthalb Stunden.", "He came after an hour and a half.", ""},
		{"Die achtköpfige Gruppe ging.", "The group of eight left.", ""},
		{"Sie gewannen 4:1.", "They won 4-1.", ""},
		{"Das Achtelfinale steht an.", "The round of 16 is next.", ""},
		{"Ein Drittel der Wähler blieb weg.", "33 per cent of voters stayed away.", ""},
		{"Vier Dutzend Briefe kamen.", "48 letters came.", ""},
		{"Sie wohnt in der Allee 5.", "She lives at 15 Allee.", "number-missing"},
		{"Nehmen Sie sich in Acht.", "Take care.", ""},
		{"Die G7-Staaten tagen.", "The G7 states are meeting.", ""},
		{"Die Strecke ist 12 Kilometer lang.", "The route is 7.5 miles long.", ""},
		{"Die Strecke ist 12 Kilometer lang.", "The route is 12 miles long.", "unit-mismatch"},
		{"Es war minus 10 Grad kalt.", "It was 10 degrees below zero.", ""},
		{"Draußen sind es 20 Grad Celsius.", "It is 68 °F outside.", ""},
		{"Der Kurs fiel um 3 Prozent.", "The price fell by 3 percent.", ""},
		{"Es kostet 50 Franken.", "It costs 50 euros.", "unit-mismatch"},
		{"Das Kind wog 3,5 Kilogramm.", "The child weighed 7 pounds 11 ounces.", ""},
		{"Am Sonnabend ist zu.", "It is closed on Saturday.", ""},
		{"Am Sonnabend ist zu.", "It is closed on Sunday.", "date-mismatch"},
		{"Ludwig XIV. starb.", "Louis XIV died.", ""},
		{"Die beiden Brüder kamen.", "The five brothers came.", "number-added"},
	}
	for _, tt := range tests {
		t.Run(tt.target, func(t *testing.T) {
			var got []string
			for _, f := range findings(tt.source, tt.target) {
				if f.Severity > translate.Hint && (strings.HasPrefix(f.Check, "number") || strings.HasPrefix(f.Check, "unit") || strings.HasPrefix(f.Check, "date")) {
					got = append(got, f.Check)
				}
			}
			if tt.want == "" && len(got) > 0 || tt.want != "" && !slices.Contains(got, tt.want) {
				t.Errorf("%s: findings %q, want %q", tt.source, got, tt.want)
			}
		})
	}
}
