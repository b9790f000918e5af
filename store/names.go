package store

import (
	"context"
	"database/sql"

	"satzpaar/translate"
)

// Withdrawn is the standing of a decision that was undone.
const Withdrawn translate.FormState = "withdrawn"

// A NameDecision says how a name is spelt, for a project or everywhere.
// Decisions are never changed; a later one on the same forms holds.
type NameDecision struct {
	German  string // citation form
	English string
	State   translate.FormState
	Project int64 // 0: everywhere
	Who, At string
}

// decideName stores a decision made by entry n of the history.
func decideName(ctx context.Context, tx *sql.Tx, d NameDecision, n int64) error {
	_, err := tx.ExecContext(ctx, `INSERT INTO name_decision (de, en, state, project, history, who, at) VALUES (?, ?, ?, ?, ?, ?, ?)`,
		d.German, d.English, string(d.State), d.Project, n, d.Who, d.At)
	return err
}

// DecideNames stores decisions that no edit belongs to, as an import.
func (l *Library) DecideNames(ctx context.Context, all []NameDecision) error {
	return l.update(ctx, func(tx *sql.Tx) error {
		for _, d := range all {
			if err := decideName(ctx, tx, d, 0); err != nil {
				return err
			}
		}
		return nil
	})
}

// NameDecisions returns the decisions that hold for a project: the last on
// each pair of forms that was not withdrawn, those of the project behind those
// that hold everywhere, so that they win.
func (l *Library) NameDecisions(ctx context.Context, project int64) ([]NameDecision, error) {
	rows, err := l.read.QueryContext(ctx, `SELECT de, en, state, project, who, at FROM name_decision
		WHERE id IN (SELECT max(id) FROM name_decision WHERE project IN (0, ?) GROUP BY de, en, project) AND state <> 'withdrawn'
		ORDER BY project, id`, project)
	if err != nil {
		return nil, l.explain(err)
	}
	return scanDecisions(rows)
}

// EntryDecisions returns the decisions that entry n of the history made.
func (l *Library) EntryDecisions(ctx context.Context, n int64) ([]NameDecision, error) {
	rows, err := l.read.QueryContext(ctx, `SELECT de, en, state, project, who, at FROM name_decision WHERE history = ? ORDER BY id`, n)
	if err != nil {
		return nil, l.explain(err)
	}
	return scanDecisions(rows)
}

func scanDecisions(rows *sql.Rows) ([]NameDecision, error) {
	defer rows.Close()
	var all []NameDecision
	for rows.Next() {
		var d NameDecision
		if err := rows.Scan(&d.German, &d.English, (*string)(&d.State), &d.Project, &d.Who, &d.At); err != nil {
			return nil, err
		}
		all = append(all, d)
	}
	return all, rows.Err()
}
