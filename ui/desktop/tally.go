package desktop

import "satzpaar/ui/session"

// tally says what applying the preview would do.
func (d *Desk) tally(p session.Preview) string {
	t := d.session.Tally(p)
	text := d.opt.Language.say("%d of %d would change", t.Ticked, t.Hits)
	if t.Reopened > 0 {
		text += " · " + d.opt.Language.say("%d lose their approval", t.Reopened)
	}
	if t.Approved > 0 {
		text += " · " + d.opt.Language.say("%d approved are left out", t.Approved)
	}
	if t.Locked > 0 {
		text += " · " + d.opt.Language.say("%d locked stay", t.Locked)
	}
	return text
}
