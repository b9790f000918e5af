package session

import (
	"fmt"
	"math/rand/v2"
	"slices"
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
	return openPair(t, plainTexts(oldGerman, oldEnglish))
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

// What a person split or joined stays so when the text is read again, also
// where the text beside it changed.
func TestDecisionsOnSentencesStay(t *testing.T) {
	s := texts(t)
	if err := s.Merge(0); err != nil {
		t.Fatal(err)
	}
	g := s.Segment(1)
	at, to := strings.Index(g.Source, "verletzt"), strings.Index(g.Target, "injured")
	if err := s.Split(1, at, to); err != nil {
		t.Fatal(err)
	}
	sources := func() (all []string) {
		for _, g := range s.rows(0, s.Len()) {
			all = append(all, g.Source)
		}
		return all
	}
	want := []string{"Der Hafen von Rostock war gestern geschlossen. Kapitän Maas wartete mit 14 Schiffen.", "Niemand wurde", "verletzt.", "Die Fähre fährt am Freitag wieder."}
	if got := sources(); !slices.Equal(got, want) {
		t.Fatalf("before: %q", got)
	}
	for _, tt := range []struct {
		name, was, now string
		row            int
		want           string
	}{
		{"nothing", "", "", 0, want[0]},
		{"in the joined one", "14 Schiffen", "15 Schiffen", 0, "Der Hafen von Rostock war gestern geschlossen. Kapitän Maas wartete mit 15 Schiffen."},
		{"in the first piece", "Niemand wurde", "Keiner wurde", 1, "Keiner wurde"},
		{"in the second piece", "verletzt", "getötet", 2, "getötet."},
	} {
		t.Run(tt.name, func(t *testing.T) {
			before := content(t, s)
			if _, err := s.NewSource("a.txt", []byte(strings.Replace(oldGerman, tt.was, tt.now, 1))); err != nil {
				t.Fatal(err)
			}
			now := slices.Clone(want)
			now[tt.row] = tt.want
			if got := sources(); !slices.Equal(got, now) {
				t.Errorf("got %q, want %q", got, now)
			}
			if tt.now != "" {
				if was, err := s.SourceBefore(tt.row); err != nil || was != want[tt.row] {
					t.Errorf("SourceBefore = %q, %v", was, err)
				}
				if _, err := s.Undo(); err != nil || content(t, s) != before {
					t.Errorf("undo: %v", err)
				}
			}
			if was, err := s.SourceBefore(tt.row); err != nil || was != "" {
				t.Errorf("SourceBefore = %q, %v after undo", was, err)
			}
		})
	}
}

// A paragraph that was moved takes its translation and its state along.
func TestNewSourceMoves(t *testing.T) {
	s := texts(t)
	for i := range s.Len() {
		if _, err := s.Approve(i); err != nil {
			t.Fatal(err)
		}
	}
	before := content(t, s)
	first, second, _ := strings.Cut(oldGerman, "\n\n")
	u, err := s.NewSource("a.txt", []byte(second+"\n\n"+first))
	if err != nil || u != (Update{Same: 3, Moved: 1}) {
		t.Fatalf("NewSource = %+v, %v", u, err)
	}
	if g := s.Segment(0); !strings.HasPrefix(g.Source, "Die Fähre") || !strings.HasPrefix(g.Target, "The ferry") || g.State != translate.Reviewed || s.Len() != 4 {
		t.Errorf("the first of %d segments: %+v", s.Len(), g)
	}
	if _, err := s.Undo(); err != nil || content(t, s) != before {
		t.Errorf("undo: %v", err)
	}
}

func TestNewTargetLeavesLocked(t *testing.T) {
	s := texts(t)
	if err := s.ToggleLock(2); err != nil {
		t.Fatal(err)
	}
	u, err := s.NewTarget("b.txt", []byte(strings.NewReplacer("Nobody was injured", "Nobody was hurt", "closed", "shut").Replace(oldEnglish)))
	if err != nil || u != (Update{Same: 2, Changed: 1, Locked: 1}) {
		t.Fatalf("NewTarget = %+v, %v", u, err)
	}
	if g := s.Segment(2); g.Target != "Nobody was injured." {
		t.Errorf("the locked segment now is %q", g.Target)
	}
}

// Whatever a new version leaves out, adds, changes or moves: afterwards the
// German is that version, every number stands once, and undo takes it back.
func TestNewSourceIsTaken(t *testing.T) {
	de, en := chapter(60, func(int) bool { return false })
	s := openPair(t, plainTexts(de, en))
	random := rand.New(rand.NewPCG(5, 6))
	for range 12 {
		paragraphs := strings.Split(de, "\n\n")
		for range 3 {
			i, k := random.IntN(len(paragraphs)), random.IntN(len(paragraphs))
			switch random.IntN(5) {
			case 0:
				paragraphs = slices.Delete(paragraphs, i, i+1)
			case 1:
				paragraphs = slices.Insert(paragraphs, i, fmt.Sprintf("Neu ist der Absatz %d. Er hat zwei Sätze.", random.IntN(1000)))
			case 2:
				paragraphs[i], paragraphs[k] = paragraphs[k], paragraphs[i]
			case 3:
				paragraphs[i] = strings.Replace(paragraphs[i], "Kisten", "Fässer", 2)
			case 4:
				paragraphs[i] = strings.Replace(paragraphs[i], " ein und brachte", " ein. Sie brachte", 1)
			}
		}
		text, before := strings.Join(paragraphs, "\n\n"), content(t, s)
		u, err := s.NewSource("a.txt", []byte(text))
		if err != nil {
			t.Fatal(err)
		}
		var now []string
		seen := map[translate.SegmentID]bool{}
		for _, g := range s.rows(0, s.Len()) {
			if seen[g.ID] {
				t.Fatalf("two segments are called %s", g.ID)
			}
			seen[g.ID] = true
			if g.Source != "" {
				now = append(now, g.Source)
			}
		}
		if got, want := strings.Join(now, " "), strings.Join(strings.Fields(text), " "); got != want {
			t.Fatalf("after %+v the German is\n%s\nwant\n%s", u, got, want)
		}
		if u.Changed+u.Added+u.Removed+u.Moved == 0 {
			continue
		}
		if _, err := s.Undo(); err != nil || content(t, s) != before {
			t.Fatalf("undo does not take %+v back: %v", u, err)
		}
		if _, err := s.Redo(); err != nil {
			t.Fatal(err)
		}
	}
}
