// Package align pairs the sentences of a text with those of its translation.
//
// The pass follows Gale and Church (1993) for lengths and adds lexical
// evidence: equal and cognate words, numbers, a small lexicon, and what the
// document itself teaches (IBM model 1, Brown et al. 1993). Long texts are cut
// at sure boundaries; within a block the pass looks at a band around a chain
// of rare words that both sides share. Time and memory are linear.
package align

// A Bead is a group of source sentences and the target sentences that render
// them, by their numbers from 0, rising; one side is empty where something was
// left out or added. Score is the probability that the bead is right, 0 to 1.
type Bead struct {
	Source, Target []int
	Score          float64
}

// A Sentence is a text and the number of its paragraph.
type Sentence struct {
	Text      string
	Paragraph int
	Alone     bool // settled: it has no partner
}

// Options say what the pass may use.
type Options struct {
	// Swapped says that the source is English and the target German.
	Swapped bool
	// NoLexicon leaves out the built-in lexicon.
	NoLexicon bool
	// Dictionary is a further lexicon, nil for none.
	Dictionary Dictionary
	// Links are further pairs of words that render each other, in lower case,
	// as the names and the memory know them.
	Links map[string][]string
	// Remembered returns the translations that are known of just this source
	// sentence, as a memory has them; nil: there is no memory.
	Remembered func(source string) []string
}

// Align returns the beads in order; every sentence lies in exactly one.
func Align(source, target []Sentence, opt Options) []Bead {
	switch {
	case len(source) == 0 && len(target) == 0:
		return nil
	case len(source) == 0 || len(target) == 0:
		return alone(len(source), len(target))
	}
	if opt.Swapped {
		opt.Swapped = false
		beads := Align(target, source, opt)
		for i, b := range beads {
			beads[i].Source, beads[i].Target = b.Target, b.Source
		}
		return beads
	}
	return alignBlocks(source, target, blocks(source, target), opt)
}

// small is the number of cells up to which the whole matrix is searched.
const small = 20000

// alignBlock aligns texts of moderate length.
func alignBlock(source, target []Sentence, opt Options) []Bead {
	if len(source) == 0 || len(target) == 0 {
		return alone(len(source), len(target))
	}
	m := newModel(source, target, opt)
	n, k := len(source), len(target)
	var g *grid
	if n*k <= small {
		g = whole(n, k)
	} else {
		g = between(m.anchors(), n, k)
	}
	beads := m.pass(g, n <= 8)
	if n > 8 {
		m.learn(beads)
		beads = m.pass(around(beads, n, k, 6), true)
	}
	return beads
}

// certain is the score of what cannot be otherwise; 1 is kept for what a person
// has settled.
const certain = .999

func alone(source, target int) []Bead {
	var all []Bead
	for i := range source {
		all = append(all, Bead{Source: []int{i}, Target: []int{}, Score: certain})
	}
	for j := range target {
		all = append(all, Bead{Source: []int{}, Target: []int{j}, Score: certain})
	}
	return all
}
