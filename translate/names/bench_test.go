package names

import (
	"fmt"
	"path/filepath"
	"testing"

	"satzpaar/translate"
)

// thousand returns a document of at least 1,000 segments of real variety: the
// texts of testdata/unseen over and over, each round with another number.
func thousand(b *testing.B) *translate.Document {
	b.Helper()
	files, err := filepath.Glob("testdata/unseen/*.txt")
	if err != nil || len(files) == 0 {
		b.Fatal("no texts", err)
	}
	d := &translate.Document{}
	for round := 0; len(d.Segments) < 1000; round++ {
		for _, f := range files {
			for _, g := range readAnnotated(b, f).draft.Segments {
				g.ID = translate.SegmentID(fmt.Sprint(len(d.Segments)))
				g.Source += fmt.Sprintf(" (%d)", round)
				g.Target += fmt.Sprintf(" (%d)", round)
				d.Segments = append(d.Segments, g)
			}
		}
	}
	d.Segments = d.Segments[:1000]
	return d
}

// BenchmarkNews1000 judges 1,000 segments of news anew.
func BenchmarkNews1000(b *testing.B) {
	d, j := thousand(b), Default()
	b.ReportAllocs()
	for b.Loop() {
		j.Judge(d)
	}
}

// BenchmarkNewJudge builds a judge, as every decision makes it do.
func BenchmarkNewJudge(b *testing.B) {
	starter := Starter()
	b.ReportAllocs()
	for b.Loop() {
		NewJudge(starter, nil)
	}
}

// BenchmarkOneEdited judges the 1,000 segments again after one of them was
// edited.
func BenchmarkOneEdited(b *testing.B) {
	d := thousand(b)
	r := NewReader(Default(), 0)
	r.Judge(d)
	texts := [2]string{d.Segments[500].Target, d.Segments[500].Target + " Moskau."}
	b.ReportAllocs()
	for n := 0; b.Loop(); n++ {
		d.Segments[500].Target = texts[n%2]
		r.Judge(d)
	}
}
