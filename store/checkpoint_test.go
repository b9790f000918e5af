package store

import (
	"fmt"
	"path/filepath"
	"testing"

	"satzpaar/translate"
)

// An import leaves the log as short as SQLite keeps it otherwise, and the
// units are in the library's own file when it is closed.
func TestImportWritesTheLogBack(t *testing.T) {
	path := filepath.Join(t.TempDir(), "l.db")
	l := open(t, path)
	const units = 2*importBatch + 1
	_, err := l.Import(t.Context(), Import{}, func(yield func(translate.Unit) error) error {
		for i := range units {
			u := mergeUnit(i)
			u.Context = fmt.Sprint(i)
			if err := yield(u); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	var pages int
	if err := l.write.QueryRow("PRAGMA wal_autocheckpoint").Scan(&pages); err != nil || pages != usualLog {
		t.Errorf("the log is written back after %d pages (%v), want %d", pages, err, usualLog)
	}
	if err := l.Close(); err != nil {
		t.Fatal(err)
	}
	if n, err := filepath.Glob(path + "-wal"); err != nil || len(n) > 0 {
		t.Errorf("a log is left: %v, %v", n, err)
	}
	again := open(t, path)
	if n, err := again.UnitCount(t.Context()); err != nil || n != units {
		t.Errorf("%d units (%v), want %d", n, err, units)
	}
}
