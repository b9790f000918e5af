package session

import (
	"os"
	"path/filepath"
	"slices"
	"testing"

	"satzpaar/translate"
)

func hasCheck(s *Session, i int, id string) bool {
	return slices.ContainsFunc(s.Findings(i), func(f translate.Finding) bool { return f.Check == id })
}

// What was imported as a glossary is checked, and a decision taken in the
// session counts at once.
func TestTermsOfTheLibrary(t *testing.T) {
	lib := library(t, ":memory:")
	terms := []translate.Name{{Citation: "Spundwand", Forms: []translate.NameForm{{Lang: "en", Text: "sheet piling", State: translate.Preferred, Reach: translate.Everywhere}}}}
	try(t, lib.ImportNames(t.Context(), terms, translate.Everywhere, "t", "2026-01-01T00:00:00Z"))
	s := openTableIn(t, lib, [2]string{"Die Spundwände halten.", "The walls hold."}, [2]string{"Die Haftung endet.", "The guilt ends."})
	settle(s)
	if !hasCheck(s, 0, "term-missing") || hasCheck(s, 1, "term-missing") {
		t.Errorf("findings %+v, %+v", s.Findings(0), s.Findings(1))
	}
	try(t, s.SetTarget(0, "The sheet piling holds.", "edit"))
	settle(s)
	if hasCheck(s, 0, "term-missing") {
		t.Error("the term is said and still missed")
	}
}

// The glossary of the file itself is checked as well.
func TestTermsOfTheFile(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a.xlf")
	try(t, os.WriteFile(path, []byte(`<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" xmlns:gls="urn:oasis:names:tc:xliff:glossary:2.0" version="2.0" srcLang="de" trgLang="en"><file id="f1"><unit id="u1"><gls:glossary><gls:glossEntry><gls:term>Spundwand</gls:term><gls:translation>sheet piling</gls:translation></gls:glossEntry></gls:glossary><segment><source>Die Spundwand hält.</source><target>The wall holds.</target></segment></unit></file></xliff>`), 0o600))
	lib := library(t, ":memory:")
	p, err := OpenFile(t.Context(), lib, path)
	try(t, err)
	s := reopen(t, lib, p)
	defer s.Close()
	if !s.readTerms(t.Context()) {
		t.Fatal("the file's glossary was not read")
	}
	settle(s)
	if !hasCheck(s, 0, "term-missing") {
		t.Errorf("findings %+v", s.Findings(0))
	}
}

// A question about a name that was set aside at one place is asked at the next.
func TestNextQuestion(t *testing.T) {
	row := [2]string{"Gestern war er in Wladiwostok.", "Yesterday he was in Wladiwostok."}
	s := openTable(t, row, row)
	settle(s)
	severity := func(i int) translate.Severity {
		for _, f := range s.Findings(i) {
			if f.Check == "name-kept" {
				return f.Severity
			}
		}
		return 99
	}
	if severity(0) != translate.Warning || severity(1) != translate.Hint {
		t.Fatalf("severities %v, %v", severity(0), severity(1))
	}
	for _, f := range s.Findings(0) {
		if f.Check == "name-kept" {
			try(t, s.Dismiss(f, false, "a quotation"))
		}
	}
	settle(s)
	if severity(0) != 99 || severity(1) != translate.Warning {
		t.Errorf("after setting the first aside: %v, %v", severity(0), severity(1))
	}
}
