package desktop

import (
	"slices"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"satzpaar/translate"
)

// A view is what the window shows between the line of tabs and the status
// line. It is made when it is first shown, and keeps its state until another
// project is opened or the language changes.
type view interface {
	content() fyne.CanvasObject
	refresh()              // shows the project as it stands now
	focus() fyne.Focusable // where keys go
}

// A place is a view by its name. Its title stands in the line of tabs.
type place struct {
	id, title string
	open      bool // needs a project
	enter     func(*Desk) view
}

// desk and projects are the places that are always there.
const (
	placeProjects = "projects"
	placeDesk     = "desk"
)

// places lists the views in the order of the work.
func places() []place {
	return []place{
		{placeProjects, "Projects", false, newWelcome},
		{placeDesk, "Desk", true, newDeskView},
		{"alignment", "Pairing", true, newAlignment},
		{"names", "Names", true, newNames},
		{"findings", "Findings", true, newFindings},
		{"memory", "Memory", false, newMemory},
		{"compare", "Compare", true, newCompare},
		{"preview", "Preview", true, newPreview},
		{"export", "Export", true, newExport},
		{"report", "Report", true, newReport},
		{"settings", "Settings", false, newSettings},
	}
}

func placeOf(id string) (place, bool) {
	for _, p := range places() {
		if p.id == id {
			return p, true
		}
	}
	return place{}, false
}

// show leads to a view; one that needs a project leads to the projects while
// none is open.
func (d *Desk) show(id string) {
	if d.session != nil {
		d.say(d.session.Leave())
	}
	d.lead(id)
}

// lead leads to a view and leaves what is being typed as it is.
func (d *Desk) lead(id string) {
	p, ok := placeOf(id)
	if !ok || p.open && d.session == nil {
		p, _ = placeOf(placeProjects)
	}
	d.place = p.id
	v := d.views[p.id]
	if v == nil {
		v = p.enter(d)
		d.views[p.id] = v
	}
	d.showTabs()
	d.window.SetContent(container.NewBorder(d.nav, d.bar(), nil, nil, v.content()))
	v.refresh()
	d.window.Canvas().Focus(v.focus())
	d.opt.Trace("VIEW " + p.id)
}

// here returns the view that is shown.
func (d *Desk) here() view { return d.views[d.place] }

// forgetViews makes every view anew when it is next shown.
func (d *Desk) forgetViews() { d.views = map[string]view{} }

func (d *Desk) showTabs() {
	var all []tab
	for _, p := range places() {
		all = append(all, tab{p.id, d.t(p.title), p.open && d.session == nil})
	}
	d.nav.set(all, d.place)
}

// turn leads to the next view, or with -1 to the one before.
func (d *Desk) turn(by int) {
	all := places()
	for i, p := range all {
		if p.id == d.place {
			d.show(all[(i+by+len(all))%len(all)].id)
			return
		}
	}
}

// stale brings the view that is shown up to date soon: many events in a row
// cost it one refresh.
func (d *Desk) stale() {
	if d.place == placeDesk || d.place == placeProjects || d.waiting {
		return
	}
	d.waiting = true
	time.AfterFunc(120*time.Millisecond, func() {
		d.opt.Do(func() {
			d.waiting = false
			if v := d.here(); v != nil && d.session != nil {
				v.refresh()
			}
		})
	})
}

// jump goes to segment i at the desk. A filter that hides it is taken away.
func (d *Desk) jump(i int) {
	if _, shown := slices.BinarySearch(d.session.Visible(), i); !shown {
		d.filter.choice.SetSelectedIndex(0)
		d.filter.search.SetText("")
	}
	d.say(d.session.Activate(i))
	d.show(placeDesk)
}

// windowKey runs what a key without Ctrl or Alt means wherever it was typed:
// Escape leads back to the desk.
func (d *Desk) windowKey(key fyne.KeyName) {
	if key == fyne.KeyEscape {
		d.show(placeDesk)
		return
	}
	d.keys.do(chord{key: key})
}

// windowChord runs the command of a chord, and reports whether there is one.
func (d *Desk) windowChord(s fyne.Shortcut) bool {
	k, ok := s.(fyne.KeyboardShortcut)
	return ok && d.keys.do(chord{k.Key(), k.Mod()})
}

// whyElsewhere says why a command on the active segment cannot be done while a
// view is shown that does not show it.
func (d *Desk) whyElsewhere(c command) string {
	if d.session == nil {
		return ""
	}
	switch c.menu {
	case "Text", "Segment", "Suggestions", "Changes", "Go", "Pairs":
		if d.place != placeDesk && c.id != "goto" {
			return "That is for the desk: Escape leads there."
		}
	}
	return ""
}

// deskView is the desk among the views.
type deskView struct {
	desk *Desk
	box  fyne.CanvasObject
	in   fyne.Focusable // where the keys went when it was left
}

func newDeskView(d *Desk) view {
	v := &deskView{desk: d, box: d.layDesk(), in: d.editor}
	if d.queueing {
		v.in = d.grid
	}
	return v
}

func (v *deskView) content() fyne.CanvasObject { return v.box }

func (v *deskView) refresh() {
	v.desk.showSegments()
	v.desk.load()
}

func (v *deskView) focus() fyne.Focusable { return v.in }

// stateCell returns the shape of a state with its name.
func (d *Desk) stateCell(s translate.State) cell {
	return cell{
		runs: []run{{d.t(s.String()), quiet}}, indent: 20,
		draw: func(look fyne.Theme, at fyne.Position, _ fyne.Size) []fyne.CanvasObject {
			return stateShape(int(s), at.AddXY(0, d.grid.ruler.shapeTop()), look)
		},
	}
}

// title returns a heading.
func (d *Desk) title(text string) *caption {
	c := newCaption(text, theme.ColorNameForeground, theme.SizeNameSubHeadingText)
	c.bold = true
	return c
}

// remark returns a line of less weight, which is cut where there is no room.
func (d *Desk) remark(text string) *caption {
	c := newCaption(text, roleSubText, theme.SizeNameCaptionText)
	c.shrinks = true
	return c
}
