package session

import (
	"strings"
	"testing"

	"satzpaar/translate"
)

const (
	oldGerman  = "Der Hafen von Rostock war gestern geschlossen. Kapitän Maas wartete mit 14 Schiffen. Niemand wurde verletzt.\n\nDie Fähre fährt am Freitag wieder."
	oldEnglish = "The port of Rostock was closed yesterday. Captain Maas waited with 14 ships. Nobody was injured.\n\nThe ferry runs again on Friday."
)

func texts(t *testing.T) *Session {
	t.Helper()
	lib := library(t, ":memory:")
	p, err := Pair(t.Context(), lib, Texts{Name: "a.txt", DraftName: "b.txt", Source: []byte(oldGerman), Draft: []byte(oldEnglish)})
	if err != nil {
		t.Fatal(err)
	}
	s := reopen(t, lib, p)
	t.Cleanup(func() { s.Close() })
	return s
}

func TestNewSource(t *testing.T) {
	s := texts(t)
	for i := range s.Len() {
		if _, err := s.Approve(i); err != nil {
			t.Fatal(err)
		}
	}
	before := content(t, s)
	renewed := strings.Replace(oldGerman, "14 Schiffen", "15 Schiffen", 1)
	renewed = strings.Replace(renewed, "Die Fähre", "Das Wetter soll in den nächsten Tagen besser werden. Die Fähre", 1)
	u, err := s.NewSource("a.txt", []byte(renewed))
	if err != nil || u != (Update{Same: 3, Changed: 1, Added: 1}) {
		t.Fatalf("NewSource = %+v, %v", u, err)
	}
	for i, want := range []struct {
		source, target string
		state          translate.State
	}{
		{"geschlossen", "closed", translate.Reviewed},
		{"15", "14", translate.Draft},
		{"Niemand", "Nobody", translate.Reviewed},
		{"Wetter", "", translate.New},
		{"Fähre", "ferry", translate.Reviewed},
	} {
		g := s.Segment(i)
		if !strings.Contains(g.Source, want.source) || !strings.Contains(g.Target, want.target) || g.State != want.state || want.target == "" && g.Target != "" {
			t.Errorf("segment %d: %q, %q, %s", i, g.Source, g.Target, g.State)
		}
	}
	if n := s.Segment(1).Notes; len(n) != 1 || !strings.Contains(n[0].Text, "14 Schiffen") {
		t.Errorf("notes of the changed segment: %v", n)
	}
	if _, err := s.Undo(); err != nil || content(t, s) != before {
		t.Errorf("undo does not give back what was there: %v", err)
	}
	if u, err := s.NewSource("a.txt", []byte(oldGerman)); err != nil || u != (Update{Same: 4}) || content(t, s) != before {
		t.Errorf("the same text again: %+v, %v", u, err)
	}
	if u, err := s.NewSource("b.txt", []byte(oldEnglish+" It is the port of the city and he was there.")); err == nil {
		t.Errorf("an English source is taken: %+v", u)
	}
}

func TestNewTarget(t *testing.T) {
	s := texts(t)
	u, err := s.NewTarget("b.txt", []byte(strings.Replace(oldEnglish, "Nobody was injured", "Nobody was hurt", 1)))
	if err != nil || u != (Update{Same: 3, Changed: 1}) {
		t.Fatalf("NewTarget = %+v, %v", u, err)
	}
	if g := s.Segment(2); g.Target != "Nobody was hurt." || g.Draft != "Nobody was injured." || g.State != translate.Translated {
		t.Errorf("the reviewed sentence: %+v", g)
	}
}
