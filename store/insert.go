package store

import (
	"context"
	"database/sql"
	"math/bits"
	"strconv"
	"strings"
)

// rowsAtATime is how many units one statement stores at most. Fewer are stored
// by a few statements of powers of two, so that there are few statements.
const rowsAtATime = 128

// A column is one of the table of units.
type column struct {
	name string
	of   func(*hashed) any
	same func(a, b *hashed) bool
}

func of[T comparable](name string, get func(*hashed) T) column {
	return column{name, func(u *hashed) any { return get(u) }, func(a, b *hashed) bool { return get(a) == get(b) }}
}

// insertColumns are those that an import fills. The first ones differ from row
// to row.
var insertColumns = [...]column{
	of("source", func(u *hashed) string { return u.Source }),
	of("target", func(u *hashed) string { return u.Target }),
	of("hash", func(u *hashed) int64 { return int64(u.hash) }),
	of("source_lang", func(u *hashed) string { return u.SourceLang }),
	of("target_lang", func(u *hashed) string { return u.TargetLang }),
	of("state", func(u *hashed) string { return u.State.String() }),
	of("origin", func(u *hashed) string { return string(u.Origin) }),
	of("document", func(u *hashed) string { return u.Document }),
	of("who", func(u *hashed) string { return u.Who }),
	of("memory", func(u *hashed) int64 { return u.Memory }),
	of("prev_hash", func(u *hashed) int64 { return int64(u.PrevHash) }),
	of("next_hash", func(u *hashed) int64 { return int64(u.NextHash) }),
	of("context", func(u *hashed) string { return u.Context }),
	of("created", func(u *hashed) string { return u.Created }),
	of("changed", func(u *hashed) string { return u.Changed }),
	of("uses", func(u *hashed) int64 { return int64(u.Uses) }),
	of("props", func(u *hashed) string { return u.Props }),
}

const alwaysOwn = 3

// own says of each column whether the rows differ in it.
type own [len(insertColumns)]bool

func differing(rows []hashed) own {
	var o own
	for c := range insertColumns {
		o[c] = c < alwaysOwn
		for i := 1; i < len(rows) && !o[c]; i++ {
			o[c] = !insertColumns[c].same(&rows[0], &rows[i])
		}
	}
	return o
}

// inserts are the statements of a transaction that store units, by the columns
// in which the rows differ and their number.
type inserts struct {
	forms map[insertForm]*sql.Stmt
	last  *sql.Stmt // the number of the unit that was stored last
}

type insertForm struct {
	own  own
	rows int
}

// units stores units and says their numbers. A value that all rows of a
// statement share is bound once: that is most of what files say of units.
func (all *inserts) units(ctx context.Context, tx *sql.Tx, units []hashed) error {
	var args []any
	for len(units) > 0 {
		rows := units[:min(rowsAtATime, 1<<(bits.Len(uint(len(units)))-1))]
		units = units[len(rows):]
		stmt, o, err := all.statement(ctx, tx, rows)
		if err != nil {
			return err
		}
		args = insertArgs(args[:0], o, rows)
		// For a context that can end the driver watches it each time.
		if err := run(context.WithoutCancel(ctx), stmt, args); err != nil {
			return err
		}
		var last int64
		if err := all.last.QueryRowContext(context.WithoutCancel(ctx)).Scan(&last); err != nil {
			return err
		}
		for i := range rows {
			rows[i].ID = last - int64(len(rows)-1-i)
		}
	}
	return ctx.Err()
}

// statement returns the one for such rows, which is closed with the
// transaction.
func (all *inserts) statement(ctx context.Context, tx *sql.Tx, rows []hashed) (*sql.Stmt, own, error) {
	form := insertForm{differing(rows), len(rows)}
	if stmt := all.forms[form]; stmt != nil {
		return stmt, form.own, nil
	}
	if all.forms == nil {
		last, err := tx.PrepareContext(ctx, `SELECT last_insert_rowid()`)
		if err != nil {
			return nil, form.own, err
		}
		all.forms, all.last = map[insertForm]*sql.Stmt{}, last
	}
	stmt, err := tx.PrepareContext(ctx, insertSQL(form.own, len(rows)))
	if err == nil {
		all.forms[form] = stmt
	}
	return stmt, form.own, err
}

// run runs a statement as a query without rows: the driver binds the values of
// a query in one call of C, those of another statement one by one.
func run(ctx context.Context, stmt *sql.Stmt, args []any) error {
	r, err := stmt.QueryContext(ctx, args...)
	if err != nil {
		return err
	}
	defer r.Close() //nolint:errcheck // r.Err says it
	for r.Next() {
	}
	return r.Err()
}

// insertArgs returns the shared values, then those of each row.
func insertArgs(to []any, o own, rows []hashed) []any {
	for c := range insertColumns {
		if !o[c] {
			to = append(to, insertColumns[c].of(&rows[0]))
		}
	}
	for i := range rows {
		for c := range insertColumns {
			if o[c] {
				to = append(to, insertColumns[c].of(&rows[i]))
			}
		}
	}
	return to
}

func insertSQL(o own, rows int) string {
	var names []string
	shared := 0
	for c := range insertColumns {
		names = append(names, insertColumns[c].name)
		if !o[c] {
			shared++
		}
	}
	var b strings.Builder
	b.WriteString("INSERT INTO unit (" + strings.Join(names, ", ") + ") VALUES ")
	next := shared
	for i := range rows {
		sep, n := "(", 0
		if i > 0 {
			sep = ",("
		}
		for c := range insertColumns {
			if o[c] {
				next++
				b.WriteString(sep + "?" + strconv.Itoa(next))
			} else {
				n++
				b.WriteString(sep + "?" + strconv.Itoa(n))
			}
			sep = ","
		}
		b.WriteByte(')')
	}
	return b.String()
}
