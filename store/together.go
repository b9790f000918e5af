package store

import (
	"context"
	"database/sql"

	"satzpaar/translate"
)

// An Elsewhere is what a command does in a further document of the project. It
// becomes an entry in the history of that document.
type Elsewhere struct {
	Document int64
	Of       int64 // the entry there that an undo takes back or a redo repeats
	Edit     []translate.Replacement
	Remember []translate.Unit
}

// commitElsewhere stores what entry e, which has the number n, does in further
// documents, and that all of it is one command.
func commitElsewhere(ctx context.Context, tx *sql.Tx, n int64, e Entry) error {
	if len(e.Elsewhere) == 0 {
		return nil
	}
	all := []int64{n}
	for _, x := range e.Elsewhere {
		part := Entry{Kind: e.Kind, Of: x.Of, At: e.At, Who: e.Who, What: e.What, Edit: x.Edit}
		if len(x.Edit) > 0 {
			part.Segment = x.Edit[0].New[0].ID
		}
		k, err := appendEntry(ctx, tx, x.Document, part)
		if err != nil {
			return err
		}
		if err := carryOut(ctx, tx, x.Document, x.Edit, x.Remember); err != nil {
			return err
		}
		all = append(all, k)
	}
	if e.Kind != Do {
		return nil // it is known by the entries that it is of
	}
	for _, k := range all {
		if _, err := tx.ExecContext(ctx, `INSERT INTO together (n, first) VALUES (?, ?)`, k, n); err != nil {
			return err
		}
	}
	return nil
}

// A Part is the entry of one document in a command over several.
type Part struct{ N, Document int64 }

// Together returns the other entries of the command that entry n is a part of;
// none where it is all of it.
func (l *Library) Together(ctx context.Context, n int64) ([]Part, error) {
	rows, err := l.read.QueryContext(ctx, `SELECT h.n, h.document FROM together t JOIN history h ON h.n = t.n
		WHERE t.first = (SELECT first FROM together WHERE n = ?1) AND t.n <> ?1 ORDER BY h.n`, n)
	if err != nil {
		return nil, l.explain(err)
	}
	defer rows.Close()
	var all []Part
	for rows.Next() {
		var p Part
		if err := rows.Scan(&p.N, &p.Document); err != nil {
			return nil, err
		}
		all = append(all, p)
	}
	return all, rows.Err()
}
