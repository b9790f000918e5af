package session

import (
	"context"
	"slices"
	"sync/atomic"

	"satzpaar/translate"
	"satzpaar/translate/check"
	"satzpaar/translate/names"
)

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
	w.s.rankFound(i, g.ID)
	w.s.mu.Unlock()
	w.s.listen(Event{Kind: FindingsChanged, Segment: i})
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
	w.tellFound(doc, told, findings, judged)
	w.s.listen(Event{Kind: FindingsChanged, Segment: -1})
	return true
}

// tellFound keeps what was found in a document and ranks its segments anew, a
// piece at a time: the window does not wait long for s.mu.
func (w *worker) tellFound(doc *translate.Document, told int, findings []translate.Finding, judged []translate.Occurrence) {
	found := make(map[translate.SegmentID][]translate.Finding)
	for _, f := range findings {
		found[f.Segment] = append(found[f.Segment], f)
	}
	named := make(map[translate.SegmentID][]translate.Occurrence)
	for _, o := range judged {
		named[o.Segment] = append(named[o.Segment], o)
	}
	at := firstPlaces(doc, judged)
	w.s.mu.Lock()
	w.s.nameAt = at
	w.s.mu.Unlock()
	const piece = 256
	for i := 0; i < len(doc.Segments); i += piece {
		w.s.mu.Lock()
		for k := i; k < min(i+piece, len(doc.Segments)); k++ {
			g := &doc.Segments[k]
			r := w.s.result(g.ID)
			r.findings, r.names = found[g.ID], named[g.ID]
			if g.State == translate.New && g.Target == "" {
				// Nobody has begun it: it is open, not faulty.
				r.findings = slices.DeleteFunc(r.findings, func(f translate.Finding) bool { return f.Check == "empty" })
			}
			w.s.rankFound(k, g.ID)
		}
		w.s.mu.Unlock()
	}
	w.mu.Lock()
	w.whole = max(w.whole, told)
	w.mu.Unlock()
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
