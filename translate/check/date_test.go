package check

import "testing"

func TestDate(t *testing.T) {
	tryPairs(t, "date-mismatch", []pairTest{
		{"Sie fährt am Donnerstag.", "She leaves on Tuesday.", 1},
		{"Sie fährt am Sonnabend.", "She leaves on Saturday.", 0},
		{"Im Mai blüht es.", "Things may bloom in May.", 0},
		{"Im Mai blüht es.", "Things bloom in June.", 1},
	})
}
