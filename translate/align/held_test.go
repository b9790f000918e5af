package align

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// heldOut reads a text whose beads are known.
func heldOut(t *testing.T, path string) (source, target []Sentence, right map[string]bool) {
	t.Helper()
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	right = map[string]bool{}
	take := func(side string, all *[]Sentence) (numbers []int) {
		for s := range strings.SplitSeq(side, " | ") {
			if s = strings.TrimSpace(s); s != "" {
				numbers = append(numbers, len(*all))
				*all = append(*all, Sentence{Text: s})
			}
		}
		return numbers
	}
	for line := range strings.Lines(string(b)) {
		de, en, _ := strings.Cut(strings.TrimRight(line, "\n"), " = ")
		if strings.HasPrefix(line, "= ") {
			de, en = "", line[2:]
		}
		right[fmt.Sprint(take(de, &source), take(en, &target))] = true
	}
	return source, target, right
}

// On texts of several kinds, which were written after the aligner, it finds the
// beads, and its scores hold.
func TestHeldOut(t *testing.T) {
	paths, err := filepath.Glob("testdata/held/*.txt")
	if err != nil || len(paths) < 5 {
		t.Fatal(paths, err)
	}
	found, told, all, sum := 0, 0, 0, 0.0
	for _, path := range paths {
		source, target, right := heldOut(t, path)
		hits := 0
		beads := Align(source, target, Options{})
		for _, b := range beads {
			sum += b.Score
			if right[fmt.Sprint(b.Source, b.Target)] {
				hits++
			} else {
				t.Logf("%s: wrong at %.2f: %v %v", filepath.Base(path), b.Score, b.Source, b.Target)
			}
		}
		t.Logf("%s: %d of %d beads found, %d told", filepath.Base(path), hits, len(right), len(beads))
		found, told, all = found+hits, told+len(beads), all+len(right)
	}
	p, r := float64(found)/float64(told), float64(found)/float64(all)
	t.Logf("strict F1 %.4f; mean score %.4f, right %.4f", 2*p*r/(p+r), sum/float64(told), p)
	if f := 2 * p * r / (p + r); f < .95 {
		t.Errorf("strict F1 = %.4f, want .95", f)
	}
	if d := sum/float64(told) - p; d < -.05 || d > .05 {
		t.Errorf("the mean score is %.3f, right are %.3f", sum/float64(told), p)
	}
}
