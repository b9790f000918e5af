package check

import "testing"

func TestAttribution(t *testing.T) {
	tryPairs(t, "quote-attribution", []pairTest{
		{"„Wir warten ab“, sagte der Minister am Abend.", "“We shall wait and see.”", 1},
		{"„Wir warten ab“, sagte der Minister am Abend.", "“We shall wait,” said the minister.", 0},
		{"„Wir warten ab.“", "“We shall wait.”", 0},
	})
}
