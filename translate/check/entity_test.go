package check

import "testing"

func TestEntity(t *testing.T) {
	tryPairs(t, "entity-left", []pairTest{
		{"Er rief „Halt“.", "He shouted &quot;stop&quot;.", 2},
		{"AT&T wächst.", "AT&T is growing.", 0},
		{"Schreiben Sie &amp;.", "Write &amp;.", 0},
	})
}
