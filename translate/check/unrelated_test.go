package check

import "testing"

func TestUnrelated(t *testing.T) {
	tryPairs(t, "unrelated", []pairTest{
		{"Die Regierung hat gestern ein neues Gesetz über die Steuern vorgelegt.", "Penguins swim under thick ice and hunt for small fish.", 1},
		{"Die Regierung hat gestern ein neues Gesetz über die Steuern vorgelegt.", "Yesterday the government presented a new law on taxes.", 0},
	})
}
