package desktop

import (
	"fmt"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// An option is a row of the settings: what it is called, what it is set to,
// and how it is changed. One without a change is a heading.
type option struct {
	title, value, remark string
	step                 func(by int) // to the next value, or with -1 the one before; nil: it has no such order
	write                func()       // asks for a value in words; nil: it is stepped through
}

func (o *option) heading() bool { return o.step == nil && o.write == nil }

// settingsView lists all settings with their values. Each change holds at once
// and lasts.
type settingsView struct {
	*sheet
	all []option
}

func newSettings(d *Desk) view {
	t := newRowList(d.grid.ruler, d.grid.small, column{ems: 20}, column{ems: 17}, column{share: 1, small: true})
	v := &settingsView{}
	v.sheet = newSheet(d, "Settings", t, nil, []act{
		{"Change", fyne.KeyReturn, v.change, nil},
		{"Next value", fyne.KeyRight, func() { v.step(1) }, v.needsSteps},
		{"Value before", fyne.KeyLeft, func() { v.step(-1) }, v.needsSteps},
	})
	t.cells = v.cells
	t.head = func(row int) bool { return v.all[row].heading() }
	t.onActive = func(int) { v.settle() }
	t.onEnter = func(int) { v.change() }
	return v
}

func (v *settingsView) needsSteps() string {
	if len(v.all) == 0 || v.all[v.table.active].step == nil {
		return "This is written: Enter asks for it."
	}
	return ""
}

func (v *settingsView) refresh() {
	d := v.desk
	v.all = d.options()
	v.sum.setText(d.opt.Language.say("Each change holds at once and is kept in %s", d.lib.Path()))
	v.table.setRows(len(v.all))
	v.settle()
}

func (v *settingsView) cells(row int) []cell {
	o := &v.all[row]
	if o.heading() {
		return []cell{textCell(o.title, strong), {}, {}}
	}
	value := textCell(o.value, plain)
	if o.value == "" {
		value = textCell(v.desk.t("nothing"), quiet)
	}
	value.most = 1
	return []cell{textCell(o.title, plain), value, textCell(o.remark, quiet)}
}

func (v *settingsView) change() {
	if o := &v.all[v.table.active]; o.write != nil {
		o.write()
		return
	}
	v.step(1)
}

// step goes to the next value. The view may be another one afterwards, for the
// look and the language make all views anew.
func (v *settingsView) step(by int) {
	row := v.table.active
	v.all[row].step(by)
	v.desk.chosen(row)
}

// chosen shows the settings anew, at the same row.
func (d *Desk) chosen(row int) {
	if v, ok := d.here().(*settingsView); ok {
		v.refresh()
		v.table.activate(row)
	}
}

// written returns what asks for a value in words and sets it.
func (d *Desk) written(title, value string, set func(string) error) func() {
	return func() {
		e := newField("")
		d.askValue(title, value, e, e, set)
	}
}

// writtenPath is as written, for the name of a file, which can be chosen.
func (d *Desk) writtenPath(title, value string, set func(string) error) func() {
	return func() {
		e, row := d.pathEntry("The path of a file; empty: none")
		d.askValue(title, value, e, row, set)
	}
}

func (d *Desk) askValue(title, value string, e *field, content fyne.CanvasObject, set func(string) error) {
	e.SetText(value)
	row := 0
	if v, ok := d.here().(*settingsView); ok {
		row = v.table.active
	}
	d.ask(title, "Keep", []*field{e}, container.NewStack(content), func() {
		d.say(set(e.Text))
		d.chosen(row)
	})
}

// among returns the value that is by steps from the present one, round and
// round.
func among[T comparable](all []T, now T, by int) T {
	for i, x := range all {
		if x == now {
			return all[(i+by+len(all))%len(all)]
		}
	}
	return all[0]
}

// sizes are those of the texts, in units.
var sizes = []int{11, 12, 13, 14, 15, 16, 18, 20, 22, 24}

// options lists the settings with their present values.
func (d *Desk) options() []option {
	looks := []string{d.t("Light"), d.t("Dark"), d.t("High contrast")}
	language := map[Language]string{"de": "Deutsch"}[d.opt.Language]
	if language == "" {
		language = "English"
	}
	var keys []string
	for _, p := range profiles {
		keys = append(keys, p.name)
	}
	all := []option{
		{title: d.t("You")},
		{title: d.t("Your name"), value: d.opt.Who, remark: d.t("It stands in the history, in notes and in reports."), write: d.written("Your name", d.opt.Who, d.setWho)},
		{title: d.t("Look")},
		{title: d.t("Language"), value: language, step: func(int) { d.nextLanguage() }},
		{title: d.t("Theme"), value: looks[d.mode], remark: d.t("Light, dark, high contrast"), step: func(by int) { d.setLook((d.mode + Mode(3+by)) % 3) }},
		{title: d.t("Size of the texts"), value: fmt.Sprint(int(d.size)), step: func(by int) { d.setSize(strconv.Itoa(among(sizes, int(d.size), by))) }},
		{title: d.t(faceTitles[sourceFace]), value: d.faces[sourceFace].name, remark: d.t("What it has no character for is drawn in the font of the program."), write: func() { d.askFace(sourceFace) }},
		{title: d.t(faceTitles[targetFace]), value: d.faces[targetFace].name, write: func() { d.askFace(targetFace) }},
		{title: d.t("Keys")},
		{title: d.t("Profile"), value: d.profileName(), remark: d.t("The keys of Satzpaar, or those of another program that you know"), step: func(by int) { d.setProfile(among(keys, d.profileName(), by)) }},
		{title: d.t("Your own keys"), value: d.t("Change keys…"), remark: d.keysFile(), write: d.askKeys},
	}
	all = append(all, d.pairOptions()...)
	all = append(all, d.serverOptions()...)
	all = append(all, d.memoryOptions()...)
	return append(all, d.checkOptions()...)
}

// setWho names the person who works from now on.
func (d *Desk) setWho(name string) error {
	d.opt.Who = name
	d.keep("who", name)
	if d.session != nil {
		d.session.SetWho(name)
	}
	return nil
}
