package cli

import "testing"

func TestSeveral(t *testing.T) {
	for n, want := range map[int]string{0: "0 units", 1: "1 unit", 2: "2 units"} {
		if got := several(n, "unit"); got != want {
			t.Errorf("%d: %q, not %q", n, got, want)
		}
	}
}
