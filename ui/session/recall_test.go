package session

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"satzpaar/store"
	"satzpaar/translate"
)

// Where nothing is like the whole, a part that is remembered is offered by a
// digit with what renders it, and one undo takes it back.
func TestFragmentIsOffered(t *testing.T) {
	lib := library(t, ":memory:")
	approveAt(t, openTableIn(t, lib,
		[2]string{"Der Minister für Verkehr besuchte gestern die alte Schleuse.", "The minister of transport visited the old lock yesterday."},
		[2]string{"Nach dem Sturm blieb die alte Schleuse zwei Wochen geschlossen.", "After the storm the old lock remained closed for two weeks."},
	), 0, 1)
	s := openTableIn(t, lib, [2]string{"Wegen Eis bleibt die alte Schleuse bis März zu.", "Because of ice."})
	if all := matchesOf(t, s, 0); len(all) != 0 {
		t.Fatalf("matches: %+v", all)
	}
	k := slices.IndexFunc(s.Suggestions(0), func(x Suggestion) bool { return x.Part != "" })
	if k < 0 {
		t.Fatalf("no part among %+v", s.Suggestions(0))
	}
	if x := s.Suggestions(0)[k]; x.Show != "alte Schleuse › old lock" {
		t.Errorf("offered: %q", x.Show)
	}
	try(t, s.Take(0, k))
	if got := s.Segment(0).Target; got != "Because of ice. old lock" {
		t.Errorf("taken: %q", got)
	}
	if _, err := s.Undo(); err != nil || s.Segment(0).Target != "Because of ice." {
		t.Errorf("undone: %q, %v", s.Segment(0).Target, err)
	}
}

// Figures and names of a match are made to fit, which is said; taking it is one
// step; the unit itself stays.
func TestMatchIsRepaired(t *testing.T) {
	lib := library(t, ":memory:")
	approveAt(t, openTableIn(t, lib,
		[2]string{"Das Treffen in Moskau dauerte 3 Tage.", "The meeting in Moscow lasted 3 days."},
		[2]string{"Das Treffen der Minister dauerte gestern 1 Stunde.", "The ministers' meeting lasted 1 hour yesterday."},
	), 0, 1)
	s := openTableIn(t, lib,
		[2]string{"Das Treffen in Wien dauerte 12 Tage.", "X."},
		[2]string{"Das Treffen der Minister dauerte gestern 2 Stunden.", "Y."},
	)
	all := matchesOf(t, s, 0)
	if len(all) == 0 || all[0].Adapted != "The meeting in Vienna lasted 12 days." {
		t.Fatalf("matches: %+v", all)
	}
	if all[0].Score >= 100 || all[0].Unit.Target != "The meeting in Moscow lasted 3 days." {
		t.Errorf("score %d, unit %q", all[0].Score, all[0].Unit.Target)
	}
	for _, r := range all[0].Repairs {
		if got := all[0].Adapted[r.At.Start:r.At.End]; got != r.Now {
			t.Errorf("%s › %s is marked at %q", r.Was, r.Now, got)
		}
	}
	try(t, s.Take(0, 0))
	if got := s.Segment(0).Target; got != all[0].Adapted {
		t.Errorf("taken: %q", got)
	}
	if _, err := s.Undo(); err != nil || s.Segment(0).Target != "X." {
		t.Errorf("undone: %q, %v", s.Segment(0).Target, err)
	}
	for _, m := range matchesOf(t, s, 1) {
		if m.Unit.Target == "The ministers' meeting lasted 1 hour yesterday." && m.Adapted != "" {
			t.Errorf("a singular became %q", m.Adapted)
		}
	}
}

// What is approved is remembered with the client and the domain of its
// project; for another client or domain it costs points, which are named.
func TestScopesCost(t *testing.T) {
	lib := library(t, ":memory:")
	first := openTableIn(t, lib, [2]string{"Der Hafen ist seit gestern geschlossen.", "The port has been closed since yesterday."})
	try(t, first.SetClient("Harbour"))
	try(t, first.SetDomain("ports"))
	approveAt(t, first, 0)
	for _, tt := range []struct {
		client, domain string
		score          int
		why            string
	}{
		{"", "", 100, ""},
		{"harbour", "ports", 100, ""},
		{"Railway", "ports", 99, "another client"},
		{"Harbour", "trains", 99, "another field"},
		{"Railway", "trains", 98, "another client another field"},
	} {
		s := openTableIn(t, lib, [2]string{"Der Hafen ist seit gestern geschlossen.", ""})
		try(t, s.SetClient(tt.client))
		try(t, s.SetDomain(tt.domain))
		all := matchesOf(t, s, 0)
		if len(all) == 0 {
			t.Fatal("no match")
		}
		var why []string
		for _, p := range all[0].Penalties {
			why = append(why, p.Why)
		}
		if got := min(all[0].Score, 100); got != tt.score || strings.Join(why, " ") != tt.why {
			t.Errorf("%s, %s: %d %q, want %d %q", tt.client, tt.domain, got, why, tt.score, tt.why)
		}
		if all[0].Unit.Client != "Harbour" || all[0].Unit.Domain != "ports" {
			t.Errorf("remembered for %q, %q", all[0].Unit.Client, all[0].Unit.Domain)
		}
	}
}

// A memory that the project does not ask says nothing.
func TestAttach(t *testing.T) {
	lib := library(t, ":memory:")
	id, err := lib.SaveMemory(t.Context(), store.Memory{Name: "client", Penalty: 4})
	try(t, err)
	_, err = lib.Import(t.Context(), store.Import{Memory: id}, func(yield func(translate.Unit) error) error {
		return yield(translate.Unit{Source: "Der Hafen ruht heute.", Target: "The port rests today.", SourceLang: "de", TargetLang: "en", State: translate.Reviewed})
	})
	try(t, err)
	s := openTableIn(t, lib, [2]string{"Der Hafen ruht heute.", ""})
	for _, on := range []bool{true, false, true} {
		try(t, s.Attach(id, on))
		all := matchesOf(t, s, 0)
		if (len(all) > 0) != on || on && all[0].Score != 96 {
			t.Errorf("attached %v: %+v", on, all)
		}
	}
}

// The analysis counts bands, repetitions and the total; its own units do not
// count, and filters know the bands afterwards.
func TestAnalyse(t *testing.T) {
	lib := library(t, ":memory:")
	approveAt(t, openTableIn(t, lib, [2]string{"Der Hafen ist seit gestern geschlossen.", "The port has been closed since yesterday."}), 0)
	s := openTableIn(t, lib,
		[2]string{"Niemand weiß etwas davon.", ""},
		[2]string{"Der Hafen ist seit gestern geschlossen.", ""},
		[2]string{"Niemand weiß etwas davon.", "Nobody knows."},
		[2]string{"Der Hafen ist seit gestern offen.", ""},
	)
	approveAt(t, s, 2)
	done := make(chan []BandCount, 1)
	s.Analyse(func(int) {}, func(all []BandCount, err error) {
		if err != nil {
			t.Error(err)
		}
		done <- all
	})
	got := map[string][2]int{}
	for _, b := range <-done {
		if b.Segments > 0 {
			got[b.Band] = [2]int{b.Segments, b.Words}
		}
	}
	// The first sentence is like the approved third one.
	if got["Total"] != [2]int{4, 20} || got["Repetitions"] != [2]int{1, 4} || got["100"][0]+got["101 context"][0]+got["102 context"][0] != 2 {
		t.Errorf("counted %v", got)
	}
	f, err := ParseFilter("band:50-74")
	try(t, err)
	try(t, s.SetFilter(f))
	if !slices.Equal(s.Visible(), []int{3}) {
		score, _ := s.bestMatch(3)
		t.Errorf("in the band: %v; the last has %d", s.Visible(), score)
	}
	if _, err := ParseFilter("band:x"); err == nil {
		t.Error("a band x is known")
	}
}

// A wording that was rejected in another document is found while it is typed,
// with who and why.
func TestRejectedElsewhere(t *testing.T) {
	lib := library(t, ":memory:")
	first := openTableIn(t, lib, [2]string{"Der Hafen ist seit gestern geschlossen.", "The haven is closed since yesterday."})
	try(t, first.Reject(0, Rejection{Text: "a haven is no port"}))
	s := openTableIn(t, lib, [2]string{"Der Hafen ist seit gestern geschlossen.", "The port is closed."})
	finding := func() string {
		try(t, s.work.settled(t.Context()))
		for _, f := range s.Findings(0) {
			if f.Check == "rejected-again" {
				return f.Message.String()
			}
		}
		return ""
	}
	if got := finding(); got != "" {
		t.Errorf("another wording: %q", got)
	}
	s.Typing(0, "The haven is closed since yesterday.")
	if got := finding(); !strings.Contains(got, "a haven is no port") {
		t.Errorf("typed: %q", got)
	}
	if r, yes, err := s.RejectedBefore(0); err != nil || !yes || r.Reason != "a haven is no port" {
		t.Errorf("before approval: %+v, %v, %v", r, yes, err)
	}
}

// An import is cancelled, goes on where it was, and names by line what is not
// usable; a selection goes out.
func TestMemoryFile(t *testing.T) {
	lib := library(t, filepath.Join(t.TempDir(), "l.db"))
	path := filepath.Join(t.TempDir(), "a.tmx")
	var b strings.Builder
	b.WriteString("<tmx version=\"1.4\"><header srclang=\"de\"/><body>\n<tu><tuv xml:lang=\"de\"><seg>Allein</seg></tuv></tu>\n")
	for range 3 {
		b.WriteString("<tu><tuv xml:lang=\"de\"><seg>Der Hafen " + strings.Repeat("x", b.Len()%7) + "</seg></tuv><tuv xml:lang=\"en\"><seg>The port</seg></tuv></tu>\n")
	}
	b.WriteString("</body></tmx>")
	try(t, os.WriteFile(path, []byte(b.String()), 0o600))
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := ImportMemory(ctx, lib, MemoryFile{Path: path, Rejected: func(int, string) {}}); !errors.Is(err, context.Canceled) {
		t.Errorf("cancelled: %v", err)
	}
	var lines []int
	done, err := ImportMemory(t.Context(), lib, MemoryFile{Path: path, Memory: "client", Rejected: func(line int, _ string) { lines = append(lines, line) }})
	try(t, err)
	if done.Read != 3 || !slices.Equal(lines, []int{2}) {
		t.Errorf("read %+v, rejected at %v", done, lines)
	}
	memories, err := lib.Memories(t.Context())
	try(t, err)
	if len(memories) != 1 || memories[0].Name != "client" {
		t.Errorf("memories: %+v", memories)
	}
	out := filepath.Join(t.TempDir(), "out.tmx")
	n, err := ExportMemory(t.Context(), lib, store.Selection{Memory: memories[0].ID}, out)
	if err != nil || n != done.Added {
		t.Errorf("%d written, %v", n, err)
	}
	if _, err := os.Stat(out); err != nil {
		t.Error(err)
	}
}

// A sentence that was added to the translation belongs to no source: its
// approval teaches the memory nothing.
func TestNoSourceIsNotRemembered(t *testing.T) {
	s := openTable(t, [2]string{"Der Hafen ruht.", "The harbor rests."}, [2]string{"", "An added sentence."})
	approveAt(t, s, 0, 1)
	n, err := s.lib.UnitCount(t.Context())
	try(t, err)
	if n != 1 {
		t.Errorf("the memory holds %d units", n)
	}
}
