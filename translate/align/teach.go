package align

import "slices"

// Teach returns the pairs of words that pairs of sentences teach, as
// Options.Links takes them: what the memory, or a document that is paired
// already, knows of how words are rendered. source and target are of equal
// length. A pair of words is taken where the one renders the other in a quarter
// of the places at least, and both stand in two.
func Teach(source, target []string) map[string][]string {
	m := &model{source: read(plainSentences(source)), target: read(plainSentences(target))}
	m.links = &links{start: make([]int32, len(m.source.words)+1)}
	beads := make([]Bead, len(source))
	for k := range beads {
		beads[k] = Bead{Source: []int{k}, Target: []int{k}}
	}
	l := newLesson(m, beads)
	for range 5 {
		l.round()
	}
	return l.taught(m)
}

func plainSentences(all []string) []Sentence {
	sentences := make([]Sentence, len(all))
	for k, text := range all {
		sentences[k].Text = text
	}
	return sentences
}

// taught takes the sure pairs out of a lesson: for every source type the
// targets that are likely and that no other source type explains better.
func (l *lesson) taught(m *model) map[string][]string {
	best := make([]float32, len(m.target.words)) // the greatest expected count of each
	for s := range m.source.words {
		for _, x := range l.links.of(int32(s)) {
			best[x.t] = max(best[x.t], x.w*float32(m.source.count[s]))
		}
	}
	all := map[string][]string{}
	for s, w := range m.source.words {
		for _, x := range l.links.of(int32(s)) {
			count := x.w * float32(m.source.count[s])
			if x.w < .25 || count < .75 || m.target.count[x.t] < 2 || count < best[x.t]/2 || len(w) == 1 || len(m.target.words[x.t]) == 1 {
				continue
			}
			if e := m.target.words[x.t]; e != w && !slices.Contains(all[w], e) {
				all[w] = append(all[w], e)
			}
		}
	}
	return all
}
