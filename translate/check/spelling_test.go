package check

import "testing"

func TestSpelling(t *testing.T) {
	tryPairs(t, "spelling", []pairTest{
		{"Die Lage ist ernst.", "The situaton is serious.", 1},
		{"Die Farbe ist rot.", "The colour is red, the color too.", 0},
		{"Er kauft Lederhosen.", "He buys lederhosen.", 0},
		{"Die Polypropylenfaser", "The polypropylene fibre", 0},
	})
}
