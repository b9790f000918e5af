package check

import "testing"

func TestPlaceholder(t *testing.T) {
	tryPairs(t, "placeholder-", []pairTest{
		{"{count} Dateien von %s", "{count} files", 1},
		{"Datei geladen", "File %s loaded", 1},
		{"{{x}} und ${y}", "${y} and {{x}}", 0},
		{"100 % sicher", "100 % sure", 0},
	})
}
