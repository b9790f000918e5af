package session

import "testing"

func TestLikeCase(t *testing.T) {
	for _, tt := range []struct{ found, sought, with, want string }{
		{"haus", "haus", "house", "house"},
		{"Haus", "haus", "house", "House"},
		{"HAUS", "haus", "house", "HOUSE"},
		{"haus", "Haus", "House", "house"},
		{"HAUS", "Haus", "House", "HOUSE"},
		{"Haus", "Haus", "House", "House"},
		{"stadt", "stadt", "Berlin", "Berlin"},   // as it was sought: as it is written
		{"haus", "Haus", "EU house", "EU house"}, // EU is no word with a capital
		{"Alter Hafen", "alter hafen", "old harbor", "Old Harbor"},
		{"Alter hafen", "alter hafen", "old harbor", "Old harbor"},
		{"ALTER HAFEN", "alter hafen", "old harbor", "OLD HARBOR"},
		{"iPhone", "iphone", "telephone", "telephone"},
		{"Ärger", "ärger", "öl", "Öl"},
		{"A", "a", "an", "An"}, // one capital begins a word
		{"Der", "der", "“the", "“The"},
		{"PORT", "port", "harbor’s", "HARBOR’S"},
		{"Peskow-Besuch", "peskow-besuch", "peskov’s visit", "Peskov’s Visit"},
		{"46", "46", "forty", "forty"},
		{"Hafen", "", "harbor", "Harbor"}, // of a pattern: by what is found alone
		{"hafen", "", "Harbor", "Harbor"},
		{"Hafen", "hafen", "", ""},
	} {
		if got := likeCase(tt.found, tt.sought, tt.with); got != tt.want {
			t.Errorf("likeCase(%q, %q, %q) = %q, want %q", tt.found, tt.sought, tt.with, got, tt.want)
		}
	}
}
