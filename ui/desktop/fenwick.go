package desktop

// heights holds the heights of rows with their prefix sums in a Fenwick tree:
// set, before and at take O(log n).
type heights struct {
	row  []float32
	tree []float64
}

func newHeights(rows []float32) *heights {
	h := &heights{row: rows, tree: make([]float64, len(rows)+1)}
	for i, v := range rows {
		j := i + 1
		h.tree[j] += float64(v)
		if up := j + j&-j; up < len(h.tree) {
			h.tree[up] += h.tree[j]
		}
	}
	return h
}

func (h *heights) len() int { return len(h.row) }

// set makes v the height of row i.
func (h *heights) set(i int, v float32) {
	d := float64(v) - float64(h.row[i])
	h.row[i] = v
	for j := i + 1; j < len(h.tree); j += j & -j {
		h.tree[j] += d
	}
}

// before returns the height of all rows above row i.
func (h *heights) before(i int) float64 {
	sum := 0.0
	for ; i > 0; i -= i & -i {
		sum += h.tree[i]
	}
	return sum
}

// at returns the row that covers y, and how far below its upper edge y lies.
func (h *heights) at(y float64) (row int, into float64) {
	step := 1
	for step*2 < len(h.tree) {
		step *= 2
	}
	for ; step > 0; step /= 2 {
		if j := row + step; j < len(h.tree) && h.tree[j] <= y {
			row, y = j, y-h.tree[j]
		}
	}
	return min(row, max(len(h.row)-1, 0)), y
}
