package session

import (
	"context"
	"fmt"
	"strings"
	"sync/atomic"
	"testing"

	"satzpaar/translate"
)

// A countdown is a context that is cancelled once it was asked so many times.
type countdown struct {
	context.Context
	cancel context.CancelFunc
	left   atomic.Int64
}

func (c *countdown) ask() {
	if c.left.Add(-1) < 0 {
		c.cancel()
	}
}

func (c *countdown) Err() error            { c.ask(); return c.Context.Err() }
func (c *countdown) Done() <-chan struct{} { c.ask(); return c.Context.Done() }

func cancelledAfter(t *testing.T, n int) *countdown {
	ctx, cancel := context.WithCancel(t.Context())
	t.Cleanup(cancel)
	c := &countdown{Context: ctx, cancel: cancel}
	c.left.Store(int64(n))
	return c
}

// Whenever a command over many segments is cancelled, the document and the
// library hold what was before or what is after, the same both, and nothing in
// between; and the next command can be done.
func TestCancelAtAnyPoint(t *testing.T) {
	row := func(i int) [2]string { return [2]string{"Der Hafen ruht.", fmt.Sprintf("The harbor %d rests.", i%3)} }
	rows := make([][2]string, 350)
	for i := range rows {
		rows[i] = row(i)
	}
	all := make([]int, len(rows))
	for i := range all {
		all[i] = i
	}
	replacing := func(s *Session) *Job {
		p, err := s.PreviewReplace(Find{Text: "harbor"}, "port")
		try(t, err)
		return s.ApplyJob(p)
	}
	propagating := func(s *Session) *Job {
		try(t, s.SetTarget(0, "The port is quiet.", ""))
		p := s.PreviewPropagate(0)
		for k := range p.Hits {
			p.Hits[k].Ticked = true
		}
		return s.ApplyJob(p)
	}
	bulk := func(s *Session) *Job { return s.BulkJob(all) }
	for name, job := range map[string]func(s *Session) *Job{
		"bulk": bulk, "replace all": replacing, "propagation": propagating,
		"undo": func(s *Session) *Job { _, err := s.run(bulk(s)); try(t, err); return s.UndoJob() },
		"redo": func(s *Session) *Job {
			_, err := s.run(bulk(s))
			try(t, err)
			_, err = s.Undo()
			try(t, err)
			return s.RedoJob()
		},
	} {
		t.Run(name, func(t *testing.T) {
			s := openTable(t, rows...)
			ended := false
			for n := 0; !ended; n = n*2 + 1 {
				j := job(s)
				was := standing(s.doc)
				try(t, j.Begin())
				if err := j.Store(cancelledAfter(t, n)); err != nil {
					j.Drop()
					if now := standing(s.doc); now != was {
						t.Fatalf("cancelled after %d: the document has changed", n)
					}
				} else {
					for more := true; more; {
						more, err = j.Show(func() bool { return true })
						try(t, err)
					}
					ended = standing(s.doc) != was
				}
				d, _, err := s.lib.Document(t.Context(), s.document)
				try(t, err)
				if standing(d) != standing(s.doc) {
					t.Fatalf("cancelled after %d: the library holds something else than the window", n)
				}
				if n > 1<<20 {
					t.Fatal("it never comes to its end")
				}
			}
			try(t, s.SetTarget(1, "Something else.", ""))
		})
	}
}

// standing is all that commands change in a document.
func standing(d *translate.Document) string {
	var b strings.Builder
	for i := range d.Segments {
		g := &d.Segments[i]
		fmt.Fprintln(&b, g.ID, g.State, g.Target, "|", g.Approved)
	}
	return b.String()
}
