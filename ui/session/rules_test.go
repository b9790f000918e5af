package session

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

const semicolons = `<srx version="2.0"><header cascade="yes"/><body><languagerules><languagerule languagerulename="A">
<rule break="yes"><beforebreak>;</beforebreak><afterbreak>\s</afterbreak></rule>
<rule break="no"><beforebreak>(a</beforebreak><afterbreak>b</afterbreak></rule>
</languagerule></languagerules><maprules><languagemap languagepattern=".*" languagerulename="A"/></maprules></body></srx>`

// The user's rules are a file that holds for every text from then on.
func TestRulesFile(t *testing.T) {
	lib := library(t, ":memory:")
	path := filepath.Join(t.TempDir(), "own.srx")
	if err := os.WriteFile(path, []byte(semicolons), 0o600); err != nil {
		t.Fatal(err)
	}
	pairs := func() int {
		t.Helper()
		p, err := Pair(t.Context(), lib, Texts{
			Name: "a.txt", DraftName: "b.txt",
			Source: []byte("Der Hafen ist zu; die Schiffe warten."), Draft: []byte("The port is closed; the ships are waiting."),
		})
		if err != nil {
			t.Fatal(err)
		}
		s := reopen(t, lib, p)
		defer s.Close()
		return s.Len()
	}
	if n := pairs(); n != 1 {
		t.Fatalf("%d segments without rules", n)
	}
	problems, err := SetRulesFile(t.Context(), lib, path)
	if err != nil || len(problems) != 1 || !strings.HasPrefix(problems[0], "A, rule 2:") {
		t.Fatalf("SetRulesFile = %q, %v", problems, err)
	}
	if n := pairs(); n != 2 {
		t.Errorf("%d segments with rules that split at semicolons", n)
	}
	if _, err := SetRulesFile(t.Context(), lib, filepath.Join(t.TempDir(), "none.srx")); err == nil {
		t.Error("a file that does not exist is taken")
	}
	if err := os.Remove(path); err != nil {
		t.Fatal(err)
	}
	_, err = Rules(t.Context(), lib)
	if err == nil || !strings.Contains(err.Error(), "own.srx") || !strings.Contains(err.Error(), "settings") {
		t.Errorf("the rules are gone: %v", err)
	}
	if _, err := SetRulesFile(t.Context(), lib, ""); err != nil {
		t.Fatal(err)
	}
	if n := pairs(); n != 1 {
		t.Errorf("%d segments after the rules were taken away", n)
	}
}
