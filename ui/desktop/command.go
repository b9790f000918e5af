package desktop

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// A chord is a key with its modifiers. The zero chord is none.
type chord struct {
	key fyne.KeyName
	mod fyne.KeyModifier
}

// String returns the chord as people read it, as "Ctrl+Shift+1".
func (c chord) String() string {
	s := ""
	for _, m := range []struct {
		mod  fyne.KeyModifier
		name string
	}{{fyne.KeyModifierControl, "Ctrl+"}, {fyne.KeyModifierAlt, "Alt+"}, {fyne.KeyModifierShift, "Shift+"}} {
		if c.mod&m.mod != 0 {
			s += m.name
		}
	}
	key := string(c.key)
	switch c.key {
	case fyne.KeyReturn:
		key = "Enter"
	case fyne.KeyBackspace:
		key = "Backspace"
	}
	return s + key
}

// A command is something the person can do. The one list of commands makes
// menu, palette, keys and cheat sheet.
type command struct {
	id, menu, title string // menu and title are English keys
	chord           chord
	plain           fyne.KeyName  // in the queue, where no caret stands; "" for none
	why             func() string // "" if it can be done now, else the reason; nil: always
	run             func()
}

// reason says why the command cannot be done now, "" if it can.
func (c command) reason() string {
	if c.why == nil {
		return ""
	}
	return c.why()
}

// commands is the list, in the order of the menus.
type commands []command

// do runs the command of a chord, and reports whether there is one.
func (cs commands) do(c chord) bool {
	for _, m := range cs {
		if c.key != "" && m.chord == c {
			m.run()
			return true
		}
	}
	return false
}

// plain runs the command of a key in the queue.
func (cs commands) plainKey(key fyne.KeyName) bool {
	for _, m := range cs {
		if key != "" && m.plain == key {
			m.run()
			return true
		}
	}
	return false
}

// keys returns the keys of a command as people read them.
func (c command) keys() string {
	var all []string
	if c.chord.key != "" {
		all = append(all, c.chord.String())
	}
	if c.plain != "" {
		all = append(all, strings.TrimPrefix((chord{key: c.plain}).String(), "Ctrl+"))
	}
	return strings.Join(all, " · ")
}

// mainMenu returns the menus in the order in which the commands name them;
// say translates their names.
func (cs commands) mainMenu(say func(string) string) *fyne.MainMenu {
	var menus []*fyne.Menu
	byName := map[string]*fyne.Menu{}
	for _, c := range cs {
		m := byName[c.menu]
		if m == nil {
			m = fyne.NewMenu(say(c.menu))
			byName[c.menu] = m
			menus = append(menus, m)
		}
		item := fyne.NewMenuItem(say(c.title), c.run)
		if c.chord.key != "" && c.chord.mod != 0 {
			item.Shortcut = &desktop.CustomShortcut{KeyName: c.chord.key, Modifier: c.chord.mod}
		}
		item.IsQuit = c.id == "quit"
		m.Items = append(m.Items, item)
	}
	return fyne.NewMainMenu(menus...)
}
