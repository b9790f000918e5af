//go:build unix

package format

import (
	"bytes"
	"fmt"
	"io"
	"runtime"
	"syscall"
	"testing"

	"satzpaar/translate"
)

// BenchmarkXLIFF100MB opens and saves files of 122,000 units. It reports
// seconds of processor time, which do not depend on what else runs: to open,
// to save without an edit, with one, and with every target edited; and the
// memory that an open file holds, its own bytes among it, as a multiple of its
// size.
func BenchmarkXLIFF100MB(b *testing.B) {
	for _, tt := range []struct {
		name string
		data func(int) []byte
	}{{"1.2", big}, {"2.1", big2}} {
		b.Run(tt.name, func(b *testing.B) {
			data := tt.data(122_000)
			one := func(f *File) *translate.Document {
				d := &translate.Document{Segments: []translate.Segment{f.Document.Segments[61_000]}}
				d.Segments[0].Target += "!"
				return d
			}
			every := func(f *File) *translate.Document {
				d := copyOf(f)
				for i := range d.Segments {
					d.Segments[i].Target += "!"
				}
				return d
			}
			var spent [4]float64
			for b.Loop() {
				var f *File
				spent[0] += processor(func() { f, _ = Open("a.xlf", data) })
				for i, now := range []*translate.Document{&f.Document, one(f), every(f)} {
					runtime.GC()
					spent[1+i] += processor(func() {
						if err := f.Save(io.Discard, now); err != nil {
							b.Fatal(err)
						}
					})
				}
			}
			for i, unit := range []string{"open-s", "save-s", "save-one-s", "save-all-s"} {
				b.ReportMetric(spent[i]/float64(b.N), unit)
			}
			b.ReportMetric(float64(len(data))/1e6, "MB")
			b.ReportMetric(float64(heldBy(data))/float64(len(data)), "memory/file")
		})
	}
}

// processor returns the seconds of processor time that f takes.
func processor(f func()) float64 {
	spent := func() float64 {
		var u syscall.Rusage
		if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
			return 0
		}
		return float64(u.Utime.Nano()+u.Stime.Nano()) / 1e9
	}
	before := spent()
	f()
	return spent() - before
}

// big2 is big in XLIFF 2.1.
func big2(n int) []byte {
	var b bytes.Buffer
	b.WriteString(`<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="de" trgLang="en"><file id="f">` + "\n")
	for i := range n {
		fmt.Fprintf(&b, "<unit id=\"%d\" xml:space=\"preserve\">\n  <notes><note category=\"desk\">note %d</note></notes>\n  <segment id=\"s\" state=\"translated\">\n", i, i)
		fmt.Fprintf(&b, "    <source>%s<pc id=\"1\">Nummer %d</pc> &amp; %s<ph id=\"2\"/></source>\n    <target>%s<pc id=\"1\">number %d</pc> &amp; %s<ph id=\"2\"/></target>\n  </segment>\n</unit>\n", german, i, german, english, i, english)
	}
	b.WriteString("</file></xliff>\n")
	return b.Bytes()
}

// BenchmarkHostileProse reports how much longer four times as much of the worst
// takes, over all attacks: 4 where time grows with the input.
func BenchmarkHostileProse(b *testing.B) {
	for _, file := range []string{"a.md", "a.html"} {
		b.Run(file, func(b *testing.B) {
			worst, most, slowest := 0.0, 0.0, ""
			for b.Loop() {
				small, large := proseAttacks(5000), proseAttacks(20000)
				for i := range small {
					one, four := readingTime(file, small[i].text), readingTime(file, large[i].text)
					if ratio := four / max(one, .02); ratio > worst {
						worst, slowest = ratio, large[i].name
					}
					most = max(most, four)
				}
			}
			b.ReportMetric(worst, "worst-ratio")
			b.ReportMetric(most, "slowest-s")
			b.Logf("the worst ratio: %s", slowest)
		})
	}
}

func readingTime(file, text string) float64 {
	return processor(func() {
		if p, err := ReadProse(file, []byte(text)); err == nil {
			_, _ = p.Write(make([]string, len(p.Blocks)), "") // only its time counts
		}
	})
}
