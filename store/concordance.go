package store

import (
	"cmp"
	"context"
	"database/sql"
	"slices"
	"sync"

	"satzpaar/translate"
	"satzpaar/translate/match"
)

// concordance holds the derived index of Search, under the same rule as
// recall: it proposes, the table decides.
type concordance struct {
	mu      sync.Mutex
	index   *match.Concordance
	upTo    int64
	changed noted
}

func (l *Library) concordanceIndex(ctx context.Context) (*match.Concordance, []int64, error) {
	c := &l.concordance
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.index != nil {
		delta, err := l.unitsAfter(ctx, c.upTo)
		if err != nil {
			return nil, nil, err
		}
		if delta = append(delta, c.changed.list()...); len(delta) <= maxDelta {
			return c.index, delta, nil
		}
	}
	c.changed.begin()
	rows, err := l.read.QueryContext(ctx, `SELECT id, source, target FROM unit ORDER BY id`)
	if err != nil {
		return nil, nil, l.explain(err)
	}
	defer rows.Close()
	var b match.ConcordanceBuilder
	var id int64
	var source, target sql.RawBytes
	for rows.Next() {
		if err := rows.Scan(&id, &source, &target); err != nil {
			return nil, nil, err
		}
		b.Add(id, string(source), string(target))
	}
	if err := rows.Err(); err != nil {
		return nil, nil, l.explain(err)
	}
	c.index, c.upTo = b.Concordance(), id
	c.changed.end(id)
	return c.index, nil, nil
}

// Search returns units that hold text, without regard to case, diacritics and
// the spelling of ß, the newest first, at most limit. It returns nothing for
// an empty text. The first search builds the concordance.
func (l *Library) Search(ctx context.Context, text string, side Side, limit int) ([]translate.Unit, error) {
	if text == "" || limit <= 0 {
		return nil, nil
	}
	index, ids, err := l.concordanceIndex(ctx)
	if err != nil {
		return nil, err
	}
	ids = append(ids, index.Find(text, side != TargetSide, side != SourceSide)...)
	slices.SortFunc(ids, func(a, b int64) int { return cmp.Compare(b, a) })
	ids = slices.Compact(ids)
	var all []translate.Unit
	for len(ids) > 0 && len(all) < limit {
		n := min(len(ids), 500, limit+maxDelta)
		units, err := l.unitsByID(ctx, ids[:n])
		if err != nil {
			return nil, err
		}
		ids = ids[n:]
		slices.SortFunc(units, func(a, b translate.Unit) int { return cmp.Compare(b.ID, a.ID) })
		for _, u := range units {
			if side != TargetSide && len(match.Spans(u.Source, text)) > 0 || side != SourceSide && len(match.Spans(u.Target, text)) > 0 {
				all = append(all, u)
			}
		}
	}
	return all[:min(len(all), limit)], nil
}
