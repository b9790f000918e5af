package score

import (
	"math"
	"slices"
	"strings"
)

// The limits of the search for shifts, as in Tercom and sacrebleu.
const (
	maxShift      = 10
	maxDistance   = 50
	beam          = 25
	maxCandidates = 1000
)

type operation uint8

const (
	keep operation = iota
	substitute
	insert
	remove
)

// Edits returns the insertions, deletions, substitutions and shifts of words
// that turn hypothesis into reference, and the words of reference. Case is
// folded. The time is bounded by 1,000 candidate shifts a line.
func Edits(reference, hypothesis string) (edits, length int) {
	ref := strings.Fields(strings.ToLower(reference))
	hyp := strings.Fields(strings.ToLower(hypothesis))
	if len(ref) == 0 {
		return len(hyp), 0
	}
	shifts, checked := 0, 0
	for {
		gain, next := shift(hyp, ref, &checked)
		if checked >= maxCandidates || gain <= 0 {
			break
		}
		shifts++
		hyp = next
	}
	distance, _ := editDistance(hyp, ref)
	return shifts + distance, len(ref)
}

type cell struct {
	cost int
	op   operation
}

// editDistance returns the distance inside the beam and its path.
func editDistance(hyp, ref []string) (int, []operation) {
	rows := make([][]cell, len(hyp)+1)
	for i := range rows {
		rows[i] = make([]cell, len(ref)+1)
		for j := range rows[i] {
			rows[i][j] = cell{math.MaxInt / 2, keep}
			if i == 0 {
				rows[i][j] = cell{j, insert}
			}
		}
	}
	ratio := 1.0
	if len(hyp) > 0 {
		ratio = float64(len(ref)) / float64(len(hyp))
	}
	width := beam
	if ratio/2 > beam {
		width = int(math.Ceil(ratio/2 + beam))
	}
	for i := 1; i <= len(hyp); i++ {
		diagonal := int(float64(i) * ratio)
		from, to := max(0, diagonal-width), min(len(ref)+1, diagonal+width)
		if i == len(hyp) {
			to = len(ref) + 1
		}
		for j := from; j < to; j++ {
			rows[i][j] = step(rows, hyp, ref, i, j)
		}
	}
	return rows[len(hyp)][len(ref)].cost, path(rows)
}

func step(rows [][]cell, hyp, ref []string, i, j int) cell {
	if j == 0 {
		return cell{rows[i-1][0].cost + 1, remove}
	}
	best := cell{rows[i-1][j-1].cost + 1, substitute}
	if hyp[i-1] == ref[j-1] {
		best = cell{rows[i-1][j-1].cost, keep}
	}
	if c := rows[i-1][j].cost + 1; c < best.cost {
		best = cell{c, remove}
	}
	if c := rows[i][j-1].cost + 1; c < best.cost {
		best = cell{c, insert}
	}
	return best
}

func path(rows [][]cell) []operation {
	var ops []operation
	for i, j := len(rows)-1, len(rows[0])-1; i > 0 || j > 0; {
		op := rows[i][j].op
		ops = append(ops, op)
		if op != insert {
			i--
		}
		if op != remove {
			j--
		}
	}
	slices.Reverse(ops)
	return ops
}

// alignment gives the hypothesis word for each reference word, and which words
// of either side are wrong.
func alignment(ops []operation) (align []int, refWrong, hypWrong []bool) {
	h := -1
	for _, op := range ops {
		wrong := op != keep
		if op != insert {
			h++
			hypWrong = append(hypWrong, wrong)
		}
		if op != remove {
			align = append(align, h)
			refWrong = append(refWrong, wrong)
		}
	}
	return align, refWrong, hypWrong
}

type candidate struct {
	gain, length, start, to int
	words                   []string
}

// better ranks as Tercom: most gained, longest, earliest, nearest the start.
func (c candidate) better(d candidate) bool {
	a, b := []int{c.gain, c.length, -c.start, -c.to}, []int{d.gain, d.length, -d.start, -d.to}
	if n := slices.Compare(a, b); n != 0 {
		return n > 0
	}
	return slices.Compare(c.words, d.words) > 0
}

// shift returns the hypothesis after its best shift and what that gains.
func shift(hyp, ref []string, checked *int) (int, []string) {
	before, ops := editDistance(hyp, ref)
	align, refWrong, hypWrong := alignment(ops)
	var best *candidate
	for h := range hyp {
		for r := max(0, h-maxDistance); r < len(ref) && r <= h+maxDistance; r++ {
			for n := 1; n <= maxShift && h+n <= len(hyp) && r+n <= len(ref) && hyp[h+n-1] == ref[r+n-1]; n++ {
				if !slices.Contains(hypWrong[h:h+n], true) || !slices.Contains(refWrong[r:r+n], true) ||
					(h <= align[r] && align[r] < h+n) {
					continue
				}
				last := -1
				for at := r - 1; at < r+n; at++ {
					to := 0
					if at >= 0 {
						to = align[at] + 1
					}
					if to == last {
						continue
					}
					last = to
					moved := move(hyp, h, n, to)
					after, _ := editDistance(moved, ref)
					c := candidate{before - after, n, h, to, moved}
					if *checked++; best == nil || c.better(*best) {
						best = &c
					}
				}
				if *checked >= maxCandidates {
					return best.gain, best.words
				}
			}
		}
	}
	if best == nil {
		return 0, hyp
	}
	return best.gain, best.words
}

// move puts the n words at start before the word at to.
func move(words []string, start, n, to int) []string {
	block, rest := words[start:start+n], slices.Concat(words[:start], words[start+n:])
	at := to
	switch {
	case to > start+n:
		at = to - n
	case to >= start:
		at = min(to, len(rest)) // inside the block: it moves on by as many words
	}
	return slices.Concat(rest[:at], block, rest[at:])
}
