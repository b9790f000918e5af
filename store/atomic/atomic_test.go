package atomic

import (
	"errors"
	"io"
	"os"
	"path/filepath"
	"testing"

	"satzpaar/translate"
)

func TestWriteFile(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "out.xlf")
	if err := WriteFile(path, []byte("first")); err != nil {
		t.Fatal(err)
	}
	if err := os.Chmod(path, 0o600); err != nil {
		t.Fatal(err)
	}
	link := filepath.Join(dir, "link.xlf")
	if err := os.Symlink(path, link); err != nil {
		t.Fatal(err)
	}
	if err := WriteFile(link, []byte("second")); err != nil {
		t.Fatal(err)
	}
	if got, err := os.ReadFile(path); err != nil || string(got) != "second" {
		t.Errorf("the file behind the link holds %q, %v", got, err)
	}
	if info, err := os.Lstat(link); err != nil || info.Mode()&os.ModeSymlink == 0 {
		t.Errorf("the link became %v, %v", info.Mode(), err)
	}
	if info, err := os.Stat(path); err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("the permissions became %v, %v", info.Mode(), err)
	}
	alone(t, dir, 2)
}

// What cannot be written leaves nothing behind.
func TestWriteFileRefused(t *testing.T) {
	dir := t.TempDir()
	for _, tt := range []struct{ name, path string }{
		{"no such folder", filepath.Join(dir, "none", "out.xlf")},
		{"a folder", dir},
		{"a full device", "/dev/full"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			var e *translate.Error
			if err := WriteFile(tt.path, []byte("text")); !errors.As(err, &e) || e.Code != translate.Unwritable || e.File != tt.path {
				t.Errorf("WriteFile = %v", err)
			}
			alone(t, dir, 0)
		})
	}
}

// What cannot be made leaves nothing behind either, and says itself why.
func TestWriteBroken(t *testing.T) {
	dir := t.TempDir()
	broken := &translate.Error{Code: translate.Refused, Text: "the codes cross"}
	err := Write(filepath.Join(dir, "out.xlf"), func(w io.Writer) error {
		_, err := io.WriteString(w, "half")
		return errors.Join(err, broken)
	})
	var e *translate.Error
	if !errors.As(err, &e) || e != broken {
		t.Errorf("Write = %v", err)
	}
	alone(t, dir, 0)
}

// What was written but cannot take its place is an error, and leaves nothing.
func TestWriteLosesItsPlace(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "out.xlf")
	err := Write(path, func(io.Writer) error { return os.MkdirAll(filepath.Join(path, "full"), 0o700) })
	var e *translate.Error
	if !errors.As(err, &e) || e.Code != translate.Unwritable {
		t.Errorf("Write = %v", err)
	}
	alone(t, dir, 1) // the folder that stands in the way
}

func alone(t *testing.T, dir string, want int) {
	t.Helper()
	if all, err := os.ReadDir(dir); err != nil || len(all) != want {
		t.Errorf("the folder holds %v, %v, want %d files", all, err, want)
	}
}
