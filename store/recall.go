package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"maps"
	"math"
	"slices"
	"sync"

	"satzpaar/translate"
	"satzpaar/translate/match"
)

// recall holds the index of the memory. The table of units is the truth: the
// index only proposes, and what it proposes is read and scored afresh, so that
// a stale index can miss but never lie.
//
// The base is a file beside the library, mapped into memory, or, where no file
// can be, an index in memory. What was written after it was made, by whichever
// program, is the delta: small indexes, each made of the units that came since
// the one before, and a tail of units that are in none yet. When the delta has
// grown too long, or the base is missing, damaged or not of this library, the
// base is made anew in the background. Until then the units that no index
// knows are found by scanning the table.
type recall struct {
	mu      sync.Mutex
	base    *indexFile // nil: none
	refused string     // the stamp whose file was looked at in vain
	recent  []*match.Index
	tail    []int64
	// stale says of units that changed or went which indexes know them wrongly:
	// all up to this place, of which the base has 1 and recent[i] has i+2.
	stale  map[int64]int
	last   version // what base, recent and tail know
	behind bool    // there are units behind last that none of them knows

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
	// maxTail is how many units are compared one by one.
	maxTail = 64
	// maxDelta is how many units may come before the base is made anew.
	maxDelta = 20_000
	// maxUnsaved is how many there may be without a base.
	maxUnsaved = 2_000
	stampKey   = "memory.index"
)

// A view is what a search asks: indexes, each with the units that it no longer
// knows rightly, units that are proposed to every search, and the number of
// the unit behind which the table is to be scanned.
type view struct {
	indexes []*match.Index
	skip    []func(int64) bool
	tail    []int64
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
	v := view{tail: r.tail, scan: math.MaxInt64, release: func() {}}
	if r.behind {
		v.scan = r.last.Unit
		v.release = l.rebuild // not before: the first match must not wait for half a processor
	}
	stale := r.stale // replaced, never changed, when it grows
	add := func(x *match.Index, place int) {
		var skip func(int64) bool
		if len(stale) > 0 {
			skip = func(id int64) bool { return stale[id] >= place }
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
	fresh, changed, err := l.since(ctx, r.last)
	if err != nil {
		return err
	}
	room := maxDelta
	if r.base == nil {
		room = maxUnsaved
	}
	if r.behind = r.known()+len(fresh)+len(changed) > room; r.behind {
		return nil // view has the base made anew
	}
	r.last.Unit, r.last.Change = now.Unit, now.Change
	if len(changed) > 0 {
		r.markStale(changed)
	}
	r.tail = slices.Concat(r.tail, fresh, changed)
	slices.Sort(r.tail)
	r.tail = slices.Compact(r.tail)
	if len(r.tail) <= maxTail {
		return nil
	}
	return l.fold(ctx)
}

// adopt makes f the base, nil for none, and forgets the delta.
func (r *recall) adopt(f *indexFile) {
	if r.base != nil {
		r.base.drop()
	}
	r.base, r.recent, r.tail, r.stale, r.last, r.behind = f, nil, nil, nil, version{}, false
	if f != nil {
		r.last, r.refused = f.version, f.version.Stamp
	}
}

// markStale says that no index made so far knows these units rightly.
func (r *recall) markStale(ids []int64) {
	next := maps.Clone(r.stale)
	if next == nil {
		next = make(map[int64]int, len(ids))
	}
	for _, id := range ids {
		next[id] = len(r.recent) + 1
	}
	r.stale = next
}

// fold makes one index of the tail and of those before it that are not much
// larger, so that each unit is indexed a few times at most; r.mu is held.
func (l *Library) fold(ctx context.Context) error {
	r := &l.recall
	ids, n := slices.Clone(r.tail), len(r.recent)
	for n > 0 && r.recent[n-1].Len() < 2*len(ids) {
		n--
		ids = append(ids, r.recent[n].IDs()...)
	}
	slices.Sort(ids)
	units, err := l.unitsByID(ctx, slices.Compact(ids))
	if err != nil {
		return err
	}
	var b match.Builder
	for _, u := range units {
		b.Add(u.ID, u.Source, u.Target)
	}
	r.recent, r.tail = append(slices.Clone(r.recent[:n]), b.Index()), nil
	next := make(map[int64]int, len(r.stale))
	for id, place := range r.stale {
		next[id] = min(place, n+1) // the new one, at n+2, knows it rightly
	}
	r.stale = next
	return nil
}

// known returns how many units the delta holds.
func (r *recall) known() int {
	n := len(r.tail)
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

// since returns the units that came after v, and those that changed or went.
func (l *Library) since(ctx context.Context, v version) (fresh, changed []int64, err error) {
	if fresh, err = l.numbers(ctx, `SELECT id FROM unit WHERE id > ? LIMIT ?`, v.Unit, maxDelta+1); err != nil {
		return nil, nil, err
	}
	changed, err = l.numbers(ctx, `SELECT DISTINCT unit FROM unit_change WHERE n > ? LIMIT ?`, v.Change, maxDelta+1)
	return fresh, changed, err
}

func (l *Library) numbers(ctx context.Context, query string, args ...any) ([]int64, error) {
	rows, err := l.read.QueryContext(ctx, query, args...)
	if err != nil {
		return nil, l.explain(err)
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

// unitsByID returns those of the units that still exist, the newest first. A
// unit whose wording was rejected says so.
func (l *Library) unitsByID(ctx context.Context, ids []int64) ([]translate.Unit, error) {
	if len(ids) == 0 {
		return nil, nil
	}
	list, err := json.Marshal(ids)
	if err != nil {
		return nil, err
	}
	rows, err := l.read.QueryContext(context.WithoutCancel(ctx), `SELECT `+recallColumns+` FROM unit WHERE id IN (SELECT value FROM json_each(?)) ORDER BY id DESC`, string(list))
	if err != nil {
		return nil, l.explain(err)
	}
	return collectUnits(rows, len(ids))
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
