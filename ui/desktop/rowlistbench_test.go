package desktop

import (
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"satzpaar/translate"
	"satzpaar/ui/session"
)

// BenchmarkRowList100k measures what one frame of each kind costs the window's
// thread in the table of each view whose rows are the segments, at 100,000
// segments of which all were changed, without the rasteriser.
func BenchmarkRowList100k(b *testing.B) {
	d := deskOf(b, largeLibrary(b, many))
	defer func() {
		if err := d.Close(); err != nil {
			b.Error(err)
		}
	}()
	settled(b, d)
	for _, id := range []string{"alignment", "compare", "preview", "export"} {
		d.show(id)
		for range 2 { // Compare copies in frames before it works beside the window
			pending.run()
			d.away.Wait()
		}
		pending.run()
		var t *rowList
		switch v := d.here().(type) {
		case *alignment:
			v.turn()
			t = v.table
		case *compare:
			t = v.table
			for i := range many {
				g := d.session.Segment(i)
				v.rows, v.all.Differences = append(v.rows, i), append(v.all.Differences, differing(i, g))
			}
			t.setRows(many)
		case *preview:
			t = v.table
		case *exportView:
			t = v.table
		}
		for _, bb := range []struct {
			name string
			run  func(i int)
		}{
			{"Scroll60", func(int) { t.scrollBy(60) }},
			{"Fling800", func(int) { t.scrollBy(800) }},
			{"Jump", func(i int) { t.activate((i * 7919) % t.len()) }},
			{"Resize", func(i int) { t.Resize(fyne.NewSize(1200+float32(i%2)*10, 600)) }},
			{"Refresh", func(int) { d.here().refresh() }},
		} {
			if id == "compare" && bb.name == "Refresh" {
				continue // its work is done beside the window: BenchmarkCompare100k
			}
			b.Run(fmt.Sprintf("%s/%s", id, bb.name), func(b *testing.B) {
				b.ReportMetric(float64(t.len()), "rows")
				measure(b, true, bb.run)
			})
			pending.run()
		}
	}
}

// differing is a segment with a word that was changed.
func differing(i int, g translate.Segment) session.Difference {
	return session.Difference{Segment: i, ID: g.ID, Source: g.Source, Old: g.Target, New: strings.Replace(g.Target, "the", "a", 1)}
}
