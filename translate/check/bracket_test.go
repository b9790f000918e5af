package check

import "testing"

func TestBracket(t *testing.T) {
	tryPairs(t, "bracket-unbalanced", []pairTest{
		{"Der Fluss (die Wolga) steigt.", "The river (the Volga is rising.", 1},
		{"a) Der Fluss", "a) The river", 0},
		{"Der Fluss (die Wolga) steigt.", "The Volga is rising.", 0},
	})
}
