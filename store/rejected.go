package store

import (
	"context"
	"encoding/json"

	"satzpaar/translate"
	"satzpaar/translate/match"
)

// A Rejected wording is a target that somebody sent back.
type Rejected struct {
	Segment        translate.SegmentID
	Source, Target string
	Reason, Who    string
}

// RejectedWordings lists what was sent back in a project and not restored by
// an undo, the oldest first. It is read from the history, which keeps what the
// segments have lost since.
func (l *Library) RejectedWordings(ctx context.Context, project int64) ([]Rejected, error) {
	rows, err := l.read.QueryContext(ctx, `SELECT h.edit, h.reason, h.who FROM history h JOIN document d ON d.id = h.document
		WHERE d.project = ? AND h.what = 'reject' AND h.kind = 'do'
		AND (SELECT count(*) FROM history u WHERE u.of = h.n AND u.kind = 'undo') <= (SELECT count(*) FROM history r WHERE r.of = h.n AND r.kind = 'redo')
		ORDER BY h.n`, project)
	if err != nil {
		return nil, l.explain(err)
	}
	defer rows.Close()
	var all []Rejected
	for rows.Next() {
		var edit string
		var r Rejected
		if err := rows.Scan(&edit, &r.Reason, &r.Who); err != nil {
			return nil, err
		}
		var edits []translate.Replacement
		if err := json.Unmarshal([]byte(edit), &edits); err != nil {
			return nil, err
		}
		for _, e := range edits {
			for _, g := range e.New {
				r.Segment, r.Source, r.Target = g.ID, g.Source, g.Target
				all = append(all, r)
			}
		}
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
