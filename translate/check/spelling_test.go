package check

import (
	"strings"
	"testing"

	"satzpaar/translate"
)

func TestSpelling(t *testing.T) {
	tryPairs(t, "spelling", []pairTest{
		{"Die Lage ist ernst.", "The situaton is serious.", 1},
		{"Die Farbe ist rot.", "The colour is red, the color too.", 0},
		{"Er kauft Lederhosen.", "He buys lederhosen.", 0},
		{"Die Polypropylenfaser", "The polypropylene fibre", 0},
	})
}

// What is no word by its length takes no time: this would not end.
func TestEndlessWord(t *testing.T) {
	p := read(translate.Segment{Source: "Die Fabrik brennt.", Target: "The " + strings.Repeat("p", 1<<17) + " burns."})
	if got := checkSpelling(p); len(got) > 0 {
		t.Errorf("%d findings", len(got))
	}
}
