package store

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"time"

	"satzpaar/translate"
)

// keep is how many backups lie beside a library.
const keep = 10

// BackupFolder returns where the backups of the library lie.
func (l *Library) BackupFolder() string { return l.path + "-backups" }

// Backup writes a whole copy of the library into its backup folder, named
// after the day, unless today's is there already; older ones beyond ten are
// removed. It returns the path of the copy, "" if there was nothing to do.
func (l *Library) Backup(ctx context.Context, now time.Time) (string, error) {
	if l.path == ":memory:" || l.readOnly {
		return "", nil
	}
	path := filepath.Join(l.BackupFolder(), now.UTC().Format("2006-01-02")+".db")
	if _, err := os.Stat(path); err == nil {
		return "", nil
	}
	if err := l.SaveCopy(ctx, path); err != nil {
		return "", err
	}
	return path, l.prune()
}

func (l *Library) backupBefore(ctx context.Context, version int) error {
	path := filepath.Join(l.BackupFolder(), fmt.Sprintf("schema-%04d.db", version))
	if _, err := os.Stat(path); err == nil {
		return nil
	}
	return l.SaveCopy(ctx, path)
}

// SaveCopy writes a whole copy of the library to path, which must not exist.
// A library that is open must never be copied as a file: its newest part lies
// in the log beside it.
func (l *Library) SaveCopy(ctx context.Context, path string) error {
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return &translate.Error{Code: translate.Unwritable, File: path, Text: "the folder for the copy cannot be made", Err: err}
	}
	part := path + ".part"
	if err := os.RemoveAll(part); err != nil {
		return err
	}
	if _, err := l.write.ExecContext(ctx, "VACUUM INTO ?", part); err != nil {
		return fmt.Errorf("copy library to %s: %w", path, l.explain(err))
	}
	if err := os.Chmod(part, 0o600); err != nil {
		return err
	}
	return os.Rename(part, path)
}

func (l *Library) prune() error {
	copies, err := filepath.Glob(filepath.Join(l.BackupFolder(), "20*.db"))
	if err != nil {
		return err
	}
	slices.Sort(copies)
	for len(copies) > keep {
		if err := os.Remove(copies[0]); err != nil {
			return err
		}
		copies = copies[1:]
	}
	return nil
}
