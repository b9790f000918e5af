package store

import (
	"context"

	"satzpaar/translate"
)

// A Touch says who did what to a segment, and when.
type Touch struct{ Who, At, What string }

// LastTouched returns the last touch of each segment of a document that was
// ever touched.
func (l *Library) LastTouched(ctx context.Context, document int64) (map[translate.SegmentID]Touch, error) {
	rows, err := l.read.QueryContext(ctx, `SELECT t.segment, h.who, h.at, h.what FROM history h
		JOIN (SELECT segment, max(n) AS n FROM touched WHERE document = ? GROUP BY segment) t ON t.n = h.n`, document)
	if err != nil {
		return nil, l.explain(err)
	}
	defer rows.Close()
	all := map[translate.SegmentID]Touch{}
	for rows.Next() {
		var id translate.SegmentID
		var t Touch
		if err := rows.Scan(&id, &t.Who, &t.At, &t.What); err != nil {
			return nil, err
		}
		all[id] = t
	}
	return all, rows.Err()
}
