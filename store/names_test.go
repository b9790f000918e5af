package store

import (
	"context"
	"database/sql"
	"path/filepath"
	"reflect"
	"testing"

	"satzpaar/translate"
)

// What is known of a name comes back, with the forms of the reaches asked for.
func TestNames(t *testing.T) {
	l, err := Open(t.Context(), ":memory:", Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	project := translate.Reach{Scope: translate.ScopeProject, ID: "7"}
	n := translate.Name{
		Citation: "Mao Zedong", Kind: translate.Person, Origin: "zh", Original: "毛泽东", Note: "chairman",
		Parts: []translate.NamePart{{Role: translate.FamilyName, De: "Mao", En: "Mao"}, {Role: translate.GivenName, De: "Zedong", En: "Zedong"}},
		Forms: []translate.NameForm{
			{Lang: "en", Text: "Mao Zedong", State: translate.Preferred, Reach: translate.Everywhere},
			{Lang: "en", Text: "Mao Tse-tung", State: translate.Historic, Reach: translate.Everywhere, Context: "old", ValidTo: "1979-01-01", Profile: "ap"},
			{Lang: "de", Text: "Mao Tsetung", State: translate.SourceTypo, Reach: project},
		},
	}
	if err := l.ImportNames(t.Context(), []translate.Name{n}, translate.Everywhere, "Ada", "2026-01-01T00:00:00Z"); err != nil {
		t.Fatal(err)
	}
	got, err := l.Names(t.Context(), translate.Everywhere, project)
	if err != nil || len(got) != 1 || !reflect.DeepEqual(got[0], n) {
		t.Errorf("Names = %+v, %v, want %+v", got, err, n)
	}
	got, err = l.Names(t.Context(), translate.Everywhere)
	if err != nil || len(got) != 1 || len(got[0].Forms) != 2 {
		t.Errorf("everywhere %+v, %v, want two forms", got, err)
	}
	if got, err = l.Names(t.Context()); err != nil || len(got) != 0 {
		t.Errorf("in no reach %+v, %v", got, err)
	}
	again := n
	again.Forms = []translate.NameForm{{Lang: "en", Text: "Mao Zedong", State: translate.Withdrawn, Reach: translate.Everywhere}}
	if err := l.ImportNames(t.Context(), []translate.Name{again}, translate.Everywhere, "Bo", "2026-01-02T00:00:00Z"); err != nil {
		t.Fatal(err)
	}
	if got, _ := l.Names(t.Context(), translate.Everywhere); len(got) != 1 || len(got[0].Forms) != 1 {
		t.Errorf("after withdrawing %+v", got)
	}
	if h, err := l.NameHistory(t.Context(), n.Citation); err != nil || len(h) != 4 || h[0].Who != "Ada" || h[3].Who != "Bo" {
		t.Errorf("the history has %+v, %v", h, err)
	}
}

// Decisions of a library from before names were entities keep their reach.
func TestOldDecisionsMigrate(t *testing.T) {
	path := filepath.Join(t.TempDir(), "l.db")
	db, err := sql.Open("sqlite3", path)
	if err != nil {
		t.Fatal(err)
	}
	names := migrationNames()
	for i, name := range names[:3] {
		script, err := migrations.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := db.ExecContext(t.Context(), string(script)); err != nil {
			t.Fatalf("migration %d: %v", i+1, err)
		}
	}
	if _, err := db.ExecContext(t.Context(), `INSERT INTO name_decision (de, en, state, project, history, who, at) VALUES
		('Kiew', 'Kyiv', 'preferred', 0, 0, 'Ada', '2026-01-01T00:00:00Z'), ('Kiew', 'Kiev', 'forbidden', 3, 0, 'Ada', '2026-01-01T00:00:01Z')`); err != nil {
		t.Fatal(err)
	}
	if err := migrateFrom(t.Context(), db); err != nil {
		t.Fatal(err)
	}
	if err := db.Close(); err != nil {
		t.Fatal(err)
	}
	l, err := Open(t.Context(), path, Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	got, err := l.Names(t.Context(), translate.Everywhere, translate.Reach{Scope: translate.ScopeProject, ID: "3"})
	if err != nil || len(got) != 1 || len(got[0].Forms) != 2 || got[0].Forms[0].Reach != translate.Everywhere || got[0].Forms[1].State != translate.Forbidden {
		t.Errorf("Names = %+v, %v", got, err)
	}
}

// migrateFrom brings a schema of version 3 up to date, as opening does.
func migrateFrom(ctx context.Context, db *sql.DB) error {
	if _, err := db.ExecContext(ctx, "PRAGMA user_version = 3"); err != nil {
		return err
	}
	return migrate(ctx, db, nil)
}
