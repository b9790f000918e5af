package check

import "testing"

func TestSpacing(t *testing.T) {
	tryPairs(t, "spacing", []pairTest{
		{"Er kam, sah.", "He came , saw.", 1},
		{"Er kam, sah.", "He came ,saw.", 1},
		{"Er kam, sah.", "He  came, saw.", 1},
		{"Er kam, sah.", "He came,saw.", 1},
		{"Das kostet 1.000 Euro.", "It costs 1,000 euros.", 0},
		{"Er kam , sah.", "He came , saw.", 0},
	})
}
