package session

import (
	"slices"
	"strings"
	"testing"

	"satzpaar/assets"
	"satzpaar/store"
	"satzpaar/translate"
)

func library(t testing.TB, path string) *store.Library {
	t.Helper()
	lib, err := store.Open(t.Context(), path, store.Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { lib.Close() })
	return lib
}

func sampleTexts(t *testing.T) Texts {
	t.Helper()
	de, err := assets.Sample.ReadFile("sample/gipfel.de.txt")
	if err != nil {
		t.Fatal(err)
	}
	en, err := assets.Sample.ReadFile("sample/gipfel.en.txt")
	if err != nil {
		t.Fatal(err)
	}
	return Texts{Name: "gipfel.de.txt", DraftName: "gipfel.en.txt", Source: de, Draft: en}
}

// plainTexts are two texts to be paired.
func plainTexts(source, draft string) Texts {
	return Texts{Name: "a.txt", DraftName: "b.txt", Source: []byte(source), Draft: []byte(draft)}
}

// openPair opens two texts as the project of a library of its own.
func openPair(t testing.TB, x Texts) *Session {
	t.Helper()
	lib := library(t, ":memory:")
	p, err := Pair(t.Context(), lib, x)
	if err != nil {
		t.Fatal(err)
	}
	s := reopen(t, lib, p)
	t.Cleanup(func() { s.Close() })
	return s
}

func openSample(t *testing.T, lib *store.Library) *Session {
	t.Helper()
	p, err := Pair(t.Context(), lib, sampleTexts(t))
	if err != nil {
		t.Fatal(err)
	}
	return reopen(t, lib, p)
}

// reopen opens a project and waits until its checks have run.
func reopen(t testing.TB, lib *store.Library, project int64) *Session {
	t.Helper()
	s, err := Open(t.Context(), lib, project, Options{Who: "Ada"})
	if err != nil {
		t.Fatal(err)
	}
	settle(s)
	return s
}

// settle waits until the worker has checked the document as it stands.
func settle(s *Session) {
	ready := make(chan struct{}, 1)
	s.OnChange(func(e Event) {
		if e.Kind == FindingsChanged && e.Segment == -1 {
			select {
			case ready <- struct{}{}:
			default:
			}
		}
	})
	s.work.check()
	for waits := true; waits; _, _, waits = s.work.checking() {
		<-ready // it may be of a check that was begun before
	}
	s.OnChange(func(Event) {})
}

func (s *Session) find(t *testing.T, source string) int {
	t.Helper()
	for i := range s.Len() {
		if strings.Contains(s.Segment(i).Source, source) {
			return i
		}
	}
	t.Fatalf("no segment holds %q", source)
	return -1
}

func has(findings []translate.Finding, check string) bool {
	return slices.ContainsFunc(findings, func(f translate.Finding) bool { return strings.HasPrefix(f.Check, check) })
}
