package check

import "testing"

func TestDoublemark(t *testing.T) {
	tryPairs(t, "punctuation-double", []pairTest{
		{"Er kam, sah.", "He came,, saw.", 1},
		{"Er ging.", "He left..", 1},
		{"Er ging ...", "He left ...", 0},
		{"Die Fa. X Inc., sagte er", "X Inc., he said", 0},
		{"Er kam ...", "He came,... he said.", 0},
	})
}
