package store

import (
	"slices"
	"strings"
	"testing"

	"satzpaar/translate"
)

// Documents come into a project all or none, of its languages alone and each
// name once.
func TestContents(t *testing.T) {
	l := open(t, ":memory:")
	named := func(name string, n int) File {
		f := sample(n)
		f.Document.Name = name
		return f
	}
	id, err := l.CreateProject(t.Context(), "p", []File{named("a", 2)}, "2026-01-01T00:00:00Z")
	if err != nil {
		t.Fatal(err)
	}
	if err := l.AddDocuments(t.Context(), id, []File{named("b", 3), named("c", 0)}); err != nil {
		t.Fatal(err)
	}
	list := func() string {
		all, err := l.Contents(t.Context(), id)
		if err != nil {
			t.Fatal(err)
		}
		var said []string
		for _, d := range all {
			said = append(said, d.Name+strings.Repeat("·", d.Segments)+strings.Repeat("+", d.Approved))
		}
		return strings.Join(said, " ")
	}
	if got, want := list(), "a·· b··· c"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
	french := named("d", 1)
	french.Document.TargetLang = "fr"
	for _, wrong := range [][]File{{named("e", 1), named("a", 1)}, {named("e", 1), french}, {named("e", 1), named("e", 1)}} {
		if err := l.AddDocuments(t.Context(), id, wrong); err == nil {
			t.Error("it was taken")
		}
	}
	if err := l.AddDocuments(t.Context(), id+1, []File{named("e", 1)}); err == nil {
		t.Error("a project that is not there took a document")
	}
	if got, want := list(), "a·· b··· c"; got != want {
		t.Errorf("after refusals: got %s, want %s", got, want)
	}
	all, err := l.Projects(t.Context())
	if err != nil || !slices.IsSorted(all[0].Documents) || len(all[0].Documents) != 3 {
		t.Errorf("the project lists %v, %v", all[0].Documents, err)
	}
	g := named("b", 3).Document.Segments[1]
	was := g
	g.State = translate.Reviewed
	e := Entry{Kind: Do, What: "approve", Edit: []translate.Replacement{{At: 1, Old: []translate.Segment{was}, New: []translate.Segment{g}}}}
	if _, err := l.Commit(t.Context(), all[0].Documents[1], e, nil); err != nil {
		t.Fatal(err)
	}
	if got, want := list(), "a·· b···+ c"; got != want {
		t.Errorf("after an approval: got %s, want %s", got, want)
	}
}
