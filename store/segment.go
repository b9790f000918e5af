package store

import (
	"context"
	"crypto/sha256"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"

	"satzpaar/translate"
)

// Document loads a document with its segments, and the id of the segment on
// which the user stood.
func (l *Library) Document(ctx context.Context, id int64) (*translate.Document, translate.SegmentID, error) {
	d := new(translate.Document)
	var active translate.SegmentID
	err := l.read.QueryRowContext(ctx, `SELECT name, format, source_lang, target_lang, active, rev FROM document JOIN place ON document = id WHERE id = ?`, id).
		Scan(&d.Name, &d.Format, &d.SourceLang, &d.TargetLang, &active, &d.Rev)
	if errors.Is(err, sql.ErrNoRows) {
		return nil, "", &translate.Error{Code: translate.NotFound, File: l.path, Text: fmt.Sprintf("there is no document %d", id)}
	}
	if err != nil {
		return nil, "", l.explain(err)
	}
	rows, err := l.read.QueryContext(ctx, `SELECT `+segmentColumns+` FROM segment WHERE document = ? ORDER BY pos`, id)
	if err != nil {
		return nil, "", l.explain(err)
	}
	defer rows.Close()
	for rows.Next() {
		s, err := scanSegment(rows)
		if err != nil {
			return nil, "", err
		}
		d.Segments = append(d.Segments, s)
	}
	return d, active, rows.Err()
}

// Original returns the bytes of a document as they came, and those of its
// draft where that came as a file of its own. It returns Damaged where they
// no longer have the checksum with which they were stored.
func (l *Library) Original(ctx context.Context, id int64) (original, draft []byte, draftName string, err error) {
	var sum []byte
	err = l.read.QueryRowContext(ctx, `SELECT original, sha256, draft, draft_name FROM document WHERE id = ?`, id).Scan(&original, &sum, &draft, &draftName)
	if err != nil {
		return nil, nil, "", l.explain(err)
	}
	if got := sha256.Sum256(original); string(got[:]) != string(sum) {
		return nil, nil, "", &translate.Error{Code: translate.Damaged, File: l.path, Text: fmt.Sprintf("the original bytes of document %d are damaged", id)}
	}
	return original, draft, draftName, nil
}

const segmentColumns = `id, source, draft, target, approved, state, locked, locked_by, origin, confidence, paragraph, apart, min_runes, max_runes, min_bytes, max_bytes, encoding, codes, notes`

func scanSegment(rows *sql.Rows) (translate.Segment, error) {
	var s translate.Segment
	var state, codes, notes string
	err := rows.Scan(&s.ID, &s.Source, &s.Draft, &s.Target, &s.Approved, &state, &s.Locked, &s.LockedBy, &s.Origin,
		&s.Confidence, &s.Paragraph, &s.Apart, &s.Limit.MinRunes, &s.Limit.MaxRunes, &s.Limit.MinBytes, &s.Limit.MaxBytes, &s.Limit.Encoding, &codes, &notes)
	if err != nil {
		return s, err
	}
	if s.State, err = translate.ParseState(state); err != nil {
		return s, err
	}
	if codes != "" {
		err = json.Unmarshal([]byte(codes), &s.Codes)
	}
	if notes != "" && err == nil {
		err = json.Unmarshal([]byte(notes), &s.Notes)
	}
	return s, err
}

// insertSegments stores segments from position pos on.
func insertSegments(ctx context.Context, tx *sql.Tx, document int64, pos int, segments []translate.Segment) error {
	if len(segments) == 0 {
		return nil
	}
	stmt, err := tx.PrepareContext(ctx, `INSERT INTO segment (document, pos, `+segmentColumns+`)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`)
	if err != nil {
		return err
	}
	defer stmt.Close()
	for i, s := range segments {
		codes, notes, err := lists(s)
		if err != nil {
			return err
		}
		if _, err := stmt.ExecContext(ctx, document, pos+i, s.ID, s.Source, s.Draft, s.Target, s.Approved, s.State.String(), s.Locked, s.LockedBy,
			s.Origin, s.Confidence, s.Paragraph, s.Apart, s.Limit.MinRunes, s.Limit.MaxRunes, s.Limit.MinBytes, s.Limit.MaxBytes, string(s.Limit.Encoding), codes, notes); err != nil {
			return err
		}
	}
	return nil
}

func lists(s translate.Segment) (codes, notes string, err error) {
	if len(s.Codes) > 0 {
		b, err := json.Marshal(s.Codes)
		if err != nil {
			return "", "", err
		}
		codes = string(b)
	}
	if len(s.Notes) > 0 {
		b, err := json.Marshal(s.Notes)
		if err != nil {
			return "", "", err
		}
		notes = string(b)
	}
	return codes, notes, nil
}

// replaceSegments stores what a replacement made of the document. Segments
// behind it are moved when their number changes.
func replaceSegments(ctx context.Context, tx *sql.Tx, document int64, r translate.Replacement) error {
	end := r.At + len(r.Old)
	if _, err := tx.ExecContext(ctx, `DELETE FROM segment WHERE document = ? AND pos >= ? AND pos < ?`, document, r.At, end); err != nil {
		return err
	}
	if shift := len(r.New) - len(r.Old); shift != 0 {
		// By way of negative positions, so that no two rows ever share a key.
		for _, q := range []string{
			`UPDATE segment SET pos = -1 - (pos + ?2) WHERE document = ?1 AND pos >= ?3`,
			`UPDATE segment SET pos = -1 - pos WHERE document = ?1 AND pos < 0 AND ?2 = ?2 AND ?3 = ?3`,
		} {
			if _, err := tx.ExecContext(ctx, q, document, shift, end); err != nil {
				return err
			}
		}
	}
	return insertSegments(ctx, tx, document, r.At, r.New)
}

// SetActive remembers the segment on which the user stands.
func (l *Library) SetActive(ctx context.Context, document int64, id translate.SegmentID) error {
	return l.update(ctx, func(tx *sql.Tx) error {
		_, err := tx.ExecContext(ctx, `UPDATE place SET active = ? WHERE document = ?`, id, document)
		return err
	})
}

// SaveTyping keeps text that is being typed and is no edit yet; an empty text
// with drop forgets it.
func (l *Library) SaveTyping(ctx context.Context, document int64, id translate.SegmentID, text string, drop bool) error {
	return l.update(ctx, func(tx *sql.Tx) error {
		if drop {
			_, err := tx.ExecContext(ctx, `DELETE FROM typing WHERE document = ? AND segment = ?`, document, id)
			return err
		}
		_, err := tx.ExecContext(ctx, `INSERT INTO typing (document, segment, text) VALUES (?, ?, ?)
			ON CONFLICT (document, segment) DO UPDATE SET text = excluded.text`, document, id, text)
		return err
	})
}

// Typing returns what was being typed when the program ended.
func (l *Library) Typing(ctx context.Context, document int64) (map[translate.SegmentID]string, error) {
	rows, err := l.read.QueryContext(ctx, `SELECT segment, text FROM typing WHERE document = ?`, document)
	if err != nil {
		return nil, l.explain(err)
	}
	defer rows.Close()
	all := map[translate.SegmentID]string{}
	for rows.Next() {
		var id translate.SegmentID
		var text string
		if err := rows.Scan(&id, &text); err != nil {
			return nil, err
		}
		all[id] = text
	}
	return all, rows.Err()
}
