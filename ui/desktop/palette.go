package desktop

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
)

// seeker finds a command by parts of its name: Up and Down choose, Enter or a
// double click runs.
type seeker struct {
	desk   *Desk
	search *field
	table  *rowList
	found  []command
	box    *box
}

// showPalette shows the palette.
func (d *Desk) showPalette() {
	t := newRowList(d.grid.ruler, d.grid.small, column{share: 3}, column{ems: 11, small: true}, column{share: 2, small: true})
	t.empty = d.t("No command is called that.")
	p := &seeker{desk: d, search: newField(d.t("Type a part of a command")), table: t}
	t.cells = p.cells
	t.onEnter = func(int) { p.run() }
	t.onActive = func(int) { d.window.Canvas().Focus(p.search) }
	p.search.OnChanged = p.find
	p.search.OnSubmitted = func(string) { p.run() }
	p.search.up, p.search.down = func() { t.activate(t.active - 1) }, func() { t.activate(t.active + 1) }
	p.find("")
	p.box = d.box("Commands", container.NewBorder(p.search, nil, nil, nil, t))
	p.search.leave = p.box.Hide
	d.window.Canvas().Focus(p.search)
	d.opt.Trace("DIALOG Commands")
}

// find lists the commands whose names hold all words of text.
func (p *seeker) find(text string) {
	p.found = nil
	for _, c := range p.desk.commands {
		title, all := strings.ToLower(p.desk.t(c.title)), true
		for _, w := range strings.Fields(strings.ToLower(text)) {
			all = all && strings.Contains(title, w)
		}
		if all {
			p.found = append(p.found, c)
		}
	}
	p.table.active = 0
	p.table.setRows(len(p.found))
}

func (p *seeker) cells(row int) []cell {
	c := p.found[row]
	why, m := c.reason(), plain
	if why != "" {
		m = quiet
	}
	return []cell{textCell(p.desk.t(c.title), m), textCell(c.keys(p.desk.opt.Language), quiet), textCell(p.desk.t(why), quiet)}
}

func (p *seeker) run() {
	if len(p.found) == 0 {
		return
	}
	p.box.Hide()
	p.found[p.table.active].run()
}

// showKeys is the cheat sheet: the commands that have keys, by menus.
func (d *Desk) showKeys() {
	var rows []command // one without an id is a heading
	for _, c := range d.commands {
		if c.keys(d.opt.Language) == "" {
			continue
		}
		if n := len(rows); n == 0 || rows[n-1].menu != c.menu {
			rows = append(rows, command{menu: c.menu})
		}
		rows = append(rows, c)
	}
	t := newRowList(d.grid.ruler, d.grid.small, column{share: 3}, column{share: 2})
	t.head = func(i int) bool { return rows[i].id == "" }
	t.cells = func(i int) []cell {
		if c := rows[i]; c.id != "" {
			return []cell{textCell(d.t(c.title), plain), textCell(c.keys(d.opt.Language), plain)}
		}
		return []cell{textCell(d.t(rows[i].menu), strong), {}}
	}
	t.setRows(len(rows))
	note := newCaption(d.t("Keys after the dot work in the queue, where no caret stands: Escape leads there, F2 back."), roleSubText, theme.SizeNameCaptionText)
	note.shrinks = true
	sheet := d.box("Keys", container.NewBorder(inset(0, 4, note), nil, nil, nil, t))
	t.keys = func(k fyne.KeyName) bool {
		if k == fyne.KeyEscape {
			sheet.Hide()
		}
		return k == fyne.KeyEscape
	}
	d.window.Canvas().Focus(t)
	d.opt.Trace("DIALOG Keys")
}
