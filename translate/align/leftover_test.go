package align

import "testing"

func TestLeftOver(t *testing.T) {
	for _, tt := range []struct {
		line string
		want bool
	}{
		{"Follow us on Instagram", true},
		{"Sign up for our daily newsletter", true},
		{"Folgen Sie uns auf Facebook", true},
		{"Datenschutzerklärung", true},
		{"[Video]", true},
		{"View all comments", true},
		{"Der Hafen von Rostock war gestern geschlossen.", false},
		{"Nobody was injured.", false},
		{"He posted a picture of the ship on his website on Friday.", false},
		{"Die Redaktion der Zeitung bekam hundert Briefe von Lesern.", false},
		{"", false},
		{"…", false},
	} {
		if got := LeftOver(tt.line) > .4; got != tt.want {
			t.Errorf("LeftOver(%q) = %.2f, want a left-over: %v", tt.line, LeftOver(tt.line), tt.want)
		}
	}
}
