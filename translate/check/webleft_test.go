package check

import "testing"

func TestWebleft(t *testing.T) {
	tryPairs(t, "web-left", []pairTest{
		{"Der Hafen ist offen.", "The harbour is open. Read more", 1},
		{"Der Hafen ist offen.", "The harbour is <b>open</b>.", 2},
		{"Hier mehr lesen", "Read more here", 0},
		{"Er will mehr lesen.", "He wants to read more.", 0},
		{"x < y > z", "x < y > z", 0},
	})
}
