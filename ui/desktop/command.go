package desktop

import (
	"strings"

	"fyne.io/fyne/v2"
)

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

// keys returns the keys of a command as people read them.
func (c command) keys() string {
	var all []string
	if c.chord.key != "" {
		all = append(all, c.chord.String())
	}
	if c.plain != "" {
		all = append(all, chord{key: c.plain}.String())
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
		if s := c.chord.shortcut(); s != nil {
			item.Shortcut = s
		}
		item.IsQuit = c.id == "quit"
		m.Items = append(m.Items, item)
	}
	return fyne.NewMainMenu(menus...)
}
