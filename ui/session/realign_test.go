package session

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"satzpaar/translate/format"
)

// chapter makes n German and English sentences, a pair each, in paragraphs;
// where wrong says so, the English sentences i and i+1 have changed places, so
// that what is paired there must be repaired.
func chapter(n int, wrong func(int) bool) (de, en string) {
	ships := []string{"Anna", "Berta", "Clara", "Dora", "Emma", "Frida", "Greta", "Hanna", "Ida", "Jutta", "Klara"}
	ports := []string{"Rostock", "Kiel", "Danzig", "Riga", "Turku", "Malmö", "Visby"}
	var a, b []string
	for i := range n {
		ship, port := ships[i%len(ships)], ports[i/3%len(ports)]
		a = append(a, fmt.Sprintf("Die %s lief um %d Uhr in %s ein und brachte %d Kisten.", ship, i%24, port, 100+i))
		b = append(b, fmt.Sprintf("The %s entered %s at %d and brought %d crates.", ship, port, i%24, 100+i))
	}
	for i := range n - 1 {
		if wrong(i) {
			b[i], b[i+1] = b[i+1], b[i]
		}
	}
	for i := range n {
		end := " "
		if i%8 == 7 {
			end = "\n\n"
		}
		a[i], b[i] = a[i]+end, b[i]+end
	}
	return strings.Join(a, ""), strings.Join(b, "")
}

// A chapter of 5,000 sentences: paired, ten places repaired, closed, opened,
// repaired further, exported.
func TestChapter(t *testing.T) {
	const n, repairs = 5000, 10
	swapped := func(i int) bool { return i%500 == 101 }
	de, en := chapter(n, swapped)
	lib := library(t, filepath.Join(t.TempDir(), "library"))
	p, err := Pair(t.Context(), lib, Texts{Name: "a.txt", DraftName: "b.txt", Source: []byte(de), Draft: []byte(en)})
	if err != nil {
		t.Fatal(err)
	}
	s := reopen(t, lib, p)
	find := func(text string, in func(i int) string) int {
		for i := range s.Len() {
			if strings.Contains(in(i), text) {
				return i
			}
		}
		t.Fatalf("%q stands nowhere", text)
		return 0
	}
	repair := func(k int) {
		i := k*500 + 101
		number := fmt.Sprintf(" %d ", 100+i)
		at := find(number, func(i int) string { return s.Segment(i).Source })
		to := find(number, func(i int) string { return s.Segment(i).Target })
		before := s.Len()
		if err := s.Link(at, to); err != nil {
			t.Fatal(err)
		}
		at = find(number, func(i int) string { return s.Segment(i).Source })
		if g := s.Segment(at); g.Confidence != 1 || !strings.Contains(g.Target, number) {
			t.Errorf("repair %d: %q is paired with %q at %v", k, g.Source, g.Target, g.Confidence)
		}
		if d := s.Len() - before; d < -2 || d > 3 {
			t.Errorf("repair %d changed the number of segments by %d", k, d)
		}
	}
	for k := range repairs / 2 {
		repair(k)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	s = reopen(t, lib, p)
	defer s.Close()
	for k := repairs / 2; k < repairs; k++ {
		repair(k)
	}
	right := 0
	for i := range s.Len() {
		g := s.Segment(i)
		if a, b := strings.Fields(g.Source), strings.Fields(g.Target); len(a) > 1 && len(b) > 1 && a[len(a)-2] == b[len(b)-2] {
			right++
		}
	}
	if right < n-4*repairs {
		t.Errorf("%d of %d sentences are paired", right, n)
	}
	out := filepath.Join(t.TempDir(), "out.tmx")
	if _, err := s.Export(t.Context(), format.TMX, out); err != nil {
		t.Fatal(err)
	}
	if b, err := os.ReadFile(out); err != nil || strings.Count(string(b), "<tu") < right/2 {
		t.Errorf("the export holds %d bytes, %v", len(b), err)
	}
	// Every sentence is still there, in order, on the German side.
	var all []string
	for i := range s.Len() {
		all = append(all, s.Segment(i).Source)
	}
	if got, want := strings.Join(strings.Fields(strings.Join(all, " ")), " "), strings.Join(strings.Fields(de), " "); got != want {
		t.Error("the German text is not what it was")
	}
}

func TestLinkRefuses(t *testing.T) {
	s := openSample(t, library(t, ":memory:"))
	defer s.Close()
	if _, err := s.Approve(2); err != nil {
		t.Fatal(err)
	}
	before := content(t, s)
	for _, tt := range []struct {
		name string
		i, k int
	}{{"outside", 0, s.Len()}, {"approved", 2, 3}, {"over an approved one", 1, 4}} {
		if err := s.Link(tt.i, tt.k); err == nil {
			t.Errorf("%s: no error", tt.name)
		}
	}
	if content(t, s) != before {
		t.Error("a refused link changed something")
	}
}

// BenchmarkRealign is what a person waits for when pairing two sentences by hand.
func BenchmarkRealign(b *testing.B) {
	de, en := chapter(100, func(int) bool { return false })
	source, target := sentences("de", de), sentences("en", en)
	for b.Loop() {
		pair(source, target)
	}
}
