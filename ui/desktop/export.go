package desktop

import (
	"os"
	"path/filepath"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"satzpaar/translate/format"
	"satzpaar/ui/session"
)

// exportView is the gate: it lists what stands in the way, asks for format and
// file, and shows the proof of what was written. Who exports past the gate
// gives a reason, which is kept.
type exportView struct {
	*sheet
	blockers []session.Blocker
	turn     int      // of looking for them
	then     []func() // done once they are known
	kind     *choice
	path     *field
	issues   *tick
	glossary *tick
	reason   *field
	why      *fyne.Container // the row of the reason
	note     *caption        // what will happen to the file
	proof    *flow
	past     *flow           // exports that were made before all was ready
	before   *fyne.Container // the row of these
	proved   *fyne.Container // the row of the proof, once there is one
}

// exportTitles names the formats in the order of session.Formats.
var exportTitles = []string{
	"XLIFF 1.2", "XLIFF 2.0", "XLIFF 2.1", "XLIFF 2.2", "TMX", "The format it came in", "Report to print (HTML)", "Report as a table (CSV)", "Report as XLIFF with issues",
}

func newExport(d *Desk) view {
	t := newRowList(d.grid.ruler, d.grid.small,
		column{ems: 3, right: true, small: true}, column{title: d.t("Segment"), share: 3}, column{title: d.t("Why it is not ready"), share: 2}, column{title: d.t("State"), ems: 7, small: true})
	t.limit()
	t.empty = d.t("Every segment is approved, and no check reports an error.")
	v := &exportView{}
	v.form(d)
	rows := container.New(tight{gap: 6},
		d.row(d.t("Format"), boxed(v.kind)), d.row(d.t("File"), v.path), d.row("", inset(8, 0, v.note)), d.row("", v.issues), d.row("", v.glossary), v.why, v.before, v.proved)
	v.proved.Hide()
	v.sheet = newSheet(d, "Export", t, rows, []act{
		{"Export", fyne.KeyE, v.export, nil},
		{"Go there", fyne.KeyReturn, func() { d.jump(v.at()) }, v.needsRow},
	})
	v.buttons[0].chief = true
	t.cells = v.cells
	t.onEnter = func(int) { d.jump(v.at()) }
	v.choose()
	return v
}

// form makes what is filled in, as it was at the last export.
func (v *exportView) form(d *Desk) {
	leave := func() { d.windowKey(fyne.KeyEscape) }
	var titles []string
	for _, title := range exportTitles {
		titles = append(titles, d.t(title))
	}
	v.note, v.proof, v.past = d.remark(""), newFlow(d.grid.ruler), newFlow(d.grid.ruler)
	v.before = d.row(d.t("Exported before"), v.past)
	v.proved = d.row(d.t("Written"), v.proof)
	v.path, v.reason = newField(""), newField(d.t("Why it is exported all the same"))
	v.path.other, v.reason.other = d.windowKey, d.windowKey
	v.kind, v.issues = newChoice(titles, leave), newTick(d.t("With what the checks found"), leave)
	v.glossary = newTick(d.t("With the names as a glossary"), leave)
	v.why = d.row(d.t("Reason"), v.reason)
	for _, f := range []*field{v.path, v.reason} {
		f.leave = leave
		f.down = func() { d.window.Canvas().Focus(v.table) }
		f.OnSubmitted = func(string) { v.sheet.do(v.acts[0]) }
	}
	kind := slices.Index(session.Formats, d.setting("export.format"))
	if kind < 0 {
		kind = slices.Index(session.Formats, format.XLIFF21)
	}
	v.kind.SetSelectedIndex(kind)
	v.path.SetText(filepath.Join(d.exportFolder(), exportName(d.session)))
	v.kind.OnChanged = func(string) { v.choose() }
	v.path.OnChanged = func(string) { v.foretell() }
}

// exportFolder is where the last export went, at first the user's home.
func (d *Desk) exportFolder() string {
	if dir := d.setting("export.folder"); dir != "" {
		return dir
	}
	home, err := os.UserHomeDir()
	if err != nil {
		return "."
	}
	return home
}

// exportName is the name of the document with the language it is in now.
func exportName(s *session.Session) string {
	name := filepath.Base(s.Document().Name)
	return strings.TrimSuffix(name, filepath.Ext(name)) + "-" + s.Document().TargetLang
}

func (v *exportView) format() string { return session.Formats[max(v.kind.SelectedIndex(), 0)] }

// choose gives the file the ending of the format.
func (v *exportView) choose() {
	ending := map[string]string{
		format.TMX: ".tmx", session.Report: ".html", session.ReportCSV: ".csv", "source-format": filepath.Ext(v.desk.session.Document().Name),
	}[v.format()]
	if ending == "" {
		ending = ".xlf"
	}
	path := v.path.Text
	if old := filepath.Ext(path); slices.Contains([]string{".xlf", ".xliff", ".tmx", ".html", ".csv", filepath.Ext(v.desk.session.Document().Name)}, old) {
		path = strings.TrimSuffix(path, old)
	}
	v.path.SetText(path + ending)
	xliff := slices.Contains([]string{format.XLIFF12, format.XLIFF20, format.XLIFF21, format.XLIFF22}, v.format())
	offer(v.issues, xliff)
	offer(v.glossary, xliff)
	v.foretell()
}

// offer lets a tick be set, or not.
func offer(t *tick, on bool) {
	if on {
		t.Enable()
	} else {
		t.Disable()
	}
}

// foretell says what will become of a file that is there.
func (v *exportView) foretell() {
	text := v.desk.t("A new file.")
	if s, err := os.Stat(v.path.Text); err == nil && s.IsDir() {
		text = v.desk.t("This is a folder: add the name of the file.")
	} else if err == nil {
		text = v.desk.t("There is such a file; it will be replaced.")
	}
	v.note.setText(text)
}

func (v *exportView) focus() fyne.Focusable { return v.path }
