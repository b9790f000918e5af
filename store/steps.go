package store

import (
	"context"
	"encoding/json"
	"fmt"
	"hash/crc32"
	"strings"

	"satzpaar/translate"
)

// Steps returns the history of a document without its edits, oldest first:
// all that is needed to know what can be undone and redone.
func (l *Library) Steps(ctx context.Context, document int64) ([]Entry, error) {
	return l.entries(ctx, `SELECT n, kind, coalesce(of, 0), at, who, what, segment, reason, '', 0 FROM history WHERE document = ? ORDER BY n`, document)
}

// StepsCalled returns the entries of a document that carry out a command, with
// their edits, oldest first.
func (l *Library) StepsCalled(ctx context.Context, document int64, what string) ([]Entry, error) {
	return l.entries(ctx, `SELECT n, kind, coalesce(of, 0), at, who, what, segment, reason, edit, crc FROM history WHERE document = ? AND what = ? AND kind = ? ORDER BY n`, document, what, Do)
}

// After returns the entries of a document that came after entry n, with their
// edits, oldest first.
func (l *Library) After(ctx context.Context, document, n int64) ([]Entry, error) {
	return l.entries(ctx, `SELECT n, kind, coalesce(of, 0), at, who, what, segment, reason, edit, crc FROM history WHERE document = ? AND n > ? ORDER BY n`, document, n)
}

// Entry returns one entry with its edit.
func (l *Library) Entry(ctx context.Context, n int64) (Entry, error) {
	all, err := l.entries(ctx, `SELECT n, kind, coalesce(of, 0), at, who, what, segment, reason, edit, crc FROM history WHERE n = ?`, n)
	if err != nil {
		return Entry{}, err
	}
	if len(all) == 0 {
		return Entry{}, &translate.Error{Code: translate.NotFound, File: l.path, Text: fmt.Sprintf("there is no history entry %d", n)}
	}
	return all[0], nil
}

// EntrySize returns how many bytes the edits of entry n have, and of all that is
// one command with it; 0 where there is none: what is large takes long to undo.
func (l *Library) EntrySize(ctx context.Context, n int64) (int, error) {
	var size int
	err := l.read.QueryRowContext(ctx, `SELECT coalesce(sum(length(edit)), 0) FROM history
		WHERE n = ?1 OR n IN (SELECT n FROM together WHERE first = (SELECT first FROM together WHERE n = ?1))`, n).Scan(&size)
	return size, l.explain(err)
}

// History returns the entries that touched a segment, oldest first; of their
// edits only those of the segment, which are few where the entry is a command
// over many.
func (l *Library) History(ctx context.Context, document int64, id translate.SegmentID) ([]Entry, error) {
	return l.entriesOf(ctx, id, `SELECT h.n, kind, coalesce(of, 0), at, who, what, h.segment, reason, edit, crc
		FROM touched t JOIN history h ON h.n = t.n WHERE t.document = ? AND t.segment = ? ORDER BY h.n`, document, id)
}

func (l *Library) entries(ctx context.Context, query string, args ...any) ([]Entry, error) {
	return l.entriesOf(ctx, "", query, args...)
}

// entriesOf reads entries, of their edits only those of segment id; all where
// that is "".
func (l *Library) entriesOf(ctx context.Context, id translate.SegmentID, query string, args ...any) ([]Entry, error) {
	rows, err := l.read.QueryContext(ctx, query, args...)
	if err != nil {
		return nil, l.explain(err)
	}
	defer rows.Close()
	var all []Entry
	for rows.Next() {
		var e Entry
		var edit string
		var crc int64
		if err := rows.Scan(&e.N, &e.Kind, &e.Of, &e.At, &e.Who, &e.What, &e.Segment, &e.Reason, &edit, &crc); err != nil {
			return nil, err
		}
		if edit != "" {
			if int64(crc32.ChecksumIEEE([]byte(edit))) != crc {
				return nil, &translate.Error{Code: translate.Damaged, File: l.path, Text: fmt.Sprintf("entry %d of the history is damaged", e.N)}
			}
			if e.Edit, err = editsOf(edit, id); err != nil {
				return nil, err
			}
		}
		if err := e.unfold(); err != nil {
			return nil, err
		}
		all = append(all, e)
	}
	return all, rows.Err()
}

// editsOf reads those edits of an entry that touch a segment, all where id is
// "".
func editsOf(edit string, id translate.SegmentID) (all []translate.Replacement, err error) {
	if id == "" {
		err = json.Unmarshal([]byte(edit), &all)
		return all, err
	}
	quoted, err := json.Marshal(id)
	if err != nil {
		return nil, err
	}
	// No text holds these, for its quotation marks are escaped.
	begins, named := `{"At":`, `"ID":`+string(quoted)
	for at := 0; ; {
		k := strings.Index(edit[at:], named)
		if k < 0 {
			return all, nil
		}
		first := strings.LastIndex(edit[at:at+k], begins)
		if first < 0 {
			return nil, fmt.Errorf("an edit of segment %s has no beginning", id)
		}
		var r translate.Replacement
		d := json.NewDecoder(strings.NewReader(edit[at+first:]))
		if err := d.Decode(&r); err != nil {
			return nil, err
		}
		all, at = append(all, r), at+first+int(d.InputOffset())
	}
}
