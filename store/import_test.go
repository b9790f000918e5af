package store

import (
	"fmt"
	"hash/maphash"
	"path/filepath"
	"testing"

	"satzpaar/translate"
)

// The same pair again in one file, in the same batch and in another, is one
// unit with the older date of creation and the newer one of change.
func TestImportTheSameAgain(t *testing.T) {
	l := open(t, filepath.Join(t.TempDir(), "l.db"))
	unit := func(created, changed string) translate.Unit {
		return translate.Unit{Source: "Das Tor ist zu.", Target: "The gate is shut.", SourceLang: "de", TargetLang: "en", State: translate.Reviewed, Origin: translate.FromFile, Created: created, Changed: changed}
	}
	done, err := l.Import(t.Context(), Import{}, func(yield func(translate.Unit) error) error {
		all := []translate.Unit{unit("2024", "2024"), unit("2023", "2025")}
		for i := range importBatch {
			u := unit("2024", "2024")
			u.Source = fmt.Sprint("Tor ", i)
			all = append(all, u)
		}
		for _, u := range append(all, unit("2022", "2026")) {
			if err := yield(u); err != nil {
				return err
			}
		}
		return nil
	})
	if want := (Imported{Read: importBatch + 3, Added: importBatch + 1, Updated: 2}); err != nil || done != want {
		t.Fatalf("Import = %+v, %v, want %+v", done, err, want)
	}
	got, err := l.Lookup(t.Context(), Query{Source: "Das Tor ist zu.", Min: 100, Limit: 5})
	if err != nil || len(got) != 1 || got[0].Unit.Created != "2022" || got[0].Unit.Changed != "2026" {
		t.Errorf("found %+v (%v), want one unit of 2022, changed in 2026", got, err)
	}
}

// The index that an import makes by the way is the one that reading the table
// makes: it answers the same.
func TestImportMakesTheIndex(t *testing.T) {
	l := open(t, filepath.Join(t.TempDir(), "l.db"))
	_, err := l.Import(t.Context(), Import{}, func(yield func(translate.Unit) error) error {
		for i := range 2*maxUnsaved + 1 {
			if err := yield(mergeUnit(i)); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	by := func() (all []translate.Match) {
		for i := range 20 {
			for _, by := range []Plain{ByTokens, ByChars} {
				m, err := l.LookupPlain(t.Context(), by, mergeUnit(191*i).Source, 70, 5)
				if err != nil {
					t.Fatal(err)
				}
				all = append(all, m...)
			}
		}
		return all
	}
	if l.recall.base == nil {
		t.Fatal("the import made no index")
	}
	want := by()
	f, err := l.makeIndex(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	l.recall.adopt(f)
	got := by()
	if len(got) != len(want) || len(want) < 40 {
		t.Fatalf("found %d units, want %d", len(got), len(want))
	}
	for i := range got {
		if got[i].Unit.ID != want[i].Unit.ID || got[i].Score != want[i].Score {
			t.Errorf("place %d: unit %d, want %d", i, got[i].Unit.ID, want[i].Unit.ID)
		}
	}
}

// Two units whose hashes clash are two units, in one part and in two.
func TestImportClash(t *testing.T) {
	l := open(t, filepath.Join(t.TempDir(), "l.db"))
	unit := func(source string) hashed {
		return hashed{Unit: translate.Unit{Source: source, Target: "t", SourceLang: "de", TargetLang: "en", State: translate.Reviewed, Origin: translate.FromFile}, key: 7}
	}
	im := &importer{l: l, seen: new(seen)}
	parts := make(chan []hashed, 3)
	for _, p := range [][]hashed{{unit("a"), unit("b"), unit("a")}, {unit("c"), unit("a")}} {
		parts <- p
	}
	close(parts)
	if _, err := im.store(t.Context(), parts); err != nil {
		t.Fatal(err)
	}
	if want := (Imported{Read: 5, Added: 3, Updated: 2}); im.done != want {
		t.Errorf("store = %+v, want %+v", im.done, want)
	}
}

// A source that is slow keeps nobody from writing: what came is stored.
func TestImportFromASlowSource(t *testing.T) {
	l := open(t, filepath.Join(t.TempDir(), "l.db"))
	im := &importer{l: l, seen: new(seen), seed: maphash.MakeSeed()}
	parts := make(chan []hashed, 1)
	parts <- []hashed{im.prepare(translate.Unit{Source: "a", Target: "b", SourceLang: "de", TargetLang: "en", State: translate.Reviewed, Origin: translate.FromFile})}
	more, err := im.store(t.Context(), parts) // nothing else comes, and the channel stays open
	if n, e := l.UnitCount(t.Context()); err != nil || e != nil || !more || n != 1 {
		t.Errorf("store = %v, %v with %d units (%v), want more and one unit", more, err, n, e)
	}
}

// What is written after an import is checked again.
func TestImportChecksAfterwards(t *testing.T) {
	l := open(t, filepath.Join(t.TempDir(), "l.db"))
	if _, err := l.Import(t.Context(), Import{}, func(yield func(translate.Unit) error) error { return yield(mergeUnit(1)) }); err != nil {
		t.Fatal(err)
	}
	if _, err := l.write.Exec(`UPDATE unit SET state = 'odd'`); err == nil {
		t.Error("a state that is none was stored")
	}
}
