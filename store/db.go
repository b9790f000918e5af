// Package store is the library: one SQLite file that holds projects, segments,
// their history, the memory and the names.
//
// The rules of this package. One user action is one transaction: the exported
// method opens it, unexported functions take it. All pragmas stand in the DSN,
// because a pragma by Exec reaches one pooled connection only. Writing goes
// through one connection, reading through a pool of its own. Commit returns
// after the disk has it (WAL, synchronous=FULL).
package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"net/url"
	"path/filepath"
	"sync"
	"sync/atomic"

	"github.com/mattn/go-sqlite3"

	"satzpaar/translate"
)

// ApplicationID marks an SQLite file as a library of Satzpaar ("Satz").
const ApplicationID = 0x5361747a

// Options say how a library is opened.
type Options struct {
	// ReadOnly opens an existing library without writing to it.
	ReadOnly bool
	// Shared opens for writing beside a window that holds the library, as the
	// command line does: no lock is taken, busy_timeout arbitrates.
	Shared bool
}

// A Library is an open library. It is safe for use by several goroutines.
type Library struct {
	path      string
	write     *sql.DB // one connection; nil when read-only
	read      *sql.DB
	lock      *lock
	readOnly  bool
	recall    recall
	memories  atomic.Pointer[map[int64]Memory] // kept; nil: to be read
	penalties atomic.Pointer[Penalties]        // as they were read last
	prepared  sync.Map                         // see ask
}

var memories atomic.Int64

// Open opens the library at path, creating or migrating it where needed.
// ":memory:" makes an empty one that vanishes on Close.
//
// Errors: Busy when another window holds it (the text says who), Newer when a
// newer version wrote it, Invalid when the file is no library, Damaged,
// Unreadable, Unwritable. In all these cases the file is untouched.
func Open(ctx context.Context, path string, opt Options) (*Library, error) {
	if path == ":memory:" {
		return openMemory(ctx)
	}
	path, err := filepath.Abs(path)
	if err != nil {
		return nil, fmt.Errorf("open library: %w", err)
	}
	version, err := inspect(path)
	if err != nil {
		return nil, err
	}
	if opt.ReadOnly {
		return openReadOnly(ctx, path, version)
	}
	if err := writable(path, version == absent); err != nil {
		return nil, err
	}
	l := &Library{path: path}
	if !opt.Shared {
		if l.lock, err = acquire(path); err != nil {
			return nil, err
		}
	}
	if err := l.connect(ctx, path, false); err != nil {
		return nil, errors.Join(l.explain(err), l.Close())
	}
	return l, nil
}

func openMemory(ctx context.Context) (*Library, error) {
	l := &Library{path: ":memory:"}
	name := fmt.Sprintf("memory-%d", memories.Add(1))
	dsn := "file:/" + name + "?vfs=memdb&_foreign_keys=on&_txlock=immediate&_busy_timeout=5000"
	var err error
	if l.write, err = sql.Open("sqlite3", dsn); err != nil {
		return nil, err
	}
	l.write.SetMaxOpenConns(1)
	if l.read, err = sql.Open("sqlite3", dsn+"&_query_only=1"); err != nil {
		return nil, err
	}
	if err := migrate(ctx, l.write, nil); err != nil {
		return nil, errors.Join(err, l.Close())
	}
	return l, nil
}

func openReadOnly(ctx context.Context, path string, version int) (*Library, error) {
	switch {
	case version == absent:
		return nil, &translate.Error{Code: translate.NotFound, File: path, Text: "there is no library"}
	case version < latest():
		return nil, &translate.Error{
			Code: translate.Refused, File: path, Text: "this library was written by an older Satzpaar and must be brought up to date first",
			Hint: "Open it once for writing.",
		}
	}
	l := &Library{path: path, readOnly: true}
	if err := l.connect(ctx, path, true); err != nil {
		return nil, errors.Join(l.explain(err), l.Close())
	}
	return l, nil
}

func (l *Library) connect(ctx context.Context, path string, readOnly bool) error {
	var err error
	if !readOnly {
		if l.write, err = sql.Open("sqlite3", dsn(path, "rwc")); err != nil {
			return err
		}
		l.write.SetMaxOpenConns(1)
		before := func(version int) error { return l.backupBefore(ctx, version) }
		if err := migrate(ctx, l.write, before); err != nil {
			return err
		}
		if err := l.indexHashes(ctx); err != nil {
			return err
		}
	}
	reading := dsn(path, "ro") + "&_query_only=1"
	if readOnly && !logNeeded(path) {
		reading += "&immutable=1"
	}
	if l.read, err = sql.Open("sqlite3", reading); err != nil {
		return err
	}
	return l.read.PingContext(ctx)
}

func dsn(path, mode string) string {
	u := url.URL{Scheme: "file", Opaque: (&url.URL{Path: filepath.ToSlash(path)}).EscapedPath()}
	return u.String() + "?mode=" + mode +
		"&_journal_mode=WAL&_synchronous=FULL&_busy_timeout=5000&_foreign_keys=on&_txlock=immediate"
}

// explain turns an error of SQLite into a sentence.
func (l *Library) explain(err error) error {
	var e sqlite3.Error
	if err == nil || !errors.As(err, &e) {
		return err
	}
	switch e.Code {
	case sqlite3.ErrFull:
		return &translate.Error{
			Code: translate.Unwritable, File: l.path, Text: "the disk is full",
			Hint: "All that was confirmed is safe. Free some space and go on.", Err: err,
		}
	case sqlite3.ErrBusy, sqlite3.ErrLocked:
		return &translate.Error{
			Code: translate.Busy, File: l.path, Text: "another process is writing to the library",
			Hint: "Try again in a moment.", Err: err,
		}
	case sqlite3.ErrCorrupt, sqlite3.ErrNotADB:
		return &translate.Error{
			Code: translate.Damaged, File: l.path, Text: "the library is damaged",
			Hint: "Open the newest backup from the folder beside it.", Err: err,
		}
	case sqlite3.ErrReadonly, sqlite3.ErrCantOpen, sqlite3.ErrIoErr:
		return &translate.Error{Code: translate.Unwritable, File: l.path, Text: "the library cannot be written", Err: err}
	}
	return err
}

// Path returns where the library lies; ":memory:" for one that lies nowhere.
func (l *Library) Path() string { return l.path }

// ReadOnly reports whether the library was opened for reading only.
func (l *Library) ReadOnly() bool { return l.readOnly }

// Close writes the log back into the one file and releases the lock. The
// library cannot be used afterwards.
func (l *Library) Close() error {
	l.stopIndex()
	var errs []error
	if l.read != nil {
		errs = append(errs, l.read.Close())
	}
	if l.write != nil {
		if l.path != ":memory:" {
			_, err := l.write.Exec("PRAGMA wal_checkpoint(TRUNCATE)")
			// A reader elsewhere may hold the log open: that is no loss.
			var e sqlite3.Error
			if !errors.As(err, &e) || e.Code != sqlite3.ErrBusy {
				errs = append(errs, err)
			}
		}
		errs = append(errs, l.write.Close())
	}
	if l.lock != nil {
		errs = append(errs, l.lock.release())
	}
	return errors.Join(errs...)
}

// update runs f in a write transaction and commits it.
func (l *Library) update(ctx context.Context, f func(*sql.Tx) error) error {
	if l.readOnly {
		return &translate.Error{Code: translate.Refused, File: l.path, Text: "the library is open for reading only"}
	}
	tx, err := l.write.BeginTx(ctx, nil)
	if err != nil {
		return l.explain(err)
	}
	defer tx.Rollback() //nolint:errcheck // after Commit it does nothing; before, the first error counts
	if err := f(tx); err != nil {
		return l.explain(err)
	}
	return l.explain(tx.Commit())
}
