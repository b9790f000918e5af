package desktop

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"satzpaar/ui/session"
)

// showHits lists what a command over many segments would do; Enter does it.
func (d *Desk) showHits(p session.Preview) {
	if len(p.Hits) == 0 {
		d.tell("There is nothing to change.")
		return
	}
	list := newHitList(d)
	list.ofPreview(&p, nil)
	sum := d.remark(d.tally(p))
	list.ticked = func() { sum.setText(d.tally(p)) }
	var shown *box
	list.leave = func() { shown.Hide() }
	list.apply = func() { shown.Hide(); d.applyHits(p) }
	change := d.chief("Change the ticked", list.apply)
	change.key = d.opt.Language.key(chord{key: fyne.KeyReturn})
	shown = d.box("What would change", container.NewBorder(inset(0, 4, sum), nil, nil, nil, list.content), change)
	d.window.Canvas().Focus(list.table)
	d.opt.Trace("DIALOG preview")
}

func (d *Desk) applyHits(p session.Preview) {
	j := d.session.ApplyJob(p)
	n := len(p.Hits)
	if n > 0 && p.Hits[n-1].Other != nil {
		n = fewSegments + 1 // other documents are read for it
	}
	d.job("Changing", n, j, func() {
		if v := d.here(); d.place != placeDesk && v != nil {
			v.refresh()
		}
		if j.Elsewhere() > 0 {
			d.tell("%d segments were changed, %d of them in other documents.", j.Edits(), j.Elsewhere())
			return
		}
		d.tell("%d segments were changed.", j.Edits())
	})
}
