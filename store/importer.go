package store

import (
	"context"
	"database/sql"
	"hash/maphash"
	"strconv"
	"sync/atomic"
	"time"

	"satzpaar/translate/match"
)

// importer stores batches of units.
type importer struct {
	l        *Library
	opt      Import
	seen     *seen // the units of this import: their numbers, or, from inHand on, their places in the part at hand
	seed     maphash.Seed
	earlier  bool // the memory held units before
	unwanted bool // some pairs were deleted by a person
	done     Imported
	stop     atomic.Bool
	index    *importIndex // nil: none is made meanwhile
	asked    asked        // of the transaction at hand
	inserts  inserts      // likewise
}

// asked are the statements by which units that are there already are found.
type asked struct{ gone, again, there *sql.Stmt }

func ask(ctx context.Context, tx *sql.Tx) (a asked, err error) {
	const redate = `UPDATE unit SET created = CASE WHEN created = '' OR ?1 <> '' AND ?1 < created THEN ?1 ELSE created END, changed = max(changed, ?2)
		WHERE source = ?3 AND target = ?4 AND context = ?5 AND memory = ?6 AND source_lang = ?7 AND target_lang = ?8 AND `
	for sql, to := range map[string]**sql.Stmt{
		`SELECT EXISTS (SELECT 1 FROM unit_forgotten WHERE source_hash = ? AND target_hash = ?)`: &a.gone,
		redate + `id = ?9`:   &a.again,
		redate + `hash = ?9`: &a.there,
	} {
		if *to, err = tx.PrepareContext(ctx, sql); err != nil {
			return a, err // they are closed with the transaction
		}
	}
	return a, nil
}

// redate runs one of those statements with a unit and what finds it, and
// reports whether it is there.
func redate(ctx context.Context, stmt *sql.Stmt, u *hashed, by int64) (bool, error) {
	r, err := stmt.ExecContext(context.WithoutCancel(ctx), u.Created, u.Changed, u.Source, u.Target, u.Context, u.Memory, u.SourceLang, u.TargetLang, by)
	if err != nil {
		return false, err
	}
	n, err := r.RowsAffected()
	return n > 0, err
}

func (im *importer) key() string { return "import." + im.opt.Key }

// inHand is added to the places of units that have no number yet.
const inHand = 1 << 31

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

// store stores the parts that come in one transaction: so many as make a batch,
// but where none comes for a while, those that are there, since nobody else can
// write meanwhile. It reports whether more may come.
func (im *importer) store(ctx context.Context, parts <-chan []hashed) (more bool, err error) {
	part, more := <-parts
	if !more {
		return false, nil
	}
	done := im.done
	err = im.l.update(ctx, func(tx *sql.Tx) error {
		defer checkStates(ctx, tx, true) //nolint:errcheck // where that fails there is no connection whose writing could be checked
		if err := im.begin(ctx, tx); err != nil {
			return err
		}
		slow := time.NewTimer(patience)
		defer slow.Stop()
		for more {
			if err := im.add(ctx, tx, part, &done); err != nil {
				return err
			}
			if done.Read-im.done.Read >= importBatch {
				break
			}
			select {
			case part, more = <-parts:
				continue
			case <-slow.C:
			}
			break
		}
		if im.opt.Key == "" {
			return nil
		}
		_, err := tx.ExecContext(ctx, `INSERT INTO setting (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value`, im.key(), strconv.Itoa(done.Read))
		return err
	})
	if err != nil {
		return false, err
	}
	im.done = done
	if im.opt.Progress != nil {
		im.opt.Progress(done.Read)
	}
	return more, nil
}

// begin makes a transaction ready for units.
func (im *importer) begin(ctx context.Context, tx *sql.Tx) (err error) {
	if !im.earlier && im.done.Read == 0 {
		// Sorting the hashes in the end takes a third of the time.
		if _, err := tx.ExecContext(ctx, `DROP INDEX IF EXISTS unit_hash`); err != nil {
			return err
		}
	}
	if err := checkStates(ctx, tx, false); err != nil {
		return err
	}
	im.inserts = inserts{}
	im.asked, err = ask(ctx, tx)
	return err
}

// checkStates says whether SQLite checks what is written. The one check of a unit,
// that its state is one, takes half as long as storing it, and an import
// writes a state only by its name.
func checkStates(ctx context.Context, tx *sql.Tx, wanted bool) error {
	_, err := tx.ExecContext(context.WithoutCancel(ctx), "PRAGMA ignore_check_constraints = "+strconv.FormatBool(!wanted))
	return err
}

// patience is how long a transaction waits for units.
const patience = 500 * time.Millisecond

// add stores the units of a part that the memory does not hold.
func (im *importer) add(ctx context.Context, tx *sql.Tx, part []hashed, done *Imported) error {
	done.Read += len(part)
	fresh, err := im.fresh(ctx, part, done)
	if err != nil {
		return err
	}
	if err := im.inserts.units(ctx, tx, fresh); err != nil {
		return err
	}
	for i := range fresh {
		if id := fresh[i].ID; id < inHand && fresh[i].key != 0 {
			im.seen.put(fresh[i].key, uint32(id))
		}
	}
	done.Added += len(fresh)
	if im.index != nil {
		im.index.add(fresh)
	}
	return nil
}

// fresh returns the units of a part that the memory does not hold. Those that
// it holds keep the older date of creation and get the newer one of change.
func (im *importer) fresh(ctx context.Context, part []hashed, done *Imported) ([]hashed, error) {
	fresh := part[:0]
	for i := range part {
		u := &part[i]
		skip, err := im.forgotten(ctx, u)
		if err != nil {
			return nil, err
		}
		if skip {
			done.Skipped++
			continue
		}
		again, err := im.again(ctx, u, fresh)
		if err != nil {
			return nil, err
		}
		if again {
			done.Updated++
			continue
		}
		fresh = append(fresh, *u)
	}
	return fresh, nil
}

// forgotten reports whether a person deleted the unit here.
func (im *importer) forgotten(ctx context.Context, u *hashed) (gone bool, err error) {
	if im.unwanted {
		err = im.asked.gone.QueryRowContext(ctx, int64(u.hash), int64(match.Hash(u.Target))).Scan(&gone)
	}
	return gone, err
}

// again reports whether the unit is there already, among fresh or in the
// memory, whose dates it then corrects. One that is not is the next of fresh.
func (im *importer) again(ctx context.Context, u *hashed, fresh []hashed) (bool, error) {
	place := im.seen.get(u.key)
	switch {
	case place >= inHand && fresh[place-inHand].like(u):
		fresh[place-inHand].redate(u.Created, u.Changed)
		return true, nil
	case place > 0 && place < inHand:
		if again, err := redate(ctx, im.asked.again, u, int64(place)); again || err != nil {
			return again, err
		}
	}
	if im.earlier {
		if again, err := redate(ctx, im.asked.there, u, int64(u.hash)); again || err != nil {
			return again, err
		}
	}
	if place > 0 {
		u.key = 0 // that of another unit
	} else {
		im.seen.put(u.key, inHand+uint32(len(fresh)))
	}
	return false, nil
}

// like reports whether two units have the same texts, context and languages.
func (u *hashed) like(v *hashed) bool {
	return u.Source == v.Source && u.Target == v.Target && u.Context == v.Context && u.SourceLang == v.SourceLang && u.TargetLang == v.TargetLang
}

// redate keeps the older date of creation and the newer one of change.
func (u *hashed) redate(created, changed string) {
	if u.Created == "" || created != "" && created < u.Created {
		u.Created = created
	}
	u.Changed = max(u.Changed, changed)
}
