package store

import (
	"context"
	"database/sql"
	"errors"
	"slices"

	"satzpaar/translate"
	"satzpaar/translate/match"
)

const unitColumns = `id, source, target, source_lang, target_lang, prev_hash, next_hash, context, state, origin, document, segment, who, created, changed, uses, props, rejected, memory, client, domain`

func scanUnit(rows *sql.Rows) (translate.Unit, error) {
	var u translate.Unit
	var state string
	var prev, next int64
	err := rows.Scan(&u.ID, &u.Source, &u.Target, &u.SourceLang, &u.TargetLang, &prev, &next, &u.Context, &state, &u.Origin,
		&u.Document, &u.Segment, &u.Who, &u.Created, &u.Changed, &u.Uses, &u.Props, &u.Rejected, &u.Memory, &u.Client, &u.Domain)
	if err != nil {
		return u, err
	}
	u.PrevHash, u.NextHash = uint64(prev), uint64(next)
	u.State, err = translate.ParseState(state)
	return u, err
}

// collectUnits reads about so many units.
func collectUnits(rows *sql.Rows, about int) ([]translate.Unit, error) {
	defer rows.Close()
	all := slices.Grow([]translate.Unit(nil), about)
	for rows.Next() {
		u, err := scanUnit(rows)
		if err != nil {
			return nil, err
		}
		all = append(all, u)
	}
	return all, rows.Err()
}

// rememberUnit stores the unit of a segment, which follows its text and state.
func rememberUnit(ctx context.Context, tx *sql.Tx, u translate.Unit) error {
	if err := noteRejection(ctx, tx, u); err != nil {
		return err
	}
	var id int64
	err := tx.QueryRowContext(ctx, `SELECT id FROM unit WHERE document = ? AND segment = ? AND segment <> ''`, u.Document, u.Segment).Scan(&id)
	switch {
	case errors.Is(err, sql.ErrNoRows) && !u.State.Approved():
		return nil // it was never remembered, and is not now
	case errors.Is(err, sql.ErrNoRows):
		_, err := tx.ExecContext(ctx, `INSERT INTO unit (source, target, source_lang, target_lang, hash, prev_hash, next_hash, context, state, origin, document, segment, who, created, changed, props, rejected, memory, client, domain)
			VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`, u.Source, u.Target, u.SourceLang, u.TargetLang, int64(match.Hash(u.Source)),
			int64(u.PrevHash), int64(u.NextHash), u.Context, u.State.String(), u.Origin, u.Document, u.Segment, u.Who, u.Created, u.Changed, u.Props, u.Rejected, u.Memory, u.Client, u.Domain)
		return err
	case err != nil:
		return err
	}
	_, err = tx.ExecContext(ctx, `UPDATE unit SET source = ?, target = ?, hash = ?, prev_hash = ?, next_hash = ?, state = ?, origin = ?, who = ?, changed = ?, rejected = ?, client = ?, domain = ? WHERE id = ?`,
		u.Source, u.Target, int64(match.Hash(u.Source)), int64(u.PrevHash), int64(u.NextHash), u.State.String(), u.Origin, u.Who, u.Changed, u.Rejected, u.Client, u.Domain, id)
	return err
}

// noteRejection remembers a wording that was rejected, for good, until the
// same wording is approved, or taken back to what it was before.
func noteRejection(ctx context.Context, tx *sql.Tx, u translate.Unit) error {
	hash := int64(match.Hash(u.Source))
	if _, err := tx.ExecContext(ctx, `DELETE FROM rejection WHERE hash = ? AND source = ? AND target = ?`, hash, u.Source, u.Target); err != nil {
		return err
	}
	if u.State != translate.Rejected {
		return nil
	}
	_, err := tx.ExecContext(ctx, `INSERT INTO rejection (hash, source, target, reason, document, segment, who, at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
		hash, u.Source, u.Target, u.Rejected, u.Document, u.Segment, u.Who, u.Changed)
	return err
}

// A Rejection is a wording that a person rejected.
type Rejection struct{ Source, Wording, Reason, Document, Who, At string }

// Rejected says whether target was rejected as a translation of source, and
// why.
func (l *Library) Rejected(ctx context.Context, source, target string) (Rejection, bool, error) {
	r := Rejection{Source: source, Wording: target}
	err := l.read.QueryRowContext(ctx, `SELECT reason, document, who, at FROM rejection WHERE hash = ? AND target = ? ORDER BY id DESC LIMIT 1`,
		int64(match.Hash(source)), target).Scan(&r.Reason, &r.Document, &r.Who, &r.At)
	if errors.Is(err, sql.ErrNoRows) {
		return r, false, nil
	}
	return r, err == nil, l.explain(err)
}
