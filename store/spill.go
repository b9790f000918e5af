package store

import (
	"os"
	"path/filepath"
)

// spill is a temporary file for what an index needs while it is built.
type spill struct{ *os.File }

func (l *Library) newSpill() (spill, error) {
	l.sweep()
	f, err := l.part()
	return spill{f}, err
}

func (s spill) remove() {
	_, _ = s.Close(), os.Remove(s.Name()) // it only takes space, and sweep finds it
}

// part makes a temporary file beside the library.
func (l *Library) part() (*os.File, error) {
	return os.CreateTemp(filepath.Dir(l.path), filepath.Base(l.path)+".idx-*.part")
}

// sweep removes what a killed program left half-written. Only the holder of
// the lock may: another program may be writing.
func (l *Library) sweep() {
	if l.lock == nil {
		return
	}
	parts, err := filepath.Glob(l.path + ".idx-*.part")
	if err != nil {
		return // the pattern has no meaning in this folder's name
	}
	for _, p := range parts {
		_ = os.Remove(p) // it only takes space
	}
}
