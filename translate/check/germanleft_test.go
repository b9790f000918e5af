package check

import "testing"

func TestGermanleft(t *testing.T) {
	tryPairs(t, "german-left", []pairTest{
		{"Der Vertrag gilt vorläufig weiter.", "The treaty vorläufig remains in force.", 1},
		{"Gestern tagte die Landesregierung.", "The Landesregierung met yesterday.", 1},
		{"Er liest den „Spiegel“.", "He reads the “Spiegel”.", 0},
		{"Der Kindergarten ist zu.", "The kindergarten is closed.", 0},
		{"Kirchheim unter Teck feiert.", "Kirchheim unter Teck is celebrating.", 0},
	})
}
