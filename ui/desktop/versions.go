package desktop

import (
	"context"
	"fmt"

	"fyne.io/fyne/v2"

	"satzpaar/store"
	"satzpaar/ui/session"
)

// showVersions lists the versions of the active segment, the last one first:
// Enter restores one, C compares with it. Their history is read beside the
// window where it takes long.
func (d *Desk) showVersions() {
	i := d.session.Active()
	if all, known := d.session.Past(i); known {
		d.listVersions(i, all)
		return
	}
	read := d.session.ReadPast(i)
	d.count(func(ctx context.Context) func() {
		err := read(ctx)
		return func() {
			d.say(err)
			if all, known := d.session.Past(i); known && d.session.Active() == i {
				d.listVersions(i, all)
			}
		}
	})
}

// listVersions shows what restoring each version would change in segment i.
func (d *Desk) listVersions(i int, all []session.Version) {
	if len(all) == 0 {
		d.tell("This segment has no earlier version.")
		return
	}
	t := newRowList(d.grid.ruler, d.grid.small, column{title: d.t("Changes if restored"), share: 3, face: d.grid.target}, column{title: d.t("Version"), share: 2, small: true}, column{title: d.t("State"), ems: 7, small: true})
	at := func(row int) session.Version { return all[len(all)-1-row] }
	now := d.session.Text(i)
	t.cells = func(row int) []cell {
		v := at(row)
		return []cell{{runs: diffRuns(now, v.Text)}, textCell(d.versionName(v), quiet), d.stateCell(v.State)}
	}
	var shown *box
	restore := func() { shown.Hide(); d.restore(at(t.active).Text) }
	compare := func() { shown.Hide(); d.compareWith(at(t.active).N) }
	t.onEnter, t.onRune = func(int) { restore() }, d.letterCame
	t.keys = func(k fyne.KeyName) bool {
		switch k {
		case fyne.KeyEscape:
			shown.Hide()
		case fyne.KeyC:
			d.pressedLetter(k)
			compare()
		default:
			return false
		}
		return true
	}
	t.setRows(len(all))
	restoring := d.button(d.t("Restore"), d.opt.Language.key(chord{key: fyne.KeyReturn}), restore)
	restoring.chief = true
	shown = d.box("Versions of this segment", t, restoring, d.button(d.t("Compare with it"), "C", compare))
	d.window.Canvas().Focus(t)
	d.opt.Trace("DIALOG Versions")
}

// versionName says of a version its number, how it came to be, by whom and when.
func (d *Desk) versionName(v session.Version) string {
	what := d.t(v.What)
	if v.Kind != store.Do {
		what = d.t(string(v.Kind)) + ": " + what
	}
	return fmt.Sprintf("%d   %s · %s · %s", v.N, what, v.Who, d.day(v.At))
}
