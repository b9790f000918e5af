package desktop

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"satzpaar/store"
	"satzpaar/ui/session"
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

// largeLibrary returns a library with a project of n segments.
func largeLibrary(b *testing.B, n int) *store.Library {
	b.Helper()
	path := filepath.Join(b.TempDir(), "a.tsv")
	if err := os.WriteFile(path, []byte(largeTable(n)), 0o600); err != nil {
		b.Fatal(err)
	}
	lib, err := store.Open(b.Context(), filepath.Join(b.TempDir(), "library.db"), store.Options{})
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { lib.Close() })
	if _, err := session.OpenFile(b.Context(), lib, path); err != nil {
		b.Fatal(err)
	}
	return lib
}

func deskOf(b *testing.B, lib *store.Library) *Desk {
	b.Helper()
	d := New(test.NewTempApp(b), lib, Options{Who: "Ada", Language: "en", Do: pending.put})
	d.window.Resize(fyne.NewSize(1280, 860))
	if err := d.Start(nil); err != nil {
		b.Fatal(err)
	}
	d.away.Wait()
	for d.session == nil {
		pending.run()
	}
	return d
}

// settled waits until the document is checked, so that the window's own time is
// measured, and its memory is what is kept.
func settled(b *testing.B, d *Desk) {
	b.Helper()
	// The gate checks the whole document; that it is not open is no matter here.
	if err := d.session.Gate(b.Context()); err != nil {
		b.Log(err)
	}
	pending.run()
}

// measure runs f as often as the benchmark wants, and reports the median and
// the 95th percentile of what a frame costs the window's thread, which does not
// count what else runs on the machine. What f leaves for later frames is frames
// of its own; drain says whether there is such.
func measure(b *testing.B, drain bool, f func(i int)) {
	b.Helper()
	runtime.LockOSThread()
	defer runtime.UnlockOSThread()
	var all []time.Duration
	frame := func(f func()) {
		began := threadTime()
		f()
		all = append(all, threadTime()-began)
	}
	for i := 0; b.Loop(); i++ {
		frame(func() { f(i) })
		for drain {
			next, ok := pending.take()
			if !ok {
				break
			}
			frame(next)
		}
	}
	slices.Sort(all)
	ms := func(d time.Duration) float64 { return float64(d.Microseconds()) / 1000 }
	b.ReportMetric(ms(all[len(all)/2]), "cpu-p50-ms")
	b.ReportMetric(ms(all[len(all)*95/100]), "cpu-p95-ms")
	b.ReportMetric(ms(all[len(all)-1]), "cpu-max-ms")
}

// BenchmarkFrame100k measures what one frame of each kind costs the window's
// thread at 100,000 segments, without the rasteriser.
func BenchmarkFrame100k(b *testing.B) {
	d := deskOf(b, largeLibrary(b, many))
	defer func() {
		if err := d.Close(); err != nil {
			b.Error(err)
		}
	}()
	settled(b, d)
	var m runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&m)
	word := "Satz 77123"
	for _, bb := range []struct {
		name string
		run  func(i int)
	}{
		{"Scroll60", func(int) { d.grid.scrollBy(60) }},
		{"Fling800", func(int) { d.grid.scrollBy(800) }},
		{"Fling8000", func(i int) { d.grid.scrollBy(8000 * float32(1-i/40%2*2)) }},
		{"Jump", func(i int) { d.goTo((i * 7919) % many) }},
		{"Resize", func(i int) { d.grid.Resize(fyne.NewSize(800+float32(i%2)*10, 600)) }},
		{"Filter", func(i int) { d.filter.choice.SetSelectedIndex(i % 2) }},
		{"Search", func(i int) { d.filter.search.SetText(word[:i%len(word)]) }},
		{"FindPiece", func(int) {
			q, err := d.session.Search(session.Find{Text: "harbour", Whole: true}, nil)
			if err != nil {
				b.Fatal(err)
			}
			q.Step(piece)
		}},
		{"Type", func(i int) { d.typed(fmt.Sprintf("Sentence %d.", i)) }},
		{"Approve", func(int) { press(d, fyne.KeyReturn, fyne.KeyModifierControl) }},
		{"Undo", func(int) { press(d, fyne.KeyZ, fyne.KeyModifierControl) }},
	} {
		b.Run(bb.name, func(b *testing.B) {
			d.filter.search.SetText("")
			d.filter.choice.SetSelectedIndex(0)
			pending.run()
			measure(b, true, bb.run)
			b.ReportMetric(float64(m.HeapAlloc>>20), "heap-MB")
		})
	}
}

// BenchmarkOpen100k measures opening a project of 100,000 segments up to the
// first frame.
func BenchmarkOpen100k(b *testing.B) {
	lib := largeLibrary(b, many)
	measure(b, false, func(int) {
		d := deskOf(b, lib)
		b.StopTimer()
		if err := d.Close(); err != nil {
			b.Fatal(err)
		}
		b.StartTimer()
	})
}

// BenchmarkTypeLong measures a key in a segment of 2,000 characters: editor,
// marks, changes and the row of the grid.
func BenchmarkTypeLong(b *testing.B) {
	text := strings.Repeat("The new road over the bridge was built. ", 50)
	path := filepath.Join(b.TempDir(), "a.tsv")
	table := "id\tsource\ttarget\n1\t" + strings.Repeat("Die neue Straße über die Brücke wurde gebaut. ", 45) + "\t" + text + "\n"
	if err := os.WriteFile(path, []byte(table), 0o600); err != nil {
		b.Fatal(err)
	}
	lib, err := store.Open(b.Context(), ":memory:", store.Options{})
	if err != nil {
		b.Fatal(err)
	}
	defer lib.Close()
	if _, err := session.OpenFile(b.Context(), lib, path); err != nil {
		b.Fatal(err)
	}
	d := deskOf(b, lib)
	defer func() {
		if err := d.Close(); err != nil {
			b.Error(err)
		}
	}()
	settled(b, d)
	d.toEditor()
	d.editor.moveTo(1000)
	measure(b, false, func(i int) {
		if i%2 == 0 {
			d.editor.TypedRune('x')
		} else {
			d.editor.TypedKey(&fyne.KeyEvent{Name: fyne.KeyBackspace})
		}
	})
}
