package session

import (
	"context"
	"runtime"
	"slices"
	"sync"
	"sync/atomic"
	"time"

	"satzpaar/store"
	"satzpaar/translate"
	"satzpaar/translate/check"
	"satzpaar/translate/names"
)

// result is what is known beside a segment.
type result struct {
	findings []translate.Finding
	names    []translate.Occurrence
	matches  []translate.Match
	parts    []translate.Fragment // where there are no matches
	looked   bool                 // the memory was asked
	round    int                  // when it was: what it learnt since is not known
	best     int                  // score of the best match that an analysis found
	analysed bool
	// served is what a server said of servedText.
	served     []translate.Finding
	servedText string
	weak       bool // and knows nothing like it, though it is not empty
}

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

	seen    atomic.Int64 // segments that the check of the whole has looked at
	reading sync.Mutex   // guards reader, for settled runs on the caller's goroutine
	reader  *names.Reader
	judge   *names.Judge // of reader

	// These belong to the worker's goroutine.
	own    *translate.Document // the document as it was last heard of
	scored int                 // segments of it up to this one the memory was asked for
	todo   []place             // pairs of it to be checked by themselves
	stale  bool                // own changed since it was checked as a whole
	took   time.Duration       // to check it
	termed bool                // the file's glossary was read
	units  int                 // of the memory, when it was first asked; -1: not yet
}

// weak is the score below which a match is of little use.
const weak = 75

// knows reports whether the memory had anything to say when it was first asked.
func (w *worker) knows() bool {
	if w.units < 0 {
		n, err := w.s.lib.UnitCount(w.ctx)
		if err != nil {
			return false
		}
		w.units = n
	}
	return w.units > 0
}

type lookup struct {
	id    translate.SegmentID
	index int
	query store.Query
	round int // of asking the memory: what an earlier one answers no longer holds
}

func startWorker(s *Session) *worker {
	w := &worker{s: s, wake: make(chan struct{}, 1), units: -1, own: &translate.Document{}}
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

// settled checks the document as it stands, on the caller's goroutine.
func (w *worker) settled(ctx context.Context) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	w.mu.Lock()
	told := w.told
	done := w.whole == told
	w.mu.Unlock()
	if !done {
		w.checkDocument(w.live(), told, func() bool { return w.ctx.Err() != nil })
	}
	return nil
}

// checking returns how many segments the check of the whole has looked at, of
// how many; false when nothing waits to be checked.
func (w *worker) checking() (n, of int, is bool) {
	w.mu.Lock()
	defer w.mu.Unlock()
	return int(w.seen.Load()), w.s.Len(), w.whole != w.told
}

// heard returns how much of what it was told the worker's document holds.
func (w *worker) heard() int {
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.doc != nil || len(w.edits) > 0 || w.again {
		return w.told - 1
	}
	return w.told
}

// check asks for the findings of the whole document anew, for what the checks
// know has changed.
func (w *worker) check() {
	w.mu.Lock()
	w.again = true
	w.told++
	w.mu.Unlock()
	w.nudge()
}

// follow tells the worker of edits. It takes constant time, while a copy of a
// large document would hold up every key.
func (w *worker) follow(edits []translate.Replacement) {
	w.mu.Lock()
	w.edits = append(w.edits, edits...)
	w.told++
	w.mu.Unlock()
	w.nudge()
}

// patch tells the worker how segment i stands now.
func (w *worker) patch(i int, g translate.Segment) {
	one := []translate.Segment{g}
	w.mu.Lock()
	w.told++
	if n := len(w.edits) - 1; n >= 0 && w.edits[n].At == i && len(w.edits[n].Old) == 1 && len(w.edits[n].New) == 1 {
		w.edits[n].New = one // of the keys of a word the last one counts
	} else {
		w.edits = append(w.edits, translate.Replacement{At: i, Old: one, New: one})
	}
	w.mu.Unlock()
	w.nudge()
}

// live copies the document as it stands on the screen.
func (w *worker) live() *translate.Document {
	d := *w.s.doc
	d.Segments = make([]translate.Segment, w.s.Len())
	for i := range d.Segments {
		d.Segments[i] = w.s.Live(i)
	}
	return &d
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
	doc, edits, again := w.doc, w.edits, w.again
	if n := len(w.look); n > 0 {
		look = &w.look[n-1]
		w.look = w.look[:n-1]
	} else {
		w.doc, w.edits, w.again = nil, nil, false
	}
	w.mu.Unlock()
	switch {
	case look != nil:
		found, parts, err := w.lookUp(look.query)
		if err != nil {
			return true // the next request asks again
		}
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
			w.s.rankFound(look.index, &w.own.Segments[look.index])
		}
		w.s.mu.Unlock()
		w.s.listen(Event{Kind: FindingsChanged, Segment: look.index})
		return true
	case doc != nil || len(edits) > 0 || again:
		if doc != nil {
			w.own, w.scored = doc, 0
		}
		w.stale = true
		w.apply(edits)
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

// apply brings the worker's document up to date and notes the pairs that are to
// be checked, in between look-ups.
func (w *worker) apply(edits []translate.Replacement) {
	for _, r := range edits {
		if r.At+len(r.Old) > len(w.own.Segments) {
			continue // of a document that was told anew meanwhile
		}
		if len(r.Old) != len(r.New) {
			w.scored = min(w.scored, r.At)
		}
		w.own.Segments = replaced(w.own.Segments, r.At, len(r.Old), r.New)
		for k := range r.New {
			w.todo = append(w.todo, place{r.New[k].ID, r.At + k})
		}
	}
}

// A place is where a segment stood when it was noted.
type place struct {
	id translate.SegmentID
	at int
}

// index returns where a segment of the worker's document stands, -1 if it moved
// or went: then the check of the whole looks at it.
func (w *worker) index(p place) int {
	if p.at < len(w.own.Segments) && w.own.Segments[p.at].ID == p.id {
		return p.at
	}
	return -1
}

// wide reports whether a check looks at the whole document.
func wide(id string) bool {
	c, _ := check.Of(id)
	return c.Wide
}

// checkPair checks one pair by itself; what the whole document says of it
// stays until it is checked as a whole.
func (w *worker) checkPair(i int) {
	g := w.own.Segments[i]
	alone := append(w.s.known().Segment(g), w.s.fileIssues(&g)...)
	w.s.mu.Lock()
	r := w.s.result(g.ID)
	var all []translate.Finding
	for _, f := range r.findings {
		if wide(f.Check) && f.Target.End <= len(g.Target) {
			all = append(all, f)
		}
	}
	for _, f := range alone {
		if f.Check != "empty" || g.State != translate.New {
			all = append(all, f)
		}
	}
	slices.SortStableFunc(all, func(a, b translate.Finding) int { return int(b.Severity) - int(a.Severity) })
	r.findings = all
	w.s.rankFound(i, &g)
	w.s.mu.Unlock()
	w.s.listen(Event{Kind: FindingsChanged, Segment: i})
}

// hands is how many processors the worker may use at once: one is the window's.
func hands() int { return max(1, runtime.GOMAXPROCS(0)-1) }

// wanted reports whether something more urgent than the whole document waits: a
// key in a segment, a look-up, the end.
func (w *worker) wanted() bool {
	w.mu.Lock()
	defer w.mu.Unlock()
	return w.ctx.Err() != nil || w.doc != nil || len(w.edits) > 0 || w.again || len(w.look) > 0
}

// checkDocument checks a document, as it was when the worker had been told so
// much, as a whole. It reports whether it came to the end: it gives up as soon
// as stopped says so.
func (w *worker) checkDocument(doc *translate.Document, told int, stopped func() bool) bool {
	judge := w.s.namesJudge()
	judged := w.names(judge, doc)
	known := w.s.known()
	known.Judge, known.Judged = judge, judged
	known.Hands = hands()
	var gaveUp atomic.Bool
	w.seen.Store(0)
	known.Stopped = func() bool {
		w.seen.Add(1)
		if stopped() {
			gaveUp.Store(true)
		}
		return gaveUp.Load()
	}
	findings := append(known.Run(doc), w.s.issuesOf(doc)...)
	if gaveUp.Load() {
		return false
	}
	w.s.mu.Lock()
	fresh := map[translate.SegmentID]bool{}
	for i := range doc.Segments {
		g := &doc.Segments[i]
		fresh[g.ID] = g.State == translate.New && g.Target == ""
		r := w.s.result(g.ID)
		r.findings, r.names = nil, nil
	}
	for _, f := range findings {
		if f.Check == "empty" && fresh[f.Segment] {
			continue // nobody has begun it: it is open, not faulty
		}
		r := w.s.result(f.Segment)
		r.findings = append(r.findings, f)
	}
	for _, o := range judged {
		r := w.s.result(o.Segment)
		r.names = append(r.names, o)
	}
	w.mu.Lock()
	w.whole = max(w.whole, told)
	w.mu.Unlock()
	w.s.nameAt = firstPlaces(doc, judged)
	for i := range doc.Segments {
		w.s.rankFound(i, &doc.Segments[i])
	}
	w.s.mu.Unlock()
	w.s.listen(Event{Kind: FindingsChanged, Segment: -1})
	return true
}

// firstPlaces returns where each name stands first.
func firstPlaces(doc *translate.Document, all []translate.Occurrence) map[string]int32 {
	index := make(map[translate.SegmentID]int32, len(doc.Segments))
	for i := range doc.Segments {
		index[doc.Segments[i].ID] = int32(i)
	}
	at := map[string]int32{}
	for _, o := range all {
		if i, ok := at[o.Name]; !ok || index[o.Segment] < i {
			at[o.Name] = index[o.Segment]
		}
	}
	return at
}

// names judges the names of a document; what did not change since the last time
// is not judged anew. s.mu is not held.
func (w *worker) names(j *names.Judge, doc *translate.Document) []translate.Occurrence {
	w.reading.Lock()
	defer w.reading.Unlock()
	if w.reader == nil || w.judge != j {
		w.reader, w.judge = names.NewReader(j, hands()), j
	}
	return w.reader.Judge(doc)
}

// result returns the result of a segment, made if needed; s.mu is held.
func (s *Session) result(id translate.SegmentID) *result {
	r := s.results[id]
	if r == nil {
		r = &result{}
		s.results[id] = r
	}
	return r
}

// forget makes the memory be asked again for a segment.
func (s *Session) forget(id translate.SegmentID) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if r := s.results[id]; r != nil {
		r.looked = false
	}
}

// Request asks for what belongs beside segment i and the one behind it; an
// event follows when it is there.
func (s *Session) Request(i int) {
	if s.work == nil {
		return
	}
	s.wantServed(s.NextOpen(i), i)
	var need []lookup
	for _, k := range []int{s.NextOpen(i), i} {
		g := s.Segment(k)
		s.mu.Lock()
		r, round := s.result(g.ID), s.round
		known := r.looked && r.round == round
		s.mu.Unlock()
		if known || g.Source == "" {
			continue
		}
		need = append(need, lookup{g.ID, k, s.query(k), round})
	}
	s.work.mu.Lock()
	s.work.look = need
	s.work.mu.Unlock()
	s.work.nudge()
}

// Findings returns what the checks say of segment i so far, without what was
// dismissed.
func (s *Session) Findings(i int) []translate.Finding {
	s.mu.Lock()
	defer s.mu.Unlock()
	r := s.results[s.Segment(i).ID]
	if r == nil {
		return nil
	}
	var all []translate.Finding
	for _, f := range r.findings {
		if !s.isDismissed(f) {
			all = append(all, f)
		}
	}
	if s.textOf(s.Segment(i)) == r.servedText {
		for _, f := range r.served {
			if !s.isDismissed(f) {
				all = append(all, f)
			}
		}
	}
	return all
}

// Names returns the names of segment i so far.
func (s *Session) Names(i int) []translate.Occurrence {
	s.mu.Lock()
	defer s.mu.Unlock()
	if r := s.results[s.Segment(i).ID]; r != nil {
		return r.names
	}
	return nil
}

func (s *Session) isDismissed(f translate.Finding) bool {
	if slices.Contains(s.muted, f.Check) {
		return true
	}
	for _, d := range s.dismissed {
		if d.Covers(f) {
			return true
		}
	}
	return false
}
