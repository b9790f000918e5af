package session

import (
	"fmt"
	"strings"
	"testing"

	"satzpaar/store"
)

// findAll finds in the open document and in the others.
func findAll(t *testing.T, s *Session, f Find, with *string) Preview {
	t.Helper()
	q, err := s.Search(f, with)
	try(t, err)
	for q.Step(1) {
	}
	p := q.Preview
	others, err := s.Others(t.Context())
	try(t, err)
	for _, o := range others {
		q, err := s.SearchOther(f, with, o)
		try(t, err)
		for q.Step(1) {
		}
		p.Hits = append(p.Hits, q.Hits...)
	}
	return p
}

// library3 makes a project of three documents, all with harbours but the first.
func library3(t *testing.T) (*store.Library, int64) {
	t.Helper()
	lib := library(t, ":memory:")
	id, err := OpenFiles(t.Context(), lib, tables(t,
		[]string{"Eins.=One.", "Zwei.=Two."},
		[]string{"Der Hafen.=The harbour.", "Ein Hafen.=A harbour."},
		[]string{"In Wladiwostok.=In Vladivostok.", "Häfen.=Harbours."}))
	try(t, err)
	return lib, id
}

// whole returns the targets and states of all documents of a project.
func whole(t *testing.T, lib *store.Library, id int64) string {
	t.Helper()
	p, err := lib.Project(t.Context(), id, "")
	try(t, err)
	var all []string
	for _, n := range p.Documents {
		doc, _, err := lib.Document(t.Context(), n)
		try(t, err)
		for _, g := range doc.Segments {
			all = append(all, fmt.Sprintf("%s/%s", g.Target, g.State))
		}
	}
	return strings.Join(all, " ")
}

func TestFindInProject(t *testing.T) {
	lib, id := library3(t)
	s := openAt(t, lib, id, 0)
	defer s.Close()
	for _, tt := range []struct {
		find Find
		want string
	}{
		{Find{Text: "harbour"}, "b.tsv:1 b.tsv:2 c.tsv:2"},
		{Find{Text: "o"}, "a:1 a:2 b.tsv:1 b.tsv:2 c.tsv:1 c.tsv:2"},
		{Find{Text: "vladi", Where: InNames}, "c.tsv:1"},
		{Find{Text: "hafen", Where: InSource}, "b.tsv:1 b.tsv:2"},
	} {
		var got []string
		for _, h := range findAll(t, s, tt.find, nil).Hits {
			name := "a"
			if h.Other != nil {
				name = h.Other.Name
			}
			got = append(got, fmt.Sprintf("%s:%d", name, h.Segment+1))
			if s.Near(h, 0).Source == "" {
				t.Errorf("%s: a hit without a segment", name)
			}
		}
		if strings.Join(got, " ") != tt.want {
			t.Errorf("%s: got %v, want %s", tt.find.Text, got, tt.want)
		}
	}
}

// What is replaced in other documents is one step: undone and done again from
// each of them, and after the project was closed.
func TestReplaceInProject(t *testing.T) {
	lib, id := library3(t)
	before := whole(t, lib, id)
	s := openAt(t, lib, id, 0)
	port := "port"
	p := findAll(t, s, Find{Text: "harbour", KeepCase: true}, &port)
	if n, err := s.Apply(p); n != 3 || err != nil {
		t.Fatalf("%d were changed, %v", n, err)
	}
	after := whole(t, lib, id)
	if want := "One./translated Two./translated The port./translated A port./translated In Vladivostok./translated Ports./translated"; after != want {
		t.Errorf("got %s", after)
	}
	what, err := s.Undo()
	try(t, err)
	if got := whole(t, lib, id); what != "replace" || got != before {
		t.Errorf("after one undo of %q: %s", what, got)
	}
	_, err = s.Redo()
	try(t, err)
	if got := whole(t, lib, id); got != after {
		t.Errorf("done again: %s", got)
	}
	try(t, s.Close())
	s = openAt(t, lib, id, 2)
	if _, err := s.Undo(); err != nil {
		t.Fatal(err)
	}
	if got := whole(t, lib, id); got != before || s.CanUndo() {
		t.Errorf("undone from another document: %s", got)
	}
	try(t, s.Close())
	s = openAt(t, lib, id, 0)
	defer s.Close()
	if s.CanUndo() || !s.CanRedo() {
		t.Error("the first document does not know of it")
	}
}

// What somebody did in another document since is not undone along.
func TestUndoInProjectKeepsLaterWork(t *testing.T) {
	lib, id := library3(t)
	s := openAt(t, lib, id, 0)
	port := "port"
	_, err := s.Apply(findAll(t, s, Find{Text: "harbour"}, &port))
	try(t, err)
	try(t, s.Close())
	s = openAt(t, lib, id, 1)
	try(t, s.SetTarget(0, "The quay.", "edit"))
	try(t, s.Close())
	s = openAt(t, lib, id, 0)
	j := s.UndoJob()
	if _, err := s.run(j); err != nil || j.Edits() != 2 || j.Left() != 1 {
		t.Fatalf("%d taken back, %d left, %v", j.Edits(), j.Left(), err)
	}
	if got, want := whole(t, lib, id), "The quay./translated A harbour./translated In Vladivostok./translated Harbours./translated"; !strings.HasSuffix(got, want) {
		t.Errorf("got %s", got)
	}
	try(t, s.Close())
	s = openAt(t, lib, id, 1)
	defer s.Close()
	if what, err := s.Undo(); err != nil || what != "edit" || s.Segment(0).Target != "The port." {
		t.Errorf("then %q is undone: %q, %v", what, s.Segment(0).Target, err)
	}
}

// Approved segments of other documents are ticked by hand alone; what is
// changed of them leaves the memory as an approved pair.
func TestReplaceApprovedInProject(t *testing.T) {
	lib, id := library3(t)
	s := openAt(t, lib, id, 1)
	approveAt(t, s, 0)
	try(t, s.ToggleLock(1))
	try(t, s.Close())
	s = openAt(t, lib, id, 0)
	defer s.Close()
	port := "port"
	p := findAll(t, s, Find{Text: "harbour"}, &port)
	if got, want := s.Tally(p), (Tally{Hits: 3, Ticked: 1, Approved: 1, Locked: 1}); got != want {
		t.Errorf("tally %+v, want %+v", got, want)
	}
	for k := range p.Hits {
		p.Hits[k].Ticked = true
	}
	if n, err := s.Apply(p); n != 2 || err != nil {
		t.Errorf("%d were changed, %v", n, err)
	}
	if got, want := whole(t, lib, id), "The port./translated A harbour./translated"; !strings.Contains(got, want) {
		t.Errorf("got %s", got)
	}
	units, err := lib.Search(t.Context(), "Hafen", 0, 9)
	try(t, err)
	for _, u := range units {
		if u.State.Approved() && u.Target == "The harbour." {
			t.Error("the memory still holds it as approved")
		}
	}
}
