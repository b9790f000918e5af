package check

import "testing"

func TestTag(t *testing.T) {
	tryPairs(t, "tag-", []pairTest{
		{"{1}Neu{/1} hier", "New here", 2},
		{"Neu hier", "{1}New here", 1},
		{"{1}Neu{/1} und {2}alt{/2}", "{1}New {2}and{/1} old{/2}", 1},
		{"{1}Neu{/1} und {2/}alt", "{2/}old and {1}new{/1}", 0},
	})
}
