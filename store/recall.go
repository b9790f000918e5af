package store

import (
	"context"
	"database/sql"
	"errors"
	"math"
	"sync"

	"satzpaar/translate/match"
)

// recall holds the index of the memory. The table of units is the truth: the
// index only proposes, and what it proposes is read and scored afresh, so that
// a stale index can miss but never lie.
//
// The base is a file beside the library, mapped into memory, or, where no file
// can be, an index in memory. What was written after it was made, by whichever
// program, is the delta: small indexes, each made in the background of the
// units that came since the one before, and a tail of units that are in none
// yet, which are compared one by one. When the delta has grown too long, or the
// base is missing, damaged or not of this library, the base is made anew in the
// background. Until then the units that no index knows are found by scanning
// the table.
type recall struct {
	mu      sync.Mutex
	base    *indexFile // nil: none
	refused string     // the stamp whose file was looked at in vain
	recent  []*match.Index
	tail    match.Tail
	stale   stale
	folding *folding // nil: none is under way
	round   int      // counts the bases: a folding that began before this one is of no use
	last    version  // what base, recent and tail know
	behind  bool     // there are units behind last that none of them knows

	asked    *sql.Stmt     // for the version
	building chan struct{} // closed when the building ends; nil: none runs
	cancel   func()
	failed   error // why no base can be made
}

// version says up to where units are known: the greatest number of a unit, of
// a change, and the stamp of the base.
type version struct {
	Unit   int64  `json:"unit"`
	Change int64  `json:"change"`
	Stamp  string `json:"stamp"`
}

const (
	// maxDelta is how many units may come before the base is made anew.
	maxDelta = 20_000
	// maxUnsaved is how many there may be without a base.
	maxUnsaved = 2_000
	stampKey   = "memory.index"
)

// A searcher proposes units; see match.Index.
type searcher interface {
	Tokens(query string, least, limit int, skip func(id int64) bool) []match.Hit
	Chars(query string, least, limit int, skip func(id int64) bool) []match.Hit
	Bare(query string, many int, skip func(id int64) bool) []int64
	Figures(query string, many int, skip func(id int64) bool) []int64
	Find(pattern string, source, target bool, skip func(id int64) bool) []int64
	Parts(text string, skip func(id int64) bool) []match.Part
}

// A view is what a search asks: indexes and the tail, each with the units that
// it no longer knows rightly, and the number of the unit behind which the table
// is to be scanned.
type view struct {
	indexes []searcher
	skip    []func(int64) bool
	scan    int64  // math.MaxInt64: nothing is
	release func() // to be called when the indexes are no longer read
}

// view brings the delta up to date and returns what a search has to ask.
func (l *Library) view(ctx context.Context) (view, error) {
	r := &l.recall
	r.mu.Lock()
	defer r.mu.Unlock()
	if err := l.catchUp(ctx); err != nil {
		return view{}, err
	}
	v := view{scan: math.MaxInt64, release: func() {}}
	if r.behind {
		v.scan = r.last.Unit
		v.release = l.rebuild // not before: the first match must not wait for half a processor
	}
	wrong := r.stale
	add := func(x *match.Index, place int) {
		var skip func(int64) bool
		if !wrong.none() {
			skip = func(id int64) bool { return wrong.place(id) >= place }
		}
		v.indexes, v.skip = append(v.indexes, x), append(v.skip, skip)
	}
	if r.base != nil {
		add(r.base.index, 1)
		free, then := r.base.hold(), v.release
		v.release = func() { free(); then() }
	}
	for i, x := range r.recent {
		add(x, i+2)
	}
	if r.tail.Len() > 0 {
		v.indexes, v.skip = append(v.indexes, r.tail), append(v.skip, nil)
	}
	return v, nil
}

// catchUp hears of what was written since; r.mu is held.
func (l *Library) catchUp(ctx context.Context) error {
	r := &l.recall
	now, err := l.versionNow(ctx)
	if err != nil {
		return err
	}
	if r.base != nil && r.base.version.Stamp != now.Stamp {
		r.adopt(nil) // another program made it anew
	}
	if r.base == nil && now.Stamp != "" && now.Stamp != r.refused {
		r.refused = now.Stamp
		if f, err := openIndex(l.indexPath(), now.Stamp); err == nil {
			r.adopt(f)
		} // else it is made anew
	}
	if now.Unit == r.last.Unit && now.Change == r.last.Change {
		return nil
	}
	room := maxDelta
	if r.base == nil {
		room = maxUnsaved
	}
	fresh, changed, err := l.since(ctx, r.last, room+1)
	if err != nil {
		return err
	}
	if r.behind = r.known()+len(fresh)+len(changed) > room; r.behind {
		return nil // view has the base made anew
	}
	if err := l.learn(ctx, fresh, changed); err != nil {
		return err
	}
	r.last.Unit, r.last.Change = now.Unit, now.Change
	return nil
}

// adopt makes f the base, nil for none, and forgets the delta.
func (r *recall) adopt(f *indexFile) {
	if r.base != nil {
		r.base.drop()
	}
	r.base, r.recent, r.tail, r.stale, r.last, r.behind = f, nil, match.Tail{}, stale{}, version{}, false
	r.round++
	if f != nil {
		r.last, r.refused = f.version, f.version.Stamp
	}
}

// known returns how many units the delta holds.
func (r *recall) known() int {
	n := r.tail.Len()
	for _, x := range r.recent {
		n += x.Len()
	}
	return n
}

// querier is a database or one connection of it.
type querier interface {
	QueryContext(context.Context, string, ...any) (*sql.Rows, error)
	QueryRowContext(context.Context, string, ...any) *sql.Row
}

const versionSQL = `SELECT coalesce((SELECT max(id) FROM unit), 0), coalesce((SELECT seq FROM sqlite_sequence WHERE name = 'unit_change'), 0),
		coalesce((SELECT value FROM setting WHERE key = '` + stampKey + `'), '')`

func (l *Library) memoryVersion(ctx context.Context, q querier) (version, error) {
	var v version
	err := q.QueryRowContext(ctx, versionSQL).Scan(&v.Unit, &v.Change, &v.Stamp)
	return v, l.explain(err)
}

// versionNow is memoryVersion for every look-up: prepared once, and without a
// goroutine that waits for the context, which the driver would start.
func (l *Library) versionNow(ctx context.Context) (version, error) {
	r := &l.recall
	if r.asked == nil {
		stmt, err := l.read.PrepareContext(ctx, versionSQL)
		if err != nil {
			return version{}, l.explain(err)
		}
		r.asked = stmt
	}
	var v version
	err := r.asked.QueryRowContext(context.WithoutCancel(ctx)).Scan(&v.Unit, &v.Change, &v.Stamp)
	return v, l.explain(err)
}

// since returns the units that came after v, and those that changed or went,
// at most so many of each.
func (l *Library) since(ctx context.Context, v version, limit int) (fresh, changed []int64, err error) {
	ctx = context.WithoutCancel(ctx)
	if fresh, err = l.numbers(ctx, `SELECT id FROM unit WHERE id > ? LIMIT ?`, v.Unit, limit); err != nil {
		return nil, nil, err
	}
	changed, err = l.numbers(ctx, `SELECT DISTINCT unit FROM unit_change WHERE n > ? LIMIT ?`, v.Change, limit)
	return fresh, changed, err
}

// numbers returns what a constant query yields.
func (l *Library) numbers(ctx context.Context, query string, args ...any) ([]int64, error) {
	rows, err := l.ask(ctx, query, args...)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var all []int64
	var n int64
	for rows.Next() {
		if err := rows.Scan(&n); err != nil {
			return nil, err
		}
		all = append(all, n)
	}
	return all, rows.Err()
}

// stream yields number, source and target of every unit behind one number and
// up to another.
func stream(ctx context.Context, q querier, after, upTo int64, yield func(id int64, source, target sql.RawBytes)) error {
	rows, err := q.QueryContext(ctx, `SELECT id, source, target FROM unit WHERE id > ? AND id <= ? ORDER BY id`, after, upTo)
	if err != nil {
		return err
	}
	var id int64
	var source, target sql.RawBytes
	for rows.Next() {
		if err := rows.Scan(&id, &source, &target); err != nil {
			return errors.Join(err, rows.Close())
		}
		yield(id, source, target)
	}
	return errors.Join(rows.Err(), rows.Close())
}
