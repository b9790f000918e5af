package store

import (
	"slices"
	"testing"

	"satzpaar/translate"
)

// A commit waits for no index that is being built, and the index hears of what
// was written meanwhile.
func TestWriteWhileIndexIsBuilt(t *testing.T) {
	l := open(t, ":memory:")
	write := func(source, target string) {
		t.Helper()
		u := translate.Unit{Source: source, Target: target, SourceLang: "de", TargetLang: "en", State: translate.Reviewed, Origin: translate.FromPerson}
		if _, _, err := l.Import(t.Context(), func(yield func(translate.Unit) error) error { return yield(u) }); err != nil {
			t.Fatal(err)
		}
	}
	write("Der Hafen ist zu.", "The port is closed.")
	l.recall.mu.Lock() // as while it is built
	l.concordance.mu.Lock()
	l.recall.changed.begin()
	write("Der Hafen ist offen.", "The port is open.")
	l.recall.mu.Unlock()
	l.concordance.mu.Unlock()
	if got := l.recall.changed.list(); !slices.Equal(got, []int64{2}) {
		t.Errorf("noted %v, want unit 2", got)
	}
	l.recall.changed.end(1)
	if got := l.recall.changed.list(); len(got) != 0 {
		t.Errorf("units behind the index are noted: %v", got)
	}
}
