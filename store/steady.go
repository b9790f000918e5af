package store

import (
	"errors"
	"os"
	"sync/atomic"
)

// A steady file goes to the disk while it is written, so that little is left
// to wait for in the end.
type steady struct {
	*os.File
	written atomic.Int64
	due     chan struct{}
	over    chan error
}

// steadyStep is after how many bytes it is time to write to the disk.
const steadyStep = 32 << 20

func newSteady(f *os.File) *steady {
	s := &steady{File: f, due: make(chan struct{}, 1), over: make(chan error, 1)}
	go func() {
		var err error
		for range s.due {
			// Who hears of an error here hears of it only once.
			err = errors.Join(err, s.File.Sync())
		}
		s.over <- err
	}()
	return s
}

func (s *steady) WriteAt(b []byte, at int64) (int, error) {
	n, err := s.File.WriteAt(b, at)
	if w := s.written.Add(int64(n)); w/steadyStep != (w-int64(n))/steadyStep {
		select {
		case s.due <- struct{}{}:
		default: // it comes anyway
		}
	}
	return n, err
}

// finish returns when all is on the disk. Nothing may be written afterwards.
func (s *steady) finish() error {
	close(s.due)
	err := <-s.over
	return errors.Join(err, s.File.Sync())
}
