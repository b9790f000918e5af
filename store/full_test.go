package store

import (
	"errors"
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"satzpaar/translate"
)

// On a full disk a commit is refused whole, all earlier ones stay, and the same
// library goes on once there is space again.
func TestFullDisk(t *testing.T) {
	l := open(t, filepath.Join(t.TempDir(), "l.db"))
	p, err := l.CreateProject(t.Context(), "job", []File{sample(1)}, "")
	if err != nil {
		t.Fatal(err)
	}
	limit := func(pages int) {
		t.Helper()
		if _, err := l.write.Exec(fmt.Sprintf("PRAGMA max_page_count = %d", pages)); err != nil {
			t.Fatal(err)
		}
	}
	var used int
	if err := l.write.QueryRow("PRAGMA page_count").Scan(&used); err != nil {
		t.Fatal(err)
	}
	limit(used + 8)
	long := strings.Repeat("Ein langer Satz über den Hafen. ", 100)
	remember := func(n int) error {
		_, err := l.Commit(t.Context(), p, Entry{Kind: Do, What: "approve"}, []translate.Unit{{
			Source: fmt.Sprint(n, long), Target: "A long sentence.", SourceLang: "de", TargetLang: "en",
			State: translate.Reviewed, Document: "1", Segment: translate.SegmentID(fmt.Sprint(n)),
		}})
		return err
	}
	confirmed := 0
	for ; err == nil && confirmed < 1000; confirmed++ {
		err = remember(confirmed)
	}
	confirmed--
	var e *translate.Error
	if !errors.As(err, &e) || e.Code != translate.Unwritable || e.Text != "the disk is full" {
		t.Fatalf("Commit = %v, want one clear sentence", err)
	}
	count := func() int {
		t.Helper()
		n, err := l.UnitCount(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		return n
	}
	if got := count(); got != confirmed {
		t.Errorf("%d units are there, %d were confirmed", got, confirmed)
	}
	limit(1 << 20)
	if err := remember(confirmed); err != nil {
		t.Errorf("with space again: %v", err)
	}
	if got := count(); got != confirmed+1 {
		t.Errorf("%d units are there, %d were confirmed", got, confirmed+1)
	}
}
