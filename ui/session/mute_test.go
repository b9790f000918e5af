package session

import (
	"testing"

	"satzpaar/translate"
)

// A muted check is silent, also after the project was opened again.
func TestMute(t *testing.T) {
	s := openSample(t, library(t, ":memory:"))
	defer func() {
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	}()
	s.mu.Lock()
	clear(s.results)
	s.result(s.doc.Segments[0].ID).findings = []translate.Finding{{Segment: s.doc.Segments[0].ID, Check: "spacing"}}
	s.mu.Unlock()
	s.rankAll()
	if got := s.Checks(); len(got) != 1 || got[0].Count != 1 {
		t.Fatalf("checks: got %+v", got)
	}
	if err := s.Mute("spacing", true); err != nil {
		t.Fatal(err)
	}
	if got := len(s.Findings(0)) + len(s.Checks()); got != 0 {
		t.Errorf("muted: got %d", got)
	}
	s.work.stop() // it ranks what was muted
	s.muted = nil
	if err := s.readMuted(t.Context()); err != nil || len(s.muted) != 1 {
		t.Errorf("kept: got %v, %v", s.muted, err)
	}
}
