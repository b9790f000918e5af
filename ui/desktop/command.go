package desktop

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// A chord is a key with its modifiers.
type chord struct {
	key fyne.KeyName
	mod fyne.KeyModifier
}

// A command is something the person can do. The one list of commands makes
// menu and keys.
type command struct {
	id, menu, title string
	chord           chord
	run             func()
}

// commands is the list, in the order of the menus.
type commands []command

// do runs the command of a chord, and reports whether there is one.
func (cs commands) do(c chord) bool {
	for _, m := range cs {
		if m.chord == c {
			m.run()
			return true
		}
	}
	return false
}

// mainMenu returns the menus in the order in which the commands name them.
func (cs commands) mainMenu() *fyne.MainMenu {
	var menus []*fyne.Menu
	for _, c := range cs {
		if len(menus) == 0 || menus[len(menus)-1].Label != c.menu {
			menus = append(menus, fyne.NewMenu(c.menu))
		}
		item := fyne.NewMenuItem(c.title, c.run)
		if c.chord.key != "" {
			item.Shortcut = &desktop.CustomShortcut{KeyName: c.chord.key, Modifier: c.chord.mod}
		}
		item.IsQuit = c.id == "quit"
		last := menus[len(menus)-1]
		last.Items = append(last.Items, item)
	}
	return fyne.NewMainMenu(menus...)
}

// editor is an entry that offers every chord to the commands first.
type editor struct {
	widget.Entry
	commands *commands
}

func newEditor(cs *commands) *editor {
	e := &editor{commands: cs}
	e.MultiLine, e.Wrapping = true, fyne.TextWrapWord
	e.ExtendBaseWidget(e)
	return e
}

// TypedShortcut gets all chords with Ctrl or Alt.
func (e *editor) TypedShortcut(s fyne.Shortcut) {
	if k, ok := s.(fyne.KeyboardShortcut); ok && e.commands.do(chord{k.Key(), k.Mod()}) {
		return
	}
	e.Entry.TypedShortcut(s)
}

// AcceptsTab returns false, so that Tab moves the focus.
func (*editor) AcceptsTab() bool { return false }
