package desktop

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"satzpaar/store"
)

const many = 100_000

// largeTable returns a bilingual table of n segments of 3 to 40 words.
func largeTable(n int) string {
	random := rand.New(rand.NewPCG(1, 2))
	german := strings.Fields("der Hafen die Brücke am Montag wurde eine neue Straße gebaut und viele Gäste kamen aus dem Norden um sie zu sehen obwohl es regnete")
	english := strings.Fields("the harbour the bridge on Monday a new road was built and many guests came from the north to see it although it was raining")
	var b strings.Builder
	b.WriteString("id\tsource\ttarget\n")
	for i := range n {
		k := 3 + random.IntN(38)
		fmt.Fprintf(&b, "%d\tSatz %d", i+1, i+1)
		for range k {
			b.WriteString(" " + german[random.IntN(len(german))])
		}
		fmt.Fprintf(&b, ".\tSentence %d", i+1)
		for range k {
			b.WriteString(" " + english[random.IntN(len(english))])
		}
		b.WriteString(".\n")
	}
	return b.String()
}

// largeDesk opens a project of n segments; its worker is stopped, so that only
// the window's own time is measured.
func largeDesk(b *testing.B, n int) *Desk {
	b.Helper()
	path := filepath.Join(b.TempDir(), "a.tsv")
	if err := os.WriteFile(path, []byte(largeTable(n)), 0o600); err != nil {
		b.Fatal(err)
	}
	lib, err := store.Open(b.Context(), ":memory:", store.Options{})
	if err != nil {
		b.Fatal(err)
	}
	d := New(test.NewTempApp(b), lib, Options{Who: "Ada", Language: "en", Do: pending.put})
	b.Cleanup(func() {
		if err := d.Close(); err != nil {
			b.Error(err)
		}
		lib.Close()
	})
	if err := d.Open([]string{path}); err != nil {
		b.Fatal(err)
	}
	return d
}

// BenchmarkLargeDocument measures what one frame costs the window's goroutine
// at 100,000 segments, without the rasteriser.
func BenchmarkLargeDocument(b *testing.B) {
	d := largeDesk(b, many)
	for _, bb := range []struct {
		name string
		run  func(i int)
	}{
		{"Scroll60", func(int) { d.grid.scrollBy(60) }},
		{"Fling800", func(int) { d.grid.scrollBy(800) }},
		{"Jump", func(i int) { d.goTo((i * 7919) % many) }},
		{"Resize", func(i int) { d.grid.Resize(fyne.NewSize(800+float32(i%2)*10, 600)) }},
		{"Filter", func(i int) { d.filter.choice.SetSelectedIndex(i % 2) }},
		{"Search", func(i int) { d.filter.search.SetText(fmt.Sprintf("Satz %d", 1+i%9)) }},
		{"SearchOff", func(int) { d.filter.search.SetText("") }},
		{"Type", func(i int) { d.typed(fmt.Sprintf("Sentence %d.", i)) }},
		{"Approve", func(int) { press(d, fyne.KeyReturn, fyne.KeyModifierControl) }},
	} {
		b.Run(bb.name, func(b *testing.B) {
			i := 0
			for b.Loop() {
				bb.run(i)
				i++
			}
		})
	}
}
