package session

import (
	"context"
	"testing"
)

// While what was typed is not checked with the whole document, the gate is not
// to be trusted, and one can see it.
func TestChecking(t *testing.T) {
	s := openTable(t, [2]string{"Es kamen 46 Gäste.", "There were 46 guests."}, [2]string{"Es regnete.", "It rained."})
	s.Typing(0, "There were 64 guests.")
	if _, of, is := s.Checking(); !is || of != 2 {
		t.Errorf("after typing: %d segments, at work %v", of, is)
	}
	if err := s.Gate(t.Context()); err == nil {
		t.Error("the gate is open, though nothing is approved")
	}
	if _, _, is := s.Checking(); is {
		t.Error("all is checked, and the checks are said to be at work")
	}
}

// While a job holds the document, edits are refused with a sentence, and all of
// it is one undo.
func TestJobHolds(t *testing.T) {
	s := openTable(t, [2]string{"Eins.", "One."}, [2]string{"Zwei.", "Two."}, [2]string{"Drei.", "Three."})
	j := s.BulkJob([]int{0, 1, 2})
	try(t, j.Begin())
	if _, err := s.Approve(0); err == nil {
		t.Error("an edit was taken while a job holds the document")
	}
	try(t, j.Store(t.Context()))
	if s.Progress().Approved != 0 {
		t.Error("the document changed before it was shown")
	}
	for {
		more, err := j.Show(func() bool { return true })
		try(t, err)
		if !more {
			break
		}
	}
	if got := s.Progress().Approved; got != 3 {
		t.Errorf("approved: got %d, want 3", got)
	}
	_, err := s.Undo()
	try(t, err)
	if got := s.Progress().Approved; got != 0 {
		t.Errorf("after undo: got %d, want 0", got)
	}
}

// A job that is cancelled, or whose library refuses, leaves all as it was.
func TestJobCancelled(t *testing.T) {
	s := openTable(t, [2]string{"Eins.", "One."}, [2]string{"Zwei.", "Two."})
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	j := s.BulkJob([]int{0, 1})
	try(t, j.Begin())
	if err := j.Store(ctx); err == nil {
		t.Fatal("a cancelled job was stored")
	}
	j.Drop()
	if s.Progress().Approved != 0 || s.CanUndo() {
		t.Error("a cancelled job changed something")
	}
	if _, err := s.Approve(0); err != nil {
		t.Errorf("after a cancelled job: %v", err)
	}
}
