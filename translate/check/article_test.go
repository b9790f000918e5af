package check

import "testing"

func TestArticle(t *testing.T) {
	tryPairs(t, "article-a-an", []pairTest{
		{"Es war eine ehrliche Antwort.", "It was a honest answer.", 1},
		{"Er kommt an eine Universität.", "He is going to an university.", 1},
		{"Ein MP ging.", "An MP left.", 0},
		{"Ein Uhr", "A one-off; a European; an hour; an 8; a UN envoy.", 0},
		{"Ein 18-Jähriger", "A 18-year-old", 1},
	})
}
