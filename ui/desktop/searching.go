package desktop

import (
	"context"

	"satzpaar/translate"
	"satzpaar/ui/session"
)

// search looks anew, a piece in each frame, so that typing is never held up.
func (f *finder) search() {
	f.turn++
	f.cancel()
	d := f.desk
	f.preview, f.units = session.Preview{}, nil
	find, with := f.asked()
	q, err := d.session.Search(find, with)
	if err != nil {
		f.list.ofPreview(&f.preview, nil)
		f.sum.setText(d.opt.Language.fault(err))
		f.apply.setOff(true)
		return
	}
	left, right := "Source", "Translation"
	switch find.Where {
	case session.InNotes:
		left, right = "Translation", "Note"
	case session.InDraft:
		right = "Draft"
	case session.InApproved:
		right = "Approved text"
	}
	f.list.titled(d.t(left), d.t(right))
	f.list.table.empty = d.t("Type what to find. Down leads to what was found; Enter there replaces it or leads to it.")
	if find.Text != "" {
		f.list.table.empty = d.t("Nothing is found. Another place or fewer conditions above may help.")
	}
	if f.inMemory() {
		f.searchMemory(find, with, q.Spans)
		return
	}
	f.searching = f.over.SelectedIndex() == overProject && find.Text != ""
	f.step(q, f.turn)
}

// piece is how many segments are searched in one frame: a few milliseconds.
const piece = 1500

func (f *finder) step(q *session.Search, turn int) {
	if f.turn != turn || f.desk.session == nil {
		return
	}
	more := q.Step(piece)
	first := len(f.preview.Hits) == 0
	f.preview = q.Preview
	if !more || first {
		f.list.ofPreview(&f.preview, q.Spans)
	}
	f.tell()
	if more {
		go f.desk.opt.Do(func() { f.step(q, turn) })
		return
	}
	if f.searching {
		f.searchOthers()
		return
	}
	f.desk.opt.Trace("FOUND")
}

// searchOthers looks in the other documents of the project, beside the window;
// what it finds stands below what the open one has.
func (f *finder) searchOthers() {
	d, s := f.desk, f.desk.session
	find, with := f.asked()
	f.cancel = d.beside(func(ctx context.Context) func() {
		hits, mark, err := inOthers(ctx, s, f.others, find, with)
		return func() {
			d.say(err)
			f.searching = false
			f.preview.Hits = append(f.preview.Hits, hits...)
			if mark != nil {
				f.list.ofPreview(&f.preview, mark)
			}
			f.tell()
			d.opt.Trace("FOUND")
		}
	})
}

// inOthers searches the other documents. It may run on any goroutine.
func inOthers(ctx context.Context, s *session.Session, others func() ([]*session.Other, error), find session.Find, with *string) (hits []session.Hit, mark func(string) []translate.Span, err error) {
	all, err := others()
	if err != nil {
		return nil, nil, err
	}
	for _, o := range all {
		q, err := s.SearchOther(find, with, o)
		if err != nil {
			return nil, nil, err
		}
		for q.Step(piece) {
			if ctx.Err() != nil {
				return nil, nil, nil
			}
		}
		hits, mark = append(hits, q.Hits...), q.Spans
	}
	return hits, mark, nil
}

// searchMemory looks in the memory, beside the window.
func (f *finder) searchMemory(find session.Find, with *string, mark func(string) []translate.Span) {
	d := f.desk
	f.cancel = d.beside(func(ctx context.Context) func() {
		units, err := find.InMemory(ctx, d.lib, with, mostUnits)
		return func() {
			d.say(err)
			f.units = units
			f.list.ofUnits(f.units, mark)
			f.tell()
			d.opt.Trace("FOUND")
		}
	})
}
