package session

import (
	"context"
	"slices"

	"satzpaar/store"
	"satzpaar/translate"
)

// readHistory rebuilds what can be undone and redone from the ledger.
func (s *Session) readHistory(ctx context.Context) error {
	steps, err := s.lib.Steps(ctx, s.document)
	if err != nil {
		return err
	}
	s.undo, s.redo = nil, nil
	for _, e := range steps {
		switch e.Kind {
		case store.Do:
			s.undo, s.redo = append(s.undo, e.N), nil
		case store.Undo:
			s.undo, s.redo = without(s.undo, e.Of), append(s.redo, e.Of)
		case store.Redo:
			s.redo, s.undo = without(s.redo, e.Of), append(s.undo, e.Of)
		}
	}
	return nil
}

// without returns all without n. A command over several documents may be taken
// back from another one, where it is the last.
func without(all []int64, n int64) []int64 {
	return slices.DeleteFunc(all, func(k int64) bool { return k == n })
}

func drop(all []int64) []int64 { return all[:max(0, len(all)-1)] }

// CanUndo and CanRedo report whether there is something to take back, or to
// repeat.
func (s *Session) CanUndo() bool { return len(s.undo) > 0 || len(s.typing) > 0 }

// CanRedo reports whether there is something to repeat.
func (s *Session) CanRedo() bool { return len(s.redo) > 0 }

// Undo takes the last edit back, wherever it was made and before whatever
// restart, and goes to where it acted. It returns the command that it took
// back, "" if there was none.
func (s *Session) Undo() (what string, err error) {
	return s.step(s.UndoJob())
}

// Redo repeats what was undone last.
func (s *Session) Redo() (what string, err error) {
	return s.step(s.RedoJob())
}

func (s *Session) step(j *Job) (what string, err error) {
	_, err = s.run(j)
	return j.What(), err
}

// Long reports whether what would be undone, or done again, is a command over
// many segments.
func (s *Session) Long(redo bool) bool {
	of := s.undo
	if redo {
		of = s.redo
	}
	if len(of) == 0 {
		return false
	}
	ctx, n := context.Background(), of[len(of)-1]
	size, err := s.lib.EntrySize(ctx, n)
	if err != nil || size > 200_000 {
		return err == nil
	}
	parts, err := s.lib.Together(ctx, n)
	if err != nil || len(parts) > 0 {
		return err == nil // other documents are to be read
	}
	e, err := s.lib.Entry(ctx, n)
	return err == nil && e.Ignore != nil && e.Ignore.Segment == "" // all like one are to be ranked
}

// UndoJob is Undo as a job.
func (s *Session) UndoJob() *Job {
	j := &Job{s: s}
	n := int64(0)
	j.build = func(ctx context.Context) (store.Entry, error) {
		if len(s.undo) == 0 {
			return store.Entry{}, nil
		}
		n = s.undo[len(s.undo)-1]
		e, err := s.lib.Entry(ctx, n)
		if err != nil {
			return e, err
		}
		back := make([]translate.Replacement, 0, len(e.Edit))
		for _, r := range slices.Backward(e.Edit) {
			back = append(back, translate.Replacement{At: r.At, Old: r.New, New: r.Old})
		}
		decided, err := s.lib.Overruled(ctx, n)
		if err != nil {
			return e, err
		}
		elsewhere, left, err := s.takeBack(ctx, n, true)
		if len(elsewhere) > 0 { // it may have been taken back in part, from another document
			back = again(s.doc, e.Edit, true)
			j.left = left + len(e.Edit) - len(back)
		}
		return store.Entry{Kind: store.Undo, Elsewhere: elsewhere, Of: n, What: e.What, Segment: e.Segment, Edit: back, Names: decided, Ignore: e.Ignore, Ruling: e.Ruling}, err
	}
	j.kept = func(int64) { s.undo, s.redo = drop(s.undo), append(s.redo, n) }
	j.lands = func() error {
		s.showRenewals()
		return s.goTo(j.entry.Segment, j.entry.Edit)
	}
	return j
}

// RedoJob is Redo as a job.
func (s *Session) RedoJob() *Job {
	j := &Job{s: s}
	n := int64(0)
	j.build = func(ctx context.Context) (store.Entry, error) {
		if len(s.redo) == 0 {
			return store.Entry{}, nil
		}
		n = s.redo[len(s.redo)-1]
		e, err := s.lib.Entry(ctx, n)
		if err != nil {
			return e, err
		}
		decided, err := s.lib.EntryDecisions(ctx, n)
		if err != nil {
			return e, err
		}
		elsewhere, left, err := s.takeBack(ctx, n, false)
		if len(elsewhere) > 0 {
			all := len(e.Edit)
			e.Edit = again(s.doc, e.Edit, false)
			j.left = left + all - len(e.Edit)
		}
		return store.Entry{Kind: store.Redo, Elsewhere: elsewhere, Of: n, What: e.What, Segment: e.Segment, Edit: e.Edit, Names: decided, Ignore: e.Ignore, Ruling: e.Ruling}, err
	}
	j.kept = func(int64) { s.redo, s.undo = drop(s.redo), append(s.undo, n) }
	j.lands = func() error {
		s.showRenewals()
		return s.goTo(j.entry.Segment, j.entry.Edit)
	}
	return j
}

func (s *Session) goTo(id translate.SegmentID, edits []translate.Replacement) error {
	if i := s.Index(id); i >= 0 {
		return s.Activate(i)
	}
	if len(edits) == 0 {
		return nil
	}
	return s.Activate(edits[0].At)
}
