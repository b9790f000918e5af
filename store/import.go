package store

import (
	"context"
	"database/sql"
	"hash/maphash"
	"math/bits"
	"runtime/debug"

	"satzpaar/translate"
	"satzpaar/translate/match"
)

// An Import says how units come into the memory.
type Import struct {
	Memory int64 // 0: the library's own
	// Key names the file, so that an import that was cut off goes on behind the
	// last unit that is safe: its name, size and date. "": it begins anew.
	Key string
	// Progress hears, after each batch that is safe, how many units were read.
	Progress func(read int)
}

// Imported counts what became of the units of an import.
type Imported struct {
	Read    int // all, those of earlier attempts too
	Added   int
	Updated int // were there already: same source, target and context
	Skipped int // deleted here before, by a person
}

// importBatch is how many units are stored in one transaction: few enough that
// cancelling loses little, many enough that syncing costs nothing.
const importBatch = 20_000

// importPart is how many units go from one stage of an import to the next.
const importPart = 1000

// importQueue is how many parts wait for the next stage, so that none stands
// idle while another waits for the disk.
const importQueue = 16

// Import stores the units that next yields. They are safe batch by batch; when
// it is cancelled, by its context or an error of next, the whole batches stay
// and the same Key goes on behind them. Every unit is found by the next
// look-up.
func (l *Library) Import(ctx context.Context, opt Import, next func(yield func(translate.Unit) error) error) (Imported, error) {
	if l.readOnly {
		return Imported{}, &translate.Error{Code: translate.Refused, File: l.path, Text: "the library is open for reading only"}
	}
	// What is in use lies in few large pieces and is far less than what passes
	// by: looking for garbage less often costs some megabytes.
	defer debug.SetGCPercent(debug.SetGCPercent(160))
	if _, err := l.write.ExecContext(ctx, `PRAGMA cache_size = -16000`); err != nil {
		return Imported{}, l.explain(err)
	}
	defer l.write.ExecContext(context.Background(), `PRAGMA cache_size = -2000`) //nolint:errcheck // it only takes memory
	log, err := l.checkpointImport(ctx)
	if err != nil {
		return Imported{}, err
	}
	defer log.stop()
	im := &importer{l: l, opt: opt, seen: new(seen), seed: maphash.MakeSeed()}
	done, err := im.resume(ctx)
	if err != nil {
		return Imported{}, err
	}
	if im.earlier { // an import that was killed may have left none
		if err := l.indexHashes(ctx); err != nil {
			return Imported{}, err
		}
	}
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	if !im.earlier && done == 0 {
		im.index = l.indexImport(ctx, cancel)
	}
	err = l.pipe(ctx, im, log, done, next)
	im.seen = nil
	if im.index != nil {
		if e := im.index.finish(ctx, err == nil); err == nil {
			err = e
		}
	}
	if indexed := l.indexHashes(context.WithoutCancel(ctx)); err == nil {
		err = indexed
	}
	if err == nil && opt.Key != "" {
		err = l.SetSetting(ctx, im.key(), "")
	}
	return im.done, l.explain(err)
}

// pipe stores the units of next behind the first done ones. While one part is
// stored the next is read.
func (l *Library) pipe(ctx context.Context, im *importer, log *checkpoints, done int, next func(yield func(translate.Unit) error) error) error {
	parts, stored := make(chan []hashed, importQueue), make(chan error, 1)
	go func() {
		var err error
		for more := true; more && err == nil; {
			more, err = im.store(ctx, parts)
			log.after()
		}
		im.stop.Store(err != nil)
		for range parts { //nolint:revive // nobody stores them
		}
		stored <- err
	}()
	part := make([]hashed, 0, importPart)
	n := 0
	err := next(func(u translate.Unit) error {
		if n++; n <= done {
			return nil
		}
		if im.stop.Load() {
			return context.Canceled // the error of the storing goroutine is the one that counts
		}
		if part = append(part, im.prepare(u)); len(part) == importPart {
			parts <- part
			part = make([]hashed, 0, importPart)
		}
		return ctx.Err()
	})
	if err == nil && len(part) > 0 {
		parts <- part
	}
	close(parts)
	if failed := <-stored; failed != nil {
		return failed
	}
	return err
}

// indexHashes makes the index of hashes that a first import leaves for its
// end, also when the program was killed in between.
func (l *Library) indexHashes(ctx context.Context) error {
	var there bool
	err := l.write.QueryRowContext(ctx, `SELECT EXISTS (SELECT 1 FROM sqlite_master WHERE type = 'index' AND name = 'unit_hash')`).Scan(&there)
	if err != nil || there {
		return l.explain(err)
	}
	return l.update(ctx, func(tx *sql.Tx) error {
		_, err := tx.ExecContext(ctx, `CREATE INDEX IF NOT EXISTS unit_hash ON unit (hash)`)
		return err
	})
}

// hashed is a unit with its hashes.
type hashed struct {
	translate.Unit
	hash uint64
	key  uint64 // of source, target, context and languages; 0: another unit has it
}

func (im *importer) prepare(u translate.Unit) hashed {
	u.Memory = im.opt.Memory
	key := uint64(0)
	for _, s := range [...]string{u.Source, u.Target, u.Context, u.SourceLang, u.TargetLang} {
		key = bits.RotateLeft64(key, 5)*0x9e3779b97f4a7c15 ^ maphash.String(im.seed, s)
	}
	return hashed{Unit: u, hash: match.Hash(u.Source), key: max(key, 1)}
}
