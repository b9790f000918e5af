package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"fmt"
	"hash/crc32"

	"satzpaar/translate"
)

// Kind tells a new edit from the taking back and the repeating of one.
type Kind string

// The kinds of entries.
const (
	Do   Kind = "do"
	Undo Kind = "undo"
	Redo Kind = "redo"
)

// An Entry is a row of the history: one user action. Entries are never changed
// or removed; N orders them, At is for show.
type Entry struct {
	N       int64
	Kind    Kind
	Of      int64 // the entry that an undo takes back or a redo repeats
	At      string
	Who     string
	What    string // the command, as "approve"
	Reason  string
	Segment translate.SegmentID // where it acted first
	Edit    []translate.Replacement
	Names   []translate.NameDecision // what it decides of names; not read back with the entry
	// Ignore is the finding that it sets aside; undoing it brings it back. It is
	// kept in the place of the reason.
	Ignore *Dismissal
	// Elsewhere is what the command does in further documents of the project; not
	// read back with the entry.
	Elsewhere []Elsewhere
	// Ruling is what it changes of the user's own checks, kept there as well.
	Ruling *Ruling
}

// Commit stores an entry, what it makes of the segments, and what the memory
// shall know of it, in one transaction, and returns the entry's number. After
// a nil error the disk has it.
func (l *Library) Commit(ctx context.Context, document int64, e Entry, remember []translate.Unit) (int64, error) {
	var n int64
	err := l.update(ctx, func(tx *sql.Tx) error {
		if err := rule(ctx, tx, document, e); err != nil {
			return err
		}
		var err error
		if n, err = appendEntry(ctx, tx, document, e); err != nil {
			return err
		}
		if err := carryOut(ctx, tx, document, e.Edit, remember); err != nil {
			return err
		}
		if err := commitElsewhere(ctx, tx, n, e); err != nil {
			return err
		}
		if err := ignore(ctx, tx, document, e); err != nil {
			return err
		}
		for _, d := range e.Names {
			if err := decideName(ctx, tx, d, n); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		return 0, fmt.Errorf("%s: %w", e.What, err)
	}
	return n, nil
}

// carryOut makes of the segments of a document what edits say, and of the memory
// what it shall know.
func carryOut(ctx context.Context, tx *sql.Tx, document int64, edits []translate.Replacement, remember []translate.Unit) error {
	for _, r := range edits {
		if err := replaceSegments(ctx, tx, document, r); err != nil {
			return err
		}
		for _, s := range r.New {
			if _, err := tx.ExecContext(ctx, `DELETE FROM typing WHERE document = ? AND segment = ?`, document, s.ID); err != nil {
				return err
			}
		}
	}
	if _, err := tx.ExecContext(ctx, `UPDATE place SET rev = rev + 1 WHERE document = ?`, document); err != nil {
		return err
	}
	for _, u := range remember {
		if err := rememberUnit(ctx, tx, u); err != nil {
			return fmt.Errorf("remember unit: %w", err)
		}
	}
	return nil
}

func appendEntry(ctx context.Context, tx *sql.Tx, document int64, e Entry) (int64, error) {
	edit, err := json.Marshal(e.Edit)
	if err != nil {
		return 0, err
	}
	if err := e.fold(); err != nil {
		return 0, err
	}
	of := sql.NullInt64{Int64: e.Of, Valid: e.Of != 0}
	r, err := tx.ExecContext(ctx, `INSERT INTO history (document, at, who, kind, of, what, segment, edit, reason, crc) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
		document, e.At, e.Who, e.Kind, of, e.What, e.Segment, string(edit), e.Reason, int64(crc32.ChecksumIEEE(edit)))
	if err != nil {
		return 0, err
	}
	n, err := r.LastInsertId()
	if err != nil {
		return 0, err
	}
	if len(e.Edit) == 0 && e.Segment != "" {
		if _, err := tx.ExecContext(ctx, `INSERT OR IGNORE INTO touched (document, segment, n) VALUES (?, ?, ?)`, document, e.Segment, n); err != nil {
			return 0, err
		}
	}
	for _, r := range e.Edit {
		for _, list := range [][]translate.Segment{r.Old, r.New} {
			for _, s := range list {
				if _, err := tx.ExecContext(ctx, `INSERT OR IGNORE INTO touched (document, segment, n) VALUES (?, ?, ?)`, document, s.ID, n); err != nil {
					return 0, err
				}
			}
		}
	}
	return n, nil
}

// fold puts what an entry is beside its edits in the place of the reason.
func (e *Entry) fold() error {
	var what any
	switch {
	case e.Ignore != nil:
		what = e.Ignore
	case e.Ruling != nil:
		what = e.Ruling
	default:
		return nil
	}
	b, err := json.Marshal(what)
	e.Reason = string(b)
	return err
}

// unfold takes out again what fold put there.
func (e *Entry) unfold() error {
	switch e.What {
	case WhatIgnore:
		e.Ignore = new(Dismissal)
		if err := json.Unmarshal([]byte(e.Reason), e.Ignore); err != nil {
			return err
		}
		e.Reason = e.Ignore.Reason
	case WhatRule:
		e.Ruling = new(Ruling)
		if err := json.Unmarshal([]byte(e.Reason), e.Ruling); err != nil {
			return err
		}
		e.Reason = ""
	}
	return nil
}
