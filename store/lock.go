package store

import (
	"fmt"
	"os"
	"os/user"
	"strings"
	"time"

	"github.com/gofrs/flock"

	"satzpaar/translate"
)

// A lock keeps a second window from writing to the same library. It is held by
// the operating system, so it vanishes with the process; the text in the file
// beside it says who holds it.
type lock struct {
	flock *flock.Flock
	path  string
}

func acquire(library string) (*lock, error) {
	path := library + ".lock"
	f := flock.New(path, flock.SetPermissions(0o600))
	ok, err := f.TryLock()
	if err != nil {
		return nil, &translate.Error{Code: translate.Unwritable, File: path, Text: "the lock of the library cannot be taken", Err: err}
	}
	if !ok {
		return nil, &translate.Error{
			Code: translate.Busy, File: library,
			Text: fmt.Sprintf("the library is open in another window (%s)", holder(library)),
			Hint: "Close it there, or open this one for reading only.",
		}
	}
	l := &lock{flock: f, path: library + ".holder"}
	return l, os.WriteFile(l.path, []byte(self()), 0o600)
}

func (l *lock) release() error {
	_ = os.Remove(l.path) // for show only
	return l.flock.Close()
}

// holder says who holds the library, as far as that is known.
func holder(library string) string {
	b, err := os.ReadFile(library + ".holder")
	if err != nil || len(b) == 0 {
		return "holder unknown"
	}
	return strings.TrimSpace(string(b))
}

func self() string {
	name := "unknown user"
	if u, err := user.Current(); err == nil {
		name = u.Username
	}
	host, err := os.Hostname()
	if err != nil {
		host = "unknown host"
	}
	return fmt.Sprintf("%s on %s, process %d, since %s", name, host, os.Getpid(), time.Now().Format("2006-01-02 15:04"))
}
