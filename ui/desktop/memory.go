package desktop

import (
	"context"
	"fmt"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"satzpaar/store"
	"satzpaar/translate"
	"satzpaar/translate/match"
)

// memoryView shows the units of the memory: the newest, or those that hold what
// is being typed, or those with a fault or of some provenance. It asks the
// library in the background.
type memoryView struct {
	*sheet
	units  []translate.Unit
	want   store.Selection
	count  int // of all that are selected; only so many are shown
	asked  int // answers to earlier questions are thrown away
	search *field
}

// shownUnits is how many units are read at once: more nobody looks through.
const shownUnits = 500

func newMemory(d *Desk) view {
	t := newRowList(d.grid.ruler, d.grid.small,
		column{title: d.t("Source"), share: 4, face: d.grid.source}, column{title: d.t("Translation"), share: 4, face: d.grid.target},
		column{title: d.t("From"), share: 2, small: true}, column{title: d.t("State"), ems: 7, small: true}, column{title: d.t("Used"), ems: 4, small: true, right: true})
	v := &memoryView{search: newField(d.t("A text; or doc:name, who:name, since:2026-01, before:2026-02"))}
	v.search.OnChanged = func(text string) { v.read(text); v.refresh() }
	v.search.leave = func() { d.window.Canvas().Focus(t) }
	v.search.down = v.search.leave
	v.search.other = d.windowKey
	v.search.OnSubmitted = func(string) { d.window.Canvas().Focus(t) }
	v.sheet = newSheet(d, "Memory", t, v.controls(d), []act{
		{"Search", fyne.KeySlash, func() { d.toField(v.search) }, nil},
		{"Insert into the segment", fyne.KeyI, v.insert, v.needsSegment},
		{"Edit…", fyne.KeyReturn, v.askEdit, v.needsRow},
		{"Delete", fyne.KeyDelete, v.remove, v.needsRow},
		{"Delete all that are selected…", fyne.KeyX, v.askPurge, v.needsSelection},
		{"Take the last change back", fyne.KeyU, v.undo, nil},
		{"Export as TMX…", fyne.KeyE, v.askExport, v.needsRow},
		{"Import…", fyne.KeyO, v.askImport, v.whyNotImport},
		{"Cancel the import", fyne.KeyC, func() { d.importing.stop() }, v.whyNotCancel},
	})
	t.cells = v.cells
	t.onEnter = func(int) { v.askEdit() }
	return v
}

// faultTitle says what units with a fault are.
var faultTitle = map[store.Fault]string{
	store.Duplicate:      "Said twice",
	store.SeveralTargets: "One source, several translations",
	store.SourceIsTarget: "Not translated",
	store.WrongLanguage:  "In another language",
	store.Unused:         "Never used",
	store.Unapproved:     "Not approved",
	store.WasRejected:    "Wording was rejected",
}

func (v *memoryView) focus() fyne.Focusable { return v.search }

func (v *memoryView) needsRow() string { return v.sheet.needsRow() }

func (v *memoryView) needsSelection() string {
	if !v.selects() {
		return "Search for something or choose a fault first."
	}
	return v.needsRow()
}

func (v *memoryView) at() translate.Unit { return v.units[v.table.active] }

// refresh asks the library for what is wanted, and shows the answer when it
// comes, unless something else is wanted by then.
func (v *memoryView) refresh() {
	v.asked++
	n, want, d := v.asked, v.want, v.desk
	go func() {
		ctx := context.Background()
		units, err := d.lib.Browse(ctx, want, 0, shownUnits)
		count := len(units)
		if err == nil && count == shownUnits {
			d.opt.Do(func() { // counting them all takes longer
				if n == v.asked {
					v.answer(units, count, nil)
				}
			})
			count, err = d.lib.CountSelected(ctx, want)
		}
		d.opt.Do(func() {
			if n == v.asked {
				v.answer(units, count, err)
			}
		})
	}()
}

func (v *memoryView) answer(units []translate.Unit, count int, err error) {
	if err != nil {
		v.desk.say(err)
		return
	}
	v.units, v.count = units, count
	v.table.empty = v.desk.t("The memory is empty. What you approve is remembered; TMX comes in by Import.")
	if v.selects() {
		v.table.empty = v.desk.t("The memory has nothing like that. / leads to the search.")
	}
	sum := v.desk.opt.Language.say("%d units", count)
	if count > len(units) {
		sum = v.desk.opt.Language.say("%d units, of which %d are shown", count, len(units))
	}
	if !v.desk.importing.running() {
		v.sum.setText(sum)
	}
	v.table.setRows(len(units))
	v.settle()
	v.desk.opt.Trace(fmt.Sprintf("UNITS %d %s", count, v.search.Text))
}

func (v *memoryView) cells(row int) []cell {
	u := v.units[row]
	from := v.desk.cameFrom(u)
	state := v.desk.stateCell(u.State)
	if u.Rejected != "" {
		state = textCell(v.desk.t("rejected")+": "+u.Rejected, warning)
	}
	return []cell{
		{runs: highlighted(u.Source, v.pattern(store.SourceSide)), most: 4},
		{runs: highlighted(u.Target, v.pattern(store.TargetSide)), most: 4},
		textCell(from, quiet), state, textCell(fmt.Sprint(u.Uses), quiet),
	}
}

// highlighted marks the places of a text that a pattern is found at.
func highlighted(text string, pattern match.Pattern) []run {
	var all []run
	at := 0
	for _, s := range pattern.Spans(text) {
		if s[0] < at {
			continue
		}
		all = append(all, run{text[at:s[0]], plain}, run{text[s[0]:s[1]], term})
		at = s[1]
	}
	return append(all, run{text[at:], plain})
}

func (v *memoryView) askEdit() {
	d, u := v.desk, v.at()
	source, target := newField(""), newField("")
	source.SetText(u.Source)
	target.SetText(u.Target)
	d.ask("Edit the unit", "Keep", []*field{target, source}, container.NewVBox(source, target), func() {
		d.say(d.lib.EditUnit(context.Background(), u.ID, source.Text, target.Text, d.opt.Who, time.Now().UTC().Format(time.RFC3339)))
		v.refresh()
	})
}

func (v *memoryView) remove() {
	n, err := v.desk.lib.DeleteUnits(context.Background(), []int64{v.at().ID})
	v.removed(n, err)
}

func (v *memoryView) removed(n int, err error) {
	if err != nil {
		v.desk.say(err)
		return
	}
	v.desk.tell("%d units were deleted; U takes that back.", n)
	v.refresh()
}

// askPurge says how many units would go, and deletes them.
func (v *memoryView) askPurge() {
	d, want := v.desk, v.want
	text := d.remark(d.opt.Language.say("%d units would be deleted. Of duplicates the best one stays. One undo takes that back.", v.count))
	d.confirm("Delete from the memory?", "Delete", text, func() {
		v.removed(d.lib.DeleteSelected(context.Background(), want))
		d.window.Canvas().Focus(v.table)
	})
	d.opt.Trace("DIALOG Delete from the memory")
}

func (v *memoryView) undo() {
	what, n, err := v.desk.lib.UndoUnits(context.Background())
	switch {
	case err != nil:
		v.desk.say(err)
	case what == "":
		v.desk.tell("There is nothing to take back.")
	default:
		v.desk.tell("%d units are as they were.", n)
		v.refresh()
	}
}

// askConcordance searches the memory, at first for what is selected.
func (d *Desk) askConcordance() {
	text := d.editor.SelectedText()
	d.show("memory")
	if v, ok := d.here().(*memoryView); ok && text != "" {
		v.search.SetText(text)
	}
}
