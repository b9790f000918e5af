package check

import "testing"

func TestAddress(t *testing.T) {
	tryPairs(t, "url-changed", []pairTest{
		{"Mehr: https://a.example/hilfe", "More: https://a.example/help", 1},
		{"Mail an post@a.example.", "Mail post@a.example.", 0},
		{"Mail an post@a.example.", "Mail us.", 1},
	})
}
