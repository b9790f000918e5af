package session

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"satzpaar/store"
	"satzpaar/translate"
)

// openTable opens a bilingual table of rows of source and target; its checks
// have run.
func openTable(t testing.TB, rows ...[2]string) *Session {
	t.Helper()
	return openTableIn(t, library(t, ":memory:"), rows...)
}

func openTableIn(t testing.TB, lib *store.Library, rows ...[2]string) *Session {
	t.Helper()
	var b strings.Builder
	b.WriteString("id\tsource\ttarget\n")
	for i, r := range rows {
		fmt.Fprintf(&b, "%d\t%s\t%s\n", i+1, r[0], r[1])
	}
	path := filepath.Join(t.TempDir(), "a.tsv")
	if err := os.WriteFile(path, []byte(b.String()), 0o600); err != nil {
		t.Fatal(err)
	}
	p, err := OpenFile(t.Context(), lib, path)
	if err != nil {
		t.Fatal(err)
	}
	s := reopen(t, lib, p)
	t.Cleanup(func() { s.Close() })
	return s
}

func try(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func approveAt(t *testing.T, s *Session, all ...int) {
	t.Helper()
	for _, i := range all {
		_, err := s.Approve(i)
		try(t, err)
	}
}

// Replacing over five states: the preview counts them right, locked and final
// ones stay, and one undo takes all back.
func TestReplaceOverStates(t *testing.T) {
	row := [2]string{"Der Hafen.", "The harbor."}
	s := openTable(t, row, row, row, row, row)
	approveAt(t, s, 1, 2)
	try(t, s.SignOff(2))
	try(t, s.ToggleLock(3))
	try(t, s.Reject(4, Rejection{Category: "spelling", Level: 1}))
	start := content(t, s)
	p, err := s.PreviewReplace(Find{Text: "harbor"}, "harbour")
	try(t, err)
	if got, want := s.Tally(p), (Tally{Hits: 5, Ticked: 2, Approved: 2, Locked: 1}); got != want {
		t.Errorf("tally: got %+v, want %+v", got, want)
	}
	p.Hits[1].Ticked = true
	if got := s.Tally(p).Reopened; got != 1 {
		t.Errorf("reopened: got %d, want 1", got)
	}
	lost := 0
	s.OnChange(func(e Event) {
		if e.Kind == ApprovalLost {
			lost += e.Count
		}
	})
	if n, err := s.Apply(p); n != 3 || err != nil {
		t.Fatalf("Apply = %d, %v", n, err)
	}
	var got []string
	for i := range s.Len() {
		got = append(got, s.Segment(i).State.String()+" "+s.Segment(i).Target)
	}
	want := "translated The harbour.|translated The harbour.|final The harbor.|translated The harbor.|translated The harbour."
	if strings.Join(got, "|") != want || lost != 1 {
		t.Errorf("got %q, %d approvals lost", got, lost)
	}
	if _, err := s.Undo(); err != nil || content(t, s) != start {
		t.Errorf("one undo does not take it back: %v", err)
	}
}

func TestFind(t *testing.T) {
	s := openTable(t,
		[2]string{"Der Hafen {1}ist{/1} leer.", "The harbour {1}is{/1} empty."},
		[2]string{"Die Häfen.", "The Harbours, 1 by 1."},
		[2]string{"In Wladiwostok.", "In Vladivostok."})
	try(t, s.AddNote(1, "ask the client"))
	try(t, s.SetTarget(2, "In the east.", "edit"))
	approveAt(t, s, 0)
	for _, tt := range []struct {
		name string
		find Find
		want int // places
	}{
		{"target", Find{Text: "harbour"}, 2},
		{"case", Find{Text: "harbour", Case: true}, 1},
		{"whole word", Find{Text: "harbour", Whole: true}, 1},
		{"source", Find{Text: "hafen", Where: InSource}, 1},
		{"regular expression", Find{Text: "H[aä]fen", Where: InSource, Regexp: true}, 2},
		{"notes", Find{Text: "client", Where: InNotes}, 1},
		{"names", Find{Text: "vladi", Where: InNames}, 1},
		{"draft", Find{Text: "Vladivostok", Where: InDraft}, 1},
		{"approved", Find{Text: "harbour", Where: InApproved}, 1},
		{"codes are no text", Find{Text: "1"}, 2},
		{"nothing", Find{}, 0},
		{"empty matches", Find{Text: "x*", Regexp: true}, 0},
	} {
		t.Run(tt.name, func(t *testing.T) {
			q, err := s.Search(tt.find, nil)
			try(t, err)
			for q.Step(1) {
			}
			if q.Finds() != tt.want {
				t.Errorf("got %d places in %+v, want %d", q.Finds(), q.Hits, tt.want)
			}
		})
	}
	if _, err := s.Search(Find{Text: "(", Regexp: true}, nil); err == nil {
		t.Error("a wrong expression is taken")
	}
	p, err := s.PreviewReplace(Find{Text: `harbour(s?)`, Regexp: true}, "port$1")
	try(t, err)
	if len(p.Hits) != 2 || p.Hits[1].After != "The ports, 1 by 1." {
		t.Errorf("groups: %+v", p.Hits)
	}
	p, err = s.PreviewReplace(Find{Text: "is"}, "$1")
	try(t, err)
	if len(p.Hits) != 1 || p.Hits[0].After != "The harbour {1}$1{/1} empty." {
		t.Errorf("plain text: %+v", p.Hits)
	}
}

// Twelve hits, three approved, one locked: eight are ticked, one undo.
func TestPropagate(t *testing.T) {
	var rows [][2]string
	for range 13 {
		rows = append(rows, [2]string{"Der Hafen ist seit gestern geschlossen.", "Port closed."})
	}
	rows = append(rows,
		[2]string{"Der Hafen ist seit  gestern geschlossen.", "Port shut."},
		[2]string{"Ein anderer Satz steht hier ganz allein.", "Port closed."})
	s := openTable(t, rows...)
	approveAt(t, s, 1, 2, 3)
	try(t, s.ToggleLock(4))
	try(t, s.SetTarget(13, s.Segment(13).Target+" Now.", "edit"))
	try(t, s.SetTarget(0, "The port has been closed since yesterday.", "edit"))
	start := content(t, s)
	p := s.PreviewPropagate(0)
	if got, want := s.Tally(p), (Tally{Hits: 13, Ticked: 8, Approved: 3, Locked: 1}); got != want {
		t.Errorf("tally: got %+v, want %+v", got, want)
	}
	if n, err := s.Apply(p); n != 8 || err != nil {
		t.Fatalf("Apply = %d, %v", n, err)
	}
	if got := s.Segment(14).Target; got != "Port closed." {
		t.Errorf("another sentence became %q", got)
	}
	if _, err := s.Undo(); err != nil || content(t, s) != start {
		t.Errorf("one undo does not take it back: %v", err)
	}
}

// The summary of a bulk approval names the open errors; the history says bulk,
// and one undo takes it back.
func TestBulk(t *testing.T) {
	var rows [][2]string
	for i := range 300 {
		rows = append(rows, [2]string{fmt.Sprintf("Der Zug %d kam an.", i+10), fmt.Sprintf("Train %d arrived.", i+10)})
	}
	rows[7][1], rows[9][1] = "Train 999 arrived.", "Train 998 arrived."
	s := openTable(t, rows...)
	start := content(t, s)
	all := s.Visible()
	b := s.SummariseBulk(all)
	if len(b.Approve) != 300 || b.Faults != 2 {
		t.Errorf("summary: %d segments, %d with errors", len(b.Approve), b.Faults)
	}
	if n, err := s.Bulk(all); n != 300 || err != nil {
		t.Fatalf("Bulk = %d, %v", n, err)
	}
	h, err := s.History(7)
	try(t, err)
	if len(h) != 1 || h[0].What != "bulk" {
		t.Errorf("history: %+v", h)
	}
	if _, err := s.Undo(); err != nil || content(t, s) != start {
		t.Errorf("one undo does not take it back: %v", err)
	}
}

// Every way of changing the text of an approved segment makes it translated and
// says so; approving again restores it, and the memory follows.
func TestEveryEditTakesApprovalBack(t *testing.T) {
	for _, tt := range []struct {
		name string
		edit func(s *Session) error
	}{
		{"typing", func(s *Session) error { s.Typing(0, "Hello there."); return s.Leave() }},
		{"suggestion", func(s *Session) error { return s.put(0, "Hello there.", "take") }},
		{"restore", func(s *Session) error { return s.Restore(0, "Good day.") }},
		{"replace", func(s *Session) error {
			p, err := s.PreviewReplace(Find{Text: "Hello"}, "Hi")
			p.Hits[0].Ticked = true
			if err == nil {
				_, err = s.Apply(p)
			}
			return err
		}},
		{"propagate", func(s *Session) error {
			try(t, s.SetTarget(1, "Greetings.", "edit"))
			p := s.PreviewPropagate(1)
			p.Hits[0].Ticked = true
			_, err := s.Apply(p)
			return err
		}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			s := openTable(t, [2]string{"Guten Tag.", "Good day."}, [2]string{"Guten Tag.", "Good day."})
			try(t, s.SetTarget(0, "Hello.", "edit"))
			approveAt(t, s, 0)
			said := false
			// The worker tells of findings meanwhile; what is lost, the command alone.
			s.OnChange(func(e Event) {
				if e.Kind == ApprovalLost && e.Segment == 0 {
					said = true
				}
			})
			try(t, s.Activate(0))
			try(t, tt.edit(s))
			if g := s.Segment(0); g.State != translate.Translated || g.Approved != "Hello." || !said {
				t.Errorf("state %s, approved text %q, said %v", g.State, g.Approved, said)
			}
			try(t, s.Restore(0, "Hello."))
			approveAt(t, s, 0)
			if g := s.Segment(0); g.State != translate.Reviewed || g.Target != "Hello." {
				t.Errorf("approved again: %s %q", g.State, g.Target)
			}
		})
	}
}

// What is final or locked refuses to change, and says who or how.
func TestRefusals(t *testing.T) {
	s := openTable(t, [2]string{"Guten Tag.", "Good day."}, [2]string{"Hallo.", "Hello."}, [2]string{"Ja.", ""}, [2]string{"12.", ""})
	approveAt(t, s, 0)
	try(t, s.SignOff(0))
	try(t, s.ToggleLock(1))
	for _, tt := range []struct {
		name, want string
		err        error
	}{
		{"edit final", "is final", s.SetTarget(0, "x", "edit")},
		{"edit locked", "is locked (Ada)", s.SetTarget(1, "x", "edit")},
		{"reject locked", "is locked (Ada)", s.Reject(1, Rejection{Text: "no"})},
		{"reopen locked", "is locked (Ada)", s.Reopen(1)},
		{"sign off a draft", "is not approved", s.SignOff(2)},
	} {
		if tt.err == nil || !strings.Contains(tt.err.Error(), tt.want) {
			t.Errorf("%s: %v, want %q", tt.name, tt.err, tt.want)
		}
	}
	if _, err := s.Approve(1); err == nil {
		t.Error("a locked segment was approved")
	}
	if _, err := s.Approve(2); err == nil {
		t.Error("an empty target was approved")
	}
	approveAt(t, s, 3)
	if g := s.Segment(3); g.Target != "12." || !g.State.Approved() {
		t.Errorf("a source without words: %q %s", g.Target, g.State)
	}
	try(t, s.Reopen(0))
	try(t, s.SetTarget(0, "Hello.", "edit"))
}
