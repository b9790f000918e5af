package store

import (
	"context"
	"crypto/sha256"
	"database/sql"
	"errors"
	"fmt"

	"satzpaar/translate"
)

// A Project is a job: one or more documents of a language pair.
type Project struct {
	ID                     int64
	Name                   string
	SourceLang, TargetLang string
	Created, Opened        string // UTC, RFC 3339; for show
	Documents              []int64
	Segments, Approved     int // over all documents
}

// A File is a document as it comes into the library: its segments and the
// bytes they were read from.
type File struct {
	Document  translate.Document
	Original  []byte
	Draft     []byte // the bytes of the draft where it came as a file of its own
	DraftName string
	Facts     Facts // what a bilingual file says beside; nil: nothing
}

// CreateProject stores a new project with its files and returns its number. at
// is the time for show (UTC, RFC 3339).
func (l *Library) CreateProject(ctx context.Context, name string, files []File, at string) (int64, error) {
	if len(files) == 0 {
		return 0, &translate.Error{Code: translate.Invalid, Text: "a project needs a document"}
	}
	var id int64
	err := l.update(ctx, func(tx *sql.Tx) error {
		d := files[0].Document
		r, err := tx.ExecContext(ctx, `INSERT INTO project (name, source_lang, target_lang, created, opened) VALUES (?, ?, ?, ?, ?)`,
			name, d.SourceLang, d.TargetLang, at, at)
		if err != nil {
			return err
		}
		if id, err = r.LastInsertId(); err != nil {
			return err
		}
		for _, f := range files {
			if err := insertDocument(ctx, tx, id, f); err != nil {
				return fmt.Errorf("store document %s: %w", f.Document.Name, err)
			}
		}
		return nil
	})
	return id, err
}

func insertDocument(ctx context.Context, tx *sql.Tx, project int64, f File) error {
	sum := sha256.Sum256(f.Original)
	original := f.Original
	if original == nil {
		original = []byte{}
	}
	d := f.Document
	r, err := tx.ExecContext(ctx, `INSERT INTO document (project, name, format, source_lang, target_lang, original, sha256, draft, draft_name)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`, project, d.Name, d.Format, d.SourceLang, d.TargetLang, original, sum[:], f.Draft, f.DraftName)
	if err != nil {
		return err
	}
	id, err := r.LastInsertId()
	if err != nil {
		return err
	}
	if _, err := tx.ExecContext(ctx, `INSERT INTO place (document) VALUES (?)`, id); err != nil {
		return err
	}
	if f.Facts != nil {
		if err := insertFacts(ctx, tx, id, f.Facts); err != nil {
			return err
		}
	}
	return insertSegments(ctx, tx, id, 0, d.Segments)
}

// Larger reports whether a project has more than n segments.
func (l *Library) Larger(ctx context.Context, project int64, n int) (bool, error) {
	var some int
	err := l.read.QueryRowContext(ctx, `SELECT count(*) FROM (
		SELECT 1 FROM segment s JOIN document d ON d.id = s.document WHERE d.project = ? LIMIT ?)`, project, n+1).Scan(&some)
	return some > n, l.explain(err)
}

// Projects lists the projects, the one opened last first. Their segments are not
// counted, which takes long in large ones: Count does.
func (l *Library) Projects(ctx context.Context) ([]Project, error) {
	rows, err := l.read.QueryContext(ctx, `SELECT p.id, p.name, p.source_lang, p.target_lang, p.created, p.opened, d.id
		FROM project p JOIN document d ON d.project = p.id ORDER BY p.opened DESC, p.id DESC, d.id`)
	if err != nil {
		return nil, l.explain(err)
	}
	defer rows.Close()
	var all []Project
	for rows.Next() {
		var p Project
		var document int64
		if err := rows.Scan(&p.ID, &p.Name, &p.SourceLang, &p.TargetLang, &p.Created, &p.Opened, &document); err != nil {
			return nil, err
		}
		if n := len(all); n == 0 || all[n-1].ID != p.ID {
			all = append(all, p)
		}
		last := &all[len(all)-1]
		last.Documents = append(last.Documents, document)
	}
	return all, rows.Err()
}

// Count counts the segments of a project, and how many are approved.
func (l *Library) Count(ctx context.Context, p *Project) error {
	err := l.read.QueryRowContext(ctx, `SELECT count(*), count(CASE WHEN s.state IN ('reviewed', 'final') THEN 1 END)
		FROM segment s JOIN document d ON d.id = s.document WHERE d.project = ?`, p.ID).Scan(&p.Segments, &p.Approved)
	return l.explain(err)
}

// Project returns the project with the number id, uncounted. It notes at as the time of
// opening unless the library is read-only or at is empty.
func (l *Library) Project(ctx context.Context, id int64, at string) (Project, error) {
	all, err := l.Projects(ctx)
	if err != nil {
		return Project{}, err
	}
	for _, p := range all {
		if p.ID != id {
			continue
		}
		if at == "" || l.readOnly {
			return p, nil
		}
		return p, l.update(ctx, func(tx *sql.Tx) error {
			_, err := tx.ExecContext(ctx, `UPDATE project SET opened = ? WHERE id = ?`, at, id)
			return err
		})
	}
	return Project{}, &translate.Error{Code: translate.NotFound, File: l.path, Text: fmt.Sprintf("there is no project %d", id)}
}

// RemoveProject deletes a project with its documents and their history. What
// the memory and the names learnt from it stays.
func (l *Library) RemoveProject(ctx context.Context, id int64) error {
	return l.update(ctx, func(tx *sql.Tx) error {
		_, err := tx.ExecContext(ctx, `DELETE FROM project WHERE id = ?`, id)
		return err
	})
}

// Setting returns a setting of the user, "" if it was never set.
func (l *Library) Setting(ctx context.Context, key string) (string, error) {
	var v string
	err := l.read.QueryRowContext(ctx, `SELECT value FROM setting WHERE key = ?`, key).Scan(&v)
	if errors.Is(err, sql.ErrNoRows) {
		return "", nil
	}
	return v, l.explain(err)
}

// SetSetting stores a setting of the user.
func (l *Library) SetSetting(ctx context.Context, key, value string) error {
	return l.update(ctx, func(tx *sql.Tx) error {
		return putSetting(ctx, tx, key, value)
	})
}

func putSetting(ctx context.Context, tx *sql.Tx, key, value string) error {
	_, err := tx.ExecContext(ctx, `INSERT INTO setting (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value`, key, value)
	return err
}
