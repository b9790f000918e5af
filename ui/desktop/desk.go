package desktop

import (
	"fmt"
	"path/filepath"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"satzpaar/translate"
)

// Desk is the window with its document.
type Desk struct {
	app    fyne.App
	window fyne.Window
	trace  func(string)

	review   *review
	grid     *grid
	editor   *editor
	changes  *flow
	status   *widget.Label
	counts   *widget.Label
	commands commands
	mode     Mode
}

// New makes the window in app; Show opens it. trace is told the id of each
// command that runs; it may be nil.
func New(app fyne.App, trace func(string)) *Desk {
	if trace == nil {
		trace = func(string) {}
	}
	d := &Desk{app: app, trace: trace, status: widget.NewLabel(""), counts: widget.NewLabel("")}
	app.Settings().SetTheme(Look{})
	d.status.Truncation = fyne.TextTruncateEllipsis
	d.window = app.NewWindow("Satzpaar")
	body, small := newRuler(14), newRuler(12)
	d.grid, d.changes = newGrid(body, small), newFlow(body)
	d.grid.onActive = d.goTo
	d.commands = d.list()
	d.editor = newEditor(&d.commands)
	d.editor.OnChanged = func(text string) { d.showChanges(text) }
	d.window.SetMainMenu(d.commands.mainMenu())
	d.window.SetOnDropped(func(_ fyne.Position, uris []fyne.URI) {
		var paths []string
		for _, u := range uris {
			paths = append(paths, u.Path())
		}
		d.leave(func() { d.say(d.Open(paths)) })
	})
	d.window.SetCloseIntercept(func() { d.leave(d.window.Close) })
	d.window.Resize(fyne.NewSize(1200, 800))
	d.welcome()
	return d
}

// Window returns the window.
func (d *Desk) Window() fyne.Window { return d.window }

func (d *Desk) welcome() {
	title := canvas.NewText("Satzpaar", Look{d.mode}.Color(theme.ColorNameForeground, 0))
	title.TextSize, title.TextStyle = 20, fyne.TextStyle{Bold: true}
	open := widget.NewButton("Open a bilingual file (Ctrl+O)", d.askOpen)
	open.Importance = widget.HighImportance
	pair := widget.NewButton("Pair two texts (Ctrl+Shift+O)", d.askPair)
	text := widget.NewLabel("Drop a bilingual file here, or a German text and its English translation.")
	d.window.SetContent(container.NewBorder(nil, d.bar(), nil, nil, container.NewCenter(container.NewVBox(title, text, open, pair))))
}

func (d *Desk) bar() fyne.CanvasObject {
	return container.NewBorder(widget.NewSeparator(), nil, nil, d.counts, d.status)
}

// Open shows the files at paths: a bilingual file, or a text and its translation.
func (d *Desk) Open(paths []string) error {
	r, err := openReview(paths)
	if err != nil {
		return err
	}
	d.review = r
	d.window.SetTitle(filepath.Base(paths[0]) + " – Satzpaar")
	head := func(text string) fyne.CanvasObject {
		l := canvas.NewText(text, Look{d.mode}.Color(roleSubText, 0))
		l.TextSize = 12
		return l
	}
	gap := canvas.NewRectangle(nil)
	gap.SetMinSize(fyne.NewSize(gutter, 20))
	titles := container.NewBorder(nil, widget.NewSeparator(), gap, nil,
		container.New(layout.NewGridLayout(2), head("German · source"), head("English · target")))
	pane := container.NewBorder(widget.NewLabelWithStyle("Translation", fyne.TextAlignLeading, fyne.TextStyle{Bold: true}),
		d.changes, nil, nil, d.editor)
	split := container.NewVSplit(container.NewBorder(titles, nil, nil, nil, d.grid), pane)
	split.Offset = 0.7
	d.window.SetContent(container.NewBorder(nil, d.bar(), nil, nil, split))
	d.grid.top, d.grid.into = 0, 0
	d.grid.active = 0
	d.grid.setSegments(r.doc.Segments)
	d.load()
	d.window.Canvas().Focus(d.editor)
	d.status.SetText(fmt.Sprintf("%d segments", len(r.doc.Segments)))
	return nil
}

// segment returns the active segment; ok is false while nothing is open.
func (d *Desk) segment() (s translate.Segment, ok bool) {
	if d.review == nil || d.grid.active >= len(d.review.doc.Segments) {
		return s, false
	}
	return d.review.doc.Segments[d.grid.active], true
}

// keep stores what stands in the editor as an edit.
func (d *Desk) keep() {
	if s, ok := d.segment(); ok && d.editor.Text != s.Target {
		d.say(d.review.setTarget(d.grid.active, d.editor.Text))
	}
}

// goTo keeps the edited text and makes segment i the active one.
func (d *Desk) goTo(i int) {
	if d.review == nil || i < 0 || i >= len(d.review.doc.Segments) {
		return
	}
	d.keep()
	d.grid.active = i
	d.load()
	d.grid.activate(i)
	d.window.Canvas().Focus(d.editor)
}

func (d *Desk) showChanges(text string) {
	if s, ok := d.segment(); ok {
		d.changes.setRuns(diffRuns(s.Draft, text))
	}
}

func (d *Desk) say(err error) {
	if err != nil {
		d.status.SetText(err.Error())
	}
}

// leave calls then, after asking when changes have not been exported.
func (d *Desk) leave(then func()) {
	d.keep()
	if d.review == nil || !d.review.unsaved {
		then()
		return
	}
	dialog.ShowCustomConfirm("Changes are not exported", "Discard changes", "Stay",
		widget.NewLabel("The changes in this window have not been written to a file."), func(yes bool) {
			if yes {
				then()
			}
		}, d.window)
}
