package session

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"satzpaar/translate"
	"satzpaar/translate/score"
)

func TestScorecard(t *testing.T) {
	lib := library(t, filepath.Join(t.TempDir(), "l.db"))
	s := openSample(t, lib)
	if err := s.Mark(0, translate.NoSpan, Rejection{Category: "colour"}); err == nil {
		t.Error("an issue that the profile does not have was marked")
	}
	if err := s.Mark(0, translate.Span{Start: 0, End: 3}, Rejection{"omission", score.Major, "half a sentence"}); err != nil {
		t.Fatal(err)
	}
	if err := s.Mark(2, translate.NoSpan, Rejection{"punctuation", score.Minor, ""}); err != nil {
		t.Fatal(err)
	}
	c := s.Scorecard()
	if c.Penalty != 6 || len(c.Marks) != 2 || c.Marks[1].Segment != 2 || c.ByType["omission"][score.Major] != 1 || c.Words == 0 || c.Score != 100-600/float64(c.Words) {
		t.Errorf("scorecard = %+v", c)
	}
	if _, err := s.Undo(); err != nil {
		t.Fatal(err)
	}
	if got := s.Scorecard().Penalty; got != 5 {
		t.Errorf("after undo: penalty %v, want 5", got)
	}
	own := score.Profile{Name: "House", Pass: 90, Types: []score.IssueType{{ID: "omission", Points: [4]float64{0, 1, 2, 3}}}}
	if err := s.SaveProfile(own); err != nil {
		t.Fatal(err)
	}
	for _, bad := range []score.Profile{{}, {Name: "DQF", Types: own.Types}, {Name: "x", Types: []score.IssueType{{ID: "a", Points: [4]float64{-1}}}}} {
		if err := s.SaveProfile(bad); err == nil {
			t.Errorf("the profile %+v was kept", bad)
		}
	}
	if err := s.SetProfile("House"); err != nil {
		t.Fatal(err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	s = reopen(t, lib, s.Project().ID)
	defer s.Close()
	if got := s.Scorecard(); got.Profile.Name != "House" || got.Penalty != 2 {
		t.Errorf("after reopening: %s, penalty %v", got.Profile.Name, got.Penalty)
	}
}

func TestReports(t *testing.T) {
	dir := t.TempDir()
	s := openSample(t, library(t, filepath.Join(dir, "l.db")))
	defer s.Close()
	if err := s.Mark(0, translate.NoSpan, Rejection{"style", score.Minor, "stiff"}); err != nil {
		t.Fatal(err)
	}
	for kind, want := range map[string]string{Report: "stiff", ReportCSV: "style/minor: stiff", ReportXLIFF: `locQualityIssueType="style"`} {
		path := filepath.Join(dir, kind)
		if _, err := s.Export(t.Context(), kind, path); err != nil {
			t.Fatal(err)
		}
		b, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		if !strings.Contains(string(b), want) {
			t.Errorf("%s lacks %q", kind, want)
		}
	}
}
