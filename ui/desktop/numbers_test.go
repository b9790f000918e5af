package desktop

import "testing"

func TestWhole(t *testing.T) {
	for _, tt := range []struct {
		l    Language
		n    int
		want string
	}{{"en", 9999, "9999"}, {"en", 12345, "12,345"}, {"de", 1234567, "1.234.567"}, {"en", 0, "0"}} {
		if got := tt.l.whole(tt.n); got != tt.want {
			t.Errorf("%s: %d is written %q, want %q", tt.l, tt.n, got, tt.want)
		}
	}
}
