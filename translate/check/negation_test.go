package check

import "testing"

func TestNegation(t *testing.T) {
	tryPairs(t, "negation-", []pairTest{
		{"Der Rat stimmte nicht zu.", "The council agreed.", 1},
		{"Der Rat stimmte nicht zu.", "The council disagreed.", 0},
		{"Er kommt erst morgen.", "He will not come until tomorrow.", 0},
		{"Er ist unschuldig.", "He is not guilty.", 0},
		{"Der Hafen ist offen.", "The harbour is not open.", 1},
		{"Nicht nur der Hafen brennt.", "The harbour is burning, too.", 0},
	})
}
