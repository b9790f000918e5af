package store

import (
	"context"
	"database/sql"

	"satzpaar/translate"
)

// A Dismissal is a finding that a person has set aside. It is recognised by
// its check and evidence, not by its place, so that it survives edits
// elsewhere, reopening and re-import.
type Dismissal struct {
	ID       int64
	Segment  translate.SegmentID // "" for all like it in the project
	Check    string
	Evidence string
	Reason   string
	Who, At  string
}

// Covers reports whether the dismissal sets f aside.
func (d Dismissal) Covers(f translate.Finding) bool {
	return d.Check == f.Check && d.Evidence == f.Evidence && (d.Segment == "" || d.Segment == f.Segment)
}

// Dismiss stores a dismissal and returns its number.
func (l *Library) Dismiss(ctx context.Context, project int64, d Dismissal) (int64, error) {
	var id int64
	err := l.update(ctx, func(tx *sql.Tx) error {
		r, err := tx.ExecContext(ctx, `INSERT INTO dismissal (project, segment, check_id, evidence, reason, who, at) VALUES (?, ?, ?, ?, ?, ?, ?)`,
			project, d.Segment, d.Check, d.Evidence, d.Reason, d.Who, d.At)
		if err != nil {
			return err
		}
		id, err = r.LastInsertId()
		return err
	})
	return id, err
}

// Undismiss takes a dismissal back.
func (l *Library) Undismiss(ctx context.Context, id int64) error {
	return l.update(ctx, func(tx *sql.Tx) error {
		_, err := tx.ExecContext(ctx, `DELETE FROM dismissal WHERE id = ?`, id)
		return err
	})
}

// Dismissals lists the dismissals of a project.
func (l *Library) Dismissals(ctx context.Context, project int64) ([]Dismissal, error) {
	rows, err := l.read.QueryContext(ctx, `SELECT id, segment, check_id, evidence, reason, who, at FROM dismissal WHERE project = ? ORDER BY id`, project)
	if err != nil {
		return nil, l.explain(err)
	}
	defer rows.Close()
	var all []Dismissal
	for rows.Next() {
		var d Dismissal
		if err := rows.Scan(&d.ID, &d.Segment, &d.Check, &d.Evidence, &d.Reason, &d.Who, &d.At); err != nil {
			return nil, err
		}
		all = append(all, d)
	}
	return all, rows.Err()
}
