package desktop

import (
	"context"
	"errors"
	"slices"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"satzpaar/store"
)

// welcome lists the projects with their progress, and the ways in.
type welcome struct {
	*sheet
	all      []store.Project
	counting int // counts how often the list was shown
}

func newWelcome(d *Desk) view {
	t := newRowList(d.grid.ruler, d.grid.small,
		column{title: d.t("Project"), share: 3}, column{title: d.t("Languages"), ems: 6, small: true},
		column{title: d.t("Progress"), share: 2}, column{title: d.t("Last opened"), ems: 8, small: true, right: true})
	t.empty = d.t("No project yet. Drop a bilingual file into this window, or a German text and its English draft; or open the sample.")
	v := &welcome{}
	v.sheet = newSheet(d, "Projects", t, nil, []act{
		{"Open", fyne.KeyReturn, v.open, v.needsRow},
		{"Documents…", fyne.KeyD, func() { d.showContents(v.all[v.table.active]) }, v.needsRow},
		{"Open a bilingual file…", fyne.KeyO, d.askOpen, nil},
		{"Pair two texts…", fyne.KeyP, d.askPair, nil},
		{"Open the sample", fyne.KeyS, func() { d.say(d.OpenSample()) }, nil},
		{"Remove…", fyne.KeyDelete, v.askRemove, v.needsRow},
	})
	v.buttons[0].chief = true
	t.cells = v.cells
	t.onEnter = func(int) { v.open() }
	return v
}

func (v *welcome) needsRow() string { return v.sheet.needsRow() }

func (v *welcome) refresh() {
	d := v.desk
	all, err := d.lib.Projects(context.Background())
	d.say(err)
	for i := range all {
		if k := slices.IndexFunc(v.all, func(p store.Project) bool { return p.ID == all[i].ID }); k >= 0 {
			all[i].Segments, all[i].Approved = v.all[k].Segments, v.all[k].Approved // as they were last
		}
	}
	v.all = all
	v.count()
	if len(all) == 1 {
		v.sum.setText(d.opt.Language.say("One project in %s", d.lib.Path()))
	} else {
		v.sum.setText(d.opt.Language.say("%d projects in %s", len(all), d.lib.Path()))
	}
	v.table.setRows(len(all))
	v.settle()
}

// count counts the segments of the projects beside the window, and shows them
// unless the list was shown anew since.
func (v *welcome) count() {
	v.counting++
	d, n, all := v.desk, v.counting, slices.Clone(v.all)
	d.away.Go(func() {
		var err error
		for i := range all {
			err = errors.Join(err, d.lib.Count(context.Background(), &all[i]))
		}
		d.opt.Do(func() {
			if n == v.counting {
				d.say(err)
				v.all = all
				v.table.Refresh()
			}
		})
	})
}

func (v *welcome) cells(row int) []cell {
	p := v.all[row]
	l := v.desk.opt.Language
	name := []run{{p.Name, plain}}
	if n := len(p.Documents); n > 1 {
		name = append(name, run{" · " + l.say("%d documents", n), quiet})
	}
	if s := v.desk.session; s != nil && s.Project().ID == p.ID {
		name = append(name, run{" · " + l.text("open"), quiet})
	}
	return []cell{{runs: name}, textCell(p.SourceLang+" › "+p.TargetLang, quiet), v.desk.progressCell(p.Approved, p.Segments), textCell(v.desk.day(p.Opened), quiet)}
}

// progressCell shows how many of the segments are approved.
func (d *Desk) progressCell(approved, segments int) cell {
	done := float32(approved) / float32(max(segments, 1))
	progress := cell{runs: []run{{d.opt.Language.say("%d of %d approved", approved, segments), quiet}}, indent: 9 * d.size}
	progress.draw = func(look fyne.Theme, at fyne.Position, _ fyne.Size) []fyne.CanvasObject {
		return bar(look, roleFinal, at.AddXY(0, d.grid.ruler.height/2-3), fyne.NewSize(8*d.size, 6), done)
	}
	return progress
}

// bar draws a bar of which a share is filled.
func bar(look fyne.Theme, role fyne.ThemeColorName, at fyne.Position, size fyne.Size, share float32) []fyne.CanvasObject {
	rail := canvas.NewRectangle(look.Color(roleRail, 0))
	full := canvas.NewRectangle(look.Color(role, 0))
	rail.CornerRadius, full.CornerRadius = size.Height/2, size.Height/2
	rail.Move(at)
	rail.Resize(size)
	all := []fyne.CanvasObject{rail}
	if share > 0 {
		full.Move(at)
		full.Resize(fyne.NewSize(max(size.Width*min(share, 1), size.Height), size.Height))
		all = append(all, full)
	}
	return all
}

// day says when something was, from RFC 3339: today the time, else the day.
func (d *Desk) day(at string) string {
	t, err := time.Parse(time.RFC3339, at)
	if err != nil {
		return at
	}
	t = t.Local()
	if now := time.Now(); t.YearDay() == now.YearDay() && t.Year() == now.Year() {
		return t.Format("15:04")
	}
	return d.date(t)
}

// date writes a day.
func (d *Desk) date(t time.Time) string {
	if d.opt.Language == "de" {
		return t.Format("02.01.2006")
	}
	return t.Format("2 Jan 2006")
}

func (v *welcome) open() {
	p := v.all[v.table.active]
	if s := v.desk.session; s != nil && s.Project().ID == p.ID {
		v.desk.show(placeDesk)
		return
	}
	v.desk.say(v.desk.openProject(p.ID))
}

// askRemove removes a project after a question: no undo brings it back.
func (v *welcome) askRemove() {
	d, p := v.desk, v.all[v.table.active]
	if s := d.session; s != nil && s.Project().ID == p.ID {
		d.tell("The project is open: open another one first.")
		return
	}
	text := container.NewVBox(newCaption(d.opt.Language.say("%s, %d segments, and their history will be gone.", p.Name, p.Segments), theme.ColorNameForeground, theme.SizeNameText),
		newCaption(d.t("What the memory and the names learnt from it stays. Files outside stay as they are."), roleSubText, theme.SizeNameText))
	d.confirm("Remove the project?", "Remove", text, func() {
		d.say(d.lib.RemoveProject(context.Background(), p.ID))
		v.refresh()
	})
	d.opt.Trace("DIALOG Remove")
}
