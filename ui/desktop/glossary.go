package desktop

import (
	"context"
	"fmt"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"satzpaar/translate"
	"satzpaar/ui/session"
)

// reachChoice lets one choose for what names hold.
func (d *Desk) reachChoice() (reaches []translate.Reach, choice *widget.Select, row fyne.CanvasObject) {
	reaches = d.session.Reaches()
	var labels []string
	for _, r := range reaches {
		labels = append(labels, d.t(string(r.Scope)))
	}
	choice = widget.NewSelect(labels, nil)
	choice.SetSelectedIndex(len(labels) - 1)
	return reaches, choice, d.row(d.t("It holds for"), boxed(choice))
}

// askGlossary reads a glossary off the window's goroutine and shows what it
// would change.
func (d *Desk) askGlossary() {
	path, line := d.pathEntry("A glossary (.csv, .tsv, .tbx, .utx, .utf8)")
	reaches, reach, row := d.reachChoice()
	d.ask("Import a glossary", "Show what changes", []*field{path}, asForm(d.row(d.t("File"), line), row), func() {
		file, where := strings.TrimSpace(path.Text), reaches[max(reach.SelectedIndex(), 0)]
		if file == "" {
			return
		}
		d.tell("%s is being read.", filepath.Base(file))
		var g *session.Glossary
		d.background(func() (err error) {
			g, err = session.ReadGlossary(context.Background(), d.lib, file, where)
			return err
		}, func(err error) {
			if err != nil {
				d.say(err)
				return
			}
			d.showGlossary(g)
		})
	})
}

// showGlossary shows what a glossary would change, and what of it could not be
// used, and takes it over on demand.
func (d *Desk) showGlossary(g *session.Glossary) {
	say := d.opt.Language.say
	sum := say("%d forms are new or stand otherwise, %d are known already, %d entries cannot be used.", len(g.Changes), g.Same, len(g.Skipped))
	t := newRowList(d.grid.ruler, d.grid.small,
		column{title: d.t("German"), share: 3}, column{title: d.t("English"), share: 3}, column{title: d.t("Standing"), ems: 14, small: true})
	t.ground = theme.ColorNameOverlayBackground
	t.empty = d.t("The glossary brings nothing new.")
	t.cells = func(row int) []cell {
		if k := row - len(g.Changes); k >= 0 {
			s := g.Skipped[k]
			return []cell{textCell(say("line %d", s.Line), quiet), {runs: []run{{d.opt.Language.made(s.Why), quiet}}, most: 2}, textCell(d.t("not usable"), quiet)}
		}
		c := g.Changes[row]
		standing := d.t(string(c.Form.State))
		if c.Was != "" {
			standing = d.t(string(c.Was)) + " › " + standing
		}
		return []cell{textCell(c.Name, plain), textCell(c.Form.Text, plain), textCell(standing, quiet)}
	}
	t.setRows(len(g.Changes) + len(g.Skipped))
	body := container.NewBorder(d.remark(sum), nil, nil, nil, container.NewGridWrap(fyne.NewSize(720, 380), t))
	d.ask("Import a glossary", "Take over", nil, body, func() { d.takeGlossary(g) })
}

func (d *Desk) takeGlossary(g *session.Glossary) {
	if err := d.session.TakeGlossary(g); err != nil {
		d.say(err)
		return
	}
	if len(g.Changes) == 1 {
		d.tell("One form was taken over from %s. One undo takes it back.", filepath.Base(g.Path))
		return
	}
	d.tell("%d forms were taken over from %s. One undo takes them back.", len(g.Changes), filepath.Base(g.Path))
}

// askGlossaryExport writes what was decided as a glossary.
func (d *Desk) askGlossaryExport() {
	path := newField(d.t("File"))
	path.SetText(filepath.Join(d.exportFolder(), "names.tbx"))
	reaches, reach, row := d.reachChoice()
	note := d.remark(d.t("The ending of the file says the format: .tbx, .utx, .utf8, .tsv or .csv."))
	d.ask("Export names as a glossary", "Export", []*field{path}, asForm(d.row(d.t("File"), path), row, d.row("", inset(8, 0, note))), func() {
		n, err := d.session.WriteGlossary(path.Text, reaches[max(reach.SelectedIndex(), 0)])
		if err != nil {
			d.say(err)
			return
		}
		d.keep("export.folder", filepath.Dir(path.Text))
		if n == 1 {
			d.tell("One name was written to %s.", path.Text)
			return
		}
		d.tell("%s names were written to %s.", fmt.Sprint(n), path.Text)
	})
}
