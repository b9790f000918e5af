package store

import (
	"context"
	"database/sql"
)

// ask runs a query of every look-up: prepared once, which takes longer than to
// run it, and without a goroutine that waits for the context, which the driver
// would start. The query is a constant: what was prepared stays until Close.
func (l *Library) ask(ctx context.Context, query string, args ...any) (*sql.Rows, error) {
	ctx = context.WithoutCancel(ctx)
	s, ok := l.prepared.Load(query)
	if !ok {
		made, err := l.read.PrepareContext(ctx, query)
		if err != nil {
			return nil, l.explain(err)
		}
		if s, ok = l.prepared.LoadOrStore(query, made); ok {
			_ = made.Close() // another look-up was faster
		}
	}
	rows, err := s.(*sql.Stmt).QueryContext(ctx, args...)
	return rows, l.explain(err)
}
