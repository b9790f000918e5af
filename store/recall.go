package store

import (
	"cmp"
	"context"
	"database/sql"
	"encoding/json"
	"slices"
	"strings"
	"sync"

	"satzpaar/translate"
	"satzpaar/translate/match"
)

// recall holds the index of the memory. The table of units is the truth: the
// index only proposes, and what it proposes is read and scored afresh, so that
// a stale index can miss but never lie. Units written after it was built are
// the delta, proposed for every query until the index is built again.
type recall struct {
	mu      sync.Mutex
	index   *match.Index
	upTo    int64 // the greatest number of a unit in it
	changed noted
}

// maxDelta is how many new units are compared with every query before the
// index is built again: some 2 ms.
const maxDelta = 2000

// touched notes that a unit was written, or is about to be.
func (l *Library) touched(id int64) {
	l.recall.changed.add(id)
	l.concordance.changed.add(id)
}

// unitIndex returns the index and the units it does not know of yet. It builds
// the index at the first call and when the delta has grown too long.
func (l *Library) unitIndex(ctx context.Context) (*match.Index, []int64, error) {
	r := &l.recall
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.index != nil {
		delta, err := l.unitsAfter(ctx, r.upTo)
		if err != nil {
			return nil, nil, err
		}
		if delta = append(delta, r.changed.list()...); len(delta) <= maxDelta {
			return r.index, delta, nil
		}
	}
	r.changed.begin()
	rows, err := l.read.QueryContext(ctx, `SELECT id, source FROM unit ORDER BY id`)
	if err != nil {
		return nil, nil, l.explain(err)
	}
	defer rows.Close()
	var b match.Builder
	var id int64
	var source sql.RawBytes
	for rows.Next() {
		if err := rows.Scan(&id, &source); err != nil {
			return nil, nil, err
		}
		b.Add(id, string(source))
	}
	if err := rows.Err(); err != nil {
		return nil, nil, l.explain(err)
	}
	r.index, r.upTo = b.Index(), id
	r.changed.end(id)
	return r.index, nil, nil
}

func (l *Library) unitsAfter(ctx context.Context, id int64) ([]int64, error) {
	rows, err := l.read.QueryContext(ctx, `SELECT id FROM unit WHERE id > ? LIMIT ?`, id, maxDelta+1)
	if err != nil {
		return nil, l.explain(err)
	}
	defer rows.Close()
	var all []int64
	for rows.Next() {
		if err := rows.Scan(&id); err != nil {
			return nil, err
		}
		all = append(all, id)
	}
	return all, rows.Err()
}

// unitsByID returns those of the units that still exist, in no order.
func (l *Library) unitsByID(ctx context.Context, ids []int64) ([]translate.Unit, error) {
	if len(ids) == 0 {
		return nil, nil
	}
	list, err := json.Marshal(ids)
	if err != nil {
		return nil, err
	}
	rows, err := l.read.QueryContext(ctx, `SELECT `+unitColumns+` FROM unit WHERE id IN (SELECT value FROM json_each(?))`, string(list))
	if err != nil {
		return nil, l.explain(err)
	}
	return collectUnits(rows)
}

func collectUnits(rows *sql.Rows) ([]translate.Unit, error) {
	defer rows.Close()
	var all []translate.Unit
	for rows.Next() {
		u, err := scanUnit(rows)
		if err != nil {
			return nil, err
		}
		all = append(all, u)
	}
	return all, rows.Err()
}

// Lookup returns the units most like the source of q, best first: exact ones
// by their hash, and those that the index proposes by tokens or by characters,
// all scored on their real text. It returns nothing for an empty source. A
// unit whose text was not approved counts at most 99.
func (l *Library) Lookup(ctx context.Context, q Query) ([]translate.Match, error) {
	if strings.TrimSpace(q.Source) == "" {
		return nil, nil
	}
	index, ids, err := l.unitIndex(ctx)
	if err != nil {
		return nil, err
	}
	// The refined score lies above or below the plain ones: propose from
	// further down, and more than are asked for.
	least, many := max(30, q.Min-20), 20+4*max(q.Limit, 0)
	for _, h := range index.Tokens(q.Source, least, many) {
		ids = append(ids, h.ID)
	}
	for _, h := range index.Chars(q.Source, least, many) {
		ids = append(ids, h.ID)
	}
	exact, err := l.exactUnits(ctx, q.Source)
	if err != nil {
		return nil, err
	}
	ids = append(ids, exact...)
	slices.Sort(ids)
	units, err := l.unitsByID(ctx, slices.Compact(ids))
	if err != nil {
		return nil, err
	}
	var all []translate.Match
	for _, u := range units {
		if m := judge(u, q); m.Score >= q.Min {
			all = append(all, m)
		}
	}
	several(all)
	slices.SortStableFunc(all, func(a, b translate.Match) int {
		return cmp.Or(cmp.Compare(b.Score, a.Score), approvedFirst(a, b), cmp.Compare(b.Unit.ID, a.Unit.ID))
	})
	return all[:min(len(all), max(q.Limit, 0))], nil
}

func (l *Library) exactUnits(ctx context.Context, source string) ([]int64, error) {
	rows, err := l.read.QueryContext(ctx, `SELECT id FROM unit WHERE hash = ? ORDER BY id DESC LIMIT 100`, int64(match.Hash(source)))
	if err != nil {
		return nil, l.explain(err)
	}
	defer rows.Close()
	var all []int64
	for rows.Next() {
		var id int64
		if err := rows.Scan(&id); err != nil {
			return nil, err
		}
		all = append(all, id)
	}
	return all, rows.Err()
}

func approvedFirst(a, b translate.Match) int {
	if a.Unit.State.Approved() == b.Unit.State.Approved() {
		return 0
	}
	if a.Unit.State.Approved() {
		return -1
	}
	return 1
}

// several takes a point off units of 100 % without equal neighbours where the
// same source has several targets: which one is meant, a person must say.
func several(all []translate.Match) {
	target := ""
	differ := false
	for _, m := range all {
		if m.Base == 100 && m.Unit.Rejected == "" {
			differ = differ || target != "" && m.Unit.Target != target
			target = m.Unit.Target
		}
	}
	for i := range all {
		if m := &all[i]; differ && m.Base == 100 && m.Context == 0 {
			m.Penalties = append(m.Penalties, translate.Penalty{Why: "several targets", Points: 1})
			m.Score--
		}
	}
}

// Plain is a plain definition of likeness, which brute force can check.
type Plain uint8

// The plain definitions: Levenshtein distance against the longer text, over
// tokens or over characters, in lower case with white space collapsed.
const (
	ByTokens Plain = iota
	ByChars
)

// LookupPlain returns the units most like source under a plain definition. A
// match holds the number of its unit, source, target and score, nothing else.
func (l *Library) LookupPlain(ctx context.Context, by Plain, source string, least, limit int) ([]translate.Match, error) {
	index, _, err := l.unitIndex(ctx)
	if err != nil {
		return nil, err
	}
	find := index.Tokens
	if by == ByChars {
		find = index.Chars
	}
	var all []translate.Match
	for _, h := range find(source, least, limit) {
		m := translate.Match{Unit: translate.Unit{ID: h.ID}, Base: h.Score, Score: h.Score}
		err := l.read.QueryRowContext(ctx, `SELECT source, target FROM unit WHERE id = ?`, h.ID).Scan(&m.Unit.Source, &m.Unit.Target)
		if err != nil {
			return nil, l.explain(err)
		}
		all = append(all, m)
	}
	return all, nil
}

// PrepareLookup builds the index now, so that the first look-up need not wait.
func (l *Library) PrepareLookup(ctx context.Context) error {
	_, err := l.Lookup(ctx, Query{Source: "Satz", Min: 100})
	return err
}
