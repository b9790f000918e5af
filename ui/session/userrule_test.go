package session

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"satzpaar/translate"
	"satzpaar/translate/check"
)

func findingsOf(s *Session, i int, prefix string) (all []translate.Finding) {
	for _, f := range s.Findings(i) {
		if strings.HasPrefix(f.Check, prefix) {
			all = append(all, f)
		}
	}
	return all
}

func TestUserRules(t *testing.T) {
	lib := library(t, filepath.Join(t.TempDir(), "l.db"))
	s := openSample(t, lib)
	rule := check.Rule{Name: "summit, not meeting", Target: check.Pattern{Text: "the", Words: true}, Severity: translate.Hint}
	trial, err := s.TryRule(rule)
	try(t, err)
	for trial.Step(3) {
	}
	if trial.First < 0 || trial.Found == 0 || len(s.UserRules()) != 0 {
		t.Fatalf("trial: %+v; %d rules stored", trial, len(s.UserRules()))
	}
	rule, err = s.SaveRule(rule)
	if err != nil {
		t.Fatal(err)
	}
	settle(s)
	at := trial.First
	if got := findingsOf(s, at, "rule-"); len(got) == 0 || got[0].Check != rule.Key() {
		t.Fatalf("findings of the rule: %v", got)
	}
	if _, err := s.SaveRule(check.Rule{Name: "broken", Target: check.Pattern{Text: "(", Regexp: true}}); err == nil {
		t.Error("a rule that cannot run was stored")
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	s = reopen(t, lib, s.Project().ID)
	defer s.Close()
	if got := findingsOf(s, at, "rule-"); len(got) == 0 {
		t.Error("the rule is gone after reopening")
	}
	if err := s.RemoveRule(rule.ID); err != nil {
		t.Fatal(err)
	}
	settle(s)
	if got := findingsOf(s, at, "rule-"); len(got) > 0 || len(s.UserRules()) > 0 {
		t.Errorf("after removal: %v", got)
	}
}

// Each change of a rule is one step back, and one forward again.
func TestUndoRules(t *testing.T) {
	lib := library(t, ":memory:")
	s := openTableIn(t, lib, [2]string{"Die Anlage steht.", "The plant stands."})
	var steps []string
	state := func() string {
		all := ""
		for _, r := range s.UserRules() {
			all += r.Key() + " " + r.Name + " " + r.Target.Text + "; "
		}
		return all + strings.Join(s.OwnWords(), " ")
	}
	steps = append(steps, state())
	did := func(err error) {
		t.Helper()
		try(t, err)
		steps = append(steps, state())
	}
	r, err := s.SaveRule(check.Rule{Name: "a", Target: check.Pattern{Text: "plant"}})
	did(err)
	r.Target.Text, r.Require = "works", true
	_, err = s.SaveRule(r)
	did(err)
	did(s.SetOwnWords("flumox"))
	did(s.RemoveRule(r.ID))
	for k := len(steps) - 2; k >= 0; k-- {
		_, err := s.Undo()
		try(t, err)
		if got := state(); got != steps[k] {
			t.Errorf("after undoing to step %d: %q, want %q", k, got, steps[k])
		}
	}
	s = reopen(t, lib, s.Project().ID) // what can be done again is in the ledger
	defer s.Close()
	for k := 1; k < len(steps); k++ {
		_, err := s.Redo()
		try(t, err)
		if got := state(); got != steps[k] {
			t.Errorf("done again to step %d: %q, want %q", k, got, steps[k])
		}
	}
}

func TestImportRules(t *testing.T) {
	dir := t.TempDir()
	s := openSample(t, library(t, filepath.Join(dir, "l.db")))
	defer s.Close()
	path := filepath.Join(dir, "list.csv")
	write := func(text string) {
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	write("Name;Source;Target;Mode\nNo meeting;;meeting;Simple\nBroken;;(;Regexp\n")
	if _, err := s.ImportRules(path); err == nil || !strings.Contains(err.Error(), "list.csv:3:") {
		t.Errorf("error = %v, want one that names line 3", err)
	}
	if len(s.UserRules()) != 0 {
		t.Error("half a list was imported")
	}
	write("Name;Source;Target;Mode\nNo meeting;;meeting;Simple\n")
	if n, err := s.ImportRules(path); n != 1 || err != nil || len(s.UserRules()) != 1 {
		t.Errorf("imported %d, %v", n, err)
	}
}
