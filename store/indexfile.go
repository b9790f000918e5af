package store

import (
	"context"
	"encoding/json"
	"errors"
	"os"
	"sync"

	"github.com/edsrzf/mmap-go"

	"satzpaar/translate/match"
)

// An indexFile is an index and the memory that it lies in. The memory is given
// back when the file was dropped and nobody holds it.
type indexFile struct {
	index   *match.Index
	version version

	mu      sync.Mutex
	holders int
	dropped bool
	mapped  mmap.MMap // nil: an index in memory
}

// openIndex maps the index file at path, if its checksums hold and it bears
// the stamp that the library knows.
func openIndex(path, stamp string) (*indexFile, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close() //nolint:errcheck // it was only read
	info, err := f.Stat()
	if err != nil {
		return nil, err
	}
	if err := match.Verify(f, info.Size()); err != nil {
		return nil, err
	}
	return mapIndex(f, stamp)
}

// mapIndex maps an index file whose bytes are known to be good.
func mapIndex(f *os.File, stamp string) (*indexFile, error) {
	m, err := mmap.Map(f, mmap.RDONLY, 0)
	if err != nil {
		return nil, err
	}
	x := &indexFile{mapped: m}
	if x.index, err = match.Open(m); err == nil {
		err = json.Unmarshal(x.index.Stamp(), &x.version)
	}
	if err == nil && x.version.Stamp != stamp {
		err = match.ErrForeign
	}
	if err != nil {
		return nil, errors.Join(err, m.Unmap())
	}
	return x, nil
}

// hold keeps the memory until the function that it returns is called.
func (f *indexFile) hold() func() {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.holders++
	return func() {
		f.mu.Lock()
		defer f.mu.Unlock()
		f.holders--
		f.free()
	}
}

func (f *indexFile) drop() {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.dropped = true
	f.free()
}

func (f *indexFile) free() {
	if f.dropped && f.holders == 0 && f.mapped != nil {
		_ = f.mapped.Unmap() // an address range that stays reserved harms nobody
		f.mapped = nil
	}
}

// indexPath returns where the index lies.
func (l *Library) indexPath() string { return l.path + ".idx" }

// stopIndex ends the building and gives the memory of the base back.
func (l *Library) stopIndex() {
	r := &l.recall
	r.mu.Lock()
	done := r.building
	if r.cancel != nil {
		r.cancel()
	}
	r.failed = errClosed
	f := r.folding
	r.mu.Unlock()
	if done != nil {
		<-done
	}
	if f != nil {
		f.stop()
		<-f.done
	}
	r.mu.Lock()
	defer r.mu.Unlock()
	r.failed = errClosed
	r.adopt(nil)
}

var errClosed = errors.New("the library is closed")

// PrepareLookup waits until the index knows every unit, so that no look-up
// scans. It returns why that cannot be.
func (l *Library) PrepareLookup(ctx context.Context) error {
	for {
		v, err := l.view(ctx)
		if err != nil {
			return err
		}
		v.release()
		r := &l.recall
		r.mu.Lock()
		behind, done, failed := r.behind, r.building, r.failed
		if !behind && r.folding != nil {
			behind, done = true, r.folding.done
		}
		r.mu.Unlock()
		if !behind {
			return nil
		}
		if done == nil {
			return failed
		}
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-done:
		}
	}
}
