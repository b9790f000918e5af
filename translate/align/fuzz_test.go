package align

import (
	"strings"
	"testing"
)

// FuzzAlign pairs the lines of any two texts: every line lies in one bead, in
// order.
func FuzzAlign(f *testing.F) {
	f.Add(strings.Join(german, "\n"), strings.Join(english, "\n"), uint8(2), uint8(1))
	f.Add("", "a", uint8(0), uint8(0))
	f.Add("\n\n\n", "\xff\n\x00", uint8(1), uint8(9))
	f.Add(strings.Repeat("a\n", 300), strings.Repeat("b b b\n", 20), uint8(200), uint8(3))
	f.Add(strings.Repeat("Rostock 14\n", 40), strings.Repeat("Share\n", 400), uint8(3), uint8(3))
	f.Fuzz(func(t *testing.T, a, b string, pinS, pinT uint8) {
		var source, target []Sentence
		for i, l := range strings.Split(a, "\n") {
			source = append(source, Sentence{Text: l, Paragraph: i / 5})
		}
		for i, l := range strings.Split(b, "\n") {
			target = append(target, Sentence{Text: l, Paragraph: i / 4})
		}
		var pins []Bead
		if int(pinS) < len(source) && int(pinT) < len(target) {
			pins = []Bead{{Source: []int{int(pinS)}, Target: []int{int(pinT)}}}
		}
		for _, beads := range [][]Bead{Align(source, target, Options{}), Realign(source, target, pins, Options{NoLexicon: true})} {
			i, j := 0, 0
			for _, x := range beads {
				for _, s := range x.Source {
					if s != i {
						t.Fatalf("source line %d after %d", s, i)
					}
					i++
				}
				for _, s := range x.Target {
					if s != j {
						t.Fatalf("target line %d after %d", s, j)
					}
					j++
				}
				if !(x.Score >= 0 && x.Score <= 1) {
					t.Fatalf("score %v", x.Score)
				}
			}
			if i != len(source) || j != len(target) {
				t.Fatalf("%d of %d and %d of %d lines", i, len(source), j, len(target))
			}
		}
		LinkWords([]string{a}, []string{b}, Options{})
	})
}
