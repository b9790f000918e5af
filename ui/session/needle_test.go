package session

import (
	"strings"
	"testing"
)

var needleCases = []struct {
	text, needle string
	want         bool
}{
	{"Der Hafen", "hafen", true},
	{"Der Hafen", "HAFEN", true},
	{"DIE ÜBUNG", "übung", true},
	{"die Übung", "üb", true},
	{"ÄÖ", "äö", true},
	{"Hafe", "hafen", false},
	{"", "a", false},
	{"alles", "", true},
	{"Satz 12", "satz 1", true},
	{"Satz 2", "satz 1", false},
	{"aaaab", "AAB", true},
	{"Kks", "ks", true},
}

func TestNeedle(t *testing.T) {
	for _, tt := range needleCases {
		if got := newNeedle(tt.needle).in(tt.text); got != tt.want {
			t.Errorf("%q in %q = %v", tt.needle, tt.text, got)
		}
	}
}

// A needle finds what a plain search in lower case finds.
func FuzzNeedle(f *testing.F) {
	for _, tt := range needleCases {
		f.Add(tt.text, tt.needle)
	}
	f.Fuzz(func(t *testing.T, text, what string) {
		if !ascii(text) || !ascii(what) {
			newNeedle(what).in(text)
			return
		}
		if got, want := newNeedle(what).in(text), strings.Contains(strings.ToLower(text), strings.ToLower(what)); got != want {
			t.Errorf("%q in %q = %v, want %v", what, text, got, want)
		}
	})
}

func ascii(s string) bool { return strings.IndexFunc(s, func(r rune) bool { return r >= 0x80 }) < 0 }
