package desktop

import (
	"context"
	"fmt"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"satzpaar/store"
	"satzpaar/translate"
	"satzpaar/ui/session"
)

// contents lists the documents of a project with their progress: Enter or a
// click on the button opens one.
type contents struct {
	desk    *Desk
	project store.Project
	all     []store.Listed
	table   *rowList
	open    *button
	box     *box
}

// documents lists the commands on the documents of the project.
func (d *Desk) documents() commands {
	alt := fyne.KeyModifierAlt
	return commands{
		{"documents", "Go", "Documents of the project…", chord{fyne.KeyD, alt}, "", d.whyClosed, func() { d.showContents(d.session.Project()) }},
		{"next-document", "Go", "Next document", chord{fyne.KeyPageDown, alt}, "", d.whyAlone, func() { d.turnDocument(1) }},
		{"previous-document", "Go", "Previous document", chord{fyne.KeyPageUp, alt}, "", d.whyAlone, func() { d.turnDocument(-1) }},
	}
}

func (d *Desk) whyAlone() string {
	if why := d.whyClosed(); why != "" {
		return why
	}
	if len(d.session.Project().Documents) < 2 {
		return "The project has no other document."
	}
	return ""
}

// turnDocument opens the document that stands so many places further on.
func (d *Desk) turnDocument(by int) {
	d.say(d.openDocument(d.session.Project().ID, d.session.Beside(by)))
}

// openDocumentAt opens another document of the project at one of its segments.
func (d *Desk) openDocumentAt(document int64, id translate.SegmentID) error {
	if d.opt.ReadOnly == nil {
		if err := d.lib.SetActive(d.context(), document, id); err != nil {
			return err
		}
	}
	return d.openDocument(d.session.Project().ID, document)
}

// showContents lists the documents of a project, which are counted beside the
// window.
func (d *Desk) showContents(p store.Project) {
	t := newRowList(d.grid.ruler, d.grid.small,
		column{ems: 3, right: true, small: true}, column{title: d.t("Document"), share: 3}, column{title: d.t("Progress"), share: 2})
	v := &contents{desk: d, project: p, table: t}
	t.empty = d.t("The documents are being counted.")
	t.cells, t.onEnter = v.cells, func(int) { v.enter() }
	d.keepColumns(t, "contents")
	v.open = d.chief("Open", v.enter)
	note := d.remark(d.opt.Language.say("Next and previous document: %s and %s.", d.keyOf("next-document"), d.keyOf("previous-document")))
	var buttons []*button
	if d.isOpen(p) {
		buttons = append(buttons, d.button(d.t("Add a file to the project…"), "", func() { v.box.Hide(); d.askAdd() }))
	}
	v.box = d.box(d.opt.Language.say("Documents of %s", p.Name), container.NewBorder(inset(tableEdge, 4, note), nil, nil, nil, t), append(buttons, v.open)...)
	t.keys = func(k fyne.KeyName) bool {
		if k == fyne.KeyEscape {
			v.box.Hide()
		}
		return k == fyne.KeyEscape
	}
	d.window.Canvas().Focus(t)
	d.away.Go(func() {
		all, err := d.lib.Contents(context.Background(), p.ID)
		d.opt.Do(func() { v.show(all, err) })
	})
	d.opt.Trace("DIALOG documents")
}

func (d *Desk) isOpen(p store.Project) bool {
	return d.session != nil && d.session.Project().ID == p.ID
}

// keyOf returns the keys of a command as people read them.
func (d *Desk) keyOf(id string) string {
	k := slices.IndexFunc(d.commands, func(c command) bool { return c.id == id })
	return d.commands[k].keys(d.opt.Language)
}

// show shows the documents, and where one is.
func (v *contents) show(all []store.Listed, err error) {
	d := v.desk
	d.say(err)
	v.all = all
	v.table.setRows(len(all))
	if d.isOpen(v.project) {
		v.table.activate(slices.IndexFunc(all, func(x store.Listed) bool { return x.ID == d.session.DocumentNumber() }))
	}
	d.opt.Trace("DOCUMENTS")
}

func (v *contents) cells(row int) []cell {
	d, x := v.desk, v.all[row]
	name := []run{{x.Name, plain}}
	if d.isOpen(v.project) && d.session.DocumentNumber() == x.ID {
		name = append(name, run{" · " + d.t("open"), quiet})
	}
	return []cell{textCell(fmt.Sprint(row+1), quiet), {runs: name}, d.progressCell(x.Approved, x.Segments)}
}

func (v *contents) enter() {
	if v.table.active >= len(v.all) {
		return
	}
	id := v.all[v.table.active].ID
	v.box.Hide()
	d := v.desk
	if d.isOpen(v.project) && d.session.DocumentNumber() == id {
		d.show(placeDesk)
		return
	}
	d.say(d.openDocument(v.project.ID, id))
}

// askAdd asks for a file that comes into the project: a bilingual one, or a
// text and its draft.
func (d *Desk) askAdd() {
	file, a := d.pathEntry("XLIFF, TMX or TSV, or the German text (.txt, .md, .html)")
	draft, b := d.pathEntry("The English draft of a German text")
	d.ask("Add a file to the project", "Add", []*field{file, draft}, container.NewVBox(a, b), func() { d.add(file.Text, draft.Text) })
	file.OnSubmitted = func(string) { d.window.Canvas().Focus(draft) }
}

// add brings a file into the project and opens it.
func (d *Desk) add(file, draft string) {
	project := d.session.Project().ID
	read := func(ctx context.Context) error {
		if draft != "" {
			return session.AddTexts(ctx, d.lib, project, file, draft)
		}
		return session.AddFiles(ctx, d.lib, project, []string{file})
	}
	done := func(err error) {
		if err == nil {
			err = d.openLast(project)
		}
		d.fail(err)
	}
	if !large([]string{file, draft}) {
		done(read(d.context()))
		return
	}
	d.long("Reading the texts", read, done)
}

// openLast opens the document that came last into a project.
func (d *Desk) openLast(project int64) error {
	p, err := d.lib.Project(d.context(), project, "")
	if err != nil {
		return err
	}
	return d.openDocument(project, p.Documents[len(p.Documents)-1])
}
