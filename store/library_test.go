package store

import (
	"fmt"
	"testing"

	"satzpaar/translate"
)

func open(t *testing.T, path string) *Library {
	t.Helper()
	l, err := Open(t.Context(), path, Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { l.Close() })
	return l
}

func sample(n int) File {
	d := translate.Document{Name: "a.txt", Format: "text", SourceLang: "de", TargetLang: "en"}
	for i := range n {
		d.Segments = append(d.Segments, translate.Segment{
			ID: translate.SegmentID(fmt.Sprint(i + 1)), Source: fmt.Sprintf("Satz %d.", i), Draft: "Sentence.", Target: "Sentence.",
			State: translate.Draft, Origin: translate.FromAligned, Confidence: .5,
		})
	}
	return File{Document: d, Original: []byte("Satz.")}
}

func same(t *testing.T, got, want []translate.Segment) {
	t.Helper()
	if len(got) != len(want) {
		t.Fatalf("%d segments, want %d", len(got), len(want))
	}
	for i := range got {
		if !got[i].Equal(want[i]) {
			t.Errorf("segment %d is %+v, want %+v", i, got[i], want[i])
		}
	}
}

func healthy(t *testing.T, l *Library) {
	t.Helper()
	all, err := l.Health(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	for _, h := range all {
		if !h.OK {
			t.Errorf("%s = %s", h.Check, h.Value)
		}
	}
}
