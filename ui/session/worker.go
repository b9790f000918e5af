package session

import (
	"context"
	"runtime"
	"sync"
	"sync/atomic"
	"time"

	"satzpaar/translate"
	"satzpaar/translate/names"
)

// worker computes findings and matches off the window's goroutine. It has one
// goroutine; stop waits for it.
type worker struct {
	s      *Session
	cancel context.CancelFunc
	ctx    context.Context
	wake   chan struct{}
	done   sync.WaitGroup

	mu    sync.Mutex
	doc   *translate.Document     // the whole anew; nil: as before
	edits []translate.Replacement // what changed since, in order; of Old the length alone counts
	again bool                    // the whole is to be checked, whatever has changed
	told  int                     // counts what the worker was told
	whole int                     // told when the whole was checked last; below: it is to be checked
	look  []lookup
	ranks []string // checks that were muted, or speak again

	seen    atomic.Int64 // segments that the check of the whole has looked at
	reading sync.Mutex   // guards reader, for settled runs on the caller's goroutine
	reader  *names.Reader
	judge   *names.Judge // of reader

	// These belong to the worker's goroutine.
	own    *translate.Document // the document as it was last heard of
	scored int                 // segments of it up to this one the memory was asked for
	turn   int                 // and in which turn that was
	todo   []place             // pairs of it to be checked by themselves
	stale  bool                // own changed since it was checked as a whole
	took   time.Duration       // to check it
	termed bool                // the file's glossary was read
	known  *bool               // whether the memory knows more than this document; nil: not asked yet
}

func startWorker(s *Session) *worker {
	w := &worker{s: s, wake: make(chan struct{}, 1), own: &translate.Document{}}
	w.ctx, w.cancel = context.WithCancel(context.Background())
	sure := s.surePairs()
	w.done.Go(func() { w.run(sure) })
	w.s.work = w
	w.doc, w.told = w.live(), 1
	w.nudge()
	return w
}

func (w *worker) stop() {
	w.cancel()
	w.done.Wait()
}

func (w *worker) nudge() {
	select {
	case w.wake <- struct{}{}:
	default:
	}
}

// run does what is asked for until the session ends; the pairs that were sure
// at its beginning teach it the words.
func (w *worker) run(sure pairs) {
	for {
		select {
		case <-w.ctx.Done():
			return
		case <-w.wake:
		}
		for w.step() {
		}
		if w.stale && w.rest() {
			began := time.Now()
			if w.stale = !w.checkDocument(w.own, w.heard(), w.wanted); !w.stale {
				w.took = time.Since(began)
			}
		}
		if !w.termed {
			w.termed = true
			if w.s.readTerms(w.ctx) {
				w.stale = !w.checkDocument(w.own, w.heard(), w.wanted)
			}
		}
		if w.s.learnt.Load() == nil {
			w.learn(sure)
		}
		if !w.stale {
			w.scoreRest()
		}
	}
}

// rest waits until nothing was asked for as long as checking the document took
// last, so that work in a large one leaves the machine to the window. It
// reports false if something was.
func (w *worker) rest() bool { return w.pause(max(w.took, 20*time.Millisecond)) }

// pause leaves the machine to others, and reports false if something is wanted
// of the worker.
func (w *worker) pause(d time.Duration) bool {
	t := time.NewTimer(d)
	defer t.Stop()
	select {
	case <-w.ctx.Done():
		return false
	case <-w.wake:
		w.nudge()
		return false
	case <-t.C:
		return true
	}
}

// step does one small piece of work, look-ups first, and reports whether there
// was one.
func (w *worker) step() bool {
	if w.ctx.Err() != nil {
		return false
	}
	w.mu.Lock()
	var look *lookup
	doc, edits, again, ranks := w.doc, w.edits, w.again, w.ranks
	if n := len(w.look); n > 0 {
		look = &w.look[n-1]
		w.look = w.look[:n-1]
	} else {
		w.doc, w.edits, w.again, w.ranks = nil, nil, false, nil
	}
	w.mu.Unlock()
	switch {
	case look != nil:
		found, parts, err := w.lookUp(look.query)
		if err != nil {
			return true // the next request asks again
		}
		w.newTurn()
		knows := w.knows()
		w.s.mu.Lock()
		if look.round != w.s.round {
			w.s.mu.Unlock()
			return true
		}
		r := w.s.result(look.id)
		r.matches, r.parts, r.looked, r.round = found, parts, true, look.round
		r.weak = knows && (len(found) == 0 || found[0].Score < weak)
		if look.index < len(w.own.Segments) && w.own.Segments[look.index].ID == look.id {
			w.s.rankFound(look.index, w.own.Segments[look.index].ID)
		}
		w.s.mu.Unlock()
		w.s.listen(Event{Kind: FindingsChanged, Segment: look.index})
		return true
	case doc != nil || len(edits) > 0 || again || len(ranks) > 0:
		if doc != nil {
			w.own, w.scored = doc, 0
		}
		w.stale = w.stale || doc != nil || len(edits) > 0 || again
		w.apply(edits)
		for _, check := range ranks {
			w.s.rankCheck(w.own.Segments, check)
			w.s.listen(Event{Kind: FindingsChanged, Segment: -1})
		}
		return true
	case len(w.todo) > 0:
		n := len(w.todo) - 1
		i := w.index(w.todo[n])
		w.todo = w.todo[:n]
		if i >= 0 {
			w.checkPair(i)
		}
		return true
	}
	return false
}

// hands is how many processors the worker may use at once: one is the window's.
func hands() int { return max(1, runtime.GOMAXPROCS(0)-1) }

// wanted reports whether something more urgent than the whole document waits: a
// key in a segment, a look-up, the end.
func (w *worker) wanted() bool {
	w.mu.Lock()
	defer w.mu.Unlock()
	return w.ctx.Err() != nil || w.doc != nil || len(w.edits) > 0 || w.again || len(w.look)+len(w.ranks) > 0
}
