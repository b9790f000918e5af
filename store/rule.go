package store

import (
	"context"
	"database/sql"
	"encoding/json"

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

// SaveRules stores rules in one transaction: one with a number replaces the
// one that has it, one without is added and gets a number. It returns them
// with their numbers.
func (l *Library) SaveRules(ctx context.Context, project int64, rules []check.Rule) ([]check.Rule, error) {
	saved := make([]check.Rule, len(rules))
	err := l.update(ctx, func(tx *sql.Tx) error {
		for i, r := range rules {
			text, err := json.Marshal(r)
			if err != nil {
				return err
			}
			id := sql.NullInt64{Int64: r.ID, Valid: r.ID != 0}
			res, err := tx.ExecContext(ctx, `INSERT INTO rule (id, project, rule) VALUES (?, ?, ?) ON CONFLICT (id) DO UPDATE SET rule = excluded.rule`, id, project, string(text))
			if err != nil {
				return err
			}
			if r.ID == 0 {
				if r.ID, err = res.LastInsertId(); err != nil {
					return err
				}
			}
			saved[i] = r
		}
		return nil
	})
	return saved, err
}

// RemoveRule deletes a rule.
func (l *Library) RemoveRule(ctx context.Context, id int64) error {
	return l.update(ctx, func(tx *sql.Tx) error {
		_, err := tx.ExecContext(ctx, `DELETE FROM rule WHERE id = ?`, id)
		return err
	})
}
