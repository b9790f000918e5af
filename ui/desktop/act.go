package desktop

import (
	"satzpaar/translate"
	"satzpaar/ui/session"
)

func (d *Desk) whyClosed() string {
	if d.session == nil || d.session.Len() == 0 {
		return "No project is open."
	}
	return ""
}

func (d *Desk) whyNotUndo() string {
	if d.session == nil || !d.session.CanUndo() {
		return "There is nothing to undo."
	}
	return ""
}

func (d *Desk) whyNotRedo() string {
	if d.session == nil || !d.session.CanRedo() {
		return "There is nothing to redo."
	}
	return ""
}

func (d *Desk) whyNotApprove() string {
	if why := d.whyClosed(); why != "" {
		return why
	}
	if d.editor.Text != "" {
		return ""
	}
	return d.session.WhyNotApprove(d.session.Active())
}

func (d *Desk) whyNoSuggestion(n int) string {
	if d.session == nil || len(d.session.Suggestions(d.session.Active())) < n {
		return "There is no such suggestion."
	}
	return ""
}

func (d *Desk) whyNoFinding() string {
	if d.session == nil || len(d.session.Findings(d.session.Active())) == 0 {
		return "The segment has no finding."
	}
	return ""
}

func (d *Desk) whyNoName() string {
	if d.session != nil {
		for _, s := range d.session.Suggestions(d.session.Active()) {
			if s.Name != "" {
				return ""
			}
		}
	}
	return "The segment has no name to repair."
}

func (d *Desk) current() translate.Segment { return d.session.Segment(d.session.Active()) }

// act runs a command of the session on the active segment and shows the
// outcome.
func (d *Desk) act(f func(*session.Session, int) error) {
	if err := f(d.session, d.session.Active()); err != nil {
		d.say(err)
		return
	}
	d.showSegments()
	d.load()
}

// goTo makes segment i the active one and keeps the focus where it is: in the
// editor or in the queue.
func (d *Desk) goTo(i int) {
	d.landing = false
	d.say(d.session.Activate(i))
	d.showSegments()
	d.load()
	d.toWork()
}

func (d *Desk) toRow(row int) {
	if visible := d.session.Visible(); row < len(visible) {
		d.goTo(visible[row])
	}
}

// step goes to the next segment that is shown, or the previous one.
func (d *Desk) step(by int) {
	d.toRow(max(0, d.grid.active+by))
}

func (d *Desk) toQueue() { d.window.Canvas().Focus(d.grid) }

func (d *Desk) toEditor() { d.window.Canvas().Focus(d.editor) }

// toWork leads back to where the work was before something else was shown: into
// the queue or the editor.
func (d *Desk) toWork() {
	switch {
	case d.place != placeDesk && d.here() != nil:
		d.window.Canvas().Focus(d.here().focus())
	case d.session == nil:
	case d.queueing:
		d.toQueue()
	default:
		d.toEditor()
	}
}

func (d *Desk) approve() {
	i := d.session.Active()
	if d.warned(i) {
		return
	}
	next, err := d.session.Approve(i)
	if err != nil {
		d.say(err)
		d.load()
		return
	}
	d.goTo(next)
	d.tell("Segment %d is approved.", i+1)
}

func (d *Desk) restore(text string) {
	if text == "" {
		d.tell("There is no such text.")
		return
	}
	d.act(func(s *session.Session, i int) error { return s.Restore(i, text) })
}

func (d *Desk) ignore(n int, all bool) {
	i := d.session.Active()
	findings := d.session.Findings(i)
	if n >= len(findings) {
		return
	}
	done := func() {
		if len(d.session.Findings(i)) == 0 {
			d.goTo(d.session.NextOpen(i))
			d.tell("Segment %d has no finding left.", i+1)
			return
		}
		d.side.show()
	}
	if all {
		d.job("Setting findings aside", d.session.Len(), d.session.DismissJob(findings[n], ""), done)
		return
	}
	d.say(d.session.Dismiss(findings[n], false, ""))
	done()
}

func (d *Desk) mergeUp() {
	if i := d.session.Active(); i > 0 {
		d.say(d.session.Activate(i - 1))
		d.act((*session.Session).Merge)
	}
}

func (d *Desk) move(direction int) {
	d.act(func(s *session.Session, i int) error { return s.MoveTarget(i, direction) })
}

// link pairs the German of the segment with the English of its neighbour, and
// what lies between the settled pairs around them anew.
func (d *Desk) link(direction int) {
	d.act(func(s *session.Session, i int) error { return s.Link(i, i+direction) })
}

// split cuts the translation at the caret and the source at the sentence end
// that is nearest to the same share of it.
func (d *Desk) split() {
	at := d.editor.CursorTextOffset()
	d.act(func(s *session.Session, i int) error {
		g := s.Live(i)
		at = len(string([]rune(g.Target)[:min(at, len([]rune(g.Target)))]))
		return s.Split(i, session.SplitSource(g, at), at)
	})
}

func (d *Desk) switchOrder() {
	if d.session.Order() == session.ByDocument {
		d.session.SetOrder(session.ByAttention)
		d.keep("order", "attention")
		d.grid.Refresh()
		d.tell("The queue goes by attention.")
		return
	}
	d.session.SetOrder(session.ByDocument)
	d.keep("order", "document")
	d.grid.Refresh()
	d.tell("The queue goes by document.")
}
