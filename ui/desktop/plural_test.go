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
	for many, one := range singular {
		if german()[many] == "" || german()[one] == "" {
			t.Errorf("%q or %q is not translated", many, one)
		}
	}
}
