package check

import "testing"

func TestNegation(t *testing.T) {
	tryPairs(t, "negation-", []pairTest{
		{"Der Rat stimmte nicht zu.", "The council agreed.", 1},
		{"Der Rat stimmte nicht zu.", "The council disagreed.", 0},
		{"Er kommt erst morgen.", "He will not come until tomorrow.", 0},
		{"Er ist unschuldig.", "He is not guilty.", 0},
		{"Der Hafen ist offen.", "The harbour is not open.", 1},
		{"Wir haben keine Zeit zu verlieren.", "We have time to lose.", 1},
		{"Sie fand keine Helfer.", "She found any helpers.", 1},
		{"Das Gericht hat den Antrag abgelehnt.", "The court has not rejected the application.", 1},
		{"Beide vereinbarten Stillschweigen.", "Both agreed not to disclose anything.", 0},
		{"Diese zu erhalten ist nicht einfach.", "They are difficult to get.", 0},
		{"So niedrig war er seit Jahren nicht.", "It is lower than at any time in years.", 0},
		{"Nicht nur der Hafen brennt.", "The harbour is burning, too.", 0},
	})
}
