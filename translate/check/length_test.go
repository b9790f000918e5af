package check

import "testing"

func TestLength(t *testing.T) {
	tryPairs(t, "length", []pairTest{
		{"Die Gespräche zogen sich bis in die Nacht, weil niemand nachgab.", "The talks went on.", 1},
		{"Ja.", "Yes, of course, that is exactly right.", 0},
		{"Die Gespräche zogen sich bis in die Nacht hin.", "The talks went on into the night.", 0},
	})
}
