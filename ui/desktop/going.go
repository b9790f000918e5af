package desktop

import (
	"fyne.io/fyne/v2"

	"satzpaar/translate"
	"satzpaar/ui/session"
)

// going lists the commands that go about the document, and some that approve.
func (d *Desk) going() commands {
	ctrl, shift, alt := fyne.KeyModifierControl, fyne.KeyModifierShift, fyne.KeyModifierAlt
	return commands{
		{"approve-stay", "Segment", "Approve and stay", chord{fyne.KeyReturn, alt}, "", d.whyNotApprove, d.approveHere},
		{"sign-off", "Segment", "Sign off: final", chord{fyne.KeyF4, ctrl | shift}, "", d.whyNotFinal, func() { d.restate((*session.Session).SignOff) }},
		{"mark", "Segment", "Mark a fault…", chord{fyne.KeyE, alt}, fyne.KeyE, d.whyClosed, d.askMark},
		{"back", "Go", "Where I was", chord{fyne.KeyLeft, alt}, "", d.whyNotBack, func() { d.trail(-1) }},
		{"forward", "Go", "Forward again", chord{fyne.KeyRight, alt}, "", d.whyNotForward, func() { d.trail(1) }},
		{"next-word", "Go", "Next word of the source and what renders it", chord{fyne.KeyPeriod, alt}, fyne.KeyRight, d.whyClosed, func() { d.pane.mate.step(1) }},
		{"previous-word", "Go", "Previous word of the source and what renders it", chord{fyne.KeyComma, alt}, fyne.KeyLeft, d.whyClosed, func() { d.pane.mate.step(-1) }},
		{"keep-filter", "Edit", "Keep the filter…", chord{fyne.KeyF, ctrl | shift}, "", d.whyNoFilter, d.askKeepFilter},
		{"forget-filter", "Edit", "Forget the chosen filter", chord{}, "", d.whyNoKeptFilter, d.forgetFilter},
		{"filter-words", "Help", "What a filter can say", chord{fyne.KeyF2, ctrl}, "", d.whyClosed, d.showFilterWords},
		{"change-keys", "Help", "Change keys…", chord{fyne.KeyF1, ctrl | shift}, "", nil, d.askKeys},
		{"queue", "Go", "Into the queue", chord{fyne.KeyEscape, shift}, "", d.whyClosed, d.toQueue},
	}
}

func (d *Desk) whyNotFinal() string {
	if why := d.whyClosed(); why != "" {
		return why
	}
	if !d.current().State.Approved() {
		return "Only an approved segment can be signed off."
	}
	return ""
}

// approveHere approves the segment and stays there.
func (d *Desk) approveHere() {
	i := d.session.Active()
	if d.warned(i) {
		return
	}
	d.act(func(s *session.Session, i int) error {
		_, err := s.Approve(i)
		return err
	})
	if d.session.Segment(i).State.Approved() {
		d.tell("Segment %d is approved.", i+1)
	}
}

// trailLength is how many places are remembered.
const trailLength = 100

// remember notes that the user stands at a segment.
func (d *Desk) remember(id translate.SegmentID) {
	if d.at < len(d.been) && d.been[d.at] == id {
		return
	}
	if len(d.been) > 0 {
		d.been = d.been[:d.at+1]
	}
	d.been = append(d.been, id)
	if len(d.been) > trailLength {
		d.been = d.been[1:]
	}
	d.at = len(d.been) - 1
}

func (d *Desk) whyNotBack() string {
	if d.session == nil || d.at == 0 {
		return "There is no earlier place."
	}
	return ""
}

func (d *Desk) whyNotForward() string {
	if d.session == nil || d.at >= len(d.been)-1 {
		return "There is no later place."
	}
	return ""
}

// trail goes back to where the user was, or forward again.
func (d *Desk) trail(by int) {
	d.at += by
	if i := d.session.Index(d.been[d.at]); i >= 0 {
		d.goTo(i)
	}
}
