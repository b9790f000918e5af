package desktop

import (
	"context"
	"errors"
	"time"

	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"satzpaar/ui/session"
)

// background runs work off the window's goroutine and then done on it, unless
// the window shows another project by then. Close waits for it.
func (d *Desk) background(work func() error, done func(error)) {
	s := d.session
	d.away.Go(func() {
		err := work()
		d.opt.Do(func() {
			if d.session == s {
				done(err)
			}
		})
	})
}

// later runs f on the window's goroutine once what waits there is done.
func (d *Desk) later(f func()) { d.away.Go(func() { d.opt.Do(f) }) }

// beside does work that can be cancelled off the window's goroutine, and then on
// it what the work returned. It is cancelled by the function that beside
// returns, and when the project is closed.
func (d *Desk) beside(work func(ctx context.Context) func()) (cancel func()) {
	ctx, cancel := context.WithCancel(d.project)
	d.away.Go(func() {
		shown := work(ctx)
		d.opt.Do(func() {
			if ctx.Err() == nil && shown != nil {
				shown()
			}
			cancel()
		})
	})
	return cancel
}

// count looks at all of the document beside the window, and then shows what was
// seen; of a short one at once.
func (d *Desk) count(look func(ctx context.Context) func()) (cancel func()) {
	if d.session.Len() <= fewSegments {
		look(d.project)()
		return func() {}
	}
	return d.beside(look)
}

// fewSegments is how many segments a command may touch before it is done off the
// window's goroutine.
const fewSegments = 300

// long runs work off the window's goroutine and then done on it. Meanwhile
// commands are refused, and after a moment a box says what is done and takes
// Cancel.
func (d *Desk) long(title string, work func(context.Context) error, done func(error)) {
	ctx, cancel := context.WithCancel(d.context())
	s := d.session
	d.busy = cancel
	var shown *box
	wait := time.AfterFunc(200*time.Millisecond, func() {
		d.opt.Do(func() {
			if d.busy != nil && ctx.Err() == nil {
				shown = d.progress(title, cancel)
			}
		})
	})
	d.away.Go(func() {
		err := work(ctx)
		d.opt.Do(func() {
			wait.Stop()
			d.busy = nil
			if shown != nil {
				shown.Hide()
			}
			cancelled := ctx.Err() != nil
			cancel()
			if cancelled && err != nil {
				d.tell("Cancelled; nothing has changed.")
				err = context.Canceled
			}
			done(err)
			d.release(err == nil && d.session == s)
		})
	})
}

// reading looks at all of the document off the window's goroutine, which is held
// meanwhile, and then shows what was seen. A short one it looks at here.
func (d *Desk) reading(title string, look, show func()) {
	s := d.session
	if s.Len() <= fewSegments {
		look()
		show()
		return
	}
	s.Hold(true)
	d.long(title, func(ctx context.Context) error { look(); return ctx.Err() }, func(err error) {
		s.Hold(false)
		if err == nil {
			show()
		}
	})
}

// progress shows that work goes on.
func (d *Desk) progress(title string, cancel func()) *box {
	bar := widget.NewProgressBarInfinite()
	stop := newEnter(func() {}, cancel)
	b := newBox(d, d.t(title), d.t("Cancel"), container.NewVBox(bar, stop), narrow)
	b.closing.run = cancel // the work puts the box away once it has stopped
	b.closed = func() { bar.Stop(); d.toWork() }
	b.Show()
	d.window.Canvas().Focus(stop)
	d.opt.Trace("PROGRESS " + title)
	return b
}

// job does a command over many segments, and then says what it has done. One of
// few segments is done at once.
func (d *Desk) job(title string, n int, j *session.Job, said func()) {
	if err := j.Begin(); err != nil {
		d.say(err)
		return
	}
	if n <= fewSegments {
		d.showJob(j, j.Store(d.context()), said)
		return
	}
	d.long(title, j.Store, func(err error) { d.showJob(j, err, said) })
}

// showJob brings what a job has stored into the document, a piece in each frame.
func (d *Desk) showJob(j *session.Job, err error, said func()) {
	if err != nil {
		j.Drop()
		if !errors.Is(err, context.Canceled) {
			d.say(err)
		}
		return
	}
	began := time.Now()
	more, err := j.Show(func() bool { return time.Since(began) > d.opt.Piece })
	switch {
	case err != nil:
		d.busy = nil
		d.showSegments()
		d.load()
		d.say(err)
		d.release(false)
	case more:
		d.busy = func() {} // it is stored: there is nothing to cancel
		d.later(func() { d.showJob(j, nil, said) })
	default:
		d.busy = nil
		d.showSegments()
		d.load()
		said()
		d.release(true)
	}
}
