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
