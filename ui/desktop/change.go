package desktop

import (
	"fyne.io/fyne/v2"

	"satzpaar/translate/diff"
	"satzpaar/ui/session"
)

// changing lists the commands on what was changed.
func (d *Desk) changing() commands {
	ctrl, shift, alt := fyne.KeyModifierControl, fyne.KeyModifierShift, fyne.KeyModifierAlt
	return commands{
		{"next-change", "Changes", "Next change", chord{fyne.KeyDown, alt}, "", d.whyNoChange, func() { d.toChange(1) }},
		{"previous-change", "Changes", "Previous change", chord{fyne.KeyUp, alt}, "", d.whyNoChange, func() { d.toChange(-1) }},
		{"take-back", "Changes", "Take back this change", chord{fyne.KeyBackspace, alt}, fyne.KeyBackspace, d.whyNoChange, d.takeBack},
		{"base", "Changes", "Compare with another text", chord{fyne.KeyB, ctrl}, fyne.KeyB, d.whyClosed, d.nextBase},
		{"diff-mode", "Changes", "Inline, side by side, plain", chord{fyne.KeyB, ctrl | shift}, fyne.KeyV, d.whyClosed, d.nextDiffMode},
	}
}

// fine returns the smallest changes between the base and the text.
func (p *pane) fine() []diff.Change {
	base, _ := p.baseText()
	return diff.Changes(diff.Words(base, p.desk.editor.Text))
}

func (d *Desk) whyNoChange() string {
	if why := d.whyClosed(); why != "" {
		return why
	}
	if len(d.pane.fine()) == 0 {
		return "The text is the same as the one it is compared with."
	}
	return ""
}

// toChange goes to the next change, or the previous one, and round.
func (d *Desk) toChange(by int) {
	p := d.pane
	all := p.fine()
	switch {
	case p.change < 0 && by > 0:
		p.change = 0
	case p.change < 0:
		p.change = len(all) - 1
	default:
		p.change = (p.change + by + len(all)) % len(all)
	}
	d.editor.moveTo(all[p.change].ToEnd)
	p.showChanges()
	d.tell("Change %d of %d", p.change+1, len(all))
}

// takeBack takes back the change that was gone to, or else the one at the
// caret, or else the first.
func (d *Desk) takeBack() {
	p := d.pane
	all := p.fine()
	k := p.change
	if k < 0 || k >= len(all) {
		k = 0
		for n, c := range all {
			if at := d.editor.caret(); c.ToStart <= at && at <= c.ToEnd {
				k = n
			}
		}
	}
	c := all[k]
	d.act(func(s *session.Session, i int) error { return s.TakeBack(i, c) })
	d.editor.moveTo(c.ToStart + len(c.Old))
	d.tell("One change was taken back; left: %d.", len(p.fine()))
}

// nextBase compares with the next text that there is.
func (d *Desk) nextBase() {
	p := d.pane
	i := d.session.Active()
	for range session.AgainstMatch + 1 {
		p.base = (p.base + 1) % (session.AgainstMatch + 1)
		if _, ok := d.session.BaseText(i, p.base, 0); ok {
			break
		}
	}
	p.show()
	_, name := p.baseText()
	d.tell("%s", name)
}

// compareWith compares with an entry of the history.
func (d *Desk) compareWith(version int64) {
	d.pane.base, d.pane.version = session.SinceVersion, version
	d.pane.show()
}

func (d *Desk) nextDiffMode() {
	d.pane.mode = (d.pane.mode + 1) % 3
	d.pane.showChanges()
	d.tell("%s", d.t([]string{"Changes are shown inline.", "Changes are shown side by side.", "The text is shown without changes."}[d.pane.mode]))
}
