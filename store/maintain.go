package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"strings"

	"satzpaar/translate"
	"satzpaar/translate/match"
)

// Unit returns a unit by its number. It returns NotFound where it is gone.
func (l *Library) Unit(ctx context.Context, id int64) (translate.Unit, error) {
	units, err := l.unitsByID(ctx, []int64{id})
	if err != nil {
		return translate.Unit{}, err
	}
	if len(units) == 0 {
		return translate.Unit{}, &translate.Error{Code: translate.NotFound, File: l.path, Text: fmt.Sprintf("there is no unit %d", id)}
	}
	return units[0], nil
}

// EditUnit gives a unit other texts. It can be taken back by UndoUnits. It
// returns Refused for an empty side and for a unit of a read-only memory.
func (l *Library) EditUnit(ctx context.Context, id int64, source, target, who, at string) error {
	if strings.TrimSpace(source) == "" || strings.TrimSpace(target) == "" {
		return &translate.Error{Code: translate.Refused, Text: "a unit needs both texts", Hint: "Delete it instead."}
	}
	n, err := l.maintain(ctx, "edit", `id = ?`, []any{id}, func(tx *sql.Tx) error {
		_, err := tx.ExecContext(ctx, `UPDATE unit SET source = ?, target = ?, hash = ?, who = ?, changed = ? WHERE id IN (SELECT id FROM unit_before)`,
			source, target, int64(match.Hash(source)), who, at)
		return err
	})
	if err == nil && n == 0 {
		return &translate.Error{Code: translate.Refused, File: l.path, Text: fmt.Sprintf("unit %d is gone or belongs to a read-only memory", id)}
	}
	return err
}

// An Edited unit is one that gets other texts.
type Edited struct {
	ID             int64
	Source, Target string
}

// EditUnits gives many units other texts, as EditUnit does, and returns how many
// it changed: those of read-only memories, those that are gone, and those that
// would lose a side stay. One UndoUnits takes all back.
func (l *Library) EditUnits(ctx context.Context, all []Edited, who, at string) (int, error) {
	var ids []int64
	for _, e := range all {
		if strings.TrimSpace(e.Source) != "" && strings.TrimSpace(e.Target) != "" {
			ids = append(ids, e.ID)
		}
	}
	list, err := json.Marshal(ids)
	if err != nil {
		return 0, err
	}
	return l.maintain(ctx, "edit", inList, []any{string(list)}, func(tx *sql.Tx) error {
		edit, err := tx.PrepareContext(ctx, `UPDATE unit SET source = ?, target = ?, hash = ?, who = ?, changed = ? WHERE id = ? AND id IN (SELECT id FROM unit_before)`)
		if err != nil {
			return err
		}
		defer edit.Close()
		for _, e := range all {
			if _, err := edit.ExecContext(ctx, e.Source, e.Target, int64(match.Hash(e.Source)), who, at, e.ID); err != nil {
				return err
			}
		}
		return nil
	})
}

// DeleteUnits deletes units by their numbers and returns how many it deleted:
// those of read-only memories stay. Importing the same pairs again does not
// bring them back. It can be taken back by UndoUnits.
func (l *Library) DeleteUnits(ctx context.Context, ids []int64) (int, error) {
	list, err := json.Marshal(ids)
	if err != nil {
		return 0, err
	}
	return l.deleteWhere(ctx, inList, []any{string(list)})
}

// DeleteSelected deletes the units selected, as DeleteUnits does. Of
// duplicates the best one stays.
func (l *Library) DeleteSelected(ctx context.Context, s Selection) (int, error) {
	where, args, _, err := l.where(ctx, s)
	if err != nil {
		return 0, err
	}
	return l.deleteWhere(ctx, where, args)
}

func (l *Library) deleteWhere(ctx context.Context, where string, args []any) (int, error) {
	return l.maintain(ctx, "delete", where, args, func(tx *sql.Tx) error {
		if _, err := tx.ExecContext(ctx, `DELETE FROM unit WHERE id IN (SELECT id FROM unit_before)`); err != nil {
			return err
		}
		return forget(ctx, tx)
	})
}

// maintain keeps the units for which where holds as they are, so that they can
// be had back, and changes them, in one transaction.
func (l *Library) maintain(ctx context.Context, what, where string, args []any, change func(*sql.Tx) error) (int, error) {
	n := int64(0)
	err := l.update(ctx, func(tx *sql.Tx) error {
		if _, err := tx.ExecContext(ctx, `DELETE FROM unit_before`); err != nil {
			return err
		}
		r, err := tx.ExecContext(ctx, `INSERT INTO unit_before (id, what, row) SELECT id, ?, json_array(`+unitColumns+`, hash) FROM unit
			WHERE memory NOT IN (SELECT m.id FROM memory m WHERE m.read_only) AND `+where, append([]any{what}, args...)...)
		if err != nil {
			return err
		}
		if n, err = r.RowsAffected(); err != nil {
			return err
		}
		return change(tx)
	})
	return int(n), err
}

// forget notes the pairs of unit_before that no unit holds any more.
func forget(ctx context.Context, tx *sql.Tx) error {
	rows, err := tx.QueryContext(ctx, `SELECT json_extract(row, '$[1]'), json_extract(row, '$[2]') FROM unit_before
		WHERE NOT EXISTS (SELECT 1 FROM unit WHERE hash = json_extract(row, '$[#-1]') AND source = json_extract(row, '$[1]') AND target = json_extract(row, '$[2]'))`)
	if err != nil {
		return err
	}
	var gone [][2]string
	for rows.Next() {
		var p [2]string
		if err := rows.Scan(&p[0], &p[1]); err != nil {
			return errors.Join(err, rows.Close())
		}
		gone = append(gone, p)
	}
	if err := errors.Join(rows.Err(), rows.Close()); err != nil {
		return err
	}
	for _, p := range gone {
		if _, err := tx.ExecContext(ctx, `INSERT OR IGNORE INTO unit_forgotten (source_hash, target_hash) VALUES (?, ?)`,
			int64(match.Hash(p[0])), int64(match.Hash(p[1]))); err != nil {
			return err
		}
	}
	return nil
}

// UndoUnits takes the last act of maintenance back, once. It returns what that
// was, "edit" or "delete", and how many units are as before; "" if there is
// nothing to take back.
func (l *Library) UndoUnits(ctx context.Context) (what string, n int, err error) {
	err = l.update(ctx, func(tx *sql.Tx) error {
		err := tx.QueryRowContext(ctx, `SELECT what, (SELECT count(*) FROM unit_before) FROM unit_before LIMIT 1`).Scan(&what, &n)
		if errors.Is(err, sql.ErrNoRows) {
			return nil
		}
		if err != nil {
			return err
		}
		if err := remind(ctx, tx); err != nil {
			return err
		}
		columns := strings.Split(unitColumns+", hash", ", ")
		values, set := make([]string, len(columns)), make([]string, len(columns))
		for i, c := range columns {
			values[i] = fmt.Sprintf(`json_extract(row, '$[%d]')`, i)
			set[i] = c + ` = excluded.` + c
		}
		// An upsert, not a replacement, whose deletion would run no trigger.
		_, err = tx.ExecContext(ctx, `INSERT INTO unit (`+strings.Join(columns, ", ")+`) SELECT `+strings.Join(values, ", ")+` FROM unit_before WHERE true
			ON CONFLICT (id) DO UPDATE SET `+strings.Join(set, ", "))
		if err != nil {
			return err
		}
		_, err = tx.ExecContext(ctx, `INSERT INTO unit_change (unit) SELECT id FROM unit_before; DELETE FROM unit_before`)
		return err
	})
	return what, n, err
}

// remind undoes forget.
func remind(ctx context.Context, tx *sql.Tx) error {
	rows, err := tx.QueryContext(ctx, `SELECT json_extract(row, '$[1]'), json_extract(row, '$[2]') FROM unit_before WHERE what = 'delete'`)
	if err != nil {
		return err
	}
	var back [][2]int64
	for rows.Next() {
		var source, target string
		if err := rows.Scan(&source, &target); err != nil {
			return errors.Join(err, rows.Close())
		}
		back = append(back, [2]int64{int64(match.Hash(source)), int64(match.Hash(target))})
	}
	if err := errors.Join(rows.Err(), rows.Close()); err != nil {
		return err
	}
	for _, p := range back {
		if _, err := tx.ExecContext(ctx, `DELETE FROM unit_forgotten WHERE source_hash = ? AND target_hash = ?`, p[0], p[1]); err != nil {
			return err
		}
	}
	return nil
}

// UseUnit counts that a unit was taken.
func (l *Library) UseUnit(ctx context.Context, id int64) error {
	return l.update(ctx, func(tx *sql.Tx) error {
		_, err := tx.ExecContext(ctx, `UPDATE unit SET uses = uses + 1 WHERE id = ?`, id)
		return err
	})
}
