package store

import (
	"path/filepath"
	"slices"
	"testing"

	"satzpaar/translate"
)

// What a file says of its segments is kept with the document, in order, and
// goes with it.
func TestFacts(t *testing.T) {
	l := open(t, filepath.Join(t.TempDir(), "l.db"))
	said := map[translate.SegmentID][]translate.Fact{
		"1": {{Kind: translate.FactMatch, Text: "a", Translation: "b", From: "tm", Percent: 82}, {Kind: translate.FactComment, Text: "c", From: "KH", When: "2026-03-02"}},
		"2": {{Kind: translate.FactIssue, Text: "d", From: "style"}},
	}
	facts := func(yield func(translate.SegmentID, []translate.Fact) error) error {
		for id, all := range said {
			if err := yield(id, all); err != nil {
				return err
			}
		}
		return nil
	}
	d := translate.Document{Segments: []translate.Segment{{ID: "1"}, {ID: "2"}}}
	p, err := l.CreateProject(t.Context(), "p", []File{{Document: d, Facts: facts}, {Document: d}}, "")
	if err != nil {
		t.Fatal(err)
	}
	project, err := l.Project(t.Context(), p, "")
	if err != nil {
		t.Fatal(err)
	}
	first, second := project.Documents[0], project.Documents[1]
	for id, want := range said {
		if got, err := l.Facts(t.Context(), first, id); err != nil || !slices.Equal(got, want) {
			t.Errorf("facts of %s: %+v, %v", id, got, err)
		}
	}
	if got, err := l.FactsOf(t.Context(), first, translate.FactIssue); err != nil || len(got) != 1 || !slices.Equal(got["2"], said["2"]) {
		t.Errorf("issues %+v, %v", got, err)
	}
	for document, want := range map[int64]bool{first: true, second: false} {
		if got, err := l.HasFacts(t.Context(), document); err != nil || got != want {
			t.Errorf("document %d was asked: %v, %v", document, got, err)
		}
	}
	if err := l.RemoveProject(t.Context(), p); err != nil {
		t.Fatal(err)
	}
	if got, err := l.Facts(t.Context(), first, "1"); err != nil || len(got) > 0 {
		t.Errorf("after the project is gone: %+v, %v", got, err)
	}
}
