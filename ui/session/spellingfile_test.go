package session

import (
	"os"
	"path/filepath"
	"testing"
)

// A word of the chosen dictionary is no misspelling, there and after reopening;
// what is no dictionary is refused and changes nothing.
func TestSpellingFile(t *testing.T) {
	lib := library(t, ":memory:")
	s := openTableIn(t, lib, [2]string{"Die Anlage steht.", "The flumox stands."})
	settle(s)
	dic := written(t, "port.dic", "1\nflumox\n")
	if err := SetSpellingFile(t.Context(), lib, dic); err == nil {
		t.Error("a dictionary without its .aff was taken")
	}
	aff := written(t, "port.aff", "SET UTF-8\n")
	dic = filepath.Join(filepath.Dir(aff), "port.dic")
	try(t, os.WriteFile(dic, []byte("1\nflumox\n"), 0o600))
	try(t, SetSpellingFile(t.Context(), lib, dic))
	try(t, s.UseSpellingFile(t.Context()))
	settle(s)
	if hasCheck(s, 0, "spelling") {
		t.Errorf("findings %+v", s.Findings(0))
	}
	other := reopen(t, lib, s.Project().ID)
	defer other.Close()
	settle(other)
	if hasCheck(other, 0, "spelling") {
		t.Errorf("after reopening: %+v", other.Findings(0))
	}
	try(t, SetSpellingFile(t.Context(), lib, ""))
	try(t, s.UseSpellingFile(t.Context()))
	settle(s)
	if !hasCheck(s, 0, "spelling") {
		t.Error("the dictionary was taken away and is asked still")
	}
}
