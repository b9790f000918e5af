package session

import (
	"context"
	"fmt"
	"slices"
	"testing"
	"time"

	"satzpaar/store"
	"satzpaar/translate"
)

// many returns a session of n segments that all have the same finding.
func many(t *testing.T, n int) *Session {
	t.Helper()
	rows := make([][2]string, n)
	for i := range rows {
		rows[i] = [2]string{fmt.Sprintf("Der Zug Nummer %d hält.", i), fmt.Sprintf("The train  number %d stops.", i)}
	}
	return openTable(t, rows...)
}

// A document is copied in pieces as it stands on the screen; a change in between
// is in the copy, whole.
func TestSnapshot(t *testing.T) {
	s := many(t, 5000)
	c := s.Snapshot()
	pieces := 1
	for c.Step(func() bool { return true }) {
		if pieces++; pieces == 3 {
			if err := s.SetTarget(1, "Another train.", ""); err != nil {
				t.Fatal(err)
			}
			s.Typing(4999, "Being typed.")
		}
	}
	if pieces < 6 {
		t.Errorf("copied in %d pieces", pieces)
	}
	want := s.work.live().Segments
	if !slices.EqualFunc(c.doc.Segments, want, func(a, b translate.Segment) bool { return a.ID == b.ID && a.Target == b.Target }) {
		t.Error("the copy is not what stands on the screen")
	}
}

// To set all findings like one aside is one step; a job that was given up has
// changed nothing.
func TestDismissJob(t *testing.T) {
	s := many(t, 400)
	settle(s)
	found := s.Findings(7)
	if len(found) == 0 || s.Why(7) == Clean {
		t.Fatal("nothing was found")
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	j := s.DismissJob(found[0], "")
	if err := j.Begin(); err != nil {
		t.Fatal(err)
	}
	if err := j.Store(ctx); err == nil {
		t.Fatal("what was cancelled is stored")
	}
	j.Drop()
	if got := len(s.Findings(7)); got != len(found) {
		t.Errorf("cancelled: %d findings, want %d", got, len(found))
	}
	if _, err := s.run(s.DismissJob(found[0], "")); err != nil {
		t.Fatal(err)
	}
	for _, i := range []int{0, 7, 399} {
		if s.Why(i) != Clean {
			t.Errorf("segment %d still asks for attention", i)
		}
	}
	if !s.Long(false) {
		t.Error("to take it back is no long work")
	}
	if what, err := s.Undo(); err != nil || what != store.WhatIgnore {
		t.Fatalf("undo: %q, %v", what, err)
	}
	if got := len(s.Findings(7)); got != len(found) || s.Why(399) == Clean {
		t.Errorf("taken back: %d findings, want %d", got, len(found))
	}
}

// The queue knows of a muted check a moment later.
func TestMuteRanks(t *testing.T) {
	s := many(t, 400)
	settle(s)
	check := s.Findings(7)[0].Check
	ranked := make(chan struct{}, 8)
	s.OnChange(func(e Event) {
		if e.Kind == FindingsChanged && e.Segment == -1 {
			ranked <- struct{}{}
		}
	})
	for _, on := range []bool{true, false} {
		if err := s.Mute(check, on); err != nil {
			t.Fatal(err)
		}
		for s.Why(399) == Clean != on {
			select {
			case <-ranked:
			case <-time.After(time.Minute):
				t.Fatalf("muted %v: the queue does not know", on)
			}
		}
	}
}
