package desktop

import (
	"os"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"satzpaar/translate"
	"satzpaar/translate/diff"
	"satzpaar/ui/session"
)

// askReturned takes over what a file brought back that was exported from here.
func (d *Desk) askReturned() {
	e, row := d.pathEntry("The exported file as it came back (XLIFF, TMX, TSV)")
	note := widget.NewLabel(d.t("What was changed there is taken and open again; where both changed, yours stays\nand the segment comes first in the queue. One undo takes it back."))
	d.ask("Returned file", "Take over", []*field{e}, container.NewVBox(row, note), func() {
		b, err := os.ReadFile(e.Text)
		if err != nil {
			d.say(err)
			return
		}
		r, err := d.session.TakeReturned(e.Text, b)
		if err != nil {
			d.say(err)
			return
		}
		d.showReturn(r)
	})
}

// showReturn leads to the first segment that a returned file made open, and
// lists what did not fit.
func (d *Desk) showReturn(r session.Return) {
	d.pane.base = session.BeforeReceived
	d.showSegments()
	d.load()
	for _, id := range append(r.Conflicts, r.Taken...) {
		if i := d.session.Index(id); i >= 0 {
			d.goTo(i)
			break
		}
	}
	d.tell("Returned: %d segments changed, %d of them approved before, %d at odds with yours, %d judged, %d the same.", len(r.Taken), r.Reopened, len(r.Conflicts), r.Judged, r.Same)
	if len(r.Missing)+len(r.Differ)+len(r.Unknown) == 0 {
		return
	}
	l := d.opt.Language
	rows := container.NewVBox()
	list := func(english string, all []string) {
		if len(all) > 0 {
			rows.Add(d.line(740, run{l.say(english, len(all)), plain}, run{"  " + shorten(strings.Join(all, ", "), 200), quiet}))
		}
	}
	list("Missing in the file, and stay (%d):", d.numbersOf(r.Missing))
	list("With another source in the file, and stay (%d):", d.numbersOf(r.Differ))
	var unknown []string
	for _, id := range r.Unknown {
		unknown = append(unknown, string(id))
	}
	list("In the file alone, and left (%d):", unknown)
	rows.Add(d.line(740, run{d.t("Nothing was deleted. Compare (F9) shows the file beside the document."), quiet}))
	var shown *box
	leave := func() { shown.Hide() }
	keys := newEnter(leave, leave)
	rows.Add(keys)
	shown = newBox(d, d.t("What did not fit"), d.t("Close"), inset(-8, 0, rows), narrow)
	shown.Show()
	d.window.Canvas().Focus(keys)
	d.opt.Trace("DIALOG returned")
}

// numbersOf returns the numbers of segments as the grid has them.
func (d *Desk) numbersOf(all []translate.SegmentID) []string {
	var numbers []string
	for _, id := range all {
		numbers = append(numbers, strconv.Itoa(d.session.Index(id)+1))
	}
	return numbers
}

// conflict shows the three texts of a segment that was changed here and in a
// file that came back.
func (s *side) conflict(i int) {
	c, ok := s.desk.session.Conflict(i)
	if !ok {
		return
	}
	d := s.desk
	s.head("Changed on both sides", 0)
	mine := d.session.Text(i)
	for _, x := range []struct {
		title string
		runs  []run
	}{
		{"as it was sent", []run{{c.Sent, plain}}},
		{"yours", opRuns(diff.Words(c.Sent, mine), true, true, -1)},
		{"theirs", opRuns(diff.Words(c.Sent, c.Theirs), true, true, -1)},
	} {
		s.text(append([]run{{d.t(x.title) + "  ", quiet}}, x.runs...)...)
	}
	take := container.NewHBox(s.button(d.t("Keep yours"), d.opt.Language.key(chord{fyne.KeyReturn, fyne.KeyModifierControl}), d.approve))
	if c.Theirs != mine {
		take.Add(d.button(d.t("Take theirs"), "1", func() { d.take(0) }))
	}
	s.box.Add(take)
}
