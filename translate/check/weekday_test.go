package check

import "testing"

func TestWeekday(t *testing.T) {
	tryPairs(t, "date-weekday", []pairTest{
		{"Am Montag, dem 14. Februar 2022, schloss er.", "It closed on Monday, 15 February 2022.", 1},
		{"Am Montag, dem 14. Februar 2022, schloss er.", "It closed on Monday, February 14, 2022.", 0},
		{"Am Montag, dem 14. Februar, schloss er.", "It closed on Monday, 15 February.", 0},
		{"Am Dienstag, 14.02.2022, schloss er.", "It closed on Tuesday, 14 February 2022.", 1},
		{"Freitag, der 31. Juni 2022", "Friday, 31 June 2022", 0},
	})
}
