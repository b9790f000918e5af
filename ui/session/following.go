package session

import "satzpaar/translate"

// heard returns how much of what it was told the worker's document holds.
func (w *worker) heard() int {
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.doc != nil || len(w.edits) > 0 || w.again {
		return w.told - 1
	}
	return w.told
}

// heardOf counts what the worker was told: as long as it stays the same, so does
// the document.
func (w *worker) heardOf() int {
	w.mu.Lock()
	defer w.mu.Unlock()
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

// rank asks for the segments of which a check has found something to be ranked
// anew.
func (w *worker) rank(check string) {
	w.mu.Lock()
	w.ranks = append(w.ranks, check)
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
