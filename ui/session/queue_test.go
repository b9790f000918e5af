package session

import "testing"

func TestContainsFold(t *testing.T) {
	for _, tt := range []struct {
		text, folded string
		want         bool
	}{
		{"Der Hafen", "hafen", true},
		{"DIE ÜBUNG", "übung", true},
		{"die Übung", "üb", true},
		{"Hafe", "hafen", false},
		{"", "a", false},
		{"alles", "", true},
	} {
		if got := containsFold(tt.text, tt.folded); got != tt.want {
			t.Errorf("containsFold(%q, %q) = %v", tt.text, tt.folded, got)
		}
	}
}
