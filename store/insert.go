package store

import (
	"context"
	"database/sql"
	"fmt"
	"strings"
)

// rowsAtATime is how many units one statement stores.
const rowsAtATime = 50

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
type inserts map[insertForm]*sql.Stmt

type insertForm struct {
	own  own
	rows int
}

// units stores units and says their numbers. A value that all rows of a
// statement share is bound once: that is most of what files say of units.
func (all inserts) units(ctx context.Context, tx *sql.Tx, units []hashed) error {
	var args []any
	for len(units) > 0 {
		rows := units[:min(len(units), rowsAtATime)]
		units = units[len(rows):]
		form := insertForm{differing(rows), len(rows)}
		stmt := all[form]
		if stmt == nil {
			var err error
			if stmt, err = tx.PrepareContext(ctx, insertSQL(form.own, len(rows))); err != nil {
				return err
			}
			all[form] = stmt // closed with the transaction
		}
		args = insertArgs(args[:0], form.own, rows)
		// For a context that can end the driver starts a goroutine each time.
		r, err := stmt.ExecContext(context.WithoutCancel(ctx), args...)
		if err != nil {
			return err
		}
		last, err := r.LastInsertId()
		if err != nil {
			return err
		}
		for i := range rows {
			rows[i].ID = last - int64(len(rows)-1-i)
		}
	}
	return ctx.Err()
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
				fmt.Fprintf(&b, "%s?%d", sep, next)
			} else {
				n++
				fmt.Fprintf(&b, "%s?%d", sep, n)
			}
			sep = ","
		}
		b.WriteByte(')')
	}
	return b.String()
}
