package store

import (
	"context"
	"database/sql"
	"embed"
	"fmt"
	"io/fs"
	"slices"
)

//go:embed migration/*.sql
var migrations embed.FS

func migrationNames() []string {
	names, err := fs.Glob(migrations, "migration/*.sql")
	if err != nil {
		panic(err) // the pattern is a constant
	}
	slices.Sort(names)
	return names
}

// latest returns the schema version that this program writes: the number of
// its migrations.
func latest() int { return len(migrationNames()) }

// migrate brings the schema up to date in one transaction, so that it is the
// old one or the new one. before is called when an existing schema is about to
// change; it may be nil.
func migrate(ctx context.Context, db *sql.DB, before func(version int) error) error {
	var version int
	if err := db.QueryRowContext(ctx, "PRAGMA user_version").Scan(&version); err != nil {
		return err
	}
	names := migrationNames()
	if version >= len(names) {
		return nil
	}
	if version > 0 && before != nil {
		if err := before(version); err != nil {
			return err
		}
	}
	tx, err := db.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer tx.Rollback() //nolint:errcheck // after Commit it does nothing
	for _, name := range names[version:] {
		script, err := migrations.ReadFile(name)
		if err != nil {
			return err
		}
		if _, err := tx.ExecContext(ctx, string(script)); err != nil {
			return fmt.Errorf("migrate library, %s: %w", name, err)
		}
	}
	if _, err := tx.ExecContext(ctx, fmt.Sprintf("PRAGMA application_id = %d; PRAGMA user_version = %d", ApplicationID, len(names))); err != nil {
		return err
	}
	if err := tx.Commit(); err != nil {
		return err
	}
	// The header must say at once whose file this is, not only the log.
	_, err = db.ExecContext(ctx, "PRAGMA wal_checkpoint(TRUNCATE)")
	return err
}
