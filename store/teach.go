package store

import "context"

// newest is how many units Newest looks at.
const newest = 20_000

// Newest returns the sources and the targets of the approved pairs of two
// languages that were written last, at most limit, for what they teach of how
// words are rendered. Languages are compared without their region. It looks at
// the last newest units only, however many the memory holds.
func (l *Library) Newest(ctx context.Context, sourceLang, targetLang string, limit int) (source, target []string, err error) {
	rows, err := l.read.QueryContext(ctx, `SELECT source, target FROM unit
		WHERE id > (SELECT coalesce(max(id), 0) FROM unit) - ?4 AND rejected = '' AND state IN ('reviewed', 'final')
			AND (source_lang = ?1 OR source_lang LIKE ?1 || '-%') AND (target_lang = ?2 OR target_lang LIKE ?2 || '-%')
		ORDER BY id DESC LIMIT ?3`, sourceLang, targetLang, limit, newest)
	if err != nil {
		return nil, nil, l.explain(err)
	}
	defer rows.Close()
	for rows.Next() {
		var s, t string
		if err := rows.Scan(&s, &t); err != nil {
			return nil, nil, err
		}
		source, target = append(source, s), append(target, t)
	}
	return source, target, l.explain(rows.Err())
}
