package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"fmt"

	"satzpaar/translate/check"
)

// Rules lists the user's rules of a project, the oldest first.
func (l *Library) Rules(ctx context.Context, project int64) ([]check.Rule, error) {
	rows, err := l.read.QueryContext(ctx, `SELECT id, rule FROM rule WHERE project = ? ORDER BY id`, project)
	if err != nil {
		return nil, l.explain(err)
	}
	defer rows.Close()
	var all []check.Rule
	for rows.Next() {
		var r check.Rule
		var id int64
		var text string
		if err := rows.Scan(&id, &text); err != nil {
			return nil, err
		}
		if err := json.Unmarshal([]byte(text), &r); err != nil {
			return nil, err
		}
		r.ID = id
		all = append(all, r)
	}
	return all, rows.Err()
}

// WhatRule is the command of an entry that changes the user's own checks.
const WhatRule = "own check"

// A Ruling changes the user's own checks of a project: each of Was is taken
// away, each of Now stands from then on. A rule that is in both keeps its
// number; one without a number gets one.
type Ruling struct {
	Was, Now []check.Rule `json:",omitempty"`
	Words    *Words       `json:",omitempty"` // nil: they stay
}

// Words are those that are right in a project, between spaces, before a change
// and after it.
type Words struct{ Was, Now string }

// WordsKey is the setting that holds the words that are right in a project.
func WordsKey(project int64) string { return fmt.Sprintf("words.%d", project) }

// rule does what an entry says of the user's own checks, or takes it back, and
// gives new rules their numbers.
func rule(ctx context.Context, tx *sql.Tx, document int64, e Entry) error {
	if e.Ruling == nil {
		return nil
	}
	var project int64
	if err := tx.QueryRowContext(ctx, `SELECT project FROM document WHERE id = ?`, document).Scan(&project); err != nil {
		return err
	}
	was, now := e.Ruling.Was, e.Ruling.Now
	if e.Kind == Undo {
		was, now = now, was
	}
	for _, r := range was {
		if _, err := tx.ExecContext(ctx, `DELETE FROM rule WHERE id = ? AND project = ?`, r.ID, project); err != nil {
			return err
		}
	}
	for i := range now {
		if err := putRule(ctx, tx, project, &now[i]); err != nil {
			return err
		}
	}
	w := e.Ruling.Words
	if w == nil {
		return nil
	}
	words := w.Now
	if e.Kind == Undo {
		words = w.Was
	}
	return putSetting(ctx, tx, WordsKey(project), words)
}

func putRule(ctx context.Context, tx *sql.Tx, project int64, r *check.Rule) error {
	text, err := json.Marshal(r)
	if err != nil {
		return err
	}
	id := sql.NullInt64{Int64: r.ID, Valid: r.ID != 0}
	res, err := tx.ExecContext(ctx, `INSERT INTO rule (id, project, rule) VALUES (?, ?, ?) ON CONFLICT (id) DO UPDATE SET rule = excluded.rule`, id, project, string(text))
	if err == nil && r.ID == 0 {
		r.ID, err = res.LastInsertId()
	}
	return err
}
