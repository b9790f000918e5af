package store

import (
	"cmp"
	"context"
	"database/sql"
	"math"
	"slices"

	"satzpaar/translate"
	"satzpaar/translate/match"
)

// Side is where a search looks.
type Side uint8

// The sides of a unit.
const (
	BothSides Side = iota
	SourceSide
	TargetSide
)

// Search returns units that hold text, without regard to case, diacritics and
// the spelling of ß, the newest first, at most limit. It returns nothing for
// an empty text.
func (l *Library) Search(ctx context.Context, text string, side Side, limit int) ([]translate.Unit, error) {
	return l.Find(ctx, match.Pattern{Text: text}, side, limit)
}

// Find returns units that hold a pattern, the newest first, at most limit. It
// returns nothing for an empty text.
func (l *Library) Find(ctx context.Context, p match.Pattern, side Side, limit int) ([]translate.Unit, error) {
	if p.Text == "" || limit <= 0 {
		return nil, nil
	}
	source, target := side != TargetSide, side != SourceSide
	ids, err := l.holders(ctx, p, source, target)
	if err != nil {
		return nil, err
	}
	var all []translate.Unit
	for len(ids) > 0 && len(all) < limit {
		n := min(len(ids), 500, limit+maxTail)
		units, err := l.unitsByID(ctx, ids[:n])
		if err != nil {
			return nil, err
		}
		ids = ids[n:]
		slices.SortFunc(units, func(a, b translate.Unit) int { return cmp.Compare(b.ID, a.ID) })
		for _, u := range units {
			if source && p.In(u.Source) || target && p.In(u.Target) {
				all = append(all, u)
			}
		}
	}
	return all[:min(len(all), limit)], nil
}

// holders returns the units that may hold a pattern, the newest first.
func (l *Library) holders(ctx context.Context, p match.Pattern, source, target bool) ([]int64, error) {
	v, err := l.view(ctx)
	if err != nil {
		return nil, err
	}
	defer v.release()
	ids := slices.Clone(v.tail)
	for i, x := range v.indexes {
		ids = append(ids, x.Find(p.Text, source, target, v.skip[i])...)
	}
	if v.scan != math.MaxInt64 {
		loose := match.Pattern{Text: p.Text}
		err := stream(ctx, l.read, v.scan, math.MaxInt64, func(id int64, s, t sql.RawBytes) {
			if source && loose.In(string(s)) || target && loose.In(string(t)) {
				ids = append(ids, id)
			}
		})
		if err != nil {
			return nil, l.explain(err)
		}
	}
	slices.SortFunc(ids, func(a, b int64) int { return cmp.Compare(b, a) })
	return slices.Compact(ids), nil
}
