package session

import (
	"strings"
	"testing"
)

func TestFilterHint(t *testing.T) {
	for _, tt := range []struct{ line, want string }{
		{"", ""},
		{"Hafen", ""},
		{"10:30", ""},
		{"state:", "new draft translated reviewed final rejected"},
		{"Hafen state:re", "reviewed rejected"},
		{"state:draft,f", "final"},
		{"state:draft", ""},
		{"state:draft ", ""},
		{"is:lo", "locked"},
		{"origin:m", "machine memory"},
		{"who:", ""},
		{"check:number-mis", "number-missing"},
	} {
		if got := strings.Join(FilterHint(tt.line), " "); got != tt.want {
			t.Errorf("FilterHint(%q) = %s, want %s", tt.line, got, tt.want)
		}
	}
	for _, key := range []string{"is", "state", "origin", "did", "band", "check"} {
		for _, v := range choices(key) {
			if f, err := ParseFilter(key + ":" + v); err != nil || f.Text != "" {
				t.Errorf("%s:%s is no condition: %v", key, v, err)
			}
		}
	}
}
