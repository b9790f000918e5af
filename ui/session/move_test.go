package session

import (
	"strings"
	"testing"

	"satzpaar/translate/format"
)

// A paragraph that the draft has elsewhere is proposed, and taken in one step.
func TestMoves(t *testing.T) {
	de, en := chapter(48, func(int) bool { return false })
	paragraphs := strings.Split(en, "\n\n")
	moved := append([]string{paragraphs[0], paragraphs[2], paragraphs[3], paragraphs[4], paragraphs[1]}, paragraphs[5:]...)
	s := openPair(t, plainTexts(de, strings.Join(moved, "\n\n")))
	all := s.Moves()
	if len(all) != 1 {
		t.Fatalf("Moves = %v", all)
	}
	before, rows := content(t, s), s.Len()
	if err := s.TakeMove(all[0]); err != nil {
		t.Fatal(err)
	}
	if n := s.Len(); n != rows-(all[0].TargetTo-all[0].TargetFrom) || len(s.Moves()) != 0 {
		t.Errorf("%d segments of %d, still to move: %v", n, rows, s.Moves())
	}
	right := 0
	for i := range s.Len() {
		g := s.Segment(i)
		if a, b := strings.Fields(g.Source), strings.Fields(g.Target); len(a) > 1 && len(b) > 1 && a[len(a)-2] == b[len(b)-2] {
			right++
		} else if g.Confidence == 1 {
			t.Errorf("%q was paired with %q", g.Source, g.Target)
		}
	}
	if right < 43 {
		t.Errorf("%d of 48 sentences are paired", right)
	}
	if err := s.TakeMove(all[0]); err == nil {
		t.Error("the same move is taken twice")
	}
	if _, err := s.Undo(); err != nil || content(t, s) != before {
		t.Errorf("undo: %v", err)
	}
}

// Left-overs of web pages are marked, need no approval, and stay behind.
func TestApart(t *testing.T) {
	s := openPair(t, Texts{
		Name: "a.txt", DraftName: "b.txt",
		Source: []byte("Der Hafen von Rostock war gestern geschlossen.\n\nKapitän Maas wartete mit 14 Schiffen."),
		Draft:  []byte("The port of Rostock was closed yesterday.\n\nFollow us on Facebook\n\nCaptain Maas waited with 14 ships."),
	})
	if s.Len() != 3 || !s.Segment(1).Apart {
		t.Fatalf("the left-over is not marked: %+v", s.Segment(1))
	}
	written := func(kind string) int {
		path := t.TempDir() + "/out"
		if _, err := s.Export(t.Context(), kind, path); err != nil {
			t.Fatal(err)
		}
		b, err := readFile(path)
		if err != nil {
			t.Fatal(err)
		}
		f, err := format.Open("out.xlf", b)
		if err != nil {
			t.Fatal(err)
		}
		return len(f.Document.Segments)
	}
	if n := written(format.XLIFF21); n != 2 {
		t.Errorf("%d segments left, want 2", n)
	}
	if err := s.ToggleApart(1); err != nil {
		t.Fatal(err)
	}
	if n := written(format.XLIFF21); n != 3 || s.Segment(1).Apart {
		t.Errorf("%d segments left, want 3", n)
	}
}
