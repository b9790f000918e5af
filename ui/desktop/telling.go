package desktop

import (
	"strings"

	"satzpaar/ui/session"
)

// refuseEdit says why the text of the active segment may not change, and
// reports whether that is so.
func (d *Desk) refuseEdit() bool {
	if d.session == nil || d.busy != nil {
		return true
	}
	err := d.session.WhyNotEdit(d.session.Active())
	d.say(err)
	return err != nil
}

// restate runs a command that changes what the active segment is, and says what
// it is now.
func (d *Desk) restate(f func(*session.Session, int) error) {
	i := d.session.Active()
	was := d.current()
	d.act(f)
	now := d.session.Segment(i)
	switch {
	case now.Locked && !was.Locked:
		d.tell("Segment %d is locked: its text stays as it is.", i+1)
	case was.Locked && !now.Locked:
		d.tell("Segment %d is no longer locked.", i+1)
	case now.State != was.State:
		d.tell("Segment %d is now %s.", i+1, d.t(now.State.String()))
	}
}

// warnOf says what typing does beyond changing the text: it takes an approval
// back, or a code is gone, or is there again.
func (d *Desk) warnOf(text string) {
	g := d.current()
	lost := missingCodes(g.Source, text)
	if len(lost) > 0 && len(missingCodes(g.Source, g.Target)) < len(lost) {
		d.lacking = g.ID
		if len(lost) > 1 {
			d.tell("The codes %s are gone; Ctrl+E puts the first where the caret stands.", strings.Join(lost, " "))
			return
		}
		d.tell("The code %s is gone; Ctrl+E puts it where the caret stands.", lost[0])
		return
	}
	if d.lacking == g.ID && len(lost) == 0 {
		d.lacking = ""
		d.tell("All codes of the source are there again.")
		return
	}
	if g.State.Approved() && text != g.Target {
		d.tell("Segment %d was approved; a change takes the approval back.", d.session.Active()+1)
	}
}

// lostApproval says that an edit took approvals back.
func (d *Desk) lostApproval(e session.Event) {
	if e.Count == 1 && d.session.Segment(e.Segment).State.Approved() {
		return // it was approved again before this could be said
	}
	if e.Count == 1 {
		d.tell("Segment %d is no longer approved: its text has changed.", e.Segment+1)
		return
	}
	d.tell("%d segments are no longer approved: their texts have changed.", e.Count)
}
