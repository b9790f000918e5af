package align

import (
	"runtime"
	"slices"
	"sync"
	"unicode"
	"unicode/utf8"
)

// block is about the most source lines that are aligned as one: longer texts
// are cut where two neighbouring pairs of lines are beyond doubt, and the
// blocks are aligned on their own. Time and memory stay linear.
const block = 1200

// blocks cuts texts at sure boundaries.
func blocks(source, target []Sentence) []point {
	n, k := len(source), len(target)
	var cuts []point
	if max(n, k) > block*3/2 {
		sure := chain(confirmed(shared(source, target), float64(k)/float64(n)))
		last := point{}
		for x := 1; x < len(sure); x++ {
			p, q := sure[x-1], sure[x]
			// Neighbours on both sides are beyond doubt; where there are none
			// for long, pairs a few lines apart on one diagonal must do.
			step := q.i - p.i
			if step != q.j-p.j || step > 8 || step > 1 && int(q.i-last.i) < 2*block || int(q.i) >= n-block/2 {
				continue
			}
			if int(q.i-last.i) >= block {
				cuts = append(cuts, q)
				last = q
			}
		}
	}
	return append(cuts, point{int32(n), int32(k)})
}

// shared returns the pairs of lines that have a rare word with a capital
// letter, or a figure, in common.
func shared(source, target []Sentence) []point {
	type seat struct {
		source, target [rare]int32
		n, m           int8
	}
	at := map[string]*seat{}
	each := func(all []Sentence, visit func(w string, i int32)) {
		for i, s := range all {
			start := -1
			for k := 0; k < len(s.Text); {
				r, size := utf8.DecodeRuneInString(s.Text[k:])
				if unicode.IsLetter(r) || unicode.IsDigit(r) {
					if start < 0 {
						start = k
					}
				} else if start >= 0 {
					if telling(s.Text[start:k]) {
						visit(s.Text[start:k], int32(i))
					}
					start = -1
				}
				k += size
			}
		}
	}
	each(source, func(w string, i int32) {
		s := at[w]
		if s == nil {
			s = &seat{}
			at[w] = s
		}
		if s.n < rare {
			s.source[s.n] = i
		}
		s.n = min(s.n+1, rare+1)
	})
	each(target, func(w string, j int32) {
		if s := at[w]; s != nil {
			if s.m < rare {
				s.target[s.m] = j
			}
			s.m = min(s.m+1, rare+1)
		}
	})
	var all []point
	for _, s := range at {
		if s.n == s.m && s.n <= rare {
			for k := range s.n {
				all = append(all, point{s.source[k], s.target[k]})
			}
		}
	}
	return all
}

// telling reports whether equal words like w speak for a pair of lines.
func telling(w string) bool {
	return w[0] < utf8.RuneSelf && (len(w) > 3 && unicode.IsUpper(rune(w[0])) || len(w) > 1 && digit(w[0])) || w[0] >= utf8.RuneSelf && len(w) > 4
}

// alignBlocks aligns each block on its own, as many at a time as there are
// processors, and joins their beads.
func alignBlocks(source, target []Sentence, cuts []point, opt Options) []Bead {
	results := make([][]Bead, len(cuts))
	slots := make(chan struct{}, runtime.GOMAXPROCS(0))
	var wait sync.WaitGroup
	for x, to := range cuts {
		from := point{}
		if x > 0 {
			from = cuts[x-1]
		}
		slots <- struct{}{}
		wait.Go(func() {
			defer func() { <-slots }()
			results[x] = shifted(alignBlock(source[from.i:to.i], target[from.j:to.j], opt), int(from.i), int(from.j))
		})
	}
	wait.Wait()
	return slices.Concat(results...)
}
