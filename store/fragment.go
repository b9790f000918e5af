package store

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"satzpaar/translate"
	"satzpaar/translate/align"
	"satzpaar/translate/match"
)

// Fragments returns the longest parts of the source of q that approved units
// hold, each with what renders it there, at most q.Limit, the longest first.
// Parts whose counterpart is not certain are left out. evidence helps to link
// words. While the index is being made there are none.
func (l *Library) Fragments(ctx context.Context, q Query, evidence align.Options) ([]translate.Fragment, error) {
	parts, err := l.parts(ctx, q.Source)
	if err != nil {
		return nil, err
	}
	var all []translate.Fragment
	for _, p := range parts[:min(len(parts), 3*q.Limit)] {
		units, err := l.unitsByID(ctx, p.Units)
		if err != nil {
			return nil, err
		}
		if f, ok := fragment(q, p, units, evidence); ok {
			all = append(all, f)
		}
		if len(all) == q.Limit {
			break
		}
	}
	return all, nil
}

// parts asks every index.
func (l *Library) parts(ctx context.Context, source string) ([]match.Part, error) {
	v, err := l.view(ctx)
	if err != nil {
		return nil, err
	}
	defer v.release()
	var all []match.Part
	for i, x := range v.indexes {
		all = append(all, x.Parts(source, v.skip[i])...)
	}
	return match.RankParts(all), nil
}

// fragment links the words of the units that hold a part, which teach each
// other, and takes the counterpart that most of them have.
func fragment(q Query, p match.Part, units []translate.Unit, evidence align.Options) (translate.Fragment, bool) {
	units = slices.DeleteFunc(units, func(u translate.Unit) bool {
		return !q.asks(u) || !u.State.Approved() || u.Rejected != "" || u.Source == u.Target
	})
	slices.SortFunc(units, func(a, b translate.Unit) int { return cmp.Compare(b.ID, a.ID) })
	var source, target []string
	for _, u := range units {
		source, target = append(source, u.Source), append(target, u.Target)
	}
	if len(units) == 0 {
		return translate.Fragment{}, false
	}
	text := q.Source[p.Start:p.End]
	votes := map[string]int{}
	var best translate.Fragment
	for k, links := range align.LinkWords(source, target, evidence) {
		start, end, ok := match.PartIn(source[k], text)
		if !ok {
			continue
		}
		from, to, ok := align.Counterpart(source[k], target[k], links, start, end, match.Carries)
		if !ok {
			continue
		}
		f := translate.Fragment{
			Source: translate.Span{Start: p.Start, End: p.End}, Target: target[k][from:to], Count: p.Count, Unit: units[k],
			Within: translate.Span{Start: start, End: end}, Against: translate.Span{Start: from, End: to},
		}
		key := strings.ToLower(f.Target)
		if votes[key]++; best.Target == "" || votes[key] > votes[strings.ToLower(best.Target)] {
			best = f
		}
	}
	return best, best.Target != ""
}
