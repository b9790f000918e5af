package session

import (
	"path/filepath"
	"slices"
	"testing"

	"satzpaar/store"
	"satzpaar/translate"
)

// lastKnown are pairs of which the memory knows the last source.
var lastKnown = [][2]string{
	{"Es regnete den ganzen Tag ohne Ende.", "It rained all day without end."},
	{"Niemand wollte danach noch etwas sagen.", "Nobody wanted to say anything after that."},
	{"Am Abend schien endlich wieder die Sonne.", "In the evening the sun finally shone again."},
	{"Der Hafen der Stadt wurde am Montag eröffnet.", "The port of the city was opened on Monday."},
}

// The memory is asked for every segment, not only for those that were looked
// at: the queue and the filter know its best match.
func TestMemoryKnowsAll(t *testing.T) {
	lib := library(t, filepath.Join(t.TempDir(), "library.db"))
	first := openTableIn(t, lib, [2]string{"Der Hafen der Stadt wurde am Montag eröffnet.", "The city's port was opened on Monday."})
	approveAt(t, first, 0)
	try(t, first.Close())

	s := openTableIn(t, lib, lastKnown...)
	known := make(chan struct{}, 8)
	s.OnChange(func(e Event) {
		if e.Kind == MatchesKnown {
			known <- struct{}{}
		}
	})
	for {
		if _, looked := s.bestMatch(s.Len() - 1); looked {
			break
		}
		<-known
	}
	for _, tt := range []struct {
		line string
		want []int
	}{{"match<75", []int{0, 1, 2}}, {"match>99", []int{3}}} {
		f, err := ParseFilter(tt.line)
		try(t, err)
		try(t, s.SetFilter(f))
		if got := s.Visible(); !slices.Equal(got, tt.want) {
			t.Errorf("%s: got %v, want %v", tt.line, got, tt.want)
		}
	}
	if got := s.Why(2); got != Unlike {
		t.Errorf("a segment that the memory does not know: got %d, want %d", got, Unlike)
	}
}

// In a library that knows nothing yet every segment is without a match, and
// that is no reason to look at it; what is imported afterwards is known.
func TestEmptyMemoryKnowsNone(t *testing.T) {
	lib := library(t, filepath.Join(t.TempDir(), "library.db"))
	s := openTableIn(t, lib, lastKnown...)
	known := make(chan struct{}, 64)
	s.OnChange(func(e Event) {
		if e.Kind == MatchesKnown {
			known <- struct{}{}
		}
	})
	shown := func(line string, want int) {
		t.Helper()
		f, err := ParseFilter(line)
		try(t, err)
		for {
			try(t, s.SetFilter(f))
			if len(s.Visible()) == want {
				return
			}
			select {
			case <-known:
			case <-t.Context().Done():
				t.Fatalf("%s never shows %d", line, want)
			}
		}
	}
	shown("band:none", s.Len())
	shown("match>1", 0)
	for i := range s.Len() {
		if s.Why(i) == Unlike {
			t.Errorf("segment %d is said to be unlike an empty memory", i)
		}
	}
	_, err := lib.Import(t.Context(), store.Import{}, func(yield func(translate.Unit) error) error {
		return yield(translate.Unit{Source: lastKnown[3][0], Target: "x", SourceLang: "de", TargetLang: "en", State: translate.Final})
	})
	try(t, err)
	s.AskAgain()
	shown("match>99", 1)
	shown("band:none", s.Len()-1)
}

// Another client or field makes the memory be asked again for every segment,
// also for those that nobody looks at.
func TestScopeScoresAgain(t *testing.T) {
	lib := library(t, filepath.Join(t.TempDir(), "library.db"))
	first := openTableIn(t, lib, [2]string{"Der Hafen der Stadt wurde am Montag eröffnet.", "The city's port was opened on Monday."})
	try(t, first.SetClient("Harbour"))
	approveAt(t, first, 0)
	try(t, first.Close())

	s := openTableIn(t, lib, lastKnown...)
	known := make(chan struct{}, 64)
	s.OnChange(func(e Event) {
		if e.Kind == MatchesKnown {
			known <- struct{}{}
		}
	})
	until := func(want int) {
		t.Helper()
		for {
			if score, looked := s.bestMatch(3); looked && min(score, 100) == want {
				return
			}
			select {
			case <-known:
			case <-t.Context().Done():
				t.Fatalf("never %d %%", want)
			}
		}
	}
	until(100)
	try(t, s.SetClient("Railway"))
	until(99)
	try(t, s.SetClient("Harbour"))
	until(100)
}
