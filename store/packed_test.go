package store

import (
	"path/filepath"
	"reflect"
	"slices"
	"testing"

	"satzpaar/translate"
)

// A unit is read by its number as it is read by its columns, whatever they
// hold: nothing, the separator of the packed form, a NUL.
func TestPackedUnits(t *testing.T) {
	l := open(t, filepath.Join(t.TempDir(), "l.db"))
	plain := translate.Unit{
		Source: "Der Hafen\nvon Kiel", Target: "The port of Kiel", SourceLang: "de", TargetLang: "en", State: translate.Final, Origin: translate.FromFile,
		Who: "Ada", Created: "2026-01-02T03:04:05Z", Changed: "2026-02-03T04:05:06Z", Uses: 7, PrevHash: 1 << 63, NextHash: 5, Context: "c", Props: `{"n":["x"]}`,
		Client: "Müller", Domain: "Häfen",
	}
	bare := translate.Unit{Source: "Öl", Target: "Oil", SourceLang: "de", TargetLang: "en", State: translate.Draft, Origin: translate.FromAligned}
	odd := plain
	odd.Source, odd.Target, odd.Client = "a\x1fb", "\x1f", "\x1f\x1f"
	nul := plain
	nul.Source, nul.Target = "a\x00b", "c\x00"
	units := []translate.Unit{plain, bare, odd, nul}
	if _, err := l.Import(t.Context(), Import{}, func(yield func(translate.Unit) error) error {
		for _, u := range units {
			if err := yield(u); err != nil {
				return err
			}
		}
		return nil
	}); err != nil {
		t.Fatal(err)
	}
	for _, ids := range [][]int64{{1}, {2}, {3}, {4}, {1, 2, 3, 4}, {1, 2, 4}} {
		got, err := l.unitsByID(t.Context(), ids)
		if err != nil {
			t.Fatal(err)
		}
		rows, err := l.read.Query(`SELECT ` + unitColumns + ` FROM unit ORDER BY id DESC`)
		if err != nil {
			t.Fatal(err)
		}
		want, err := collectUnits(rows, 0)
		if err != nil {
			t.Fatal(err)
		}
		want = slices.DeleteFunc(want, func(u translate.Unit) bool { return !slices.Contains(ids, u.ID) })
		if !reflect.DeepEqual(got, want) {
			t.Errorf("%v: got %+v, want %+v", ids, got, want)
		}
		if len(got) != len(ids) {
			t.Errorf("%v: %d units", ids, len(got))
		}
	}
}
