package desktop

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// rebind shows all commands with their keys and gives them others.
type rebind struct {
	desk    *Desk
	own     bindings
	list    *widget.List
	search  *field
	profile *widget.Select
	clash   *flow
	shown   []command
	box     *box
}

// askKeys shows the keys of every command; a click or Enter on one waits for
// its new key. What is changed lies in the user's own file.
func (d *Desk) askKeys() {
	own, err := d.ownKeys()
	d.say(err)
	if own == nil {
		own = bindings{}
	}
	r := &rebind{desk: d, own: own, clash: newFlow(d.grid.ruler)}
	r.list = widget.NewList(func() int { return len(r.shown) }, r.item, r.update)
	r.search = newField(d.t("Type a part of a command or a key"))
	r.search.OnChanged = func(string) { r.fill() }
	r.search.down = func() { d.window.Canvas().Focus(r.list) }
	var names []string
	for _, p := range profiles {
		names = append(names, p.name)
	}
	r.profile = widget.NewSelect(names, nil)
	r.profile.SetSelected(d.profileName())
	r.profile.OnChanged = func(name string) { d.setProfile(name); r.fill() }
	head := container.NewVBox(container.NewBorder(nil, nil, boxed(r.profile), nil, r.search), r.clash)
	all := container.NewBorder(head, nil, nil, nil, r.list)
	none := d.button(d.t("Forget my own keys"), "", func() {
		r.own = bindings{}
		r.keep()
	})
	r.box = d.box("Change keys", all, none)
	r.search.leave = r.box.Hide
	r.fill()
	d.window.Canvas().Focus(r.search)
	d.opt.Trace("DIALOG Change keys")
}

func (d *Desk) profileName() string {
	if name := d.setting("keys"); name != "" {
		return name
	}
	return profiles[0].name
}

// fill lists the commands that the search meets, and says which keys clash.
func (r *rebind) fill() {
	d := r.desk
	r.shown = nil
	for _, c := range d.commands {
		if meets(d.t(c.title)+" "+d.shownKeys(c), r.search.Text) {
			r.shown = append(r.shown, c)
		}
	}
	var runs []run
	for _, c := range d.keys.conflicts {
		runs = append(runs, label(d.opt.Language.say("%s means both %s and %s", d.opt.Language.key(c.key), d.titleOf(c.first), d.titleOf(c.second)), fault), run{"  ", plain})
	}
	if len(runs) == 0 {
		runs = []run{{d.t("No two commands share a key."), quiet}}
	}
	r.clash.setRuns(runs)
	r.list.Refresh()
}

// meets reports whether text holds every word of a search, without regard to
// case.
func meets(text, search string) bool {
	text = strings.ToLower(text)
	for _, w := range strings.Fields(strings.ToLower(search)) {
		if !strings.Contains(text, w) {
			return false
		}
	}
	return true
}

// shownKeys returns all keys of a command as they stand on the keyboard.
func (d *Desk) shownKeys(c command) string {
	var all []string
	b := d.keys.bindings[c.id]
	for _, k := range b.chords {
		all = append(all, d.opt.Language.key(k))
	}
	for _, k := range b.plain {
		all = append(all, d.opt.Language.say("queue %s", d.opt.Language.key(chord{key: k})))
	}
	return strings.Join(all, ", ")
}

func (r *rebind) item() fyne.CanvasObject {
	return container.NewBorder(nil, nil, nil, container.NewHBox(small("Ctrl+Shift+Backspace, queue X", nil), small(r.desk.t("As before"), nil)), widget.NewLabel(""))
}

func (r *rebind) update(id widget.ListItemID, o fyne.CanvasObject) {
	c := r.shown[id]
	parts := o.(*fyne.Container).Objects
	parts[0].(*widget.Label).SetText(r.desk.t(c.title))
	buttons := parts[1].(*fyne.Container).Objects
	keys, reset := buttons[0].(*widget.Button), buttons[1].(*widget.Button)
	keys.SetText(r.desk.shownKeys(c))
	if keys.Text == "" {
		keys.SetText("–")
	}
	keys.OnTapped = func() { r.wait(c) }
	reset.OnTapped = func() {
		delete(r.own, c.id)
		r.keep()
	}
	if _, changed := r.own[c.id]; changed {
		reset.Show()
	} else {
		reset.Hide()
	}
}

// wait takes the next key as that of c. Backspace alone takes all keys away.
func (r *rebind) wait(c command) {
	d := r.desk
	var waiting *box
	catch := newCatcher(func(k chord) {
		waiting.Hide()
		switch {
		case k == chord{key: fyne.KeyEscape}:
			return
		case k == chord{key: fyne.KeyBackspace}:
			r.own[c.id] = binding{}
		case k.mod == 0 && len(k.key) == 1:
			r.own[c.id] = binding{d.keys.bindings[c.id].chords, []fyne.KeyName{k.key}}
		default:
			r.own[c.id] = binding{[]chord{k}, d.keys.bindings[c.id].plain}
		}
		r.keep()
	})
	text := d.line(420, run{d.t(c.title), plain}, run{"  ", plain}, run{d.t("Press the new key. A letter alone holds in the queue; Backspace takes the keys away, Escape leaves them."), quiet})
	waiting = newBox(d, d.t("New key"), d.t("Cancel"), container.NewVBox(text, catch), narrow)
	// The menu would take its chords before anybody else.
	d.window.SetMainMenu(fyne.NewMainMenu())
	waiting.closed = func() { d.window.SetMainMenu(d.commands.mainMenu(d.opt.Language)) }
	waiting.Show()
	d.window.Canvas().Focus(catch)
}

func (r *rebind) keep() {
	r.desk.say(r.desk.keepKeys(r.own))
	r.fill()
}

// catcher takes one key, whatever it is.
type catcher struct {
	widget.BaseWidget
	caught func(chord)
}

func newCatcher(caught func(chord)) *catcher {
	c := &catcher{caught: caught}
	c.ExtendBaseWidget(c)
	return c
}

// CreateRenderer implements fyne.Widget.
func (c *catcher) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(container.NewWithoutLayout())
}

// FocusGained implements fyne.Focusable.
func (*catcher) FocusGained() {}

// FocusLost implements fyne.Focusable.
func (*catcher) FocusLost() {}

// TypedRune implements fyne.Focusable; keys come by TypedKey.
func (*catcher) TypedRune(rune) {}

// TypedKey implements fyne.Focusable.
func (c *catcher) TypedKey(k *fyne.KeyEvent) { c.caught(pressed(k.Name, heldDown())) }

// TypedShortcut takes chords.
func (c *catcher) TypedShortcut(s fyne.Shortcut) {
	if k, ok := s.(fyne.KeyboardShortcut); ok {
		c.caught(pressed(k.Key(), k.Mod()))
	}
}

// AcceptsTab implements fyne.Tabbable: Tab is a key, too.
func (*catcher) AcceptsTab() bool { return true }

var _ desktop.Keyable = (*catcher)(nil)

// KeyDown implements desktop.Keyable.
func (*catcher) KeyDown(*fyne.KeyEvent) {}

// KeyUp implements desktop.Keyable.
func (*catcher) KeyUp(*fyne.KeyEvent) {}
