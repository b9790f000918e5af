package session

import (
	"testing"

	"satzpaar/translate"
	"satzpaar/translate/diff"
)

// A note stays at its words while the text changes around them.
func TestNotesFollowTheirWords(t *testing.T) {
	for _, tt := range []struct{ name, old, at, fresh, want string }{
		{"before", "the old port", "port", "the very old port", "port"},
		{"behind", "the old port", "old", "the old harbour", "old"},
		{"inside", "the old stone port", "old stone port", "the old wooden port", "old wooden port"},
		{"gone", "the old port", "old", "the port", ""},
		{"all new", "the old port", "port", "something else", ""},
		{"same", "the old port", "port", "the old port", "port"},
	} {
		start := 0
		for tt.old[start:start+len(tt.at)] != tt.at {
			start++
		}
		got := moved(translate.Span{Start: start, End: start + len(tt.at)}, diff.Changes(diff.Fine(tt.old, tt.fresh)))
		text := ""
		if got.Valid() {
			text = tt.fresh[got.Start:got.End]
		}
		if text != tt.want {
			t.Errorf("%s: got %q, want %q", tt.name, text, tt.want)
		}
	}
}

// Notes at one place are a thread with who and when; it can be settled, and one
// undo opens it again.
func TestThreads(t *testing.T) {
	s := openTable(t, [2]string{"Der alte Hafen.", "The old port."})
	at := translate.Span{Start: 4, End: 7}
	try(t, s.AddNoteAt(0, translate.TargetSide, at, "really old?"))
	try(t, s.AddNoteAt(0, translate.TargetSide, at, "yes, 1886"))
	try(t, s.AddNote(0, "ask the client"))
	try(t, s.AddNote(0, "  "))
	all := s.Threads(0)
	if len(all) != 2 || len(all[0].Notes) != 2 || all[0].At != at || all[0].Notes[1].Who != "Ada" || all[0].Notes[1].When == "" {
		t.Fatalf("threads: %+v", all)
	}
	try(t, s.SettleNote(0, all[0], true))
	if all = s.Threads(0); !all[0].Done || all[1].Done {
		t.Errorf("settled: %+v", all)
	}
	try(t, s.SetTarget(0, "The very old port.", "edit"))
	if got := s.Threads(0)[0].At; s.Segment(0).Target[got.Start:got.End] != "old" {
		t.Errorf("the note stands at %v", got)
	}
	for range 2 {
		_, err := s.Undo()
		try(t, err)
	}
	if all = s.Threads(0); all[0].Done || all[0].At != at {
		t.Errorf("undone: %+v", all)
	}
}
