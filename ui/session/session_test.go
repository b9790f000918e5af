package session

import (
	"context"
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"go.uber.org/goleak"

	"satzpaar/store/robot"
	"satzpaar/translate"
	"satzpaar/translate/format"
)

func TestMain(m *testing.M) {
	robot.Robots{robotLibrary: typeAndApprove}.Serve()
	goleak.VerifyTestMain(m, goleak.IgnoreTopFunction("database/sql.(*DB).connectionOpener"))
}

// The whole job: import, repair a pair, settle a name, approve, export.
func TestJob(t *testing.T) {
	lib := library(t, filepath.Join(t.TempDir(), "l.db"))
	s := openSample(t, lib)
	for _, want := range []struct{ source, check string }{
		{"Gipfel in Wladiwostok: Zwei", "name-kept"},
		{"wurde nicht unterzeichnet", "negation-lost"},
		{"46 Wagen", "number-missing"},
		{"1.180 Kilometern", "number-format"},
		{"mehr als jeder Vertrag", "quote-unbalanced"},
		{"ein Orchester aus Jekaterinburg", "name-kept"},
	} {
		source := strings.TrimPrefix(want.source, "ein ")
		if i := s.find(t, source); !has(s.Findings(i), want.check) {
			t.Errorf("%s: findings %+v, want %s", want.source, s.Findings(i), want.check)
		}
	}
	p := s.PreviewName("Wladiwostok", "Wladiwostok", "Vladivostok")
	if n, err := s.Apply(p); err != nil || n == 0 {
		t.Fatalf("Apply = %d, %v", n, err)
	}
	for i := range s.Len() {
		if strings.Contains(s.Segment(i).Target, "Wladiwostok") {
			t.Errorf("segment %d still has Wladiwostok", i)
		}
	}
	var all []int
	for i := range s.Len() {
		if s.Segment(i).Target == "" {
			if err := s.SetTarget(i, "He had demanded a cut by a quarter.", "edit"); err != nil {
				t.Fatal(err)
			}
		}
		all = append(all, i)
	}
	if n, err := s.Bulk(all); err != nil || n != s.Len() {
		t.Fatalf("Bulk = %d of %d, %v", n, s.Len(), err)
	}
	out := filepath.Join(t.TempDir(), "out.xlf")
	proof, err := s.Export(t.Context(), format.XLIFF21, out)
	if err != nil {
		t.Fatal(err)
	}
	b, err := os.ReadFile(out)
	if err != nil {
		t.Fatal(err)
	}
	f, err := format.Open(out, b)
	if err != nil || len(f.Document.Segments) != s.Len() || proof.Units != s.Len() {
		t.Fatalf("the export has %d segments of %d, %v", len(f.Document.Segments), s.Len(), err)
	}
	for i, g := range f.Document.Segments {
		if g.Target != s.Segment(i).Target || g.State != s.Segment(i).State {
			t.Errorf("segment %d came out as %q, %s", i, g.Target, g.State)
		}
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	// The next document knows what was approved.
	next := openSample(t, lib)
	defer next.Close()
	i := next.find(t, "Seoul wolle zuhören")
	found := make(chan struct{}, 1)
	next.OnChange(func(e Event) {
		if e.Segment == i {
			select {
			case found <- struct{}{}:
			default:
			}
		}
	})
	if err := next.Activate(i); err != nil {
		t.Fatal(err)
	}
	for len(next.Matches(i)) == 0 {
		<-found
	}
	if m := next.Matches(i)[0]; m.Score < 100 {
		t.Errorf("the approved sentence comes back at %d %%", m.Score)
	}
}

// content is what the library holds of the document.
func content(t *testing.T, s *Session) string {
	t.Helper()
	d, _, err := s.lib.Document(context.Background(), s.document)
	if err != nil {
		t.Fatal(err)
	}
	set, err := s.lib.Dismissals(context.Background(), s.project.ID)
	if err != nil {
		t.Fatal(err)
	}
	for i := range set {
		set[i].ID = 0 // a row that came back has another number
	}
	b, err := json.Marshal([]any{d.Segments, set, s.UserRules(), s.OwnWords()})
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

// One decision repairs a name everywhere, holds in the next document, and one
// undo takes both back.
func TestDecisionHoldsInTheNextDocument(t *testing.T) {
	lib := library(t, ":memory:")
	s := openSample(t, lib)
	defer s.Close()
	start := content(t, s)
	p := s.PreviewName("Sokolow", "Sokolow", "Sokolof")
	if n, err := s.Apply(p); err != nil || n != 2 {
		t.Fatalf("Apply = %d, %v", n, err)
	}
	settle(s)
	i := s.find(t, "sagte Sokolow")
	if has(s.Findings(i), "name-") || !strings.Contains(s.Segment(i).Target, "Sokolof") {
		t.Errorf("Sokolov was not repaired: %q %+v", s.Segment(i).Target, s.Names(i))
	}
	decided := content(t, s)
	if err := s.SetTarget(i, strings.Replace(s.Segment(i).Target, "Sokolof", "Sokolov", 1), "edit"); err != nil {
		t.Fatal(err)
	}
	settle(s)
	if !has(s.Findings(i), "name-") {
		t.Errorf("Sokolov stands against the decision and is not flagged: %+v", s.Names(i))
	}
	if _, err := s.Undo(); err != nil || content(t, s) != decided {
		t.Fatalf("the edit was not taken back: %v", err)
	}
	next := openSample(t, lib)
	k := next.find(t, "Andrej Sokolow, am Dienstagabend")
	if f := next.Findings(k); !has(f, "name-") || !slices.Contains(f[0].Fixes, "Sokolof") {
		t.Errorf("the next document does not know the decision: %+v", f)
	}
	if err := next.Close(); err != nil {
		t.Fatal(err)
	}
	if _, err := s.Undo(); err != nil {
		t.Fatal(err)
	}
	if content(t, s) != start {
		t.Error("the text is not what it was")
	}
	if d, err := lib.Names(t.Context(), s.Reaches()...); err != nil || len(d) != 0 {
		t.Errorf("the decision still holds: %+v, %v", d, err)
	}
}

func TestStates(t *testing.T) {
	s := openSample(t, library(t, ":memory:"))
	defer s.Close()
	if _, err := s.Approve(1); err != nil {
		t.Fatal(err)
	}
	if err := s.SetTarget(1, "Another text.", "edit"); err != nil {
		t.Fatal(err)
	}
	if got := s.Segment(1).State; got != translate.Translated {
		t.Errorf("an edited approved segment is %s, want translated", got)
	}
	if err := s.ToggleLock(1); err != nil {
		t.Fatal(err)
	}
	if err := s.SetTarget(1, "x", "edit"); err == nil {
		t.Error("a locked segment was changed")
	}
	if err := s.Reject(2, Rejection{Text: "wrong"}); err != nil {
		t.Fatal(err)
	}
	if got := s.Blockers(); !slices.ContainsFunc(got, func(b Blocker) bool { return b.Segment == 2 && b.Why == "rejected" }) {
		t.Errorf("a rejected segment does not block the export: %+v", got)
	}
}

func TestLandsWhereTheUserWas(t *testing.T) {
	lib := library(t, filepath.Join(t.TempDir(), "l.db"))
	s := openSample(t, lib)
	if err := s.Activate(7); err != nil {
		t.Fatal(err)
	}
	s.Typing(7, "half a sentence")
	id := s.Project().ID
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	s = reopen(t, lib, id)
	defer s.Close()
	if s.Active() != 7 || s.Text(7) != "half a sentence" {
		t.Errorf("active %d, text %q", s.Active(), s.Text(7))
	}
}

// What was kept is there also where nobody closed the project.
func TestKeptPlaceNeedsNoClosing(t *testing.T) {
	lib := library(t, filepath.Join(t.TempDir(), "l.db"))
	s := openSample(t, lib)
	defer s.Close()
	for _, i := range []int{7, 0, 5} {
		try(t, s.Activate(i))
		s.Typing(i, "half a sentence")
		s.Keep()
		other := reopen(t, lib, s.Project().ID)
		if other.Active() != i || other.Text(i) != "half a sentence" {
			t.Errorf("active %d, want %d; text %q", other.Active(), i, other.Text(i))
		}
		try(t, other.Close())
	}
}

func TestCloseBacksUpOnceADay(t *testing.T) {
	lib := library(t, filepath.Join(t.TempDir(), "l.db"))
	p, err := Pair(t.Context(), lib, sampleTexts(t))
	if err != nil {
		t.Fatal(err)
	}
	day := time.Date(2026, 3, 4, 5, 6, 7, 0, time.UTC)
	for _, days := range []int{0, 0, 1} {
		s, err := Open(t.Context(), lib, p, Options{Now: func() time.Time { return day.AddDate(0, 0, days) }})
		if err != nil {
			t.Fatal(err)
		}
		if err := s.Close(); err != nil {
			t.Fatal(err)
		}
	}
	copies, err := filepath.Glob(filepath.Join(lib.BackupFolder(), "*.db"))
	if err != nil || len(copies) != 2 {
		t.Errorf("three closings on two days left %v, %v", copies, err)
	}
}

func TestDismissalStays(t *testing.T) {
	lib := library(t, ":memory:")
	s := openSample(t, lib)
	i := s.find(t, "46 Wagen")
	f := s.Findings(i)[0]
	if err := s.Dismiss(f, false, "they are right"); err != nil {
		t.Fatal(err)
	}
	id := s.Project().ID
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	s = reopen(t, lib, id)
	defer s.Close()
	if has(s.Findings(i), f.Check) {
		t.Errorf("the dismissed finding is back: %+v", s.Findings(i))
	}
}
