package session

import (
	"context"
	"errors"

	"satzpaar/store"
	"satzpaar/translate"
)

// A Job is a command over many segments. What takes long of it, to work out the
// edits and to store them, is done off the window's goroutine, while the
// session takes no other edit; what they change comes into the document piece
// by piece. In order: Begin, Store, Show until it reports no more; after an
// error of Store, Drop.
type Job struct {
	s     *Session
	build func(context.Context) (store.Entry, error) // reads the document and changes nothing
	kept  func(n int64)                              // notes what can be undone now
	lands func() error                               // goes to where it acted; nil: stays
	entry store.Entry
	n     int64 // of the entry, once it is stored
	next  int   // the edit that is shown next
	left  int   // segments that somebody changed since
	late  error // what went wrong after it was stored
}

// Edits returns how many segments the job changes, once it is stored.
func (j *Job) Edits() int {
	n := len(j.entry.Edit)
	for _, x := range j.entry.Elsewhere {
		n += len(x.Edit)
	}
	return n
}

// Elsewhere returns how many of them are of other documents.
func (j *Job) Elsewhere() int { return j.Edits() - len(j.entry.Edit) }

// Left returns how many segments a command that is taken back, or done again,
// leaves as they are, because somebody went on working there.
func (j *Job) Left() int { return j.left }

// Change returns the segment that the job has changed, before and after; false
// where it is none or more than one.
func (j *Job) Change() (was, now translate.Segment, one bool) {
	if all := j.entry.Edit; j.Edits() == 1 && len(all) == 1 && len(all[0].Old) == 1 && len(all[0].New) == 1 {
		return all[0].Old[0], all[0].New[0], true
	}
	return was, now, false
}

// What returns the command that the job does, or takes back.
func (j *Job) What() string { return j.entry.What }

// busy refuses edits while a job has the document.
func (s *Session) busy() error {
	if !s.held {
		return nil
	}
	return &translate.Error{Code: translate.Refused, Text: "a command over many segments is not done yet", Hint: "Wait for it, or cancel it."}
}

// Hold keeps edits away, or no longer, while something reads the document off
// the session's goroutine.
func (s *Session) Hold(on bool) { s.held = on }

// Begin keeps what is being typed and holds the document.
func (j *Job) Begin() error {
	if err := j.s.busy(); err != nil {
		return err
	}
	if err := j.s.Leave(); err != nil {
		return err
	}
	j.s.held = true
	return nil
}

// Store works out the edits and commits them to the library. It may run off the
// session's goroutine. If it returns an error, or ctx ended it, nothing has
// changed.
func (j *Job) Store(ctx context.Context) error {
	s := j.s
	e, err := j.build(ctx)
	if err != nil {
		return err
	}
	j.entry = e
	if len(e.Edit) == 0 && len(e.Names) == 0 && len(e.Elsewhere) == 0 && e.Ignore == nil && e.Ruling == nil {
		return nil
	}
	if s.lib.ReadOnly() {
		return readOnly()
	}
	if err := s.fits(e.Edit); err != nil {
		return err
	}
	s.sign(&j.entry)
	if j.n, err = s.store(ctx, j.entry); err == nil {
		j.late = s.told(j.entry)
	}
	return err
}

// fits reports whether edits can be applied. Those that move segments are of
// what stands there, for the document was held meanwhile.
func (s *Session) fits(edits []translate.Replacement) error {
	if structural(edits) {
		return nil
	}
	for _, r := range edits {
		for k := range r.Old {
			if r.At+k >= len(s.doc.Segments) || !r.Old[k].Equal(s.doc.Segments[r.At+k]) {
				return &translate.Error{Code: translate.Refused, Text: "the document has changed meanwhile", Hint: "Try again."}
			}
		}
	}
	return nil
}

// Drop gives the document free after an error.
func (j *Job) Drop() { j.s.held = false }

// Show brings what was stored into the document, until stop says to leave the
// rest for later, and reports whether there is more.
func (j *Job) Show(stop func() bool) (more bool, err error) {
	s, all, piece := j.s, j.entry.Edit, 64
	if structural(all) {
		piece = len(all) // in between, no segment is where the edits say
	}
	for j.n != 0 && j.next < len(all) {
		end := min(j.next+piece, len(all))
		for _, r := range all[j.next:end] {
			if _, err := r.Apply(s.doc); err != nil {
				return false, err
			}
		}
		if structural(all) {
			s.reindexBy(all)
		}
		s.recount(all[j.next:end], j.entry)
		j.next = end
		if stop() {
			return true, nil
		}
	}
	s.held = false
	if j.n == 0 {
		return false, nil
	}
	j.kept(j.n)
	if j.entry.Ignore == nil && j.entry.Ruling == nil {
		s.tell(j.entry)
	}
	if j.lands != nil {
		return false, errors.Join(j.late, j.lands())
	}
	return false, j.late
}

// run does a job at once.
func (s *Session) run(j *Job) (int, error) {
	if err := j.Begin(); err != nil {
		return 0, err
	}
	if err := j.Store(context.Background()); err != nil {
		j.Drop()
		return 0, err
	}
	_, err := j.Show(func() bool { return false })
	return j.Edits(), err
}

// doing returns a job of what edits returns, which is the next to be undone.
func (s *Session) doing(build func(context.Context) (store.Entry, error)) *Job {
	return &Job{s: s, build: build, kept: func(n int64) { s.undo, s.redo = append(s.undo, n), nil }}
}
