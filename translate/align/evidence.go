package align

import "math"

// pairs hold, for every pair of lines near the path, the lexical evidence
// between them.
type pairs struct {
	lo, hi []int32 // the target lines of each source line, [lo,hi)
	off    []int
	cells  []cell
	hits   []hit
}

// A cell is the evidence between a source and a target line: the tokens of
// each that the other supports (hits[from:mid] of the target, hits[mid:to] of
// the source), and what they are worth where the other line stands alone; less
// than 0 as long as nobody asked.
type cell struct {
	from, mid, to  int32
	target, source float32
	any            bool // some link is strong, and not one of articles and the like
}

// A hit is a token, by its place in its line, with the sum of its links.
type hit struct {
	at int32
	w  float32
}

// at returns the evidence between source line i and target line j.
func (p *pairs) at(i, j int) *cell { return &p.cells[p.off[i]+j-int(p.lo[i])] }

// weigh gathers the evidence for the beads that begin in g.
func (m *model) weigh(g *grid) {
	n, k := len(m.source.lines), len(m.target.lines)
	p := &pairs{lo: make([]int32, n), hi: make([]int32, n), off: make([]int, n)}
	size := 0
	for i := range n {
		p.lo[i] = g.lo[max(0, i-maxLines+1)]
		p.hi[i] = min(int32(k), g.hi[i]+maxLines)
		p.off[i] = size
		size += int(p.hi[i] - p.lo[i])
	}
	p.cells = make([]cell, size)
	p.hits = make([]hit, 0, size*14)
	head := make([]int32, len(m.target.words)) // 1 + the first entry of each target type
	type entry struct {
		at   int32
		w    float32
		next int32
	}
	var entries []entry
	var row []float32 // by source token
	filler := m.target.filler
	for i := range n {
		tokens := m.source.lines[i].tokens
		entries = entries[:0]
		for x, s := range tokens {
			for _, l := range m.links.of(s) {
				entries = append(entries, entry{int32(x), l.w, head[l.t]})
				head[l.t] = int32(len(entries))
			}
		}
		for len(row) < len(tokens) {
			row = append(row, 0)
		}
		for j := int(p.lo[i]); j < int(p.hi[i]); j++ {
			c := p.at(i, j)
			c.from, c.target, c.source = int32(len(p.hits)), -1, -1
			for y, t := range m.target.lines[j].tokens {
				e := head[t]
				if e == 0 {
					continue
				}
				sum := float32(0)
				for ; e != 0; e = entries[e-1].next {
					x := &entries[e-1]
					sum += x.w
					row[x.at] += x.w
					c.any = c.any || x.w >= .4 && !(filler[t] && m.source.filler[tokens[x.at]])
				}
				p.hits = append(p.hits, hit{int32(y), sum})
			}
			c.mid = int32(len(p.hits))
			if c.mid > c.from {
				for x := range tokens {
					if row[x] > 0 {
						p.hits = append(p.hits, hit{int32(x), row[x]})
						row[x] = 0
					}
				}
			}
			c.to = int32(len(p.hits))
		}
		for _, s := range tokens {
			for _, l := range m.links.of(s) {
				head[l.t] = 0
			}
		}
	}
	m.pairs = p
}

// gain is how much more probable a token is beside words that support it with
// sum, one of size, than anywhere: (p/size + u) / u. Tokens without support
// lose the same share, which lexical takes off for all at once.
func gain(sum, size, rarity float32) float64 {
	return float64(1 + min(sum, 1)*rarity/size)
}

// product multiplies gains, of which there may be hundreds, and takes their
// logarithm once: logarithms are what the pass would spend its time on.
type product struct {
	p   float64
	log float64
}

func (x *product) times(gain float64) {
	if x.p *= gain; x.p > 1e250 {
		x.log += math.Log(x.p)
		x.p = 1
	}
}

func (x *product) sum() float64 { return x.log + math.Log(x.p) }

// ofTarget is what the hits of target line y are worth beside source line i
// alone.
func (m *model) ofTarget(i, y int) float64 {
	c := m.pairs.at(i, y)
	if c.target < 0 {
		l := &m.target.lines[y]
		c.target = worth(m.pairs.hits[c.from:c.mid], l.tokens, m.rarity.t, len(m.source.lines[i].tokens))
	}
	return float64(c.target)
}

// ofSource is what the hits of source line x are worth beside target line j
// alone.
func (m *model) ofSource(x, j int) float64 {
	c := m.pairs.at(x, j)
	if c.source < 0 {
		l := &m.source.lines[x]
		c.source = worth(m.pairs.hits[c.mid:c.to], l.tokens, m.rarity.s, len(m.target.lines[j].tokens))
	}
	return float64(c.source)
}

// worth sums the gains of the hits among tokens beside a line of some size.
func worth(hits []hit, tokens []int32, rarity []float32, size int) float32 {
	if len(hits) == 0 {
		return 0
	}
	all := product{p: 1}
	for _, h := range hits {
		all.times(gain(h.w, float32(size+1), rarity[tokens[h.at]]))
	}
	return float32(all.sum())
}

// lexical sums, over the tokens that are known at all, how much more probable
// they are beside the other side than anywhere in the document; the mean of
// both directions. Unknown tokens are neutral.
func (m *model) lexical(i, j int, s shape, scratch []float32) float64 {
	known := int32(0)
	words := float32(1)
	for x := i; x < i+s.source; x++ {
		l := &m.source.lines[x]
		known += l.known
		words += float32(len(l.tokens))
	}
	sum := product{p: 1}
	for y := j; y < j+s.target; y++ {
		l := &m.target.lines[y]
		known += l.known
		if s.source == 1 {
			sum.log += m.ofTarget(i, y)
			continue
		}
		for x := i; x < i+s.source; x++ {
			c := m.pairs.at(x, y)
			for _, h := range m.pairs.hits[c.from:c.mid] {
				scratch[h.at] += h.w
			}
		}
		for x := i; x < i+s.source; x++ {
			c := m.pairs.at(x, y)
			for _, h := range m.pairs.hits[c.from:c.mid] {
				if w := scratch[h.at]; w > 0 {
					sum.times(gain(w, words, m.rarity.t[l.tokens[h.at]]))
					scratch[h.at] = 0
				}
			}
		}
	}
	words = 1
	for y := j; y < j+s.target; y++ {
		words += float32(len(m.target.lines[y].tokens))
	}
	for x := i; x < i+s.source; x++ {
		l := &m.source.lines[x]
		if s.target == 1 {
			sum.log += m.ofSource(x, j)
			continue
		}
		for y := j; y < j+s.target; y++ {
			c := m.pairs.at(x, y)
			for _, h := range m.pairs.hits[c.mid:c.to] {
				scratch[h.at] += h.w
			}
		}
		for y := j; y < j+s.target; y++ {
			c := m.pairs.at(x, y)
			for _, h := range m.pairs.hits[c.mid:c.to] {
				if w := scratch[h.at]; w > 0 {
					sum.times(gain(w, words, m.rarity.s[l.tokens[h.at]]))
					scratch[h.at] = 0
				}
			}
		}
	}
	return (sum.sum() - float64(known)*math.Ln2) / 2
}

// atMost is a bound that lexical does not pass: a token supported from several
// lines gains no more than from each of them alone, since
// log(1+a+b) <= log(1+a) + log(1+b) and the group is larger than the line.
func (m *model) atMost(i, j int, s shape) float64 {
	known, sum := int32(0), 0.0
	for x := i; x < i+s.source; x++ {
		known += m.source.lines[x].known
		for y := j; y < j+s.target; y++ {
			sum += m.ofTarget(x, y) + m.ofSource(x, y)
		}
	}
	for y := j; y < j+s.target; y++ {
		known += m.target.lines[y].known
	}
	return (sum - float64(known)*math.Ln2) / 2
}
