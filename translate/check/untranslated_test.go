package check

import "testing"

func TestUntranslated(t *testing.T) {
	tryPairs(t, "untranslated", []pairTest{
		{"Wir haben davon erst gestern gehört.", "Wir haben davon erst gestern gehört.", 1},
		{"Real Madrid C. F.", "Real Madrid C. F.", 0},
		{"The Lord of the Rings", "The Lord of the Rings", 0},
	})
}
