package session

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"satzpaar/translate"
)

// sentOut exports the document and returns the file, as it stands there.
func sentOut(t *testing.T, s *Session, name string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	_, err := s.Export(t.Context(), "source-format", path)
	try(t, err)
	b, err := os.ReadFile(path)
	try(t, err)
	return string(b)
}

var sentRows = [][2]string{
	{"Am Morgen regnete es.", "It rained in the morning."},
	{"Der Zug kam um neun Uhr an.", "The train came at nine."},
	{"Niemand stieg aus.", "Nobody got off."},
	{"Der Hafen blieb den ganzen Tag leer.", "The port stayed empty all day."},
	{"Am Abend schien die Sonne.", "The sun shone in the evening."},
	{"Danach war alles wie immer.", "Then all was as always."},
}

// A file comes back: three segments changed there, one changed on both sides,
// one is missing, one unknown, one has another source. What the file alone
// changed is taken and open; nothing is lost on either side, and one undo takes
// it back.
func TestReturnedFile(t *testing.T) {
	lib := library(t, ":memory:")
	s := openTableIn(t, lib, sentRows...)
	approveAt(t, s, 0, 1, 3)
	file := sentOut(t, s, "a.tsv")
	try(t, s.SetTarget(3, "The port was empty all day.", "edit"))
	approveAt(t, s, 3)
	before := content(t, s)

	back := strings.NewReplacer(
		"It rained in the morning.", "In the morning it rained.",
		"The train came at nine.", "The train arrived at nine.",
		"Nobody got off.", "No one got off.",
		"The port stayed empty all day.", "The harbour stayed empty all day.",
		"Am Abend schien die Sonne.", "Ganz anderes.",
		"6\tDanach war alles wie immer.\tThen all was as always.", "99\tDas steht hier nicht.\tThis is not here.",
	).Replace(file)
	lost := 0
	s.OnChange(func(e Event) {
		if e.Kind == ApprovalLost {
			lost += e.Count
		}
	})
	r, err := s.TakeReturned("back.tsv", []byte(back))
	try(t, err)
	if want := (Return{Taken: ids("1", "2", "3"), Reopened: 2, Conflicts: ids("4"), Missing: ids("6"), Differ: ids("5"), Unknown: ids("99")}); fmt.Sprint(r) != fmt.Sprint(want) {
		t.Errorf("got %+v, want %+v", r, want)
	}
	if lost != 2 {
		t.Errorf("%d approvals were said to be lost, want 2", lost)
	}
	for i, want := range []string{
		"translated In the morning it rained.", "translated The train arrived at nine.", "translated No one got off.",
		"reviewed The port was empty all day.", "translated The sun shone in the evening.", "translated Then all was as always.",
	} {
		if g := s.Segment(i); g.State.String()+" "+g.Target != want {
			t.Errorf("segment %d is %s %q, want %q", i, g.State, g.Target, want)
		}
	}
	if was, ok := s.BaseText(0, BeforeReceived, 0); !ok || was != sentRows[0][1] {
		t.Errorf("before the file came it said %q", was)
	}
	_, err = s.Undo()
	try(t, err)
	if content(t, s) != before {
		t.Error("one undo does not take it back")
	}
}

func ids(all ...translate.SegmentID) []translate.SegmentID { return all }

// A conflict is first in the queue and bars the export until one text is
// approved: ours, or theirs, which is the first suggestion.
func TestConflict(t *testing.T) {
	for _, theirs := range []bool{false, true} {
		s := openTableIn(t, library(t, ":memory:"), sentRows...)
		s.SetOrder(ByAttention)
		approveAt(t, s, 3)
		file := sentOut(t, s, "a.tsv")
		try(t, s.SetTarget(3, "The port was empty all day.", "edit"))
		approveAt(t, s, 3)
		try(t, s.Reject(1, Rejection{Text: "no"}))
		_, err := s.TakeReturned("back.tsv", []byte(strings.Replace(file, "The port stayed empty all day.", "The harbour stayed empty all day.", 1)))
		try(t, err)
		if c, ok := s.Conflict(3); !ok || c != (Conflict{"The port stayed empty all day.", "The harbour stayed empty all day."}) {
			t.Errorf("the conflict is %+v, %v", c, ok)
		}
		if s.NextOpen(0) != 3 || s.Why(3) != Conflicting {
			t.Errorf("the queue leads to %d, %v", s.NextOpen(0), s.Why(3))
		}
		barred := func() bool {
			return slices.ContainsFunc(s.Blockers(), func(b Blocker) bool { return b.Segment == 3 })
		}
		if !barred() {
			t.Error("the conflict does not bar the export")
		}
		want := "The port was empty all day."
		if theirs {
			want = "The harbour stayed empty all day."
			try(t, s.Take(3, 0))
		}
		approveAt(t, s, 3)
		if _, ok := s.Conflict(3); ok || barred() || s.Segment(3).Target != want {
			t.Errorf("after approving: conflict %v, barred %v, %q", ok, barred(), s.Segment(3).Target)
		}
	}
}

// What the file judged without changing it: an approval, a rejection with its
// reason. What is locked here keeps its text.
func TestReturnedJudgements(t *testing.T) {
	s := openUnits(t, library(t, ":memory:"), firstFile...)
	try(t, s.ToggleLock(2))
	_ = sentOut(t, s, "a.xlf")
	all := slices.Clone(firstFile)
	all[0].state = "signed-off"
	all[2].target = "Closed."
	r, err := s.TakeReturned("b.xlf", xliffOf(all...))
	try(t, err)
	if r.Judged != 1 || !s.Segment(0).State.Approved() || s.Segment(0).Approved == "" {
		t.Errorf("judged %d, %+v", r.Judged, s.Segment(0))
	}
	if g := s.Segment(2); len(r.Conflicts) != 1 || g.Target != firstFile[2].target {
		t.Errorf("the locked segment is %q, %+v", g.Target, r)
	}
	before := content(t, s)
	for name, b := range map[string]string{"a.tsv": "id\tsource\ttarget\n7\tGanz anderes.\tb\n", "a.xlf": "<xliff"} {
		if _, err := s.TakeReturned(name, []byte(b)); err == nil || content(t, s) != before {
			t.Errorf("%s: %v", name, err)
		}
	}
}
