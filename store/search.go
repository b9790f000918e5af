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
// the spelling of ß, in the order of Find, at most limit. It returns nothing for
// an empty text.
func (l *Library) Search(ctx context.Context, text string, side Side, limit int) ([]translate.Unit, error) {
	return l.Find(ctx, match.Pattern{Text: text}, side, limit)
}

// Find returns units that hold a pattern: those that hold it as whole words
// first, each kind the newest first, at most limit. It returns nothing for an
// empty text. Behind the first few thousand that may hold it, it looks no
// further for whole words than it must.
func (l *Library) Find(ctx context.Context, p match.Pattern, side Side, limit int) ([]translate.Unit, error) {
	if p.Text == "" || limit <= 0 {
		return nil, nil
	}
	source, target := side != TargetSide, side != SourceSide
	ids, err := l.holders(ctx, p, source, target)
	if err != nil {
		return nil, err
	}
	var words, parts []translate.Unit
	for looked := 0; len(ids) > 0 && len(words) < limit && (len(words)+len(parts) < limit || looked < 4*limit+2000); {
		n := min(len(ids), 500, limit+50)
		units, err := l.unitsByID(ctx, ids[:n])
		if err != nil {
			return nil, err
		}
		ids, looked = ids[n:], looked+n
		for _, u := range units {
			switch grade(p, u, source, target) {
			case match.AsWord:
				words = append(words, u)
			case match.InPart:
				parts = append(parts, u)
			}
		}
	}
	all := append(words, parts...)
	return all[:min(len(all), limit)], nil
}

// grade says how the sides of a unit that are asked for hold a pattern.
func grade(p match.Pattern, u translate.Unit, source, target bool) int {
	n := match.NotAtAll
	if source {
		n = p.Grade(u.Source)
	}
	if target && n < match.AsWord {
		n = max(n, p.Grade(u.Target))
	}
	return n
}

// holders returns the units that may hold a pattern, the newest first.
func (l *Library) holders(ctx context.Context, p match.Pattern, source, target bool) ([]int64, error) {
	v, err := l.view(ctx)
	if err != nil {
		return nil, err
	}
	defer v.release()
	var ids []int64
	for _, variant := range p.Variants() {
		for i, x := range v.indexes {
			ids = append(ids, x.Find(variant.Text, source, target, v.skip[i])...)
		}
	}
	if v.scan != math.MaxInt64 {
		loose := match.Pattern{Text: p.Text, Plain: p.Plain}
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
