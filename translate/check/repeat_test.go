package check

import "testing"

func TestRepeat(t *testing.T) {
	tryPairs(t, "repeated-word", []pairTest{
		{"Das Schiff liegt im Hafen.", "The ship is in the the harbour.", 1},
		{"Das Schiff liegt im Hafen.", "The ship is in the ship is in port.", 1},
		{"Er sagte, dass das gut war.", "He said that that was good.", 0},
		{"Nein, nein, nein!", "No, no, no!", 0},
		{"Baden-Baden", "Baden-Baden", 0},
	})
}
