package session

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"satzpaar/translate/format"
)

// compared compares two editions on the goroutine of the test.
func compared(t *testing.T, s *Session, old, now Edition) Comparison {
	t.Helper()
	c, err := s.Comparing(old, now)(t.Context(), func(int, int) {})
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// line writes a comparison as a line: number, old > new, separated by bars.
func (c Comparison) line() string {
	var all []string
	for _, d := range c.Differences {
		all = append(all, fmt.Sprintf("%d %s > %s", d.Segment+1, d.Old, d.New))
	}
	return strings.Join(all, " | ")
}

func written(t *testing.T, name, text string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestCompare(t *testing.T) {
	s := texts(t)
	edit := func(i int, text string) {
		t.Helper()
		if err := s.SetTarget(i, text, "edit"); err != nil {
			t.Fatal(err)
		}
	}
	edit(1, "Captain Maas waited with 15 ships.")
	if _, err := s.Approve(1); err != nil {
		t.Fatal(err)
	}
	points, err := s.Points(t.Context())
	if err != nil || len(points) != 2 || points[0].What != "approve" || !points[0].Day || points[1].Day {
		t.Fatalf("points: %+v, %v", points, err)
	}
	edit(1, "Captain Maas waited with sixteen ships.")
	edit(2, "Nobody was hurt.")
	reviewed := strings.Replace(oldEnglish, "The ferry runs", "The boat goes", 1)
	other, err := Pair(t.Context(), s.lib, Texts{Name: "a.txt", DraftName: "b.txt", Source: []byte(oldGerman + " Noch ein Satz."), Draft: []byte(reviewed + " One more sentence.")})
	if err != nil {
		t.Fatal(err)
	}
	xliff := filepath.Join(t.TempDir(), "a.xlf")
	if _, err := s.Export(t.Context(), format.XLIFF21, xliff); err != nil {
		t.Fatal(err)
	}
	edit(0, "The port was closed.")
	now := Edition{}
	for _, tt := range []struct {
		name     string
		old, now Edition
		want     string
	}{
		{"nothing", now, now, ""},
		{"draft", Edition{Kind: AsDrafted}, now, "1 The port of Rostock was closed yesterday. > The port was closed. | 2 Captain Maas waited with 14 ships. > Captain Maas waited with sixteen ships. | 3 Nobody was injured. > Nobody was hurt."},
		{"approved", Edition{Kind: AsApproved}, now, "2 Captain Maas waited with 15 ships. > Captain Maas waited with sixteen ships."},
		{"point", Edition{Kind: AsDrafted}, Edition{Kind: AtPoint, N: points[0].N}, "2 Captain Maas waited with 14 ships. > Captain Maas waited with 15 ships."},
		{"never received", Edition{Kind: AsDrafted}, Edition{Kind: AsReceived}, ""},
		{"XLIFF", Edition{Kind: InFile, Path: xliff}, now, "1 The port of Rostock was closed yesterday. > The port was closed."},
		{"table", Edition{Kind: InFile, Path: written(t, "a.tsv", "id\tsource\ttarget\n9\tNiemand wurde verletzt.\tNo one was injured.\n")}, now, "1  > The port was closed. | 2  > Captain Maas waited with sixteen ships. | 3 No one was injured. > Nobody was hurt. | 4  > The ferry runs again on Friday."},
		{"text", Edition{Kind: AsDrafted}, Edition{Kind: InFile, Path: written(t, "b.txt", reviewed)}, "4 The ferry runs again on Friday. > The boat goes again on Friday."},
		{"source", Edition{Kind: InFile, Path: written(t, "old.txt", strings.Replace(oldGerman, "gestern", "vorgestern", 1)+" Noch ein Satz steht hier.")}, now, "1 Der Hafen von Rostock war vorgestern geschlossen. > Der Hafen von Rostock war gestern geschlossen. | 0 Noch ein Satz steht hier. > "},
		{"project", Edition{Kind: AsDrafted}, Edition{Kind: InProject, Project: other}, "4 The ferry runs again on Friday. > The boat goes again on Friday. | 0  > One more sentence."},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := compared(t, s, tt.old, tt.now).line(); got != tt.want {
				t.Errorf("got  %s\nwant %s", got, tt.want)
			}
		})
	}
}

func TestCompareCounts(t *testing.T) {
	s := texts(t)
	if err := s.SetTarget(2, "Nobody, luckily, was hurt.", "edit"); err != nil {
		t.Fatal(err)
	}
	c := compared(t, s, Edition{Kind: AsDrafted}, Edition{})
	if c.Segments != 4 || c.Added != 2 || c.Removed != 1 || c.Kept != 21 {
		t.Errorf("counts: %+v", c)
	}
	if got := c.Rate(); got < .09 || got > .1 {
		t.Errorf("rate %f", got)
	}
	s.Typing(0, "The port of Rostock was shut yesterday.")
	if c := compared(t, s, Edition{Kind: AsDrafted}, Edition{}); len(c.Differences) != 2 {
		t.Errorf("what is being typed is not compared: %s", c.line())
	}
}

func TestCompareRefuses(t *testing.T) {
	s := texts(t)
	for name, path := range map[string]string{
		"none":    filepath.Join(t.TempDir(), "none.xlf"),
		"French":  written(t, "a.txt", "Le port de Rostock a été fermé hier. Personne n'a été blessé dans la ville, et les bateaux attendent."),
		"neither": written(t, "a.bin", "what"),
	} {
		if c, err := s.Comparing(Edition{Kind: InFile, Path: path}, Edition{})(t.Context(), func(int, int) {}); err == nil {
			t.Errorf("%s: %+v", name, c)
		}
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := s.Comparing(Edition{Kind: AsDrafted}, Edition{})(ctx, func(int, int) {}); !errors.Is(err, context.Canceled) {
		t.Errorf("cancelled: %v", err)
	}
}

func TestTakeOver(t *testing.T) {
	s := texts(t)
	for i, text := range []string{"The port was closed.", "Captain Maas waited.", "Nobody was hurt."} {
		if err := s.SetTarget(i, text, "edit"); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := s.Approve(1); err != nil {
		t.Fatal(err)
	}
	c := compared(t, s, Edition{Kind: AsDrafted}, Edition{})
	if err := s.TakeOver(c.Differences[0], true); err != nil || s.Segment(0).Target != s.Segment(0).Draft {
		t.Errorf("one: %q, %v", s.Segment(0).Target, err)
	}
	before := content(t, s)
	p := s.PreviewTakeOver(c.Differences, true)
	if len(p.Hits) != 2 || p.Hits[0].Ticked || !p.Hits[1].Ticked {
		t.Fatalf("the approved one is ticked, or not listed: %+v", p.Hits)
	}
	if n, err := s.Apply(p); n != 1 || err != nil {
		t.Errorf("took over %d, %v", n, err)
	}
	if _, err := s.Undo(); err != nil || content(t, s) != before {
		t.Errorf("one undo does not take it back: %v", err)
	}
}

// BenchmarkCompare100k compares a long document, a tenth of which was changed,
// and reports what it costs the window's goroutine.
func BenchmarkCompare100k(b *testing.B) {
	var all strings.Builder
	all.WriteString("id\tsource\ttarget\n")
	for i := range 100_000 {
		fmt.Fprintf(&all, "%d\tDer Zug %d fährt heute in den Hafen von Rostock.\tTrain %d goes to the port of Rostock today.\n", i+1, i, i)
	}
	now := filepath.Join(b.TempDir(), "now.tsv")
	old := filepath.Join(b.TempDir(), "old.tsv")
	for path, text := range map[string]string{now: all.String(), old: strings.ReplaceAll(all.String(), "7 goes to", "7 is bound for")} {
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			b.Fatal(err)
		}
	}
	lib := library(b, ":memory:")
	id, err := OpenFile(b.Context(), lib, now)
	if err != nil {
		b.Fatal(err)
	}
	s, err := Open(b.Context(), lib, id, Options{Who: "Ada"})
	if err != nil {
		b.Fatal(err)
	}
	defer s.Close()
	b.Run("Snapshot", func(b *testing.B) {
		for b.Loop() {
			s.Comparing(Edition{Kind: InFile, Path: old}, Edition{})
		}
	})
	b.Run("Work", func(b *testing.B) {
		for b.Loop() {
			c, err := s.Comparing(Edition{Kind: InFile, Path: old}, Edition{})(b.Context(), func(int, int) {})
			if err != nil || len(c.Differences) != 10_000 {
				b.Fatal(len(c.Differences), err)
			}
		}
	})
}
