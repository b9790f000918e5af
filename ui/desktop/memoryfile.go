package desktop

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"satzpaar/store"
	"satzpaar/ui/session"
)

// A memoryImport is an import into the memory that runs beside other work. Its
// zero value is none.
type memoryImport struct {
	cancel   context.CancelFunc // nil: none runs
	rejected []rejectedUnit
	more     int // rejected ones that are not listed
}

// A rejectedUnit could not be used; it stands at a line, 0: unknown.
type rejectedUnit struct {
	line int
	why  string
}

// listedUnits is how many rejected units are listed.
const listedUnits = 1000

func (m *memoryImport) running() bool { return m.cancel != nil }

// stop cancels the import: what is safe stays, and importing the file again
// goes on from there.
func (m *memoryImport) stop() {
	if m.cancel != nil {
		m.cancel()
	}
}

func (v *memoryView) whyNotImport() string {
	if v.desk.importing.running() {
		return "An import is running."
	}
	return ""
}

func (v *memoryView) whyNotCancel() string {
	if !v.desk.importing.running() {
		return "No import is running."
	}
	return ""
}

// askImport asks for a file and for the memory that gets its units.
func (v *memoryView) askImport() {
	d := v.desk
	path, line := d.pathEntry(d.t("A TMX, or another bilingual file"))
	memory := newField(d.t("The library's own; or the name of another, made if needed"))
	draft := newTick(d.t("Nobody approved the pairs: they count at most 99 %"), func() {})
	note := d.remark(d.t("A file whose import was cut off goes on where it was."))
	d.ask("Import into the memory", "Import", []*field{path, memory}, container.NewVBox(line, memory, draft, note), func() {
		if strings.TrimSpace(path.Text) != "" {
			d.importMemory(session.MemoryFile{Path: strings.TrimSpace(path.Text), Memory: strings.TrimSpace(memory.Text), Draft: draft.Checked})
		}
	})
}

// importMemory imports a file beside other work.
func (d *Desk) importMemory(f session.MemoryFile) {
	m := &d.importing
	ctx, cancel := context.WithCancel(context.Background())
	m.cancel, m.rejected, m.more = cancel, nil, 0
	f.Rejected = func(line int, why string) { // on the goroutine of the import
		if len(m.rejected) < listedUnits {
			m.rejected = append(m.rejected, rejectedUnit{line, why})
		} else {
			m.more++
		}
	}
	name := filepath.Base(f.Path)
	f.Progress = func(read int) {
		d.opt.Do(func() { d.tellImport(d.opt.Language.say("%s: %d units read; C cancels", name, read)) })
	}
	d.tellImport(d.opt.Language.say("%s is being read; C cancels", name))
	d.away.Go(func() {
		done, err := session.ImportMemory(ctx, d.lib, f)
		d.opt.Do(func() { d.imported(name, done, err) })
	})
}

// tellImport says how far an import is, in the memory view or on the line of
// messages.
func (d *Desk) tellImport(text string) {
	if v, ok := d.here().(*memoryView); ok {
		v.sum.setText(text)
		v.settle()
		return
	}
	d.status.SetText(text)
}

// imported says what became of an import, and lists what could not be used.
func (d *Desk) imported(name string, done store.Imported, err error) {
	m := &d.importing
	m.cancel()
	m.cancel = nil
	d.forgetMemories()
	switch {
	case errors.Is(err, context.Canceled):
		d.tell("The import was cancelled; %d units are safe. Importing %s again goes on there.", done.Read, name)
	case err != nil:
		d.say(err)
	default:
		d.tell("%s: %d units read, %d added, %d updated, %d deleted here before, %d not usable", name, done.Read, done.Added, done.Updated, done.Skipped, len(m.rejected)+m.more)
		d.showRejected(name)
	}
	if d.session != nil {
		d.session.AskAgain()
	}
}

// forgetMemories makes the view of the memory anew, for there may be another
// memory to choose.
func (d *Desk) forgetMemories() {
	was, ok := d.views["memory"].(*memoryView)
	if !ok {
		return
	}
	text := was.search.Text
	delete(d.views, "memory")
	if d.place == "memory" {
		d.show("memory")
		d.here().(*memoryView).search.SetText(text)
	}
}

// showRejected lists the units of the last import that could not be used.
func (d *Desk) showRejected(name string) {
	m := &d.importing
	if len(m.rejected) == 0 {
		return
	}
	t := newRowList(d.grid.ruler, d.grid.small, column{title: d.t("Line"), ems: 6, right: true}, column{title: d.t("Why it is not usable"), share: 1})
	t.ground = theme.ColorNameOverlayBackground
	t.cells = func(row int) []cell {
		r := m.rejected[row]
		line := textCell("", quiet)
		if r.line > 0 {
			line = textCell(fmt.Sprint(r.line), quiet)
		}
		return []cell{line, {runs: []run{{r.why, plain}}, most: 2}}
	}
	t.setRows(len(m.rejected))
	d.box(d.opt.Language.say("Not usable in %s", name), t)
}

// askExport writes the units selected, all of them, to a TMX.
func (v *memoryView) askExport() {
	d, want := v.desk, v.want
	path := newField(d.t("File"))
	path.SetText(filepath.Join(d.exportFolder(), "memory.tmx"))
	note := d.remark(d.opt.Language.say("%d units", v.count))
	d.ask("Export as TMX", "Export", []*field{path}, asForm(d.row(d.t("File"), path), d.row("", inset(8, 0, note))), func() {
		n, err := session.ExportMemory(context.Background(), d.lib, want, path.Text)
		if err != nil {
			d.say(err)
			return
		}
		d.keep("export.folder", filepath.Dir(path.Text))
		d.tell("%d units were written to %s.", n, path.Text)
	})
}
