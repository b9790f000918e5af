package align

// A grid is a band of the matrix of the boundaries between lines: for each
// boundary i of the source (0 to n) the boundaries [lo,hi] of the target.
// Both bounds never fall as i grows.
type grid struct {
	lo, hi []int32
	off    []int
	size   int
}

// at returns the number of the cell (i, j), or -1 outside the band.
func (g *grid) at(i, j int) int {
	if i < 0 || i >= len(g.lo) || j < int(g.lo[i]) || j > int(g.hi[i]) {
		return -1
	}
	return g.off[i] + j - int(g.lo[i])
}

// lay makes the bounds monotone, opens the corners and numbers the cells.
func (g *grid) lay(k int) *grid {
	n := len(g.lo) - 1
	g.lo[0], g.hi[n] = 0, int32(k)
	for i := range g.lo {
		g.lo[i], g.hi[i] = max(g.lo[i], 0), min(g.hi[i], int32(k))
	}
	for i := n - 1; i >= 0; i-- {
		g.lo[i] = min(g.lo[i], g.lo[i+1])
	}
	for i := 1; i <= n; i++ {
		g.hi[i] = max(g.hi[i], g.hi[i-1])
	}
	for i := 1; i <= n; i++ {
		g.lo[i] = min(g.lo[i], g.hi[i-1])
	}
	for i := n - 1; i >= 0; i-- {
		g.lo[i] = min(g.lo[i], g.lo[i+1])
	}
	g.off = make([]int, n+1)
	g.size = 0
	for i := range g.lo {
		g.off[i] = g.size
		g.size += int(g.hi[i]-g.lo[i]) + 1
	}
	return g
}

func newGrid(n int) *grid { return &grid{lo: make([]int32, n+1), hi: make([]int32, n+1)} }

// whole is the full matrix.
func whole(n, k int) *grid {
	g := newGrid(n)
	for i := range g.hi {
		g.hi[i] = int32(k)
	}
	return g.lay(k)
}

// around is a band of half lines on each side of a path.
func around(beads []Bead, n, k, half int) *grid {
	g := newGrid(n)
	for i := range g.lo {
		g.lo[i], g.hi[i] = int32(k), 0
	}
	i, j := 0, 0
	put := func() {
		for x := max(0, i-half); x <= min(n, i+half); x++ {
			g.lo[x], g.hi[x] = min(g.lo[x], int32(j-half)), max(g.hi[x], int32(j+half))
		}
	}
	put()
	for _, b := range beads {
		i, j = i+len(b.Source), j+len(b.Target)
		put()
	}
	return g.lay(k)
}

// between is a band around the polygon through the anchors, which grows with
// the distance between them.
func between(anchors []point, n, k int) *grid {
	g := newGrid(n)
	all := append(append([]point{{0, 0}}, anchors...), point{int32(n), int32(k)})
	// Texts without anchors must not fill the memory either.
	widest := int32(max(20, min(400, 600_000/max(n, k, 1))))
	for a := 1; a < len(all); a++ {
		p, q := all[a-1], all[a]
		gap := max(q.i-p.i, q.j-p.j)
		half := min(12+gap/2, widest)
		for i := p.i; i <= q.i; i++ {
			j := p.j
			if q.i > p.i {
				j += int32(int64(i-p.i) * int64(q.j-p.j) / int64(q.i-p.i))
			}
			lo, hi := j-half, j+half
			if a > 1 && i == p.i { // the boundary belongs to both stretches
				lo, hi = min(lo, g.lo[i]), max(hi, g.hi[i])
			}
			g.lo[i], g.hi[i] = lo, hi
		}
	}
	return g.lay(k)
}
