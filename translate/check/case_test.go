package check

import "testing"

func TestCase(t *testing.T) {
	tryPairs(t, "case", []pairTest{
		{"Das Schiff liegt hier.", "the ship is here.", 1},
		{"Das iPhone ist neu.", "iPhone sales are up.", 0},
		{"und das Schiff", "and the ship", 0},
		{"Ich gehe.", "Today i go.", 1},
		{"Teil i des Buches", "Part (i) of the book", 0},
	})
}
