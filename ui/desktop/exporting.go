package desktop

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"satzpaar/translate"
	"satzpaar/translate/format"
	"satzpaar/ui/session"
)

// exporting is the way out with its gate: what is not ready, the format, the
// file, and then the proof of what was written.
type exporting struct {
	*sheet
	blockers []session.Blocker
	kind     *widget.Select
	path     *field
	proof    *caption
}

func newExporting(d *Desk) view {
	t := newRowList(d.grid.ruler, d.grid.small, column{ems: 3, right: true, small: true},
		column{title: d.t("Not ready because"), ems: 11}, column{title: d.t("Translation"), share: 1}, column{title: d.t("State"), ems: 7, small: true})
	t.empty = d.t("Every segment is approved, and no check reports an error.")
	v := &exporting{path: newField(""), proof: d.remark("")}
	v.kind = widget.NewSelect(session.Formats, func(string) { v.rename() })
	v.path.leave = func() { d.show(placeDesk) }
	v.path.down = func() { d.window.Canvas().Focus(t) }
	v.path.OnSubmitted = func(string) { v.write() }
	above := container.New(tight{gap: 6},
		container.NewBorder(nil, nil, container.NewGridWrap(fyne.NewSize(190, 36), v.kind), nil, v.path), v.proof)
	v.sheet = newSheet(d, "Export", t, above, []act{
		{"Go there", fyne.KeyReturn, v.goThere, v.needsRow},
		{"Export", fyne.KeyE, v.write, nil},
	})
	t.cells = v.cells
	t.onEnter = func(int) { v.goThere() }
	v.kind.SetSelected(format.XLIFF21)
	return v
}

func (v *exporting) needsRow() string { return v.sheet.needsRow() }

func (v *exporting) focus() fyne.Focusable { return v.path }

func (v *exporting) goThere() { v.desk.jump(v.blockers[v.table.active].Segment) }

func (v *exporting) refresh() {
	d := v.desk
	v.blockers = d.session.Blockers()
	label := "Export"
	if n := len(v.blockers); n > 0 {
		v.sum.setText(d.opt.Language.say("%d of %d segments are not ready.", n, d.session.Len()))
		label = "Export all the same"
	} else {
		v.sum.setText(d.t("All is ready."))
	}
	export := v.buttons[1]
	export.chief = len(v.blockers) == 0
	export.label = d.t(label)
	export.Refresh()
	v.table.setRows(len(v.blockers))
	v.settle()
}

func (v *exporting) cells(row int) []cell {
	b := v.blockers[row]
	g := v.desk.session.Live(b.Segment)
	text := textCell(g.Target, plain)
	if g.Target == "" {
		text = textCell(g.Source, quiet)
	}
	text.most = 2
	return []cell{textCell(fmt.Sprint(b.Segment+1), quiet), textCell(v.desk.t(b.Why), plain), text, v.desk.stateCell(g.State)}
}

// ending returns the end of the name of a file in a format; the source format
// keeps that of the document, behind the language.
func ending(kind string, d *translate.Document) string {
	switch kind {
	case format.TMX:
		return ".tmx"
	case session.Report:
		return ".html"
	case session.ReportCSV:
		return ".csv"
	case "source-format":
		return "." + d.TargetLang + filepath.Ext(d.Name)
	}
	return ".xlf"
}

// rename gives the path the end of the format that was chosen.
func (v *exporting) rename() {
	doc := v.desk.session.Document()
	name, end := doc.Name, ending(v.kind.Selected, doc)
	if v.kind.Selected == "source-format" {
		name = strings.TrimSuffix(name, filepath.Ext(name))
	}
	dir := filepath.Dir(v.path.Text)
	if v.path.Text == "" {
		var err error
		if dir, err = os.UserHomeDir(); err != nil {
			dir = "."
		}
	}
	v.path.SetText(filepath.Join(dir, name+end))
}

// write exports, and shows the proof.
func (v *exporting) write() {
	d := v.desk
	if p, ok := d.Export(v.kind.Selected, v.path.Text); ok {
		v.proof.setText(d.opt.Language.say("%d units, %d changed · SHA-256 %s › %s", p.Units, p.Changed, p.SHA256In[:12], p.SHA256Out[:12]))
	}
}

// Export writes the document to path, and says so; ok reports whether it could.
func (d *Desk) Export(kind, path string) (p session.Proof, ok bool) {
	p, err := d.session.Export(context.Background(), kind, path)
	if err != nil {
		d.say(err)
		return p, false
	}
	d.tell("Exported %d segments, %d changed, to %s.", p.Units, p.Changed, p.Path)
	return p, true
}
