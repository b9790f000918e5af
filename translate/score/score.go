// Package score measures translations against references: TER, chrF and chrF++
// with the formulas and defaults of sacrebleu, and MQM scorecards.
//
// Add lines to a Total to score a whole text: its score comes from the summed
// counts and is not the mean of its lines.
package score

// Scores are percentages. TER falls as texts agree and may pass 100; the
// others rise.
type Scores struct{ TER, ChrF, ChrFPlus float64 }

// A Total gathers the counts of lines. The zero value is ready to use.
type Total struct {
	edits, words int
	grams        [charOrder + wordOrder]counts
}

// Add scores one line and adds its counts to the total.
func (t *Total) Add(reference, hypothesis string) Scores {
	var line Total
	line.edits, line.words = Edits(reference, hypothesis)
	line.grams = gramCounts(reference, hypothesis)
	t.edits, t.words = t.edits+line.edits, t.words+line.words
	for i, c := range line.grams {
		t.grams[i].add(c)
	}
	return line.Scores()
}

// Scores returns the scores of all lines added so far.
func (t *Total) Scores() Scores {
	return Scores{TER: rate(t.edits, t.words), ChrF: fScore(t.grams[:charOrder]), ChrFPlus: fScore(t.grams[:])}
}

func rate(edits, words int) float64 {
	switch {
	case words > 0:
		return 100 * float64(edits) / float64(words)
	case edits > 0:
		return 100
	}
	return 0
}
