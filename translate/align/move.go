package align

// A Move says that source sentences [From,To) seem to be rendered by target
// sentences [TargetFrom,TargetTo), which stand elsewhere.
type Move struct{ From, To, TargetFrom, TargetTo int }

const (
	// fewest is the number of sentences from which a block is looked for.
	fewest = 3
	// mostRuns bounds the blocks that are compared, on each side.
	mostRuns = 64
)

// Moves proposes which blocks of sentences without a partner were moved: runs
// left out on one side that fit runs added on the other. It changes nothing:
// whether a block was moved is for a person to say.
func Moves(source, target []Sentence, beads []Bead, opt Options) []Move {
	var left, added [][2]int
	i, j := 0, 0
	for _, b := range beads {
		switch {
		case len(b.Target) == 0:
			left = extend(left, i, i+len(b.Source))
		case len(b.Source) == 0:
			added = extend(added, j, j+len(b.Target))
		}
		i, j = i+len(b.Source), j+len(b.Target)
	}
	var all []Move
	for _, s := range longEnough(left) {
		best, found := .6, Move{}
		for _, t := range longEnough(added) {
			if v := fit(source[s[0]:s[1]], target[t[0]:t[1]], opt); v > best {
				best, found = v, Move{s[0], s[1], t[0], t[1]}
			}
		}
		if found.To > 0 {
			all = append(all, found)
		}
	}
	return all
}

// extend adds a run, or lengthens the last one where it goes on.
func extend(runs [][2]int, from, to int) [][2]int {
	if n := len(runs); n > 0 && runs[n-1][1] == from {
		runs[n-1][1] = to
		return runs
	}
	return append(runs, [2]int{from, to})
}

// longEnough keeps the runs that are long enough, as many as are compared.
func longEnough(runs [][2]int) [][2]int {
	var kept [][2]int
	for _, r := range runs {
		if r[1]-r[0] >= fewest && len(kept) < mostRuns {
			kept = append(kept, r)
		}
	}
	return kept
}

// fit is the share of the sentences of both blocks that are paired one to one
// with words that speak for it.
func fit(source, target []Sentence, opt Options) float64 {
	n, k := len(source), len(target)
	if n > 3*k || k > 3*n || n*k > small {
		return 0
	}
	m := newModel(source, target, opt)
	scratch := make([]float32, 1)
	hits, i, j := 0, 0, 0
	for _, b := range m.pass(whole(n, k), false) {
		if len(b.Source) == 1 && len(b.Target) == 1 && m.lexical(i, j, shapes[0], scratch) > 0 {
			hits += 2
		}
		i, j = i+len(b.Source), j+len(b.Target)
	}
	return float64(hits) / float64(n+k)
}
