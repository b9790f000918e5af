package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"sync"
	"testing"

	"satzpaar/translate"
)

// Every connection of both pools has the pragmas that durability rests on.
func TestPragmasReachEveryConnection(t *testing.T) {
	l := open(t, filepath.Join(t.TempDir(), "l.db"))
	l.read.SetMaxOpenConns(8)
	var conns []*sql.Conn
	for range 8 {
		c, err := l.read.Conn(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		defer c.Close()
		conns = append(conns, c)
	}
	w, err := l.write.Conn(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	defer w.Close()
	for i, c := range append(conns, w) {
		for pragma, want := range map[string]string{"journal_mode": "wal", "synchronous": "2", "foreign_keys": "1", "busy_timeout": "5000"} {
			var got string
			if err := c.QueryRowContext(t.Context(), "PRAGMA "+pragma).Scan(&got); err != nil || got != want {
				t.Errorf("connection %d: %s = %q, %v, want %q", i, pragma, got, err, want)
			}
		}
	}
}

func TestOpenRefuses(t *testing.T) {
	dir := t.TempDir()
	file := func(name, content string) string {
		p := filepath.Join(dir, name)
		if err := os.WriteFile(p, []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
		return p
	}
	newer := filepath.Join(dir, "newer.db")
	l := open(t, newer)
	if _, err := l.write.Exec("PRAGMA user_version = 9999"); err != nil {
		t.Fatal(err)
	}
	if err := l.Close(); err != nil {
		t.Fatal(err)
	}
	foreign := filepath.Join(dir, "foreign.db")
	db, err := sql.Open("sqlite3", foreign)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := db.Exec("CREATE TABLE a (b)"); err != nil {
		t.Fatal(err)
	}
	db.Close()
	held := filepath.Join(dir, "held.db")
	open(t, held)
	for _, tt := range []struct {
		name, path string
		code       translate.Code
	}{
		{"a folder", dir, translate.Invalid},
		{"no database", file("text.db", "this is a text file, long enough to have a header of a hundred bytes, which it needs to be looked at closely"), translate.Invalid},
		{"another program's database", foreign, translate.Invalid},
		{"a newer version", newer, translate.Newer},
		{"held by another window", held, translate.Busy},
	} {
		t.Run(tt.name, func(t *testing.T) {
			before, _ := os.ReadFile(tt.path)
			_, err := Open(context.Background(), tt.path, Options{})
			var e *translate.Error
			if !errors.As(err, &e) || e.Code != tt.code {
				t.Fatalf("Open = %v, want code %d", err, tt.code)
			}
			if after, _ := os.ReadFile(tt.path); string(after) != string(before) {
				t.Error("the file was changed")
			}
		})
	}
}

func TestCommitIsOneStep(t *testing.T) {
	l := open(t, ":memory:")
	ctx := t.Context()
	p, err := l.CreateProject(ctx, "job", []File{sample(5)}, "2026-01-02T03:04:05Z")
	if err != nil {
		t.Fatal(err)
	}
	projects, err := l.Projects(ctx)
	if err != nil || len(projects) != 1 || projects[0].ID != p {
		t.Fatalf("Projects = %+v, %v", projects, err)
	}
	if err := l.Count(ctx, &projects[0]); err != nil || projects[0].Segments != 5 || projects[0].Approved != 0 {
		t.Fatalf("counted: %+v, %v", projects[0], err)
	}
	id := projects[0].Documents[0]
	d, _, err := l.Document(ctx, id)
	if err != nil {
		t.Fatal(err)
	}
	joined := d.Segments[1]
	joined.Source += " " + d.Segments[2].Source
	r := translate.Replacement{At: 1, Old: d.Segments[1:3:3], New: []translate.Segment{joined}}
	n, err := l.Commit(ctx, id, Entry{Kind: Do, What: "merge", Segment: joined.ID, Edit: []translate.Replacement{r}}, nil)
	if err != nil {
		t.Fatal(err)
	}
	undo, err := r.Apply(d)
	if err != nil {
		t.Fatal(err)
	}
	stored, _, err := l.Document(ctx, id)
	if err != nil {
		t.Fatal(err)
	}
	same(t, stored.Segments, d.Segments)
	back := undo.(translate.Replacement)
	if _, err := l.Commit(ctx, id, Entry{Kind: Undo, Of: n, What: "merge", Segment: joined.ID, Edit: []translate.Replacement{back}}, nil); err != nil {
		t.Fatal(err)
	}
	stored, _, _ = l.Document(ctx, id)
	same(t, stored.Segments, sample(5).Document.Segments)
	h, err := l.History(ctx, id, "3")
	if err != nil || len(h) != 2 || h[0].What != "merge" || h[1].Kind != Undo {
		t.Errorf("History = %+v, %v", h, err)
	}
}

// Two writers wait for each other instead of failing.
func TestTwoWriters(t *testing.T) {
	path := filepath.Join(t.TempDir(), "l.db")
	a := open(t, path)
	b, err := Open(t.Context(), path, Options{Shared: true})
	if err != nil {
		t.Fatal(err)
	}
	defer b.Close()
	var wg sync.WaitGroup
	for _, l := range []*Library{a, b} {
		wg.Go(func() {
			for i := range 50 {
				if err := l.SetSetting(context.Background(), "k", fmt.Sprint(i)); err != nil {
					t.Error(err)
				}
			}
		})
	}
	wg.Wait()
}

func TestMemoryFollowsItsSegment(t *testing.T) {
	l := open(t, ":memory:")
	ctx := t.Context()
	p, err := l.CreateProject(ctx, "job", []File{sample(1)}, "")
	if err != nil {
		t.Fatal(err)
	}
	u := translate.Unit{
		Source: "Der Hafen schläft.", Target: "The port sleeps.", SourceLang: "de", TargetLang: "en",
		State: translate.Reviewed, Origin: translate.FromPerson, Document: "1", Segment: "1",
	}
	for _, tt := range []struct {
		name  string
		state translate.State
		score int
	}{{"approved", translate.Reviewed, 100}, {"taken back", translate.Translated, 99}, {"approved again", translate.Final, 100}} {
		u.State = tt.state
		if _, err := l.Commit(ctx, p, Entry{Kind: Do, What: "approve"}, []translate.Unit{u}); err != nil {
			t.Fatal(err)
		}
		m, err := l.Lookup(ctx, Query{Source: u.Source, Min: 70, Limit: 5})
		if err != nil || len(m) != 1 || m[0].Score != tt.score {
			t.Errorf("%s: Lookup = %+v, %v, want one match of %d", tt.name, m, err, tt.score)
		}
	}
}

func TestHealth(t *testing.T) {
	healthy(t, open(t, filepath.Join(t.TempDir(), "l.db")))
}

func TestSaveCopyHoldsTheNewest(t *testing.T) {
	dir := t.TempDir()
	l := open(t, filepath.Join(dir, "l.db"))
	if err := l.SetSetting(t.Context(), "k", "newest"); err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(dir, "copy.db")
	if err := l.SaveCopy(t.Context(), path); err != nil {
		t.Fatal(err)
	}
	if got, err := open(t, path).Setting(t.Context(), "k"); err != nil || got != "newest" {
		t.Errorf("the copy says %q, %v", got, err)
	}
}

// The history of a segment holds its own edits alone, whatever the texts look
// like.
func TestHistoryOfOne(t *testing.T) {
	l := open(t, ":memory:")
	ctx := t.Context()
	p, err := l.CreateProject(ctx, "job", []File{sample(5)}, "2026-01-02T03:04:05Z")
	if err != nil {
		t.Fatal(err)
	}
	project, err := l.Project(ctx, p, "")
	if err != nil {
		t.Fatal(err)
	}
	id := project.Documents[0]
	d, _, err := l.Document(ctx, id)
	if err != nil {
		t.Fatal(err)
	}
	var edits []translate.Replacement
	for i, g := range d.Segments {
		now := g
		now.Target = `{"At":0,"ID":"3"} <&> \"ID\":\"3\"`
		edits = append(edits, translate.Replacement{At: i, Old: []translate.Segment{g}, New: []translate.Segment{now}})
	}
	if _, err := l.Commit(ctx, id, Entry{Kind: Do, What: "replace", Segment: "1", Edit: edits}, nil); err != nil {
		t.Fatal(err)
	}
	h, err := l.History(ctx, id, "3")
	if err != nil || len(h) != 1 || len(h[0].Edit) != 1 {
		t.Fatalf("History = %+v, %v", h, err)
	}
	if r := h[0].Edit[0]; r.At != 2 || r.New[0].ID != "3" || r.New[0].Target != edits[2].New[0].Target {
		t.Errorf("the edit is %+v", r)
	}
}
