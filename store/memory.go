package store

import (
	"context"
	"database/sql"
	"errors"

	"satzpaar/translate"
	"satzpaar/translate/match"
)

const unitColumns = `id, source, target, source_lang, target_lang, prev_hash, next_hash, context, state, origin, document, segment, who, created, changed, uses, props, rejected`

func scanUnit(rows *sql.Rows) (translate.Unit, error) {
	var u translate.Unit
	var state string
	var prev, next int64
	err := rows.Scan(&u.ID, &u.Source, &u.Target, &u.SourceLang, &u.TargetLang, &prev, &next, &u.Context, &state, &u.Origin,
		&u.Document, &u.Segment, &u.Who, &u.Created, &u.Changed, &u.Uses, &u.Props, &u.Rejected)
	if err != nil {
		return u, err
	}
	u.PrevHash, u.NextHash = uint64(prev), uint64(next)
	u.State, err = translate.ParseState(state)
	return u, err
}

// rememberUnit stores a unit. A segment has one unit of its own, which follows
// its text and state; an imported pair is stored once. It returns the number
// of the unit.
func rememberUnit(ctx context.Context, tx *sql.Tx, u translate.Unit) (int64, error) {
	var id int64
	var err error
	if u.Segment != "" {
		err = tx.QueryRowContext(ctx, `SELECT id FROM unit WHERE document = ? AND segment = ?`, u.Document, u.Segment).Scan(&id)
	} else {
		err = tx.QueryRowContext(ctx, `SELECT id FROM unit WHERE hash = ? AND source = ? AND target = ? AND context = ?`,
			int64(match.Hash(u.Source)), u.Source, u.Target, u.Context).Scan(&id)
	}
	switch {
	case errors.Is(err, sql.ErrNoRows):
		r, err := tx.ExecContext(ctx, `INSERT INTO unit (source, target, source_lang, target_lang, hash, prev_hash, next_hash, context, state, origin, document, segment, who, created, changed, props, rejected)
			VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`, u.Source, u.Target, u.SourceLang, u.TargetLang, int64(match.Hash(u.Source)),
			int64(u.PrevHash), int64(u.NextHash), u.Context, u.State.String(), u.Origin, u.Document, u.Segment, u.Who, u.Created, u.Changed, u.Props, u.Rejected)
		if err != nil {
			return 0, err
		}
		return r.LastInsertId()
	case err != nil:
		return 0, err
	}
	_, err = tx.ExecContext(ctx, `UPDATE unit SET source = ?, target = ?, hash = ?, prev_hash = ?, next_hash = ?, state = ?, origin = ?, who = ?, changed = ?, rejected = ? WHERE id = ?`,
		u.Source, u.Target, int64(match.Hash(u.Source)), int64(u.PrevHash), int64(u.NextHash), u.State.String(), u.Origin, u.Who, u.Changed, u.Rejected, id)
	return id, err
}

// A Query asks the memory for units like a segment.
type Query struct {
	Source                 string
	SourceLang, TargetLang string
	PrevHash, NextHash     uint64 // of the neighbouring sources; 0: unknown
	Min, Limit             int    // least final score in percent; at most so many
}

// judge scores a unit: base, context, penalties.
func judge(u translate.Unit, q Query) translate.Match {
	m := translate.Match{Unit: u, Base: match.Score(q.Source, u.Source)}
	if !u.State.Approved() {
		m.Penalties = append(m.Penalties, translate.Penalty{Why: "not reviewed", Points: 1})
	}
	if u.Origin == translate.FromMachine {
		m.Penalties = append(m.Penalties, translate.Penalty{Why: "machine", Points: 2})
	}
	if u.Origin == translate.FromAligned && !u.State.Approved() {
		m.Penalties = append(m.Penalties, translate.Penalty{Why: "aligned", Points: 1})
	}
	if u.Rejected != "" {
		m.Penalties = append(m.Penalties, translate.Penalty{Why: "rejected", Points: 20})
	}
	m.Score = m.Base
	for _, p := range m.Penalties {
		m.Score -= p.Points
	}
	if m.Base == 100 && len(m.Penalties) == 0 {
		if u.PrevHash != 0 && u.PrevHash == q.PrevHash {
			m.Context++
		}
		if u.NextHash != 0 && u.NextHash == q.NextHash {
			m.Context++
		}
		m.Score += m.Context
	}
	return m
}

// Import stores the units that next yields and reports how many were new.
func (l *Library) Import(ctx context.Context, next func(yield func(translate.Unit) error) error) (added, updated int, err error) {
	err = l.update(ctx, func(tx *sql.Tx) error {
		var before int64
		if err := tx.QueryRowContext(ctx, `SELECT coalesce(max(id), 0) FROM unit`).Scan(&before); err != nil {
			return err
		}
		return next(func(u translate.Unit) error {
			id, err := rememberUnit(ctx, tx, u)
			l.touched(id)
			if id > before {
				added, before = added+1, id
			} else {
				updated++
			}
			return err
		})
	})
	return added, updated, err
}

// Units yields every unit in the order of its number.
func (l *Library) Units(ctx context.Context, yield func(translate.Unit) error) error {
	rows, err := l.read.QueryContext(ctx, `SELECT `+unitColumns+` FROM unit ORDER BY id`)
	if err != nil {
		return l.explain(err)
	}
	defer rows.Close()
	for rows.Next() {
		u, err := scanUnit(rows)
		if err != nil {
			return err
		}
		if err := yield(u); err != nil {
			return err
		}
	}
	return rows.Err()
}

// UnitCount returns how many units the memory holds.
func (l *Library) UnitCount(ctx context.Context) (int, error) {
	var n int
	err := l.read.QueryRowContext(ctx, `SELECT count(*) FROM unit`).Scan(&n)
	return n, l.explain(err)
}

// Side is where a search looks.
type Side uint8

// The sides of a unit.
const (
	BothSides Side = iota
	SourceSide
	TargetSide
)
