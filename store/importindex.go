package store

import (
	"context"
	"sync"

	"satzpaar/translate/match"
)

// importIndex makes the index of a first import while it runs, so that the
// units need not be read back. Meanwhile no other building begins; look-ups
// scan.
type importIndex struct {
	l       *Library
	spill   spill
	b       match.Builder
	known   version // what the builder has been given
	batches chan []hashed
	fed     chan struct{} // closed when the builder has them all
	over    chan struct{} // that of recall.building
	usable  bool
}

// indexImport begins an index; nil where another is being made, or none can be.
// cancel ends the import: the library is closed only when it has ended.
func (l *Library) indexImport(ctx context.Context, cancel func()) *importIndex {
	if l.path == ":memory:" {
		return nil
	}
	r := &l.recall
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.building != nil || r.failed != nil {
		return nil
	}
	now, err := l.memoryVersion(ctx, l.read)
	if err != nil {
		return nil
	}
	s, err := l.newSpill()
	if err != nil {
		return nil // it is made afterwards, or says then why it cannot be
	}
	x := &importIndex{l: l, spill: s, batches: make(chan []hashed, importQueue), fed: make(chan struct{}), over: make(chan struct{}), usable: true, known: version{Unit: now.Unit, Change: now.Change}}
	x.b.Spill = s
	r.building, r.cancel = x.over, cancel
	go func() {
		defer close(x.fed)
		for batch := range x.batches {
			for i := range batch {
				x.b.Add(batch[i].ID, batch[i].Source, batch[i].Target)
			}
		}
	}()
	return x
}

// add takes units that are safe, with their numbers, which must follow those
// before: else another program writes to the memory as well, and the index is
// left to be made afterwards.
func (x *importIndex) add(batch []hashed) {
	if !x.usable || len(batch) == 0 {
		return
	}
	if batch[0].ID != x.known.Unit+1 || batch[len(batch)-1].ID != x.known.Unit+int64(len(batch)) {
		x.usable = false
		return
	}
	x.known.Unit += int64(len(batch))
	x.batches <- batch
}

// finish writes the index, and that of hashes beside it, where all went well
// and there are enough units for a file.
func (x *importIndex) finish(ctx context.Context, wanted bool) error {
	close(x.batches)
	<-x.fed
	defer x.spill.remove()
	var f *indexFile
	var hashes error
	if wanted && x.usable && x.known.Unit > maxUnsaved {
		var wait sync.WaitGroup
		wait.Go(func() { hashes = x.l.indexHashes(context.WithoutCancel(ctx)) })
		f, _ = x.l.saveIndex(ctx, &x.b, x.known) // the units are safe: who looks up makes it anew, or hears why it cannot be
		wait.Wait()
	}
	r := &x.l.recall
	r.mu.Lock()
	defer r.mu.Unlock()
	defer close(x.over)
	r.building = nil
	switch {
	case f != nil && r.failed == nil:
		r.adopt(f)
	case f != nil:
		f.drop()
	}
	return hashes
}
