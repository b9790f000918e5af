package store

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"satzpaar/translate"
)

// absent is the schema version of a library that is not there yet.
const absent = 0

// inspect looks at the file without opening it as a database and returns the
// version of its schema, absent where there is none. What is no library, or a
// newer one, is an error and must stay untouched.
func inspect(path string) (version int, err error) {
	info, err := os.Stat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return absent, nil
	case err != nil:
		return absent, &translate.Error{Code: translate.Unreadable, File: path, Text: "cannot be read", Err: err}
	case info.IsDir():
		return absent, &translate.Error{Code: translate.Invalid, File: path, Text: "is a folder, not a library"}
	case info.Size() == 0:
		return absent, nil
	}
	f, err := os.Open(path)
	if err != nil {
		return absent, &translate.Error{Code: translate.Unreadable, File: path, Text: "cannot be read", Hint: "Check its permissions.", Err: err}
	}
	defer f.Close()
	head := make([]byte, 100)
	if _, err := f.ReadAt(head, 0); err != nil || string(head[:16]) != "SQLite format 3\x00" {
		return absent, notALibrary(path)
	}
	// The application id stands in the header at offset 68, the version at 60
	// (SQLite file format, 1.3).
	if id := be32(head[68:]); id != ApplicationID {
		return absent, notALibrary(path)
	}
	version = int(be32(head[60:]))
	if version > latest() {
		return absent, &translate.Error{
			Code: translate.Newer, File: path,
			Text: fmt.Sprintf("this library was written by a newer Satzpaar (schema %d, this program knows %d)", version, latest()),
			Hint: "Update Satzpaar; the file was not touched.",
		}
	}
	return version, nil
}

// logNeeded reports whether reading the library needs the log beside it: there
// is one, or another process may begin one. Where neither can be, SQLite must
// be told that nothing changes, for in a folder that cannot be written to it
// cannot make the files by which readers of a log find each other.
func logNeeded(path string) bool {
	info, err := os.Stat(path + "-wal")
	return err == nil && info.Size() > 0 || probe(filepath.Dir(path)) == nil
}

// probe says why nothing can be made in a folder, nil if it can.
func probe(dir string) error {
	f, err := os.CreateTemp(dir, ".satzpaar-probe-*")
	if err != nil {
		return err
	}
	return errors.Join(f.Close(), os.Remove(f.Name()))
}

func notALibrary(path string) error {
	return &translate.Error{
		Code: translate.Invalid, File: path, Text: "this is not a Satzpaar library",
		Hint: "Choose another file; this one was not touched.",
	}
}

func be32(b []byte) uint32 {
	return uint32(b[0])<<24 | uint32(b[1])<<16 | uint32(b[2])<<8 | uint32(b[3])
}

// writable tells a read-only folder or file before SQLite answers with a code.
func writable(path string, fresh bool) error {
	dir := filepath.Dir(path)
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return &translate.Error{Code: translate.Unwritable, File: dir, Text: "the folder of the library cannot be made", Err: err}
	}
	if err := probe(dir); err != nil {
		return &translate.Error{
			Code: translate.Unwritable, File: dir, Text: "the folder of the library is read-only",
			Hint: "Choose a library in a folder that you may write to.", Err: err,
		}
	}
	if fresh {
		f, err := os.OpenFile(path, os.O_CREATE|os.O_RDWR, 0o600)
		if err != nil {
			return &translate.Error{Code: translate.Unwritable, File: path, Text: "the library cannot be made", Err: err}
		}
		return f.Close()
	}
	f, err := os.OpenFile(path, os.O_RDWR, 0)
	if err != nil {
		return &translate.Error{
			Code: translate.Unwritable, File: path, Text: "the library is read-only",
			Hint: "Change its permissions, or open it for reading only.", Err: err,
		}
	}
	return f.Close()
}
