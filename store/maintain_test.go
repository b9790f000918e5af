package store

import (
	"errors"
	"slices"
	"testing"

	"satzpaar/translate"
)

func TestSelections(t *testing.T) {
	l := open(t, ":memory:")
	ctx := t.Context()
	remember(t, l,
		"Der Hafen ist heute geschlossen.", "The port is closed today.",
		"Der Hafen ist heute geschlossen.", "The harbour is closed today.",
		"Kiel", "Kiel",
		"The ship is in the port and the crew is on board.", "Das Schiff ist im Hafen und die Mannschaft ist an Bord.",
	)
	twin := translate.Unit{
		Source: "Kiel", Target: "Kiel", SourceLang: "de", TargetLang: "en", State: translate.Translated,
		Origin: translate.FromMachine, Context: "elsewhere", Who: "Eva", Document: "a.txt",
	}
	if _, err := l.Import(ctx, Import{}, func(yield func(translate.Unit) error) error { return yield(twin) }); err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct {
		name string
		s    Selection
		want []int64
	}{
		{"all", Selection{}, []int64{5, 4, 3, 2, 1}},
		{"text", Selection{Text: "hafen"}, []int64{4, 2, 1}},
		{"text on one side", Selection{Text: "hafen", Side: SourceSide}, []int64{2, 1}},
		{"duplicate", Selection{Fault: Duplicate}, []int64{5}},
		{"several targets", Selection{Fault: SeveralTargets}, []int64{1, 2}},
		{"source is target", Selection{Fault: SourceIsTarget}, []int64{5, 3}},
		{"wrong language", Selection{Fault: WrongLanguage}, []int64{4}},
		{"unapproved", Selection{Fault: Unapproved}, []int64{5}},
		{"by origin", Selection{Origin: translate.FromMachine}, []int64{5}},
		{"by person and document", Selection{Who: "Eva", Document: "a."}, []int64{5}},
		{"another memory", Selection{Memory: 3}, nil},
	} {
		t.Run(tt.name, func(t *testing.T) {
			units, err := l.Browse(ctx, tt.s, 0, 10)
			if err != nil {
				t.Fatal(err)
			}
			var got []int64
			for _, u := range units {
				got = append(got, u.ID)
			}
			if !slices.Equal(got, tt.want) {
				t.Errorf("Browse = %v, want %v", got, tt.want)
			}
			if n, err := l.CountSelected(ctx, tt.s); err != nil || n != len(tt.want) {
				t.Errorf("CountSelected = %d, %v, want %d", n, err, len(tt.want))
			}
		})
	}
	if _, err := l.Browse(ctx, Selection{Fault: "ugly"}, 0, 1); codeOf(err) != translate.Invalid {
		t.Errorf("an unknown fault: %v", err)
	}
}

// What maintenance does can be taken back once, and nothing is lost on the way.
func TestUndoUnits(t *testing.T) {
	l := open(t, ":memory:")
	ctx := t.Context()
	remember(t, l, numbered(5)...)
	before, err := l.Browse(ctx, Selection{}, 0, 10)
	if err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct {
		name string
		n    int
		act  func() error
	}{
		{"edit", 1, func() error { return l.EditUnit(ctx, 3, "Der Kai.", "The quay.", "Eva", "2026-01-01T00:00:00Z") }},
		{"delete", 5, func() error { _, err := l.DeleteSelected(ctx, Selection{}); return err }},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if err := tt.act(); err != nil {
				t.Fatal(err)
			}
			if now, err := l.Browse(ctx, Selection{}, 0, 10); err != nil || slices.Equal(now, before) {
				t.Fatalf("nothing changed (%v)", err)
			}
			what, n, err := l.UndoUnits(ctx)
			if err != nil || what != tt.name || n != tt.n {
				t.Errorf("UndoUnits = %q, %d, %v", what, n, err)
			}
			if now, err := l.Browse(ctx, Selection{}, 0, 10); err != nil || !slices.Equal(now, before) {
				t.Errorf("not as before: %+v, %v", now, err)
			}
			if got := found(t, l, before[0].Source); len(got) == 0 || got[0] != before[0].Target {
				t.Errorf("found %q after the undo", got)
			}
			if what, _, err := l.UndoUnits(ctx); err != nil || what != "" {
				t.Errorf("a second undo = %q, %v", what, err)
			}
		})
	}
	if done := remember(t, l, numbered(5)...); done.Skipped != 0 {
		t.Errorf("after the undo %d pairs count as deleted", done.Skipped)
	}
}

func TestReadOnlyMemory(t *testing.T) {
	l := open(t, ":memory:")
	ctx := t.Context()
	id, err := l.SaveMemory(ctx, Memory{Name: "client", Penalty: 3, ReadOnly: true})
	if err != nil {
		t.Fatal(err)
	}
	u := translate.Unit{Source: "Der Hafen schläft.", Target: "The port sleeps.", SourceLang: "de", TargetLang: "en", State: translate.Reviewed, Origin: translate.FromFile}
	if _, err := l.Import(ctx, Import{Memory: id}, func(yield func(translate.Unit) error) error { return yield(u) }); err != nil {
		t.Fatal(err)
	}
	m, err := l.Lookup(ctx, Query{Source: u.Source, Min: 70, Limit: 5})
	if err != nil || len(m) != 1 || m[0].Base != 100 || m[0].Score != 97 || len(m[0].Penalties) != 1 {
		t.Errorf("Lookup = %+v, %v", m, err)
	}
	if err := l.EditUnit(ctx, 1, "a", "b", "", ""); codeOf(err) != translate.Refused {
		t.Errorf("EditUnit: %v", err)
	}
	if n, err := l.DeleteUnits(ctx, []int64{1}); n != 0 || err != nil {
		t.Errorf("DeleteUnits = %d, %v", n, err)
	}
	if m, err := l.Lookup(ctx, Query{Source: u.Source, Min: 70, Limit: 5, Memories: []int64{id + 1}}); err != nil || len(m) != 0 {
		t.Errorf("a memory that was not asked answers: %+v, %v", m, err)
	}
}

func codeOf(err error) translate.Code {
	var e *translate.Error
	if errors.As(err, &e) {
		return e.Code
	}
	return 0
}
