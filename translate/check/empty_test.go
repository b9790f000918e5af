package check

import "testing"

func TestEmpty(t *testing.T) {
	tryPairs(t, "empty", []pairTest{
		{"Der Zug ist weg.", "", 1},
		{"Der Zug ist weg.", "–", 1},
		{"Der Zug ist weg.", "It is gone.", 0},
		{"–", "", 0},
	})
}
