package check

import "testing"

func TestUnit(t *testing.T) {
	tryPairs(t, "unit-", []pairTest{
		{"Der Weg ist 40 Kilometer lang.", "The path is 40 miles long.", 1},
		{"Der Weg ist 40 Kilometer lang.", "The path is 25 miles long.", 1},
		{"Der Wagen fuhr 180 Kilometer pro Stunde.", "The car did 180 miles per hour.", 1},
		{"Der Weg ist 40 Kilometer lang.", "The path is 40 kilometres long.", 0},
		{"Es kostet 200 Euro.", "It costs 200 dollars.", 1},
	})
}
