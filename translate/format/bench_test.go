package format

import (
	"bytes"
	"fmt"
	"io"
	"runtime"
	"testing"

	"satzpaar/translate"
	"satzpaar/translate/format/xml"
)

const (
	german  = "Der Ausschuss prüfte die Vorlage für die Brücke über den Fluss und vertagte sie bis zum Frühjahr, weil Gutachten fehlten. "
	english = "The committee examined the bill for the bridge across the river and put it off until spring, as reports were missing. "
)

// big returns an XLIFF 1.2 of n units, about 800 bytes each.
func big(n int) []byte {
	var b bytes.Buffer
	b.WriteString(head12)
	for i := range n {
		fmt.Fprintf(&b, "<trans-unit id=\"%d\" approved=\"no\" xml:space=\"preserve\">\n  <source>%s<g id=\"1\">Nummer %d</g> &amp; %s<x id=\"2\"/></source>\n", i, german, i, german)
		fmt.Fprintf(&b, "  <target state=\"translated\">%s<g id=\"1\">number %d</g> &amp; %s<x id=\"2\"/></target>\n  <note from=\"desk\">note %d</note>\n</trans-unit>\n", english, i, english, i)
	}
	b.WriteString(tail12)
	return b.Bytes()
}

// BenchmarkXLIFF compares opening and saving with a bare scan of the same
// bytes, the least that a strict reader can cost.
func BenchmarkXLIFF(b *testing.B) {
	data := big(10_000)
	b.Run("scan", func(b *testing.B) {
		b.SetBytes(int64(len(data)))
		for b.Loop() {
			s := xml.NewScanner(data)
			for {
				tok, err := s.Next()
				if err != nil {
					b.Fatal(err)
				}
				if tok.Kind == xml.End {
					break
				}
			}
		}
	})
	b.Run("open", func(b *testing.B) {
		b.SetBytes(int64(len(data)))
		b.ReportAllocs()
		var f *File
		for b.Loop() {
			var err error
			if f, err = Open("a.xlf", data); err != nil {
				b.Fatal(err)
			}
		}
		b.ReportMetric(float64(heldBy(data))/float64(len(data)), "memory/file")
		runtime.KeepAlive(f)
	})
	f, err := Open("a.xlf", data)
	if err != nil {
		b.Fatal(err)
	}
	one := &translate.Document{Segments: []translate.Segment{f.Document.Segments[5000]}}
	one.Segments[0].Target += "!"
	all := copyOf(f)
	for i := range all.Segments {
		all.Segments[i].Target += "!"
	}
	for _, tt := range []struct {
		name string
		now  *translate.Document
	}{{"save", &f.Document}, {"save, one target edited", one}, {"save, every target edited", all}} {
		b.Run(tt.name, func(b *testing.B) {
			b.SetBytes(int64(len(data)))
			b.ReportAllocs()
			for b.Loop() {
				if err := f.Save(io.Discard, tt.now); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// heldBy returns the bytes that an open file holds beside its own.
func heldBy(data []byte) int64 {
	var before, after runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&before)
	f, err := Open("a.xlf", data)
	if err != nil {
		return 0
	}
	runtime.GC()
	runtime.ReadMemStats(&after)
	runtime.KeepAlive(f)
	return int64(after.HeapAlloc) - int64(before.HeapAlloc) + int64(len(data))
}

// BenchmarkFacts asks a file for all that it says beside.
func BenchmarkFacts(b *testing.B) {
	f := mustOpen(b, sample{file: "big.xlf", text: string(big(20_000))})
	for b.Loop() {
		if err := f.AllFacts(func(translate.SegmentID, []translate.Fact) error { return nil }); err != nil {
			b.Fatal(err)
		}
	}
}
