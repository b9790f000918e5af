package store

import (
	"context"
	"database/sql"
	"strconv"
)

const (
	// importLog is how many pages the log may hold, while an import runs,
	// before a transaction waits for them to be written back: 64 MiB.
	importLog = 16_384
	usualLog  = 1000 // SQLite's own
)

// checkpoints writes the log back into the library while an import goes on
// writing into it, through a connection of its own, so that the import waits
// for the disk only where it must. Where that cannot be, the import does it
// by itself, now and then.
type checkpoints struct {
	l    *Library
	db   *sql.DB
	due  chan struct{}
	over chan struct{}
}

// checkpointImport begins; stop ends it.
func (l *Library) checkpointImport(ctx context.Context) (*checkpoints, error) {
	c := &checkpoints{l: l, due: make(chan struct{}, 1), over: make(chan struct{})}
	if l.path == ":memory:" {
		close(c.over)
		return c, nil
	}
	if err := l.limitLog(ctx, importLog); err != nil {
		return nil, err
	}
	var err error
	if c.db, err = sql.Open("sqlite3", dsn(l.path, "rw")); err != nil {
		return nil, err
	}
	c.db.SetMaxOpenConns(1)
	go func() {
		defer close(c.over)
		for range c.due {
			_, _ = c.db.Exec("PRAGMA wal_checkpoint(PASSIVE)") // what is not written back stays in the log
		}
	}()
	return c, nil
}

// after hears of a transaction that is safe.
func (c *checkpoints) after() {
	select {
	case c.due <- struct{}{}:
	default: // it comes anyway
	}
}

func (c *checkpoints) stop() {
	close(c.due)
	<-c.over
	if c.db != nil {
		_ = c.db.Close()                                 // nothing depends on it
		_ = c.l.limitLog(context.Background(), usualLog) // a long log only takes space
	}
}

func (l *Library) limitLog(ctx context.Context, pages int) error {
	_, err := l.write.ExecContext(ctx, "PRAGMA wal_autocheckpoint = "+strconv.Itoa(pages))
	return l.explain(err)
}
