package session

import (
	"path/filepath"
	"testing"
	"time"

	"satzpaar/translate"
)

func TestTrust(t *testing.T) {
	for _, tt := range []struct {
		heeded, ignored int
		noisy           bool
	}{{0, 0, false}, {0, 7, false}, {0, 8, true}, {2, 6, true}, {3, 6, false}, {9, 1, false}} {
		if got := (Trust{tt.heeded, tt.ignored}).Noisy(); got != tt.noisy {
			t.Errorf("%d heeded, %d ignored: noisy = %t", tt.heeded, tt.ignored, got)
		}
	}
}

// What a repair does away with counts for the check, what is set aside against
// it, and both last.
func TestHeeded(t *testing.T) {
	lib := library(t, filepath.Join(t.TempDir(), "l.db"))
	s := openSample(t, lib)
	const id = "repeated-word"
	good := s.Segment(0).Target
	if err := s.SetTarget(0, "The the "+good[4:], "edit"); err != nil {
		t.Fatal(err)
	}
	settle(s)
	if len(findingsOf(s, 0, id)) == 0 {
		t.Fatalf("no finding in %q", s.Segment(0).Target)
	}
	if err := s.SetTarget(0, good, "edit"); err != nil {
		t.Fatal(err)
	}
	if got := trusted(s, id); got != (Trust{Heeded: 1}) {
		t.Errorf("after the repair: %+v", got)
	}
	f := translate.Finding{Segment: s.Segment(0).ID, Check: id, Evidence: "x"}
	if err := s.Dismiss(f, true, "wanted"); err != nil {
		t.Fatal(err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	s = reopen(t, lib, s.Project().ID)
	defer s.Close()
	if got := trusted(s, id); got != (Trust{1, 1}) {
		t.Errorf("after reopening: %+v", got)
	}
}

// A wording that was sent back is flagged when somebody uses it again, and no
// longer when the rejection is taken back.
func TestRejectedAgain(t *testing.T) {
	s := openSample(t, library(t, filepath.Join(t.TempDir(), "l.db")))
	defer s.Close()
	bad := s.Segment(1).Target
	if err := s.Reject(1, Rejection{Category: "style"}); err != nil {
		t.Fatal(err)
	}
	settle(s)
	if len(findingsOf(s, 1, "rejected-again")) != 0 {
		t.Error("flagged while it stands rejected")
	}
	if err := s.SetTarget(1, "Something else.", "edit"); err != nil {
		t.Fatal(err)
	}
	if err := s.SetTarget(1, bad, "edit"); err != nil {
		t.Fatal(err)
	}
	settle(s)
	if len(findingsOf(s, 1, "rejected-again")) != 1 {
		t.Errorf("not flagged: %v", s.Findings(1))
	}
	for range 3 {
		if _, err := s.Undo(); err != nil {
			t.Fatal(err)
		}
	}
	settle(s)
	if len(findingsOf(s, 1, "rejected-again")) != 0 {
		t.Error("flagged although the rejection was taken back")
	}
}

func TestProductivity(t *testing.T) {
	now := time.Date(2026, 3, 1, 9, 0, 0, 0, time.UTC)
	lib := library(t, filepath.Join(t.TempDir(), "l.db"))
	p, err := Pair(t.Context(), lib, sampleTexts(t))
	if err != nil {
		t.Fatal(err)
	}
	s, err := Open(t.Context(), lib, p, Options{Now: func() time.Time { return now }})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	s.Key()
	for range 3 {
		now = now.Add(10 * time.Second)
		s.Key()
	}
	now = now.Add(2 * time.Hour) // lunch
	s.Key()
	if _, err := s.Approve(0); err != nil {
		t.Fatal(err)
	}
	got, err := s.Productivity(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if got.Time != 30*time.Second || got.KeysPerSegment != 5 || got.Measured != 1 || got.WordsPerHour != float64(words(s.Segment(0).Source))*120 {
		t.Errorf("productivity = %+v", got)
	}
}

func trusted(s *Session, check string) Trust {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.trust(check)
}
