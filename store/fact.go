package store

import (
	"context"
	"database/sql"

	"satzpaar/translate"
)

// Facts is a source of what a file says of its segments: it calls yield for
// each of which something is said, until that returns an error.
type Facts func(yield func(id translate.SegmentID, all []translate.Fact) error) error

// KeepFacts stores what the file of a document says of its segments, instead
// of what was stored before.
func (l *Library) KeepFacts(ctx context.Context, document int64, facts Facts) error {
	return l.update(ctx, func(tx *sql.Tx) error {
		if _, err := tx.ExecContext(ctx, `DELETE FROM fact WHERE document = ?`, document); err != nil {
			return err
		}
		return insertFacts(ctx, tx, document, facts)
	})
}

func insertFacts(ctx context.Context, tx *sql.Tx, document int64, facts Facts) error {
	stmt, err := tx.PrepareContext(ctx, `INSERT INTO fact (document, segment, n, kind, text, translation, origin, at, percent) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`)
	if err != nil {
		return err
	}
	defer stmt.Close()
	err = facts(func(id translate.SegmentID, all []translate.Fact) error {
		for n, x := range all {
			if _, err := stmt.ExecContext(ctx, document, id, n, string(x.Kind), x.Text, x.Translation, x.From, x.When, x.Percent); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		return err
	}
	_, err = tx.ExecContext(ctx, `UPDATE place SET facts = 1 WHERE document = ?`, document)
	return err
}

// HasFacts reports whether the file of a document was asked for its facts.
func (l *Library) HasFacts(ctx context.Context, document int64) (bool, error) {
	var asked bool
	err := l.read.QueryRowContext(ctx, `SELECT facts FROM place WHERE document = ?`, document).Scan(&asked)
	return asked, l.explain(err)
}

// Facts returns what the file of a document says of a segment, in the order of
// the file.
func (l *Library) Facts(ctx context.Context, document int64, id translate.SegmentID) ([]translate.Fact, error) {
	all, err := l.facts(ctx, `SELECT segment, kind, text, translation, origin, at, percent FROM fact WHERE document = ? AND segment = ? ORDER BY n`, document, string(id))
	return all[id], err
}

// FactsOf returns what the file of a document says of one kind, by segment.
func (l *Library) FactsOf(ctx context.Context, document int64, kind translate.FactKind) (map[translate.SegmentID][]translate.Fact, error) {
	return l.facts(ctx, `SELECT segment, kind, text, translation, origin, at, percent FROM fact WHERE document = ? AND kind = ? ORDER BY segment, n`, document, string(kind))
}

func (l *Library) facts(ctx context.Context, query string, document int64, by string) (map[translate.SegmentID][]translate.Fact, error) {
	rows, err := l.read.QueryContext(ctx, query, document, by)
	if err != nil {
		return nil, l.explain(err)
	}
	defer rows.Close()
	all := map[translate.SegmentID][]translate.Fact{}
	for rows.Next() {
		var id translate.SegmentID
		var x translate.Fact
		if err := rows.Scan(&id, &x.Kind, &x.Text, &x.Translation, &x.From, &x.When, &x.Percent); err != nil {
			return nil, err
		}
		all[id] = append(all[id], x)
	}
	return all, rows.Err()
}
