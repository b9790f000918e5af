package match

import (
	"slices"
	"strings"

	"satzpaar/translate"
)

// A Pair is a remembered source with its target, and their languages.
type Pair struct {
	Source, Target         string
	SourceLang, TargetLang string
}

// A Repaired pair was made to fit a text: Source and Target hold its figures,
// codes and addresses; Repairs says what changed in the target.
type Repaired struct {
	Source, Target string
	Repairs        []translate.Repair
}

// Repair makes a pair fit a text that has other placeables (numbers, dates,
// times, codes, addresses) or other inline codes than its source. It reports
// false where there is nothing to do and where it is not certain: each value
// that changes must stand once in source and target, in a notation that is
// plain in their languages. Either all placeables fit afterwards or none is
// touched; likewise for the inline codes.
func Repair(query string, p Pair) (Repaired, bool) {
	r := Repaired{Source: p.Source, Target: p.Target}
	r.repairCodes(query)
	r.repairPlaceables(query, p.SourceLang, p.TargetLang)
	r.locate()
	return r, len(r.Repairs) > 0
}

// MostRepaired is by how many percent a repair lifts the score of a source
// without inline codes at most: one placeable in the place of another of its
// kind costs a tenth of its weight, also where a text is nothing else; and two
// for rounding.
const MostRepaired = 12

// locate finds the repairs in the target as it is now.
func (r *Repaired) locate() {
	slices.SortStableFunc(r.Repairs, func(a, b translate.Repair) int { return a.At.Start - b.At.Start })
	grown := 0
	for i := range r.Repairs {
		if f := &r.Repairs[i]; f.At.Valid() {
			start := f.At.Start + grown
			f.At = translate.Span{Start: start, End: start + len(f.Now)}
			grown += len(f.Now) - len(f.Was)
		}
	}
}

// repairCodes gives the codes of the pair the numbers of those of the query,
// kind by kind in order; where the query has none, they go.
func (r *Repaired) repairCodes(query string) {
	source, want := codeList(r.Source), codeList(query)
	if len(source) == 0 || slices.Equal(source, want) || !sameCodeSet(source, codeList(r.Target)) {
		return
	}
	number := map[string]string{}
	if len(want) > 0 {
		if len(want) != len(source) {
			return
		}
		for i := range source {
			id, to := codeNumber(source[i]), codeNumber(want[i])
			if codeKind(source[i]) != codeKind(want[i]) || number[id] != "" && number[id] != to {
				return
			}
			number[id] = to
		}
	}
	to := func(id string) string { return number[id] }
	target := mapCodes(r.Target, to)
	r.Repairs = append(r.Repairs, translate.Repair{
		Kind: "inline codes", Was: strings.Join(codeList(r.Target), " "), Now: strings.Join(codeList(target), " "), At: translate.NoSpan,
	})
	r.Source, r.Target = mapCodes(r.Source, to), target
	if len(want) == 0 {
		r.Source, r.Target = strings.Join(strings.Fields(r.Source), " "), strings.Join(strings.Fields(r.Target), " ")
	}
}

func codeNumber(code string) string { return strings.Trim(code, "{}/") }

// codeList returns the inline codes of a text in their order.
func codeList(text string) []string {
	var all []string
	for i := 0; i < len(text); i++ {
		if n, _ := codeAt(text[i:]); n > 0 {
			all = append(all, text[i:i+n])
			i += n - 1
		}
	}
	return all
}

func sameCodeSet(a, b []string) bool {
	a, b = slices.Sorted(slices.Values(a)), slices.Sorted(slices.Values(b))
	return slices.Equal(a, b)
}

// repairPlaceables exchanges each placeable of the pair that the query has
// another one in place of.
func (r *Repaired) repairPlaceables(query, sourceLang, targetLang string) {
	source, target := parts(r.Source), parts(r.Target)
	changes := exchanged(query, r.Source)
	var old, now []translate.Repair
	for _, c := range changes {
		was, want := r.Source[c.unit.start:c.unit.end], query[c.query.start:c.query.end]
		if c.unit.class != c.query.class || occurs(r.Source, source, was) != 1 {
			return
		}
		at, text, ok := counterpart(was, want, c.unit.class, r.Target, target, sourceLang, targetLang)
		if !ok {
			return
		}
		kind := kindNames[c.unit.class]
		old = append(old, translate.Repair{Kind: kind, Was: was, Now: want, At: span(c.unit)})
		now = append(now, translate.Repair{Kind: kind, Was: r.Target[at.start:at.end], Now: text, At: span(at)})
	}
	if clash(now) {
		return
	}
	r.Source, r.Target = replaced(r.Source, old), replaced(r.Target, now)
	r.Repairs = append(r.Repairs, now...)
}

var kindNames = map[class]string{figure: "number", date: "date", clock: "time", mixed: "code", address: "address"}

func span(p part) translate.Span { return translate.Span{Start: p.start, End: p.end} }

// clash reports whether two changes concern one place.
func clash(all []translate.Repair) bool {
	for i := range all {
		for k := range i {
			if all[i].At == all[k].At {
				return true
			}
		}
	}
	return false
}

func replaced(text string, all []translate.Repair) string {
	all = slices.Clone(all)
	slices.SortFunc(all, func(a, b translate.Repair) int { return b.At.Start - a.At.Start })
	for _, f := range all {
		text = text[:f.At.Start] + f.Now + text[f.At.End:]
	}
	return text
}

func occurs(text string, all []part, s string) (n int) {
	for _, p := range all {
		if text[p.start:p.end] == s {
			n++
		}
	}
	return n
}

// A change is a placeable of the query in the place of one of the unit.
type change struct{ query, unit part }

// exchanged returns the placeables that the cheapest way from one text to the
// other puts in the place of others.
func exchanged(query, unit string) []change {
	q, u := parts(query), parts(unit)
	figures := func(p part) bool { return p.class > inline }
	if !slices.ContainsFunc(u, figures) || !slices.ContainsFunc(q, figures) {
		return nil
	}
	s, t := weighed(nil, query), weighed(nil, unit)
	cost := costs(s, t)
	var all []change
	for i, j := len(s), len(t); i > 0 && j > 0; {
		switch step := exchange(&s[i-1], &t[j-1]); {
		case near(cost[i][j], cost[i-1][j-1]+step):
			i, j = i-1, j-1
			if s[i].text != t[j].text && figures(u[j]) && figures(q[i]) {
				all = append(all, change{q[i], u[j]})
			}
		case near(cost[i][j], cost[i-1][j]+s[i-1].weight):
			i--
		default:
			j--
		}
	}
	return all
}

func near(a, b float64) bool { return a-b < 1e-9 && b-a < 1e-9 }

// costs is the whole table of the weighted edit distance.
func costs(s, t []weightedToken) [][]float64 {
	all := make([][]float64, len(s)+1)
	for i := range all {
		all[i] = make([]float64, len(t)+1)
		if i > 0 {
			all[i][0] = all[i-1][0] + s[i-1].weight
		}
	}
	for j := range t {
		all[0][j+1] = all[0][j] + t[j].weight
	}
	for i := range s {
		for j := range t {
			all[i+1][j+1] = min(all[i][j]+exchange(&s[i], &t[j]), all[i][j+1]+s[i].weight, all[i+1][j]+t[j].weight)
		}
	}
	return all
}
