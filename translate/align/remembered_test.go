package align

import (
	"fmt"
	"testing"
)

// What the memory knows decides where words and lengths do not: here every
// line of the target might render every one of the source.
func TestRemembered(t *testing.T) {
	memory := map[string]string{"Ach was!": "You must be joking, my dear fellow!", "Na dann.": "Off we go.", "Unbekannt.": "Never heard of it."}
	known := func(source string) []string {
		if m, ok := memory[source]; ok {
			return []string{"Something else.", m}
		}
		return nil
	}
	for _, n := range []int{3, 60, 300} { // whole matrix and band
		var source, target []Sentence
		var want [][2]int
		for k := range n {
			source = append(source, Sentence{Text: fmt.Sprintf("Tag %d war grau.", k)})
			target = append(target, Sentence{Text: fmt.Sprintf("Day %d was grey.", k)})
			if k == n/2 {
				target = append(target, Sentence{Text: "You must be joking."}) // as like, but not remembered
				source, target = append(source, Sentence{Text: "Ach was!"}), append(target, Sentence{Text: memory["Ach was!"]})
				want = append(want, [2]int{len(source) - 1, len(target) - 1})
				source, target = append(source, Sentence{Text: "Na dann."}), append(target, Sentence{Text: memory["Na dann."]})
				want = append(want, [2]int{len(source) - 1, len(target) - 1})
			}
		}
		found := map[string]bool{}
		for _, b := range Align(source, target, Options{Remembered: known}) {
			found[fmt.Sprint(b.Source, b.Target)] = true
		}
		for _, w := range want {
			if !found[fmt.Sprintf("[%d] [%d]", w[0], w[1])] {
				t.Errorf("of %d lines, %q is not paired with %q", n, source[w[0]].Text, target[w[1]].Text)
			}
		}
	}
}
