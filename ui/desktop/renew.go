package desktop

import (
	"os"

	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"satzpaar/ui/session"
)

// whyNotRenewed says why no new version of a text can be taken.
func (d *Desk) whyNotRenewed() string {
	if why := d.whyClosed(); why != "" {
		return why
	}
	if !d.session.Paired() {
		return "Only texts that were paired here can be renewed."
	}
	return ""
}

// askSource takes over a new version of the source text.
func (d *Desk) askSource() {
	d.askVersion("New version of the source", "The new German text (.txt, .md, .html)", (*session.Session).NewSource, session.SinceDraft, (*session.Session).SourceBefore)
}

// askTarget takes over a reviewed translation.
func (d *Desk) askTarget() {
	d.askVersion("Reviewed translation", "The reviewed English text (.txt, .md, .html)", (*session.Session).NewTarget, session.BeforeReceived, (*session.Session).TargetBefore)
}

// whyNoFile says why no new version of the bilingual file can be taken.
func (d *Desk) whyNoFile() string {
	if why := d.whyClosed(); why != "" {
		return why
	}
	if d.session.Paired() {
		return "The texts were paired here: take a new version of one of them."
	}
	return ""
}

// askFile takes over a new version of the bilingual file.
func (d *Desk) askFile() {
	d.askVersion("New version of the file", "The bilingual file as it is now", (*session.Session).NewFile, session.SinceDraft, func(*session.Session, int) (string, error) { return "", nil })
}

// askVersion takes over a new version of one side, and goes to the first
// segment that it changed, where before tells what was there; changes are shown
// against base.
func (d *Desk) askVersion(title, placeholder string, take func(s *session.Session, name string, b []byte) (session.Update, error), base session.Base, before func(s *session.Session, i int) (string, error)) {
	e, row := d.pathEntry(placeholder)
	note := widget.NewLabel(d.t("What is the same keeps its translation and its state. One undo takes it back."))
	d.ask(title, "Take over", []*field{e}, container.NewVBox(row, note), func() {
		b, err := os.ReadFile(e.Text)
		if err != nil {
			d.say(err)
			return
		}
		u, err := take(d.session, e.Text, b)
		if err != nil {
			d.say(err)
			return
		}
		d.pane.base = base
		d.showSegments()
		d.load()
		for i := range d.session.Len() {
			if was, err := before(d.session, i); err == nil && was != "" {
				d.goTo(i)
				break
			}
		}
		d.tell("%d segments the same, %d changed, %d added, %d removed, %d moved, %d locked.", u.Same, u.Changed, u.Added, u.Removed, u.Moved, u.Locked)
	})
}

// takeMove pairs the first paragraph that the draft seems to have elsewhere,
// and goes there; one undo takes it back.
func (d *Desk) takeMove() {
	all := d.session.Moves()
	if len(all) == 0 {
		d.tell("No paragraph seems to have been moved.")
		return
	}
	m := all[0]
	if err := d.session.TakeMove(m); err != nil {
		d.say(err)
		return
	}
	at := m.From
	if m.TargetFrom < m.From {
		at -= m.TargetTo - m.TargetFrom
	}
	d.showSegments()
	d.goTo(at)
	d.tell("A paragraph was paired with its English, which stood elsewhere.")
}
