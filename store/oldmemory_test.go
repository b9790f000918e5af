package store

import (
	"database/sql"
	"fmt"
	"path/filepath"
	"testing"

	"satzpaar/translate/match"
)

// A library of any earlier schema that has a memory keeps it, and finds it.
func TestOldMemoryMigrates(t *testing.T) {
	names := migrationNames()
	for version := 2; version < len(names); version++ {
		t.Run(fmt.Sprint(version), func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "l.db")
			db, err := sql.Open("sqlite3", path)
			if err != nil {
				t.Fatal(err)
			}
			for _, name := range names[:version] {
				script, err := migrations.ReadFile(name)
				if err != nil {
					t.Fatal(err)
				}
				if _, err := db.Exec(string(script)); err != nil {
					t.Fatal(err)
				}
			}
			const source, target = "Der Hafen schläft.", "The port sleeps."
			if _, err := db.Exec(`INSERT INTO unit (source, target, source_lang, target_lang, hash, state, origin, rejected) VALUES (?, ?, 'de', 'en', ?, 'reviewed', 'person', ''), (?, 'The port snores.', 'de', 'en', ?, 'rejected', 'person', 'too free')`,
				source, target, int64(match.Hash(source)), source, int64(match.Hash(source))); err != nil {
				t.Fatal(err)
			}
			if _, err := db.Exec(fmt.Sprintf("PRAGMA application_id = %d; PRAGMA user_version = %d", ApplicationID, version)); err != nil {
				t.Fatal(err)
			}
			if err := db.Close(); err != nil {
				t.Fatal(err)
			}
			l := open(t, path)
			if got := found(t, l, source); len(got) == 0 || got[0] != target {
				t.Errorf("found %q", got)
			}
			if version >= 7 {
				return // rejections stand in their own table since
			}
			r, yes, err := l.Rejected(t.Context(), source, "The port snores.")
			if err != nil || !yes || r.Reason != "too free" {
				t.Errorf("Rejected = %+v, %v, %v", r, yes, err)
			}
		})
	}
}
