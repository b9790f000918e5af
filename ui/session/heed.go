package session

import (
	"context"
	"strings"

	"satzpaar/translate"
)

// A Trust says how often the user agreed with a check in this project: Heeded
// when an edit did away with what it found, Ignored when the finding was set
// aside.
type Trust struct{ Heeded, Ignored int }

// Precision is the share of decisions that agreed with the check; ok is false
// where nobody has decided anything yet.
func (t Trust) Precision() (p float64, ok bool) {
	n := t.Heeded + t.Ignored
	if n == 0 {
		return 0, false
	}
	return float64(t.Heeded) / float64(n), true
}

// Noisy reports whether a check is wrong so often that it should offer to be
// muted: in three of four decisions, of which there are at least eight.
func (t Trust) Noisy() bool {
	return t.Heeded+t.Ignored >= 8 && 4*t.Heeded <= t.Heeded+t.Ignored
}

// trust returns how far the user's decisions bear a check out; s.mu is held.
func (s *Session) trust(check string) Trust {
	t := Trust{Heeded: s.heeded[check]}
	for _, d := range s.dismissed {
		if d.Check == check {
			t.Ignored++
		}
	}
	return t
}

// Noisy lists those checks that propose to be muted.
func Noisy(all []CheckSummary) []string {
	var noisy []string
	for _, c := range all {
		if c.Trust.Noisy() {
			noisy = append(noisy, c.Check)
		}
	}
	return noisy
}

// heed counts the findings of a segment that an edit of its text did away
// with: it holds no longer what they pointed at, or has what was missing. The
// pair is checked anew as it was, for while it was typed the findings went.
func (s *Session) heed(was, now translate.Segment) error {
	if was.ID != now.ID || was.Target == now.Target || was.Target == "" {
		return nil
	}
	known := s.known()
	still := map[string]bool{}
	for _, f := range known.Segment(now) {
		still[f.Check+"\x00"+f.Evidence] = true
	}
	n := map[string]int{}
	for _, f := range known.Segment(was) {
		if !still[f.Check+"\x00"+f.Evidence] && !s.setAside(f) {
			n[f.Check]++
		}
	}
	for _, f := range s.Findings(s.Index(now.ID)) {
		if wide(f.Check) && f.Target.Valid() && f.Target.End <= len(was.Target) && !strings.Contains(now.Target, was.Target[f.Target.Start:f.Target.End]) {
			n[f.Check]++
		}
	}
	if err := s.lib.Heed(context.Background(), s.project.ID, n); err != nil {
		return err
	}
	s.mu.Lock()
	for id, k := range n {
		s.heeded[id] += k
	}
	s.mu.Unlock()
	return nil
}

func (s *Session) setAside(f translate.Finding) bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.isDismissed(f)
}
