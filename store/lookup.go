package store

import (
	"context"
	"encoding/json"
	"slices"
	"strings"

	"satzpaar/translate"
	"satzpaar/translate/match"
)

// Lookup returns the units most like the source of q, best first: exact ones
// by their hash, and those that the index proposes by tokens or by characters,
// all scored on their real text. It returns nothing for an empty source. A
// unit whose text was not approved counts at most 99. Where the index is still
// being made, the table is scanned.
func (l *Library) Lookup(ctx context.Context, q Query) ([]translate.Match, error) {
	if strings.TrimSpace(q.Source) == "" || q.Limit <= 0 {
		return nil, nil
	}
	// The refined score lies above or below the plain ones: propose from
	// further down, and more than are asked for. Figures, which the plain ones
	// hold against a unit in full, lie the furthest apart.
	figures := match.PlaceableShare(q.Source)
	ids, err := l.propose(ctx, q.Source, max(25, q.Min-10-int(60*figures)), 20+4*q.Limit+int(100*figures))
	if err != nil {
		return nil, err
	}
	exact, err := l.numbers(context.WithoutCancel(ctx), `SELECT id FROM unit WHERE hash = ? ORDER BY id DESC LIMIT 100`, int64(match.Hash(q.Source)))
	if err != nil {
		return nil, err
	}
	ids = append(ids, exact...)
	slices.Sort(ids)
	units, err := l.unitsByID(ctx, slices.Compact(ids))
	if err != nil {
		return nil, err
	}
	memories, err := l.memoryByID(ctx)
	if err != nil {
		return nil, err
	}
	cost, err := l.Penalties(ctx)
	if err != nil {
		return nil, err
	}
	var all []translate.Match
	scorer := match.NewScorer(q.Source)
	for _, u := range units {
		if !q.asks(u) {
			continue
		}
		if m := judge(scorer, u, q, memories[u.Memory], cost); m.Score >= q.Min {
			all = append(all, m)
		}
	}
	several(all, cost.Several)
	rank(all, q)
	return all[:min(len(all), q.Limit)], nil
}

// asks reports whether a query asks for a unit: of a memory that it names, and
// of its languages.
func (q *Query) asks(u translate.Unit) bool {
	if u.Memory != 0 && len(q.Memories) > 0 && !slices.Contains(q.Memories, u.Memory) {
		return false
	}
	return sameLanguage(q.SourceLang, u.SourceLang) && sameLanguage(q.TargetLang, u.TargetLang)
}

// sameLanguage compares primary subtags; an unknown language is any.
func sameLanguage(a, b string) bool {
	primary := func(s string) string {
		s, _, _ = strings.Cut(strings.ReplaceAll(s, "_", "-"), "-")
		return s
	}
	return a == "" || b == "" || strings.EqualFold(primary(a), primary(b))
}

// propose returns the units that may be like a text, in no order.
func (l *Library) propose(ctx context.Context, source string, least, many int) ([]int64, error) {
	v, err := l.view(ctx)
	if err != nil {
		return nil, err
	}
	defer v.release()
	var ids []int64
	by, bare := match.ByTokens|match.ByChars, match.Bare(source)
	if bare {
		by |= match.ByWords | match.ByFigures
	}
	for i, x := range v.indexes {
		if bare {
			ids = append(ids, x.Bare(source, 20, v.skip[i])...)
			ids = append(ids, x.Figures(source, 60, v.skip[i])...)
		}
		for _, h := range x.Tokens(source, least, many, v.skip[i]) {
			ids = append(ids, h.ID)
		}
		for _, h := range x.Chars(source, least, many, v.skip[i]) {
			ids = append(ids, h.ID)
		}
	}
	scanned, err := l.scan(ctx, v.scan, by, source, least, many)
	for _, h := range scanned {
		ids = append(ids, h.ID)
	}
	return ids, err
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
	v, err := l.view(ctx)
	if err != nil {
		return nil, err
	}
	defer v.release()
	find, plain := searcher.Tokens, match.ByTokens
	if by == ByChars {
		find, plain = searcher.Chars, match.ByChars
	}
	hits, err := l.scan(ctx, v.scan, plain, source, least, limit)
	if err != nil {
		return nil, err
	}
	for i, x := range v.indexes {
		hits = append(hits, find(x, source, least, limit, v.skip[i])...)
	}
	slices.SortFunc(hits, match.CompareHits)
	return l.plainMatches(ctx, hits[:min(len(hits), max(limit, 0))])
}

func (l *Library) plainMatches(ctx context.Context, hits []match.Hit) ([]translate.Match, error) {
	ids := make([]int64, len(hits))
	for i, h := range hits {
		ids[i] = h.ID
	}
	units, err := l.texts(context.WithoutCancel(ctx), ids)
	if err != nil {
		return nil, err
	}
	var all []translate.Match
	for _, h := range hits {
		if u, ok := units[h.ID]; ok {
			all = append(all, translate.Match{Unit: u, Base: h.Score, Score: h.Score})
		}
	}
	return all, nil
}

const textsSQL = `SELECT id, source, target FROM unit WHERE ` + inList

// texts returns number, source and target of units.
func (l *Library) texts(ctx context.Context, ids []int64) (map[int64]translate.Unit, error) {
	if len(ids) == 0 {
		return nil, nil
	}
	list, err := json.Marshal(ids)
	if err != nil {
		return nil, err
	}
	rows, err := l.ask(ctx, textsSQL, string(list))
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	all := make(map[int64]translate.Unit, len(ids))
	for rows.Next() {
		var u translate.Unit
		if err := rows.Scan(&u.ID, &u.Source, &u.Target); err != nil {
			return nil, err
		}
		all[u.ID] = u
	}
	return all, rows.Err()
}
