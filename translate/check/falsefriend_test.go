package check

import (
	"slices"
	"strings"
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

// Every rule has an example: the tempting word is flagged with its fix, the
// right one is not.
func TestFalseFriendRules(t *testing.T) {
	rules := map[*friend]bool{}
	for _, f := range friends() {
		rules[f] = true
	}
	if len(rules) < 120 {
		t.Errorf("%d rules", len(rules))
	}
	flagged := func(source, target string) *translate.Finding {
		for _, f := range findings(source, target) {
			if f.Check == falseFriend.ID {
				return &f
			}
		}
		return nil
	}
	for r := range rules {
		e, tempting, instead := r.example()
		if !slices.Contains(r.wrong, tempting) || instead == "" {
			t.Errorf("%s: the example is not of the rule: %s", r.german, r.english)
			continue
		}
		if f := flagged(e.Source, e.Bad); f == nil {
			t.Errorf("%s / %s is not flagged", e.Source, e.Bad)
		} else if fixed := e.Bad[:f.Target.Start] + strings.Join(f.Fixes, "|") + e.Bad[f.Target.End:]; fixed != e.Good {
			t.Errorf("%s becomes %s", e.Bad, fixed)
		}
		if flagged(e.Source, e.Good) != nil {
			t.Errorf("%s / %s is flagged", e.Source, e.Good)
		}
	}
}
