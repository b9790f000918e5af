package store

import (
	"context"
	"crypto/sha256"
	"fmt"

	"satzpaar/translate"
)

// AddSource keeps a later version of the source of a document.
func (l *Library) AddSource(ctx context.Context, document int64, b []byte) error {
	sum := sha256.Sum256(b)
	_, err := l.write.ExecContext(ctx, `INSERT INTO source (document, n, bytes, sha256)
		SELECT ?, 1 + count(*), ?, ? FROM source WHERE document = ?`, document, b, sum[:], document)
	if err != nil {
		return fmt.Errorf("keep the new source of document %d: %w", document, l.explain(err))
	}
	return nil
}

// Sources returns the versions of the source of a document, the last one first
// and the bytes as they came at the end. It returns Damaged where one no longer
// has the checksum with which it was stored.
func (l *Library) Sources(ctx context.Context, document int64) ([][]byte, error) {
	rows, err := l.read.QueryContext(ctx, `SELECT bytes, sha256 FROM source WHERE document = ? ORDER BY n DESC`, document)
	if err != nil {
		return nil, l.explain(err)
	}
	defer rows.Close()
	var all [][]byte
	for rows.Next() {
		var b, sum []byte
		if err := rows.Scan(&b, &sum); err != nil {
			return nil, err
		}
		if got := sha256.Sum256(b); string(got[:]) != string(sum) {
			return nil, &translate.Error{Code: translate.Damaged, File: l.path, Text: fmt.Sprintf("a later source of document %d is damaged", document)}
		}
		all = append(all, b)
	}
	if err := rows.Err(); err != nil {
		return nil, err
	}
	original, _, _, err := l.Original(ctx, document)
	return append(all, original), err
}
