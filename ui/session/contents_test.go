package session

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"satzpaar/store"
	"satzpaar/translate"
)

// tables writes bilingual tables of one folder, called a.tsv and so on, and
// returns their paths. Each row is source=target.
func tables(t testing.TB, all ...[]string) []string {
	t.Helper()
	dir := filepath.Join(t.TempDir(), "job")
	try(t, os.Mkdir(dir, 0o700))
	var paths []string
	for i, rows := range all {
		var b strings.Builder
		b.WriteString("id\tsource\ttarget\n")
		for k, r := range rows {
			b.WriteString(string(rune('1'+k)) + "\t" + strings.Replace(r, "=", "\t", 1) + "\n")
		}
		path := filepath.Join(dir, string(rune('a'+i))+".tsv")
		try(t, os.WriteFile(path, []byte(b.String()), 0o600))
		paths = append(paths, path)
	}
	return paths
}

// openAt opens a document of a project by its place.
func openAt(t testing.TB, lib *store.Library, project int64, place int) *Session {
	t.Helper()
	p, err := lib.Project(t.Context(), project, "")
	try(t, err)
	s, err := Open(t.Context(), lib, project, Options{Who: "Ada", Document: p.Documents[place]})
	try(t, err)
	return s
}

// A project of several files opens where the user was last, and leads round.
func TestContents(t *testing.T) {
	lib := library(t, ":memory:")
	paths := tables(t, []string{"Eins.=One.", "Zwei.=Two."}, []string{"Drei.=Three."}, []string{"Vier.=Four."})
	id, err := OpenFiles(t.Context(), lib, paths[:2])
	try(t, err)
	try(t, AddFiles(t.Context(), lib, id, paths[2:]))
	s, err := Open(t.Context(), lib, id, Options{Who: "Ada"})
	try(t, err)
	if got := s.Project().Name + " " + s.Document().Name; got != "job a.tsv" {
		t.Errorf("at first it is %s", got)
	}
	if _, err := s.Approve(0); err != nil {
		t.Fatal(err)
	}
	all, err := s.Contents(t.Context())
	try(t, err)
	if len(all) != 3 || all[0].Segments != 2 || all[0].Approved != 1 || all[2].Name != "c.tsv" {
		t.Errorf("it holds %+v", all)
	}
	if s.Beside(1) != all[1].ID || s.Beside(-1) != all[2].ID || s.Beside(3) != all[0].ID {
		t.Error("it does not lead round")
	}
	try(t, s.Close())
	s = openAt(t, lib, id, 1)
	try(t, s.Activate(0))
	try(t, s.Close())
	s, err = Open(t.Context(), lib, id, Options{Who: "Ada"})
	try(t, err)
	if got := s.Document().Name; got != "b.tsv" {
		t.Errorf("it opens %s, not where one was last", got)
	}
	try(t, s.Close())
	if _, err := Open(t.Context(), lib, id, Options{Document: 99}); err == nil {
		t.Error("a document that is not there was opened")
	}
}

// What cannot come into a project leaves it as it was, and none behind.
func TestContentsRefused(t *testing.T) {
	lib := library(t, ":memory:")
	paths := tables(t, []string{"Eins.=One."}, nil)
	if _, err := OpenFiles(t.Context(), lib, paths); err == nil {
		t.Error("an empty table was taken")
	}
	if _, err := OpenFiles(t.Context(), lib, []string{paths[0], paths[0]}); err == nil {
		t.Error("a file was taken twice")
	}
	if all, err := lib.Projects(t.Context()); err != nil || len(all) != 0 {
		t.Errorf("%d projects stay behind, %v", len(all), err)
	}
	id, err := OpenFile(t.Context(), lib, paths[0])
	try(t, err)
	var e *translate.Error
	if err := AddFiles(t.Context(), lib, id, paths[:1]); !errors.As(err, &e) || e.Code != translate.Refused {
		t.Errorf("the same name: %v", err)
	}
	if Bilingual(paths[0], filepath.Join(t.TempDir(), "none")) || !Bilingual(paths[0]) || Bilingual() {
		t.Error("Bilingual is wrong")
	}
}

// Two texts are paired into a project that is there.
func TestAddTexts(t *testing.T) {
	lib := library(t, ":memory:")
	id, err := OpenFile(t.Context(), lib, tables(t, []string{"Eins.=One."})[0])
	try(t, err)
	dir := t.TempDir()
	de, en := filepath.Join(dir, "x.de.txt"), filepath.Join(dir, "x.en.txt")
	try(t, os.WriteFile(de, []byte("Der Hafen ist heute leer. Niemand ist dort."), 0o600))
	try(t, os.WriteFile(en, []byte("The harbour is empty today. Nobody is there."), 0o600))
	try(t, AddTexts(t.Context(), lib, id, de, en))
	s := openAt(t, lib, id, 1)
	defer s.Close()
	if s.Len() != 2 || s.Document().Name != "x.de.txt" {
		t.Errorf("%d segments in %s", s.Len(), s.Document().Name)
	}
}
