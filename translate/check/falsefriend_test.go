package check

import (
	"testing"

	"satzpaar/translate"
)

func TestFalseFriend(t *testing.T) {
	for _, tt := range []struct {
		name, source, target string
		want                 int
	}{
		{"factory", "Die Fabrik brennt.", "The fabric is burning.", 1},
		{"right word there", "Die Fabrik webt Stoff.", "The factory makes fabric.", 0},
		{"no German twin", "Der Stoff ist rot.", "The fabric is red.", 0},
	} {
		t.Run(tt.name, func(t *testing.T) {
			n := 0
			for _, f := range (Known{}).Segment(translate.Segment{ID: "1", Source: tt.source, Target: tt.target, State: translate.Draft}) {
				if f.Check == "false-friend" {
					n++
				}
			}
			if n != tt.want {
				t.Errorf("findings = %d, want %d", n, tt.want)
			}
		})
	}
}
