package check

import "testing"

func TestQuote(t *testing.T) {
	tryPairs(t, "quote-", []pairTest{
		{"„Ja“, sagte er.", "“Yes, he said.", 1},
		{"„Ja“, sagte er.", "„Yes“, he said.", 1},
		{"„Ja“, sagte er.", "Yes, he said.", 1},
		{"„Ja“, sagte er.", "‘Yes,’ he said.", 0},
		{"„Ja, sagte er.", "“Yes, he said.", 0},
	})
}
