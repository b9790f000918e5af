package store

import (
	"context"
	"database/sql"
	"fmt"

	"satzpaar/translate"
)

// A Listed is a document of a project as a list shows it.
type Listed struct {
	ID                 int64
	Name, Format       string
	Segments, Approved int
}

// Contents lists the documents of a project in the order in which they came,
// counted.
func (l *Library) Contents(ctx context.Context, project int64) ([]Listed, error) {
	rows, err := l.read.QueryContext(ctx, `SELECT d.id, d.name, d.format, count(s.id), count(CASE WHEN s.state IN ('reviewed', 'final') THEN 1 END)
		FROM document d LEFT JOIN segment s ON s.document = d.id WHERE d.project = ? GROUP BY d.id ORDER BY d.id`, project)
	if err != nil {
		return nil, l.explain(err)
	}
	defer rows.Close()
	var all []Listed
	for rows.Next() {
		var d Listed
		if err := rows.Scan(&d.ID, &d.Name, &d.Format, &d.Segments, &d.Approved); err != nil {
			return nil, err
		}
		all = append(all, d)
	}
	return all, rows.Err()
}

// AddDocuments stores further documents of a project, all of them or none. They
// must be of its languages, and of names that it does not hold yet.
func (l *Library) AddDocuments(ctx context.Context, project int64, files []File) error {
	return l.update(ctx, func(tx *sql.Tx) error {
		var source, target string
		err := tx.QueryRowContext(ctx, `SELECT source_lang, target_lang FROM project WHERE id = ?`, project).Scan(&source, &target)
		if err != nil {
			return &translate.Error{Code: translate.NotFound, File: l.path, Text: fmt.Sprintf("there is no project %d", project)}
		}
		for _, f := range files {
			d := f.Document
			if d.SourceLang != source || d.TargetLang != target {
				return &translate.Error{
					Code: translate.Invalid, File: d.Name, Text: fmt.Sprintf("it is %s to %s, the project %s to %s", d.SourceLang, d.TargetLang, source, target),
					Hint: "Open it as a project of its own.",
				}
			}
			var same int
			if err := tx.QueryRowContext(ctx, `SELECT count(*) FROM document WHERE project = ? AND name = ?`, project, d.Name).Scan(&same); err != nil {
				return err
			}
			if same > 0 {
				return &translate.Error{
					Code: translate.Refused, File: d.Name, Text: "the project holds a document of this name",
					Hint: "Take it over as a new version, or give it another name.",
				}
			}
			if err := insertDocument(ctx, tx, project, f); err != nil {
				return fmt.Errorf("store document %s: %w", d.Name, err)
			}
		}
		return nil
	})
}
