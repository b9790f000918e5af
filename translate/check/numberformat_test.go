package check

import "testing"

func TestNumberformat(t *testing.T) {
	tryPairs(t, "number-format", []pairTest{
		{"Es kamen 12.500 Gäste.", "12.500 guests came.", 1},
		{"Es kamen 12.500 Gäste.", "12,500 guests came.", 0},
	})
}
