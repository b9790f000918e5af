package match

import (
	"cmp"
	"slices"
)

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
