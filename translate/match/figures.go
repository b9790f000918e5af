package match

import (
	"cmp"
	"slices"
)

// A figure row is what a text of placeables, marks and hardly a word is found
// by: a number for each token of the score but inline codes, of its class, its weight in tenths,
// and its text. The plain definitions see little in common in "12.5 mm / 3" and
// "1.200 mm / 7", which are all but the same.
const (
	classShift  = 28
	weightShift = 24
	textMask    = 1<<weightShift - 1

	maxFigures   = 64  // tokens
	maxFigured   = 400 // bytes
	figureRoom   = 36  // percent of the weight that a unit may lack
	figureBudget = 4000
)

// figureRow returns the row of a text; nil for one that has no placeable, or in
// which words weigh more than all else, but for a single one.
func figureRow(text string) []uint32 {
	if !maybeFigures(text) {
		return nil
	}
	var row []uint32
	words, heavy, rest, placeables := 0, 0, 0, 0
	for _, t := range weighed(nil, Normalise(text)) {
		w := int(10*t.weight + .5)
		if t.class == inline { // where nothing else differs they count nothing
			placeables++
			continue
		}
		switch {
		case t.class > mark:
			placeables++
			rest += w
		case w > 5:
			words++
			heavy += w
		default:
			rest += w
		}
		f := t.folded
		if t.class == word {
			f = spelt(f)
		}
		row = append(row, uint32(t.class)<<classShift|uint32(w)<<weightShift|textHash(f))
	}
	if placeables == 0 || len(row) == 0 || len(row) > maxFigures || words > 1 && heavy > rest {
		return nil
	}
	return row
}

// maybeFigures is what can be said at a glance: most texts have too many
// letters.
func maybeFigures(text string) bool {
	if len(text) > maxFigured {
		return false
	}
	letters, others := 0, 0
	for _, c := range []byte(text) {
		switch {
		case digit(c), c == '{', c == '@', c == ':':
			others++
		case wordByte[c]:
			letters++
		}
	}
	return others > 0 && letters <= 24+3*others
}

func textHash(s string) uint32 {
	h := uint32(tokenBasis)
	for i := range len(s) {
		h = (h ^ uint32(s[i])) * tokenPrime
	}
	return (h ^ h>>weightShift) & textMask
}

func weightOf(e uint32) int { return int(e >> weightShift & 15) }

// shapeOf is an element without what one placeable may have in the place of
// another.
func shapeOf(e uint32) uint32 {
	if class(e>>classShift) > mark {
		return e &^ textMask
	}
	return e
}

func compareShapes(a, b []uint32) int {
	if len(a) != len(b) {
		return cmp.Compare(len(a), len(b))
	}
	for i := range a {
		if x, y := shapeOf(a[i]), shapeOf(b[i]); x != y {
			return cmp.Compare(x, y)
		}
	}
	return 0
}

// figureSearch keeps the units whose rows are the nearest to that of a query.
type figureSearch struct {
	row    []uint32
	weight int
	many   int
	left   int // how many rows may still be compared in full
	costs  [2][maxFigures + 1]int
	shape  []uint32 // that was compared last
	far    int      // its distance; less than 0: too great
	found  []figured
}

type figured struct {
	cost int // of the shape, then of the texts
	id   int64
}

// newFigureSearch returns nil for a query without a row.
func newFigureSearch(query string, many int) *figureSearch {
	row := figureRow(cut(query, maxText))
	if row == nil {
		return nil
	}
	return &figureSearch{row: row, weight: weightOfRow(row), many: many, left: figureBudget}
}

func weightOfRow(row []uint32) int {
	w := 0
	for _, e := range row {
		w += weightOf(e)
	}
	return w
}

// consider compares a unit. Of rows of one shape that come one behind the
// other, the shape is compared once.
func (s *figureSearch) consider(id int64, row []uint32) {
	if s.shape == nil || compareShapes(row, s.shape) != 0 {
		s.shape, s.far = row, -1
		most := max(s.weight, weightOfRow(row)) * figureRoom / 100
		if 3*apart(len(row), len(s.row)) <= most {
			if d := s.distance(row, 0); d <= 10*most {
				s.far = d * 1000 / max(s.weight, weightOfRow(row))
			}
		}
	}
	if s.far < 0 {
		return
	}
	cost := s.far << 16
	if s.left > 0 {
		s.left--
		cost += s.distance(row, 1)
	}
	s.found = append(s.found, figured{cost, id})
	if len(s.found) > 200+4*s.many {
		s.trim()
	}
}

// distance is the weighted edit distance, in hundredths, where another text of
// the same class costs so many tenths of its weight.
func (s *figureSearch) distance(row []uint32, other int) int {
	prev, next := &s.costs[0], &s.costs[1]
	for j, e := range row {
		prev[j+1] = prev[j] + 10*weightOf(e)
	}
	for _, a := range s.row {
		next[0] = prev[0] + 10*weightOf(a)
		for j, b := range row {
			exchange := 0
			switch {
			case a == b:
			case shapeOf(a) == shapeOf(b):
				exchange = other * weightOf(a)
			default:
				exchange = 10 * max(weightOf(a), weightOf(b))
			}
			next[j+1] = min(prev[j]+exchange, prev[j+1]+10*weightOf(a), next[j]+10*weightOf(b))
		}
		prev, next = next, prev
	}
	d := prev[len(row)]
	s.costs[0][0], s.costs[1][0] = 0, 0
	return d
}

func (s *figureSearch) trim() {
	slices.SortFunc(s.found, func(a, b figured) int { return cmp.Or(a.cost-b.cost, cmp.Compare(b.id, a.id)) })
	s.found = s.found[:min(len(s.found), s.many)]
}

// list returns the best units.
func (s *figureSearch) list() []int64 {
	if s == nil {
		return nil
	}
	s.trim()
	ids := make([]int64, len(s.found))
	for i, f := range s.found {
		ids[i] = f.id
	}
	return ids
}

// Figures returns many units that are nearest to query, a text of placeables,
// marks and hardly a word: token by token, where one placeable can take the
// place of another of its kind. It returns nothing for other texts.
func (x *Index) Figures(query string, many int, skip func(id int64) bool) []int64 {
	s := newFigureSearch(query, many)
	if s == nil {
		return nil
	}
	for i, id := range x.figureID {
		row := x.figure[x.figureAt[i]:x.figureAt[i+1]]
		// No row reaches the query whose length says that it cannot.
		if n := len(row); n > 6*len(s.row)+2 {
			break
		} else if 6*n+2 < len(s.row) {
			continue
		}
		if skip == nil || !skip(id) {
			s.consider(id, row)
		}
	}
	return s.list()
}

// Figures is that of Index.
func (t Tail) Figures(query string, many int, skip func(id int64) bool) []int64 {
	s := newFigureSearch(query, many)
	if s == nil {
		return nil
	}
	for _, f := range t.units {
		if f.figures != nil && (skip == nil || !skip(f.id)) {
			s.consider(f.id, f.figures)
		}
	}
	return s.list()
}

// figureRows are the rows of the units of an index to be.
type figureRows struct {
	id  []int64
	row [][]uint32
}

func (r *figureRows) add(id int64, source string) {
	if row := figureRow(source); row != nil {
		r.id, r.row = append(r.id, id), append(r.row, slices.Clip(row))
	}
}

// write writes the rows, the shorter ones first, those of one shape together
// and the newest of them first.
func (r *figureRows) write(f *layout) {
	order := make([]int, len(r.id))
	for i := range order {
		order[i] = i
	}
	slices.SortFunc(order, func(a, b int) int {
		return cmp.Or(compareShapes(r.row[a], r.row[b]), cmp.Compare(r.id[b], r.id[a]))
	})
	var ids []int64
	var rows []uint32
	at := []uint32{0}
	for _, i := range order {
		ids, rows = append(ids, r.id[i]), append(rows, r.row[i]...)
		at = append(at, uint32(len(rows)))
	}
	f.write(secFigureID, raw(ids))
	f.write(secFigureAt, raw(at))
	f.write(secFigure, raw(rows))
}
