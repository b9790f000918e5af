package desktop

import "context"

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
