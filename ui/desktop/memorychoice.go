package desktop

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

	"satzpaar/store"
	"satzpaar/translate"
	"satzpaar/translate/match"
)

// controls are what chooses the units: a line to write in, and below it the
// side, fault, origin and memory, and how a text is looked for.
func (v *memoryView) controls(d *Desk) fyne.CanvasObject {
	leave := func() { d.windowKey(fyne.KeyEscape) }
	pick := func(titles []string, set func(i int)) fyne.CanvasObject {
		c := newChoice(titles, leave)
		c.SetSelectedIndex(0)
		c.OnChanged = func(string) { set(c.SelectedIndex()); v.refresh() }
		return container.New(least{fyne.NewSize(12*d.size, 36)}, boxed(c))
	}
	check := func(title string, set func(on bool)) fyne.CanvasObject {
		t := newTick(title, leave)
		t.OnChanged = func(on bool) { set(on); v.refresh() }
		return t
	}
	faults, origins, memories := v.titles(d)
	below := container.New(layout.NewHBoxLayout(),
		pick([]string{d.t("Both sides"), d.t("Source"), d.t("Translation")}, func(i int) { v.want.Side = store.Side(i) }),
		pick(faults, func(i int) { v.want.Fault = append([]store.Fault{store.AnyFault}, store.Faults...)[i] }),
		pick(origins, func(i int) { v.want.Origin = append([]translate.Origin{""}, knownOrigins...)[i] }),
		pick(memories.titles, func(i int) { v.want.Memory = memories.numbers[i] }),
		check(d.t("Whole words"), func(on bool) { v.want.As.Word = on }),
		check(d.t("ä = ae"), func(on bool) { v.want.As.Plain = on }),
	)
	return container.NewVBox(v.search, below)
}

var knownOrigins = []translate.Origin{translate.FromPerson, translate.FromMachine, translate.FromAligned, translate.FromFile}

// memoryTitles are the memories to choose from.
type memoryTitles struct {
	titles  []string
	numbers []int64
}

func (v *memoryView) titles(d *Desk) (faults, origins []string, memories memoryTitles) {
	faults, origins = []string{d.t("All units")}, []string{d.t("Any origin")}
	for _, f := range store.Faults {
		faults = append(faults, d.t(faultTitle[f]))
	}
	for _, o := range knownOrigins {
		origins = append(origins, d.t(originTitle[o]))
	}
	memories = memoryTitles{[]string{d.t("All memories"), d.t("The library's own")}, []int64{0, store.OwnMemory}}
	all, err := d.lib.Memories(d.context())
	d.say(err)
	for _, m := range all {
		memories.titles, memories.numbers = append(memories.titles, m.Name), append(memories.numbers, m.ID)
	}
	return faults, origins, memories
}

// originTitle says where units come from.
var originTitle = map[translate.Origin]string{
	translate.FromPerson: "From a person", translate.FromMachine: "From a machine", translate.FromAligned: "Paired", translate.FromFile: "Imported",
}

// read takes the conditions out of what is written; the rest is looked for.
func (v *memoryView) read(line string) {
	w := &v.want
	w.Document, w.Who, w.Since, w.Before = "", "", "", ""
	var words []string
	for _, word := range strings.Fields(line) {
		key, value, _ := strings.Cut(word, ":")
		into := map[string]*string{"doc": &w.Document, "who": &w.Who, "since": &w.Since, "before": &w.Before}[key]
		if into == nil || value == "" {
			words = append(words, word)
			continue
		}
		*into = value
	}
	w.Text = strings.Join(words, " ")
}

// selects reports whether some units are meant and not all.
func (v *memoryView) selects() bool {
	w := v.want
	w.Side, w.As = 0, match.Pattern{}
	return w != (store.Selection{})
}

// pattern is what is marked on a side.
func (v *memoryView) pattern(side store.Side) match.Pattern {
	p := v.want.As
	if v.want.Side == store.BothSides || v.want.Side == side {
		p.Text = v.want.Text
	}
	return p
}

func (v *memoryView) needsSegment() string {
	if why := v.desk.whyNotEdit(); why != "" {
		return why
	}
	return v.needsRow()
}

// insert puts the translation of the unit into the active segment, at the
// caret, and leads there.
func (v *memoryView) insert() {
	d, u := v.desk, v.at()
	d.show(placeDesk)
	d.toEditor()
	d.editor.put(d.editor.selected(), u.Target)
	d.say(d.session.Used(u.ID))
}
