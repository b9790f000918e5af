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

// WhatIgnore is the command of an entry that sets a finding aside.
const WhatIgnore = "ignore"

// ignore does what an entry says of a finding: it is set aside, or brought back
// when the entry takes that back.
func ignore(ctx context.Context, tx *sql.Tx, document int64, e Entry) error {
	d := e.Ignore
	if d == nil {
		return nil
	}
	var project int64
	if err := tx.QueryRowContext(ctx, `SELECT project FROM document WHERE id = ?`, document).Scan(&project); err != nil {
		return err
	}
	if e.Kind == Undo {
		_, err := tx.ExecContext(ctx, `DELETE FROM dismissal WHERE project = ? AND segment = ? AND check_id = ? AND evidence = ?`, project, d.Segment, d.Check, d.Evidence)
		return err
	}
	return putDismissal(ctx, tx, project, d)
}

// CarryDismissals sets aside of segments with new names, by their old ones, what
// was set aside of them. The old rows stay, for the step may be undone.
func (l *Library) CarryDismissals(ctx context.Context, project int64, moved map[translate.SegmentID]translate.SegmentID) error {
	if len(moved) == 0 {
		return nil
	}
	all, err := l.Dismissals(ctx, project)
	if err != nil {
		return err
	}
	return l.update(ctx, func(tx *sql.Tx) error {
		for _, d := range all {
			now, ok := moved[d.Segment]
			if !ok || d.Segment == "" {
				continue
			}
			d.Segment = now
			if err := putDismissal(ctx, tx, project, &d); err != nil {
				return err
			}
		}
		return nil
	})
}

func putDismissal(ctx context.Context, tx *sql.Tx, project int64, d *Dismissal) error {
	_, err := tx.ExecContext(ctx, `INSERT INTO dismissal (project, segment, check_id, evidence, reason, who, at) VALUES (?, ?, ?, ?, ?, ?, ?)`,
		project, d.Segment, d.Check, d.Evidence, d.Reason, d.Who, d.At)
	return err
}
