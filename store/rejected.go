package store

import (
	"context"

	"satzpaar/translate"
	"satzpaar/translate/match"
)

// Rejections returns the wordings that were rejected in any document and not
// approved since, the newest first.
func (l *Library) Rejections(ctx context.Context) ([]Rejection, error) {
	rows, err := l.read.QueryContext(ctx, `SELECT source, target, reason, document, who, at FROM rejection ORDER BY id DESC`)
	if err != nil {
		return nil, l.explain(err)
	}
	defer rows.Close()
	var all []Rejection
	for rows.Next() {
		var r Rejection
		if err := rows.Scan(&r.Source, &r.Wording, &r.Reason, &r.Document, &r.Who, &r.At); err != nil {
			return nil, err
		}
		all = append(all, r)
	}
	return all, rows.Err()
}

// An Answer is an approved target of the memory with where it comes from.
type Answer struct {
	Target   string
	Document string
	Segment  translate.SegmentID
}

// Answers returns the approved targets of exactly this source, the newest
// first.
func (l *Library) Answers(ctx context.Context, source string) ([]Answer, error) {
	rows, err := l.read.QueryContext(ctx, `SELECT target, document, segment FROM unit
		WHERE hash = ? AND source = ? AND state IN ('reviewed', 'final') AND rejected = '' ORDER BY id DESC LIMIT 20`, int64(match.Hash(source)), source)
	if err != nil {
		return nil, l.explain(err)
	}
	defer rows.Close()
	var all []Answer
	for rows.Next() {
		var a Answer
		if err := rows.Scan(&a.Target, &a.Document, &a.Segment); err != nil {
			return nil, err
		}
		all = append(all, a)
	}
	return all, rows.Err()
}
