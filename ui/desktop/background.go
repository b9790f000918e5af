package desktop

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
