package store

import (
	"context"
	"crypto/rand"
	"database/sql"
	"encoding/json"
	"errors"
	"os"
	"runtime/debug"

	"satzpaar/translate/match"
)

// rebuild makes the base anew in the background where that is needed, unless
// it is under way or has failed before.
func (l *Library) rebuild() {
	r := &l.recall
	r.mu.Lock()
	defer r.mu.Unlock()
	if !r.behind || r.building != nil || r.failed != nil {
		return
	}
	done := make(chan struct{})
	ctx, cancel := context.WithCancel(context.Background())
	r.building, r.cancel = done, cancel
	go func() {
		defer close(done)
		defer cancel()
		f, err := l.makeIndex(ctx)
		r.mu.Lock()
		defer r.mu.Unlock()
		r.building, r.failed = nil, err
		if err == nil {
			r.adopt(f)
		}
	}()
}

// makeIndex reads all units as they are at one moment, writes their index and
// opens it.
func (l *Library) makeIndex(ctx context.Context) (*indexFile, error) {
	if l.path == ":memory:" || l.readOnly {
		return l.indexInMemory(ctx)
	}
	if err := l.indexHashes(ctx); err != nil { // an import that was killed may have left none
		return nil, err
	}
	spill, err := l.newSpill()
	if err != nil {
		return nil, err
	}
	defer spill.remove()
	b := &match.Builder{Spill: spill}
	v, err := l.readUnits(ctx, b)
	if err != nil {
		return nil, err
	}
	return l.saveIndex(ctx, b, v)
}

// saveIndex writes an index that knows the units up to a version, and opens it.
func (l *Library) saveIndex(ctx context.Context, b *match.Builder, v version) (*indexFile, error) {
	defer debug.SetGCPercent(debug.SetGCPercent(40)) // few large pieces: garbage is soon found
	v.Stamp = rand.Text()
	if err := l.writeIndex(ctx, b, v); err != nil {
		return nil, err
	}
	f, err := os.Open(l.indexPath())
	if err != nil {
		return nil, err
	}
	defer f.Close()             //nolint:errcheck // it was only read
	return mapIndex(f, v.Stamp) // what was just written and synced is not read back
}

func (l *Library) indexInMemory(ctx context.Context) (*indexFile, error) {
	b := new(match.Builder)
	v, err := l.readUnits(ctx, b)
	if err != nil {
		return nil, err
	}
	if v.Stamp = ""; l.readOnly {
		now, err := l.memoryVersion(ctx, l.read)
		if err != nil {
			return nil, err
		}
		v.Stamp = now.Stamp
	}
	return &indexFile{index: b.Index(), version: v}, nil
}

// readUnits adds all units as they are at one moment.
func (l *Library) readUnits(ctx context.Context, b *match.Builder) (version, error) {
	c, err := l.read.Conn(ctx)
	if err != nil {
		return version{}, l.explain(err)
	}
	defer c.Close() //nolint:errcheck // it goes back to the pool
	if _, err := c.ExecContext(ctx, "BEGIN"); err != nil {
		return version{}, l.explain(err)
	}
	defer c.ExecContext(context.Background(), "ROLLBACK") //nolint:errcheck // nothing was written
	v, err := l.memoryVersion(ctx, c)
	if err != nil {
		return v, err
	}
	err = stream(ctx, c, 0, v.Unit, func(id int64, source, target sql.RawBytes) { b.Add(id, string(source), string(target)) })
	return v, l.explain(err)
}

// writeIndex puts the index beside the library: a temporary file, synced,
// renamed; then the library is told its stamp and forgets the changes that the
// index knows. A crash in between leaves a file that the library does not
// know, which is made anew.
func (l *Library) writeIndex(ctx context.Context, b *match.Builder, v version) (err error) {
	stamp, err := json.Marshal(v)
	if err != nil {
		return err
	}
	f, err := l.part()
	if err != nil {
		return err
	}
	defer func() {
		if err != nil {
			_ = os.Remove(f.Name()) // the first error is the one to report
		}
	}()
	w := newSteady(f)
	err = b.Write(whileWanted{w, ctx}, stamp)
	if err = errors.Join(err, w.finish(), f.Close(), ctx.Err()); err != nil {
		return err
	}
	if err = os.Rename(f.Name(), l.indexPath()); err != nil {
		return err
	}
	return l.update(ctx, func(tx *sql.Tx) error {
		if _, err := tx.ExecContext(ctx, `INSERT INTO setting (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value`, stampKey, v.Stamp); err != nil {
			return err
		}
		_, err := tx.ExecContext(ctx, `DELETE FROM unit_change WHERE n <= ?`, v.Change)
		return err
	})
}

// whileWanted is a file that takes no more when its context ends.
type whileWanted struct {
	*steady
	ctx context.Context
}

func (w whileWanted) WriteAt(b []byte, at int64) (int, error) {
	if err := w.ctx.Err(); err != nil {
		return 0, err
	}
	return w.steady.WriteAt(b, at)
}
