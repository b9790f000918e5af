package store

import (
	"errors"
	"testing"

	"satzpaar/translate"
)

// Later sources come before the first one, and a damaged one is noticed.
func TestSources(t *testing.T) {
	lib, err := Open(t.Context(), ":memory:", Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { lib.Close() })
	d := translate.Document{Name: "a.md", Format: "markdown", SourceLang: "de", TargetLang: "en", Segments: []translate.Segment{{ID: "1", Source: "Eins", State: translate.New}}}
	if _, err := lib.CreateProject(t.Context(), "a.md", []File{{Document: d, Original: []byte("Eins")}}, "2026-01-01T00:00:00Z"); err != nil {
		t.Fatal(err)
	}
	for _, b := range []string{"Zwei", "Drei"} {
		if err := lib.AddSource(t.Context(), 1, []byte(b)); err != nil {
			t.Fatal(err)
		}
	}
	all, err := lib.Sources(t.Context(), 1)
	if err != nil || len(all) != 3 || string(all[0]) != "Drei" || string(all[2]) != "Eins" {
		t.Errorf("Sources = %q, %v", all, err)
	}
	if _, err := lib.write.Exec(`UPDATE source SET bytes = x'00' WHERE n = 2`); err != nil {
		t.Fatal(err)
	}
	var e *translate.Error
	if _, err := lib.Sources(t.Context(), 1); !errors.As(err, &e) || e.Code != translate.Damaged {
		t.Errorf("a damaged source: %v", err)
	}
}
