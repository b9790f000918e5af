package session

import (
	"testing"

	"satzpaar/store"
	"satzpaar/translate"
)

// pairOf opens a document of one segment.
func pairOf(t *testing.T, source, target string) *Session {
	t.Helper()
	lib := library(t, ":memory:")
	d := translate.Document{Name: "a.xlf", Format: "xliff-2.1", SourceLang: "de", TargetLang: "en", Segments: []translate.Segment{
		{ID: "1", Source: source, Target: target, Draft: target, State: translate.Draft, Confidence: 1},
	}}
	p, err := lib.CreateProject(t.Context(), d.Name, []store.File{{Document: d, Original: []byte("x")}}, stamp())
	if err != nil {
		t.Fatal(err)
	}
	s := reopen(t, lib, p)
	t.Cleanup(func() { s.Close() })
	return s
}

func TestPlaceCodes(t *testing.T) {
	for _, tt := range []struct{ name, source, target, want string }{
		{"around a word that moved", "Der {1}Kapitän{/1} wartete gestern.", "Yesterday the captain waited.", "Yesterday the {1}captain{/1} waited."},
		{"around several", "Der {1}Hafen von Rostock{/1} war geschlossen.", "The port of Rostock was closed.", "The {1}port of Rostock{/1} was closed."},
		{"alone behind a word", "Der Hafen{1/} war geschlossen.", "The port was closed.", "The port{1/} was closed."},
		{"one is there already", "{1}Niemand{/1} wartete, der {2}Hafen{/2} war leer.", "{1}Nobody{/1} waited, the port was empty.", "{1}Nobody{/1} waited, the {2}port{/2} was empty."},
		{"nothing is missing", "Der {1}Hafen{/1}.", "The {1}port{/1}.", ""},
		{"no counterpart", "{1}Xyzzyxzzy{/1}", "?", ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			s := pairOf(t, tt.source, tt.target)
			err := s.PlaceCodes(0)
			if tt.want == "" {
				if err == nil || s.Segment(0).Target != tt.target {
					t.Errorf("PlaceCodes = %v, %q", err, s.Segment(0).Target)
				}
				return
			}
			if err != nil || s.Segment(0).Target != tt.want {
				t.Errorf("PlaceCodes = %v, %q, want %q", err, s.Segment(0).Target, tt.want)
			}
		})
	}
}

func TestBared(t *testing.T) {
	for _, text := range []string{"", "a{1}b{/1}{2/}", "{1}{2}x{/2}{/1}", "{x} {1", "ä{3/}ö"} {
		bare, codes := bared(text)
		if got := dressed(bare, codes); got != text {
			t.Errorf("dressed(bared(%q)) = %q", text, got)
		}
	}
}
