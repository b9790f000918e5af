package session

import (
	"slices"
	"testing"
)

// The sentences of a segment are those into which the document was split, and
// not what the rules would say of the joined text alone.
func TestParts(t *testing.T) {
	s := openPair(t, Texts{
		Name: "a.txt", DraftName: "b.txt",
		Source: []byte("Der Hafen\n\nEr liegt am Hptbahn. der Stadt. Der Hptbahn. Nord ist neu."), Draft: []byte("The port\n\nIt lies at the station of the city. The north station is new."),
	})
	for _, tt := range []struct {
		text string
		want []string
	}{
		{"", nil},
		{"Der Hafen Er liegt am Hptbahn. der Stadt.", []string{"Der Hafen", "Er liegt am Hptbahn. der Stadt."}},
		{"Der Hptbahn. Nord ist neu.", []string{"Der Hptbahn. Nord ist neu."}},
		{"Das ist neu. Das auch.", []string{"Das ist neu.", "Das auch."}}, // typed by a person
	} {
		if got := s.parts("de", tt.text); !slices.Equal(got, tt.want) {
			t.Errorf("parts(%q) = %q, want %q", tt.text, got, tt.want)
		}
	}
}
