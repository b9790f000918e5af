package store

import (
	"context"
	"database/sql"
	"strconv"
	"sync/atomic"

	"satzpaar/translate/match"
)

// importer stores batches of units.
type importer struct {
	l        *Library
	opt      Import
	seen     map[[2]uint64]int64 // the units of this import: their numbers; below 1 the place in the batch, negative
	earlier  bool                // the memory held units before
	unwanted bool                // some pairs were deleted by a person
	done     Imported
	stop     atomic.Bool
	index    *importIndex // nil: none is made meanwhile
}

func (im *importer) key() string { return "import." + im.opt.Key }

// resume returns how many units an earlier attempt has stored.
func (im *importer) resume(ctx context.Context) (int, error) {
	err := im.l.read.QueryRowContext(ctx, `SELECT EXISTS (SELECT 1 FROM unit), EXISTS (SELECT 1 FROM unit_forgotten)`).Scan(&im.earlier, &im.unwanted)
	if err != nil || im.opt.Key == "" {
		return 0, im.l.explain(err)
	}
	s, err := im.l.Setting(ctx, im.key())
	if err != nil || s == "" {
		return 0, err
	}
	im.done.Read, err = strconv.Atoi(s)
	return im.done.Read, err
}

// store stores a batch in one transaction.
func (im *importer) store(ctx context.Context, batch []hashed) error {
	done := im.done
	done.Read += len(batch)
	var added []hashed
	err := im.l.update(ctx, func(tx *sql.Tx) error {
		if !im.earlier && im.done.Read == 0 {
			// Sorting the hashes in the end takes a third of the time.
			if _, err := tx.ExecContext(ctx, `DROP INDEX IF EXISTS unit_hash`); err != nil {
				return err
			}
		}
		fresh, err := im.fresh(ctx, tx, batch, &done)
		if err != nil {
			return err
		}
		if err := insertUnits(ctx, tx, fresh); err != nil {
			return err
		}
		for i := range fresh {
			im.seen[fresh[i].key] = fresh[i].ID
		}
		done.Added += len(fresh)
		added = fresh
		if im.opt.Key == "" {
			return nil
		}
		_, err = tx.ExecContext(ctx, `INSERT INTO setting (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value`, im.key(), strconv.Itoa(done.Read))
		return err
	})
	if err != nil {
		return err
	}
	im.done = done
	if im.index != nil {
		im.index.add(added)
	}
	if im.opt.Progress != nil {
		im.opt.Progress(done.Read)
	}
	return nil
}

// fresh returns the units of a batch that the memory does not hold. Those that
// it holds keep the older date of creation and get the newer one of change.
func (im *importer) fresh(ctx context.Context, tx *sql.Tx, batch []hashed, done *Imported) ([]hashed, error) {
	forgotten, err := tx.PrepareContext(ctx, `SELECT EXISTS (SELECT 1 FROM unit_forgotten WHERE source_hash = ? AND target_hash = ?)`)
	if err != nil {
		return nil, err
	}
	defer forgotten.Close()
	const dates = `UPDATE unit SET created = CASE WHEN created = '' OR ?1 <> '' AND ?1 < created THEN ?1 ELSE created END, changed = max(changed, ?2) WHERE `
	again, err := tx.PrepareContext(ctx, dates+`id = ?3`)
	if err != nil {
		return nil, err
	}
	defer again.Close()
	update, err := tx.PrepareContext(ctx, dates+`hash = ?3 AND source = ?4 AND target = ?5 AND context = ?6 AND memory = ?7 AND source_lang = ?8 AND target_lang = ?9`)
	if err != nil {
		return nil, err
	}
	defer update.Close()
	fresh := batch[:0]
	for _, u := range batch {
		if im.unwanted {
			var gone bool
			if err := forgotten.QueryRowContext(ctx, int64(u.hash), int64(match.Hash(u.Target))).Scan(&gone); err != nil {
				return nil, err
			}
			if gone {
				done.Skipped++
				continue
			}
		}
		id, twice := im.seen[u.key]
		switch {
		case twice && id <= 0:
			fresh[-id].redate(u.Created, u.Changed)
			done.Updated++
			continue
		case twice:
			if _, err := again.ExecContext(ctx, u.Created, u.Changed, id); err != nil {
				return nil, err
			}
			done.Updated++
			continue
		case im.earlier:
			r, err := update.ExecContext(ctx, u.Created, u.Changed, int64(u.hash), u.Source, u.Target, u.Context, u.Memory, u.SourceLang, u.TargetLang)
			if err != nil {
				return nil, err
			}
			if n, err := r.RowsAffected(); err != nil {
				return nil, err
			} else if n > 0 {
				done.Updated++
				continue
			}
		}
		im.seen[u.key] = -int64(len(fresh))
		fresh = append(fresh, u)
	}
	return fresh, nil
}

// redate keeps the older date of creation and the newer one of change.
func (u *hashed) redate(created, changed string) {
	if u.Created == "" || created != "" && created < u.Created {
		u.Created = created
	}
	u.Changed = max(u.Changed, changed)
}
