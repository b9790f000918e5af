package session

import (
	"fmt"
	"slices"
	"testing"
	"time"

	"satzpaar/store"
	"satzpaar/translate"
)

// bilingual opens a project over pairs of texts.
func bilingual(t *testing.T, lib *store.Library, name string, pairs ...string) *Session {
	t.Helper()
	d := translate.Document{Name: name, SourceLang: "de", TargetLang: "en"}
	for i := 0; i+1 < len(pairs); i += 2 {
		d.Segments = append(d.Segments, translate.Segment{ID: translate.SegmentID(fmt.Sprint(i/2 + 1)), Source: pairs[i], Draft: pairs[i+1], Target: pairs[i+1], State: translate.Draft})
	}
	p, err := lib.CreateProject(t.Context(), name, []store.File{{Document: d}}, "2026-01-01T00:00:00Z")
	if err != nil {
		t.Fatal(err)
	}
	return reopen(t, lib, p)
}

func (s *Session) summary(t *testing.T, name string) NameSummary {
	t.Helper()
	all := s.DocumentNames()
	k := slices.IndexFunc(all, func(n NameSummary) bool { return n.Name == name })
	if k < 0 {
		t.Fatalf("the document does not have %s: %+v", name, all)
	}
	return all[k]
}

// The planted Wladiwostok: flagged with its fix, repaired everywhere by one
// decision, known to the next document.
func TestWladiwostok(t *testing.T) {
	lib := library(t, ":memory:")
	s := bilingual(t, lib, "eins",
		"Der Zug erreichte Wladiwostok am Morgen.", "The train reached Wladiwostok in the morning.",
		"Der Wladiwostoker Hafen liegt am Ende der Strecke.", "The Wladiwostok port lies at the end of the line.",
		"Wladiwostoks Hügel sind steil.", "Wladiwostoks hills are steep.")
	defer s.Close()
	n := s.DocumentNames()[0]
	if n.Name != "Wladiwostok" || n.Count != 3 || n.Trouble != 3 || len(n.Offers) == 0 || n.Offers[0] != "Vladivostok" {
		t.Fatalf("the first name is %+v", n)
	}
	p := s.PreviewDecision(NameChoice{Name: n.Name, Form: n.Offers[0], Reach: translate.Everywhere})
	if len(p.Hits) != 3 {
		t.Fatalf("the preview shows %+v", p.Hits)
	}
	if _, err := s.Apply(p); err != nil {
		t.Fatal(err)
	}
	settle(s)
	if n := s.summary(t, "Wladiwostok"); n.Trouble != 0 || n.Decided != "Vladivostok" || s.Segment(2).Target != "Vladivostok's hills are steep." {
		t.Errorf("afterwards %+v, %q", n, s.Segment(2).Target)
	}
	next := bilingual(t, lib, "zwei", "Sie kam aus Wladiwostok.", "She came from Wladiwostok.")
	defer next.Close()
	o := next.Names(0)
	if len(o) != 1 || o[0].Severity != translate.Fault || o[0].Suggest[0] != "Vladivostok" {
		t.Errorf("the next document has %+v", o)
	}
}

func TestHouseStyle(t *testing.T) {
	s := bilingual(t, library(t, ":memory:"), "eins",
		"Kim Jong Un reiste ab.", "Kim Jong Un departed.",
		"Er sprach mit Kim Jong Un.", "He spoke to Kim Jong Un.",
		"Es gab Hühnchen Kiew.", "There was chicken Kiev.")
	s.opt.Now = func() time.Time { return time.Date(2026, 11, 25, 0, 0, 0, 0, time.UTC) }
	defer s.Close()
	p, err := s.PreviewStyle("guardian", s.Reaches()[1])
	if err != nil {
		t.Fatal(err)
	}
	if len(p.Hits) != 2 || p.Hits[0].After != "Kim Jong-un departed." {
		t.Fatalf("the preview shows %+v", p.Hits)
	}
	start := content(t, s)
	if _, err := s.Apply(p); err != nil {
		t.Fatal(err)
	}
	settle(s)
	if s.HouseStyle() != "guardian" || s.Segment(1).Target != "He spoke to Kim Jong-un." {
		t.Errorf("style %q, %q", s.HouseStyle(), s.Segment(1).Target)
	}
	if _, err := s.Undo(); err != nil {
		t.Fatal(err)
	}
	if s.HouseStyle() != "" || content(t, s) != start {
		t.Errorf("after undo the style is %q", s.HouseStyle())
	}
}
