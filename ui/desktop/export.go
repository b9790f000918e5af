package desktop

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

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

func (v *exportView) needsRow() string { return v.sheet.needsRow() }

func (v *exportView) at() int { return v.blockers[v.table.active].Segment }

func (v *exportView) refresh() {
	v.turn++
	v.look(v.turn, v.desk.session.Blocking())
}

// look looks for what stands in the way, a piece in each frame, and shows it
// once all is seen.
func (v *exportView) look(turn int, l *session.Blocking) {
	d := v.desk
	if turn != v.turn {
		return
	}
	if d.session == nil || d.here() != view(v) {
		v.then = nil
		return
	}
	began := time.Now()
	if l.Step(func() bool { return time.Since(began) > frame }) {
		go d.opt.Do(func() { v.look(turn, l) })
		return
	}
	v.blockers = l.All
	v.tell()
	then := v.then
	v.then = nil
	for _, f := range then {
		f()
	}
}

// tell shows what stands in the way.
func (v *exportView) tell() {
	d := v.desk
	n := d.session.Len()
	switch len(v.blockers) {
	case 0:
		v.sum.setText(d.opt.Language.say("All %d segments are ready.", n))
		v.why.Hide()
	default:
		v.sum.setText(d.opt.Language.say("%d of %d segments are not ready: mend them, or give a reason.", len(v.blockers), n))
		v.why.Show()
	}
	if n, of, is := d.session.Checking(); is {
		v.sum.setText(d.opt.Language.say("Checking… %d of %d; errors may come to light yet.", n, of))
		v.why.Show()
		v.again()
	}
	v.tellPast()
	v.foretell()
	v.table.setRows(len(v.blockers))
	v.settle()
}

// again looks how far the checks are after a moment.
func (v *exportView) again() {
	d, s := v.desk, v.desk.session
	time.AfterFunc(500*time.Millisecond, func() {
		d.opt.Do(func() {
			if d.session == s && d.here() == view(v) {
				v.refresh()
			}
		})
	})
}

func (v *exportView) cells(row int) []cell {
	b := v.blockers[row]
	g := v.desk.session.Live(b.Segment)
	text, m := g.Target, plain
	if text == "" {
		text, m = g.Source, quiet
	}
	return []cell{
		textCell(fmt.Sprint(b.Segment+1), quiet),
		{runs: []run{{text, m}}, most: 2},
		textCell(v.desk.opt.Language.made(b.Why), quiet),
		v.desk.stateCell(g.State),
	}
}

// tellPast lists the exports that went past the gate, the last first.
func (v *exportView) tellPast() {
	d := v.desk
	all, err := d.session.Overrides(context.Background())
	d.say(err)
	if len(all) == 0 {
		v.before.Hide()
		return
	}
	const most = 3 // the report lists them all
	var said []run
	for k := len(all) - 1; k >= max(0, len(all)-most); k-- {
		o := all[k]
		if len(said) > 0 {
			said = append(said, run{"   ", plain})
		}
		said = append(said, run{d.day(o.When) + " · " + o.Who + " · ", quiet}, run{d.opt.Language.say("%d not ready: %s", o.Blockers, o.Reason), plain})
	}
	v.past.setRuns(said)
	v.before.Show()
}

// export writes the file. While something stands in the way it first asks for
// a reason.
func (v *exportView) export() {
	v.then = append(v.then, v.write)
	v.refresh() // what was typed last counts
}

// write writes the file, unless a reason is missing.
func (v *exportView) write() {
	d := v.desk
	reason := strings.TrimSpace(v.reason.Text)
	if len(v.blockers) > 0 && reason == "" {
		d.tell("%d segments are not ready: give a reason, or Enter in the list leads there.", len(v.blockers))
		d.window.Canvas().Focus(v.reason)
		return
	}
	n, of, is := d.session.Checking()
	if is && reason == "" {
		d.tell("The checks are still at work (%d of %d): wait a moment, or give a reason.", n, of)
		d.window.Canvas().Focus(v.reason)
		return
	}
	with := session.With{
		Issues: v.issues.Checked && !v.issues.Disabled(), Glossary: v.glossary.Checked && !v.glossary.Disabled(),
	}
	d.exportWith(v.format(), v.path.Text, with, func(p session.Proof) {
		if reason != "" && (is || len(v.blockers) > 0) {
			d.say(d.session.KeepOverride(context.Background(), p, len(v.blockers), reason))
			v.tellPast()
		}
		d.keep("export.format", p.Format)
		d.keep("export.folder", filepath.Dir(p.Path))
		v.prove(p)
	})
}

// prove shows what was written.
func (v *exportView) prove(p session.Proof) {
	l := v.desk.opt.Language
	v.proved.Show()
	said := []run{{l.say("%d segments, %d changed against the draft", p.Units, p.Changed) + "   ", plain}}
	if p.NotesStay > 0 {
		said = append(said, run{l.say("%d notes stay in the project: this file has no place for them", p.NotesStay) + "   ", plain})
	}
	v.proof.setRuns(append(said, run{"SHA-256 " + p.SHA256Out, quiet}))
	v.foretell()
}

// Export writes the document to path, and says so.
func (d *Desk) Export(kind, path string) {
	d.exportWith(kind, path, session.With{}, func(session.Proof) {})
}

// exportWith writes the document to path; then hears of it once it is there.
func (d *Desk) exportWith(kind, path string, with session.With, then func(session.Proof)) {
	s := d.session
	if err := s.Leave(); err != nil {
		d.say(err)
		return
	}
	var p session.Proof
	write := func(ctx context.Context) (err error) {
		p, err = s.ExportWith(ctx, kind, path, with)
		return err
	}
	done := func(err error) {
		s.Hold(false)
		if err != nil {
			d.fail(err)
			return
		}
		d.tell("Exported %d segments, %d changed, to %s.", p.Units, p.Changed, p.Path)
		then(p)
	}
	s.Hold(true)
	if s.Len() <= fewSegments {
		done(write(d.context()))
		return
	}
	d.long("Exporting", write, done)
}
