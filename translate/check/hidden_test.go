package check

import "testing"

func TestHidden(t *testing.T) {
	tryPairs(t, "h", []pairTest{
		{"Der Hafen ist offen.", "The har\u200bbour is open.", 1},
		{"Der Hafen ist offen.", "The \u202enepo si ruobrah.", 1},
		{"Der Ha\u00adfen", "The har\u00adbour", 0},
		{"Der Hafen ist offen.", "The h\u0430rbour is open.", 1},
		{"Москва ist groß.", "Москва is big.", 0},
		{"Die Familie 👨\u200d👩\u200d👧", "The family 👨\u200d👩\u200d👧", 0},
	})
}
