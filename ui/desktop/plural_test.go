package desktop

import "testing"

// One thing is said as one says it of one, in both languages; every singular
// stands for a text that there is.
func TestSingular(t *testing.T) {
	for _, tt := range []struct {
		l    Language
		n    int
		want string
	}{{"en", 1, "1 segment"}, {"en", 2, "2 segments"}, {"en", 0, "0 segments"}, {"de", 1, "1 Segment"}, {"de", 2, "2 Segmente"}} {
		if got := tt.l.say("%d segments", tt.n); got != tt.want {
			t.Errorf("%s: %q, not %q", tt.l, got, tt.want)
		}
	}
	if got, want := Language("de").made("one segment blocks the export: u1 (open)"), "ein Segment steht dem Export im Weg: u1 (open)"; got != want {
		t.Errorf("%q, not %q", got, want)
	}
	for many, one := range singular {
		if verb.ReplaceAllString(many, "") == verb.ReplaceAllString(one, "") {
			t.Errorf("%q reads as of many", one)
		}
		if german()[many] == "" || german()[one] == "" {
			t.Errorf("%q or %q is not translated", many, one)
		}
	}
}
