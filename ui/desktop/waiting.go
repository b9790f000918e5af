package desktop

// Keys and commands that come while a command over many segments is at work,
// and before a box says so, wait for its end, in their order: they were meant
// for what it leaves behind. Where it was cancelled or went wrong, or something
// lies over the window by then, they are dropped, for they would meet something
// else.

// waits keeps what a key or a command does for the end of the work that goes
// on, and reports whether there is such.
func (d *Desk) waits(does func()) bool {
	if d.busy == nil || d.window.Canvas().Overlays().Top() != nil {
		return false
	}
	d.queued = append(d.queued, does)
	return true
}

// release does what has waited once the work has ended, or drops it where it is
// not wanted any more. What begins long work again leaves the rest for its end.
func (d *Desk) release(wanted bool) {
	for d.busy == nil && len(d.queued) > 0 {
		next := d.queued[0]
		d.queued = d.queued[1:]
		if !wanted || d.window.Canvas().Overlays().Top() != nil {
			d.queued = nil
			return
		}
		next()
	}
}
