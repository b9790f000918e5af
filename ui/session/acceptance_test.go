// Acceptance: the scenarios of a review, where each is proved, and where it can
// be seen in the real window (testdata/window of ui/desktop, run by .ci/window).
// Gone through there by hand as well: 1, 2 (typing, suggestion), 4 to 9 (of 8 the
// ignoring alone), 11 and 13; 10, 14 and 15 are proved by tests alone.
//
//	 1 approve three, come back        TestApproveThreeAndComeBack, TestKeptPlaceNeedsNoClosing · killed
//	 2 an edit takes approval back     TestEveryEditTakesApprovalBack; by keys desktop.TestApprovalLostIsSaid
//	 3 N commands, N undos             TestUndoGivesBackTheStart over all of TestEditsAreComplete
//	 4 ... killed in between           TestKill, desktop.TestHalfASentenceComesBack · killed
//	 5 replace over five states        TestReplaceOverStates · names-by-mouse
//	 6 same source elsewhere           TestPropagate
//	 7 a name decided once             TestDecisionHoldsInTheNextDocument, TestDecisionKeepsForms · scenario, names-by-mouse
//	 8 ignored stays ignored           TestIgnoredStaysIgnored, TestDismissalLasts, TestDismissalThroughReimport
//	 9 a file comes back               TestReturnedFile, TestConflict, TestReturnedJudgements, desktop.TestReturnedFile · killed
//	10 export twice                    TestExportTwice; other tools: .ci/peers
//	11 export with one rejected        TestExportTwice, desktop.TestExportView, cli gate.txt · views, by-mouse
//	12 100,000 segments                ./dev bench
//	13 approve in bulk                 TestBulk · scenario, by-mouse
//	14 no longer approved: below 100   TestMatchFallsWithApproval
//	15 a rejection offered again       TestRejectionIsRemembered, TestRejectedWordingIsRemembered
//	16 every command, by key and mouse desktop.TestEveryCommand, desktop.TestCommandsWithoutProject · views, by-mouse
//	17 how many flags are right        ./dev exams
//	keys a decision costs              desktop.TestKeyBudgets
package session

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"satzpaar/translate"
	"satzpaar/translate/format"
)

// Approve three, close, open: one stands at the fourth, the history has three
// rows, and the memory three units.
func TestApproveThreeAndComeBack(t *testing.T) {
	lib := library(t, filepath.Join(t.TempDir(), "l.db"))
	s := openTableIn(t, lib, [2]string{"Eins.", "One."}, [2]string{"Zwei.", "Two."}, [2]string{"Drei.", "Three."}, [2]string{"Vier.", "Four."})
	for range 3 {
		next, err := s.Approve(s.Active())
		try(t, err)
		try(t, s.Activate(next))
	}
	id := s.Project().ID
	try(t, s.Close())
	s = reopen(t, lib, id)
	defer s.Close()
	if s.Active() != 3 {
		t.Errorf("at %d, want 3", s.Active())
	}
	rows := 0
	for i := range s.Len() {
		h, err := s.History(i)
		try(t, err)
		rows += len(h)
	}
	units, err := lib.UnitCount(t.Context())
	try(t, err)
	if rows != 3 || units != 3 {
		t.Errorf("%d rows of history, %d units", rows, units)
	}
}

// matchesOf returns what the memory says of segment i, once it was asked.
func matchesOf(t *testing.T, s *Session, i int) []translate.Match {
	t.Helper()
	ready := make(chan struct{}, 1)
	s.OnChange(func(e Event) {
		if e.Segment == i {
			select {
			case ready <- struct{}{}:
			default:
			}
		}
	})
	s.Request(i)
	for {
		s.mu.Lock()
		r := s.results[s.Segment(i).ID]
		looked := r != nil && r.looked // not only scored with the whole document
		s.mu.Unlock()
		if looked {
			return s.Matches(i)
		}
		<-ready
	}
}

// The same sentence approved and then no longer: its match falls below 100.
func TestMatchFallsWithApproval(t *testing.T) {
	lib := library(t, ":memory:")
	first := openTableIn(t, lib, [2]string{"Der Hafen ist seit gestern geschlossen.", "The port has been closed since yesterday."})
	approveAt(t, first, 0)
	second := openTableIn(t, lib, [2]string{"Der Hafen ist seit gestern geschlossen.", ""})
	if all := matchesOf(t, second, 0); len(all) == 0 || all[0].Score < 100 {
		t.Fatalf("approved: %+v", all)
	}
	try(t, first.Reopen(0))
	third := openTableIn(t, lib, [2]string{"Der Hafen ist seit gestern geschlossen.", ""})
	if all := matchesOf(t, third, 0); len(all) == 0 || all[0].Score >= 100 {
		t.Errorf("no longer approved: %+v", all)
	}
}

// A wording that was sent back carries the reason when it is offered again.
func TestRejectionIsRemembered(t *testing.T) {
	lib := library(t, ":memory:")
	first := openTableIn(t, lib, [2]string{"Der Hafen ist seit gestern geschlossen.", "The haven is closed since yesterday."})
	approveAt(t, first, 0)
	try(t, first.Reject(0, Rejection{Category: "mistranslation", Level: 2, Text: "a haven is no port"}))
	second := openTableIn(t, lib, [2]string{"Der Hafen ist seit gestern geschlossen.", ""})
	all := matchesOf(t, second, 0)
	if len(all) == 0 || !strings.Contains(all[0].Unit.Rejected, "a haven is no port") {
		t.Errorf("matches: %+v", all)
	}
}

// A finding that was ignored stays so: after an edit elsewhere, after opening
// again, and when the file comes in anew in the same project's words.
func TestIgnoredStaysIgnored(t *testing.T) {
	lib := library(t, ":memory:")
	rows := [][2]string{{"Es kamen 46 Gäste.", "There were 64 guests."}, {"Es regnete.", "It rained."}}
	s := openTableIn(t, lib, rows...)
	f := s.Findings(0)
	if len(f) == 0 {
		t.Fatal("nothing was found")
	}
	for _, x := range f {
		try(t, s.Dismiss(x, false, "as the speaker said"))
	}
	try(t, s.SetTarget(1, "It was raining.", "edit"))
	settle(s)
	if len(s.Findings(0)) != 0 {
		t.Errorf("after an edit elsewhere: %+v", s.Findings(0))
	}
	id := s.Project().ID
	try(t, s.Close())
	s = reopen(t, lib, id)
	defer s.Close()
	if len(s.Findings(0)) != 0 {
		t.Errorf("after opening again: %+v", s.Findings(0))
	}
	for len(s.Findings(0)) == 0 && s.CanUndo() {
		_, err := s.Undo()
		try(t, err)
	}
	if len(s.Findings(0)) == 0 {
		t.Error("undo does not bring the finding back")
	}
}

// Exporting twice gives the same bytes, and with one segment rejected the gate
// names it.
func TestExportTwice(t *testing.T) {
	s := openTable(t, [2]string{"Eins.", "One."}, [2]string{"Zwei.", "Two."})
	approveAt(t, s, 0)
	try(t, s.Reject(1, Rejection{Text: "no"}))
	var sums []string
	for _, name := range []string{"a.xlf", "b.xlf"} {
		path := filepath.Join(t.TempDir(), name)
		p, err := s.Export(t.Context(), format.XLIFF21, path)
		try(t, err)
		if _, err := os.Stat(path); err != nil {
			t.Fatal(err)
		}
		sums = append(sums, p.SHA256Out)
	}
	if sums[0] != sums[1] {
		t.Errorf("two exports differ: %v", sums)
	}
	if err := s.Gate(t.Context()); err == nil || !strings.Contains(err.Error(), "rejected") {
		t.Errorf("the gate says %v", err)
	}
}
