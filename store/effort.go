package store

import (
	"context"
	"database/sql"
	"time"

	"satzpaar/translate"
)

// An Effort is the work that a segment took.
type Effort struct {
	Time time.Duration
	Keys int
}

// AddEffort adds to the work on segments of a document.
func (l *Library) AddEffort(ctx context.Context, document int64, more map[translate.SegmentID]Effort) error {
	if len(more) == 0 {
		return nil
	}
	return l.update(ctx, func(tx *sql.Tx) error {
		for id, e := range more {
			_, err := tx.ExecContext(ctx, `INSERT INTO effort (document, segment, seconds, keys) VALUES (?, ?, ?, ?)
				ON CONFLICT (document, segment) DO UPDATE SET seconds = seconds + excluded.seconds, keys = keys + excluded.keys`,
				document, id, e.Time.Seconds(), e.Keys)
			if err != nil {
				return err
			}
		}
		return nil
	})
}

// Efforts returns the work on each segment of a document that took any.
func (l *Library) Efforts(ctx context.Context, document int64) (map[translate.SegmentID]Effort, error) {
	rows, err := l.read.QueryContext(ctx, `SELECT segment, seconds, keys FROM effort WHERE document = ?`, document)
	if err != nil {
		return nil, l.explain(err)
	}
	defer rows.Close()
	all := map[translate.SegmentID]Effort{}
	for rows.Next() {
		var id translate.SegmentID
		var seconds float64
		var e Effort
		if err := rows.Scan(&id, &seconds, &e.Keys); err != nil {
			return nil, err
		}
		e.Time = time.Duration(seconds * float64(time.Second))
		all[id] = e
	}
	return all, rows.Err()
}

// Heed notes that an edit did what a check asked for.
func (l *Library) Heed(ctx context.Context, project int64, checks map[string]int) error {
	if len(checks) == 0 {
		return nil
	}
	return l.update(ctx, func(tx *sql.Tx) error {
		for id, n := range checks {
			_, err := tx.ExecContext(ctx, `INSERT INTO heeded (project, check_id, n) VALUES (?, ?, ?) ON CONFLICT (project, check_id) DO UPDATE SET n = n + excluded.n`, project, id, n)
			if err != nil {
				return err
			}
		}
		return nil
	})
}

// Heeded returns how often edits did what each check asked for.
func (l *Library) Heeded(ctx context.Context, project int64) (map[string]int, error) {
	rows, err := l.read.QueryContext(ctx, `SELECT check_id, n FROM heeded WHERE project = ?`, project)
	if err != nil {
		return nil, l.explain(err)
	}
	defer rows.Close()
	all := map[string]int{}
	for rows.Next() {
		var id string
		var n int
		if err := rows.Scan(&id, &n); err != nil {
			return nil, err
		}
		all[id] = n
	}
	return all, rows.Err()
}
