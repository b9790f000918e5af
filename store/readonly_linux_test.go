package store

import (
	"errors"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"syscall"
	"testing"

	"satzpaar/translate"
)

// A folder or a library that may not be written to is refused in a sentence
// that names it. Root may write everywhere, so the test looks at the files as
// another user.
func TestReadOnlyPlaces(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "l.db")
	made := open(t, path)
	if err := errors.Join(made.SetSetting(t.Context(), "k", "kept"), made.Close()); err != nil {
		t.Fatal(err)
	}
	for place, mode := range map[string]os.FileMode{filepath.Dir(dir): 0o755, dir: 0o555} {
		if err := os.Chmod(place, mode); err != nil {
			t.Fatal(err)
		}
	}
	defer os.Chmod(dir, 0o755)
	if err := os.Chmod(path, 0o444); err != nil {
		t.Fatal(err)
	}
	if os.Geteuid() == 0 {
		runtime.LockOSThread() // the user of file accesses belongs to the thread
		defer runtime.UnlockOSThread()
		if err := syscall.Setfsuid(65534); err != nil {
			t.Fatal(err)
		}
		defer syscall.Setfsuid(0)
	}
	before := places(t, dir)
	for _, name := range []string{"l.db", "fresh.db"} {
		_, err := Open(t.Context(), filepath.Join(dir, name), Options{})
		var e *translate.Error
		if !errors.As(err, &e) || e.Code != translate.Unwritable || e.Hint == "" {
			t.Errorf("Open(%s) = %v, want a refusal with a way out", name, err)
		}
	}
	l, err := Open(t.Context(), path, Options{ReadOnly: true})
	if err != nil {
		t.Fatalf("for reading only: %v", err)
	}
	if got, err := l.Setting(t.Context(), "k"); err != nil || got != "kept" {
		t.Errorf("for reading only, the setting is %q, %v", got, err)
	}
	if err := l.Close(); err != nil {
		t.Error(err)
	}
	if after := places(t, dir); !slices.Equal(after, before) {
		t.Errorf("the folder holds %v, held %v", after, before)
	}
}

func places(t *testing.T, dir string) []string {
	t.Helper()
	all, err := filepath.Glob(filepath.Join(dir, "*"))
	if err != nil {
		t.Fatal(err)
	}
	return all
}
