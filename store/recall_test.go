package store

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"satzpaar/translate"
)

// remember imports pairs of source and target.
func remember(t testing.TB, l *Library, pairs ...string) Imported {
	t.Helper()
	done, err := l.Import(t.Context(), Import{}, func(yield func(translate.Unit) error) error {
		for i := 0; i < len(pairs); i += 2 {
			u := translate.Unit{Source: pairs[i], Target: pairs[i+1], SourceLang: "de", TargetLang: "en", State: translate.Reviewed, Origin: translate.FromFile}
			if err := yield(u); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return done
}

// numbered makes n pairs that differ in two words.
func numbered(n int) []string {
	var all []string
	for i := range n {
		all = append(all, fmt.Sprintf("Das Schiff Nummer %d liegt heute an der Mole %d im Hafen.", i, i%17), fmt.Sprintf("Ship number %d is at pier %d today.", i, i%17))
	}
	return all
}

func found(t *testing.T, l *Library, source string) []string {
	t.Helper()
	all, err := l.Lookup(t.Context(), Query{Source: source, Min: 70, Limit: 5})
	if err != nil {
		t.Fatal(err)
	}
	var targets []string
	for _, m := range all {
		targets = append(targets, m.Unit.Target)
	}
	return targets
}

// Whatever happens to the memory, by whichever program, the next look-up and
// the next search know of it.
func TestIndexFollowsTheTable(t *testing.T) {
	path := filepath.Join(t.TempDir(), "l.db")
	l := open(t, path)
	other, err := Open(t.Context(), path, Options{Shared: true})
	if err != nil {
		t.Fatal(err)
	}
	defer other.Close()
	ctx := t.Context()
	remember(t, l, numbered(300)...)
	if got := found(t, l, "Das Schiff Nummer 299 liegt heute an der Mole 10 im Hafen."); len(got) != 5 || got[0] != "Ship number 299 is at pier 10 today." {
		t.Fatalf("found %q", got)
	}
	// another program adds one, changes one, deletes one
	remember(t, other, "Der Lotse geht von Bord.", "The pilot leaves.")
	if got := found(t, l, "Der Lotse geht nun von Bord."); !slices.Equal(got, []string{"The pilot leaves."}) {
		t.Errorf("a unit of another program: found %q", got)
	}
	if err := other.EditUnit(ctx, 1, "Der Nebel hebt sich langsam.", "The fog lifts slowly.", "Eva", ""); err != nil {
		t.Fatal(err)
	}
	if got := found(t, l, "Der Nebel hebt sich sehr langsam."); !slices.Equal(got, []string{"The fog lifts slowly."}) {
		t.Errorf("an edited unit: found %q", got)
	}
	if n, err := other.DeleteUnits(ctx, []int64{301}); err != nil || n != 1 {
		t.Fatal(n, err)
	}
	if got := found(t, l, "Der Lotse geht von Bord."); got != nil {
		t.Errorf("a deleted unit: found %q", got)
	}
	units, err := l.Search(ctx, "NEBEL", BothSides, 10)
	if err != nil || len(units) != 1 || units[0].ID != 1 {
		t.Errorf("Search = %+v, %v", units, err)
	}
	plain, err := l.LookupPlain(ctx, ByTokens, "Das Schiff Nummer 0 liegt heute an der Mole 0 im Hafen.", 100, 5)
	if err != nil || len(plain) != 0 {
		t.Errorf("the text before the edit is still found: %+v, %v", plain, err)
	}
}

// The index file is made, used again, and made anew when it is missing,
// damaged, or belongs to another state of the library.
func TestIndexFile(t *testing.T) {
	pairs := numbered(maxUnsaved + 10)
	path, outer := filepath.Join(t.TempDir(), "l.db"), t
	l := open(t, path)
	remember(t, l, pairs...)
	const query, want = "Das Schiff Nummer 2001 liegt heute an der Mole 12 im Hafen.", "Ship number 2001 is at pier 12 today."
	check := func(t *testing.T) {
		t.Helper()
		if got := found(t, l, query); len(got) == 0 || got[0] != want { // by scanning, or by the index
			t.Errorf("found %q at first", got)
		}
		if err := l.PrepareLookup(t.Context()); err != nil {
			t.Fatal(err)
		}
		if l.recall.base == nil || l.recall.base.index.Len() != len(pairs)/2 {
			t.Error("no index of the whole memory")
		}
		if got := found(t, l, query); len(got) == 0 || got[0] != want {
			t.Errorf("found %q by the index", got)
		}
	}
	check(t)
	for _, tt := range []struct {
		name   string
		damage func(file string) error
	}{
		{"whole", func(string) error { return nil }},
		{"missing", os.Remove},
		{"cut", func(file string) error { return os.Truncate(file, 5000) }},
		{"flipped", func(file string) error {
			b, err := os.ReadFile(file)
			if err == nil {
				b[len(b)/2] ^= 1
				err = os.WriteFile(file, b, 0o600)
			}
			return err
		}},
		{"of another library", func(file string) error {
			other := open(t, filepath.Join(t.TempDir(), "o.db"))
			remember(t, other, pairs...)
			if err := other.PrepareLookup(t.Context()); err != nil {
				return err
			}
			b, err := os.ReadFile(other.indexPath())
			if err != nil {
				return err
			}
			return os.WriteFile(file, b, 0o600)
		}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			was := l.recall.base.version.Stamp
			if err := l.Close(); err != nil {
				t.Fatal(err)
			}
			if err := tt.damage(l.indexPath()); err != nil {
				t.Fatal(err)
			}
			l = open(outer, path)
			check(t)
			if same := l.recall.base.version.Stamp == was; same != (tt.name == "whole") {
				t.Errorf("the same file: %v", same)
			}
		})
	}
}

// An import that was cut off goes on behind what is safe; a deleted pair does
// not come back; a pair that is there is not doubled.
func TestImportAgain(t *testing.T) {
	l := open(t, ":memory:")
	ctx := t.Context()
	pairs := numbered(4)
	yieldAll := func(yield func(translate.Unit) error) error {
		for i := 0; i < len(pairs); i += 2 {
			if err := yield(translate.Unit{Source: pairs[i], Target: pairs[i+1], SourceLang: "de", TargetLang: "en", State: translate.Reviewed, Origin: translate.FromFile}); err != nil {
				return err
			}
		}
		return nil
	}
	if done, err := l.Import(ctx, Import{Key: "a.tmx"}, yieldAll); err != nil || done != (Imported{Read: 4, Added: 4}) {
		t.Fatalf("first: %+v, %v", done, err)
	}
	if n, err := l.DeleteUnits(ctx, []int64{2}); err != nil || n != 1 {
		t.Fatal(n, err)
	}
	if done, err := l.Import(ctx, Import{Key: "a.tmx"}, yieldAll); err != nil || done != (Imported{Read: 4, Updated: 3, Skipped: 1}) {
		t.Errorf("again: %+v, %v", done, err)
	}
	if err := l.SetSetting(ctx, "import.b.tmx", "3"); err != nil { // as an import that was cut off leaves it
		t.Fatal(err)
	}
	if done, err := l.Import(ctx, Import{Key: "b.tmx", Memory: 7}, yieldAll); err != nil || done != (Imported{Read: 4, Added: 1}) {
		t.Errorf("resumed: %+v, %v", done, err)
	}
}
