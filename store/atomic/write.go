// Package atomic puts files in place so that after a crash or a power cut the
// old file stands there or the new one, never a mixture.
package atomic

import (
	"errors"
	"io"
	"os"
	"path/filepath"
	"runtime"

	"satzpaar/translate"
)

// WriteFile writes b to a temporary file in the same folder, syncs it, renames
// it to path and syncs the folder. A file that stands there already keeps its
// permissions, a link stays a link. On an error path is as it was.
func WriteFile(path string, b []byte) error {
	return Write(path, func(w io.Writer) error {
		_, err := w.Write(b)
		return err
	})
}

// Write is WriteFile for what content writes. An error of content itself that
// is a translate.Error is returned as it is.
func Write(path string, content func(io.Writer) error) error {
	err := write(path, content)
	var own *translate.Error
	if err == nil || errors.As(err, &own) {
		return err
	}
	return &translate.Error{Code: translate.Unwritable, File: path, Text: "cannot be written (" + reason(err) + ")", Err: err}
}

func reason(err error) string {
	var p *os.PathError
	if errors.As(err, &p) {
		return p.Err.Error()
	}
	return err.Error()
}

func write(path string, content func(io.Writer) error) (err error) {
	mode := os.FileMode(0o644)
	if info, err := os.Stat(path); err == nil {
		if !info.Mode().IsRegular() {
			return writeDevice(path, content)
		}
		mode = info.Mode().Perm()
		if path, err = filepath.EvalSymlinks(path); err != nil {
			return err
		}
	}
	dir := filepath.Dir(path)
	f, err := os.CreateTemp(dir, ".satzpaar-*")
	if err != nil {
		return err
	}
	defer func() {
		if err != nil {
			_ = os.Remove(f.Name()) // the first error is the one to report
		}
	}()
	err = content(f)
	if err == nil {
		err = f.Chmod(mode)
	}
	if err == nil {
		err = f.Sync()
	}
	if err = errors.Join(err, f.Close()); err != nil {
		return err
	}
	if err = os.Rename(f.Name(), path); err != nil {
		return err
	}
	return syncFolder(dir)
}

// syncFolder makes a rename durable. Windows has no such call: there the file
// system's own log keeps the order.
func syncFolder(dir string) error {
	if runtime.GOOS == "windows" {
		return nil
	}
	d, err := os.Open(dir)
	if err != nil {
		return err
	}
	return errors.Join(d.Sync(), d.Close())
}

// writeDevice writes to what cannot be replaced, as a pipe.
func writeDevice(path string, content func(io.Writer) error) error {
	f, err := os.OpenFile(path, os.O_WRONLY, 0)
	if err != nil {
		return err
	}
	return errors.Join(content(f), f.Close())
}
