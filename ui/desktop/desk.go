// Package desktop is the workbench in Fyne: grid, editor, panels, dialogs, and
// the one list of commands. It knows no SQL and no file format; all it shows
// and changes goes through the session.
package desktop

import (
	"context"
	"fmt"
	"slices"
	"sync"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"satzpaar/store"
	"satzpaar/translate"
	"satzpaar/ui/session"
)

// Options are what the workbench needs of the world.
type Options struct {
	Who      string
	Language Language
	Trace    func(string) // told what happens, for scripts that drive the window; may be nil
	// ReadOnly is why the library is open for reading only; nil if it is not.
	ReadOnly error
	// Do runs a function on the window's goroutine; nil is fyne.Do. Tests have
	// no such goroutine but their own.
	Do func(func())
	// Piece is how long a command over many segments holds the window up at a
	// time; 0 is what nobody notices. Tests, which a busy machine may hold up
	// longer, take such a command in one.
	Piece time.Duration
}

// Desk is the window with its project.
type Desk struct {
	app     fyne.App
	window  fyne.Window
	lib     *store.Library
	opt     Options
	session *session.Session // nil while nothing is open

	grid      *grid
	editor    *editor
	changes   *flow
	pane      *pane
	side      *side
	filter    *filterBar
	status    *widget.Label
	counts    *widget.Label
	commands  commands
	keys      *keymap
	mode      Mode
	size      float32         // of the texts
	faces     [2]typeface     // of the columns
	worn      []fyne.Resource // faces that columns were set in so far
	dress     *dress
	gone      bool           // the window: what comes late is not for it
	away      sync.WaitGroup // work off the window's goroutine
	busy      func()         // ends the long work that goes on; nil: none does
	queued    []func()       // what came meanwhile; see waits
	rest      *time.Timer    // stores what is being typed, and the place, after a second of rest
	shown     int            // what the grid was given last, by Session.Showing
	loading   bool           // the editor shows another segment: no typing
	arriving  bool           // the project that is being opened was made just now
	landing   bool           // a new project: to the head of the queue once it is known
	queueing  bool           // the work goes on in the queue, else in the editor
	opener    rune           // the letter of the plain key that is being obeyed; see toField
	importing memoryImport
	warnedOf  string                // the text of which warned has spoken last
	lacking   translate.SegmentID   // that of which it was said last that a code is gone
	been      []translate.SegmentID // where the user was, for going back
	at        int                   // in been
	nav       *tabs
	place     string // id of the view that is shown
	views     map[string]view
	waiting   bool            // the view that is shown will be brought up to date
	project   context.Context // ends when the project is closed
	unload    func()          // ends it
}

// New makes the window in app; Show opens it.
func New(app fyne.App, lib *store.Library, opt Options) *Desk {
	if opt.Trace == nil {
		opt.Trace = func(string) {}
	}
	if opt.Do == nil {
		opt.Do = fyne.Do
	}
	if opt.Piece == 0 {
		opt.Piece = frame
	}
	d := &Desk{app: app, lib: lib, opt: opt, status: widget.NewLabel(""), counts: widget.NewLabel("")}
	d.opt.Do = func(f func()) {
		opt.Do(func() {
			if !d.gone {
				f()
			}
		})
	}
	d.mode = d.storedMode()
	if v := d.setting("language"); v != "" {
		d.opt.Language = Language(v)
	}
	if v := d.setting("who"); v != "" {
		d.opt.Who = v
	}
	d.size = d.storedSize()
	d.faces = d.storedFaces()
	d.dress = &dress{d.look()}
	app.Settings().SetTheme(d.dress)
	d.status.Truncation = fyne.TextTruncateEllipsis
	d.window = app.NewWindow("Satzpaar")
	d.grid = newGrid(newRulers(d.dress.Look))
	d.grid.split = d.storedSplit()
	d.changes = newFlow(d.grid.target)
	d.keys = &keymap{}
	d.bindKeys()
	d.grid.keys = d.keys
	d.grid.onActive = d.toRow
	d.grid.flag, d.grid.decorate = d.flag, d.decorate
	d.grid.dim = d.settledSegment
	d.grid.say = d.t
	d.wordGrid()
	d.editor = newEditor(d.keys, d.toQueue)
	d.editor.TextStyle = d.grid.target.style
	d.editor.OnChanged = d.typed
	d.grid.pressed, d.grid.lettered = d.pressedLetter, d.letterCame
	d.grid.entered, d.editor.entered = func() { d.queueing = true }, func() { d.queueing = false }
	d.editor.opened = d.openedBy
	d.grid.other = d.toEditor
	d.editor.waits = d.waits
	d.editor.refuse, d.editor.erase = d.refuseEdit, d.eraseCode
	d.pane = newPane(d)
	d.grid.over, d.grid.clicked = d.pane.mate.over, d.pane.mate.clicked
	d.side, d.filter = newSide(d), newFilterBar(d)
	d.nav, d.views = newTabs(d, d.show), map[string]view{}
	d.window.SetMainMenu(d.commands.mainMenu(d.opt.Language))
	d.window.SetOnDropped(func(_ fyne.Position, uris []fyne.URI) {
		var paths []string
		for _, u := range uris {
			paths = append(paths, u.Path())
		}
		d.say(d.Open(paths))
	})
	d.window.Canvas().SetOnTypedKey(d.loose)
	d.window.SetCloseIntercept(d.quit)
	d.window.SetPadded(false)
	d.window.Resize(d.storedWindow())
	d.show(placeProjects)
	return d
}

// wordGrid gives the grid its words in the language of the interface.
func (d *Desk) wordGrid() {
	d.grid.none = d.t("Nothing passes this filter. Escape empties its line.")
	d.grid.apart = d.t("not part of the text")
}

// Window returns the window.
func (d *Desk) Window() fyne.Window { return d.window }

func (d *Desk) context() context.Context { return context.Background() }

func (d *Desk) t(english string) string { return d.opt.Language.text(english) }

// leaveSession makes the window show no project, and returns the session that it
// has shown, nil if none.
func (d *Desk) leaveSession() *session.Session {
	if d.session == nil {
		return nil
	}
	if d.rest != nil {
		d.rest.Stop()
	}
	d.pane.mate.stop()
	d.unload()
	s := d.session
	d.session = nil
	return s
}

func (d *Desk) closeSession() error {
	if s := d.leaveSession(); s != nil {
		return s.Close()
	}
	return nil
}

// Close stores what is being typed and closes the project. The window calls it
// when it goes.
func (d *Desk) Close() error {
	d.importing.stop()
	if d.busy != nil {
		d.busy()
	}
	if d.session != nil {
		d.unload()
	}
	d.away.Wait()
	err := d.closeSession()
	d.gone = err == nil
	return err
}

func (d *Desk) quit() {
	if err := d.Close(); err != nil {
		d.say(err)
		return
	}
	d.keepWindow()
	d.window.SetCloseIntercept(nil)
	d.window.Close()
	d.app.Quit()
}

// layDesk returns the desk: the grid above the editor, and beside them what is
// known of the active segment.
func (d *Desk) layDesk() fyne.CanvasObject {
	doc := d.session.Document()
	kept := func() { d.keepSplit(); d.toWork() }
	heads := container.New(headings{d.grid}, d.remark(d.sourceTitle()), d.remark(d.opt.Language.say("Translation · %s", doc.TargetLang)), newSplitLine(d.grid, kept))
	d.grid.resplit, d.grid.kept = heads.Refresh, kept
	titles := container.NewBorder(nil, rule(), nil, nil, heads)
	work := d.parted("work", container.NewBorder(container.New(tight{}, d.filter.content, titles), nil, nil, nil, d.grid), d.pane.content, true, .7)
	return d.parted("side", work, d.side.content, false, .7)
}

// sourceTitle names the language of the source, and the document where there is
// more than one.
func (d *Desk) sourceTitle() string {
	doc, l := d.session.Document(), d.opt.Language
	title := l.say("Source · %s", doc.SourceLang)
	all := d.session.Project().Documents
	if len(all) < 2 {
		return title
	}
	return title + " · " + l.say("%s, document %d of %d", doc.Name, slices.Index(all, d.session.DocumentNumber())+1, len(all))
}

func (d *Desk) bar() fyne.CanvasObject {
	return container.NewBorder(rule(), nil, nil, nil, inset(4, 0, container.NewBorder(nil, nil, nil, d.counts, d.status)))
}

// tell writes a sentence into the status line.
func (d *Desk) tell(english string, args ...any) {
	d.status.SetText(d.opt.Language.say(english, args...))
	d.opt.Trace("STATUS " + fmt.Sprintf(english, args...))
}

// say writes what went wrong into the status line.
func (d *Desk) say(err error) {
	if err != nil {
		d.status.SetText(d.opt.Language.fault(err))
		d.opt.Trace("STATUS " + err.Error())
	}
}
