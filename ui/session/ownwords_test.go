package session

import (
	"slices"
	"testing"
)

// A word of the project is no misspelling, there and after reopening; taken
// away it is one again.
func TestOwnWords(t *testing.T) {
	lib := library(t, ":memory:")
	s := openTableIn(t, lib, [2]string{"Die Anlage steht.", "The flumox stands."})
	settle(s)
	if !hasCheck(s, 0, "spelling") {
		t.Fatalf("findings %+v", s.Findings(0))
	}
	try(t, s.SetOwnWords("flumox, gantries"))
	settle(s)
	if hasCheck(s, 0, "spelling") || !slices.Equal(s.OwnWords(), []string{"flumox", "gantries"}) {
		t.Errorf("words %q, findings %+v", s.OwnWords(), s.Findings(0))
	}
	other := reopen(t, lib, s.Project().ID)
	defer other.Close()
	if len(other.OwnWords()) != 2 {
		t.Errorf("after reopening %q", other.OwnWords())
	}
	try(t, s.SetOwnWords(""))
	settle(s)
	if !hasCheck(s, 0, "spelling") {
		t.Error("the word was taken away and is right still")
	}
}
