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
func (c command) keys(l Language) string {
	var all []string
	if c.chord.key != "" {
		all = append(all, l.key(c.chord))
	}
	if c.plain != "" && (chord{key: c.plain}) != c.chord {
		all = append(all, l.key(chord{key: c.plain}))
	}
	return strings.Join(all, " · ")
}

// mainMenu returns the menus in the order in which the commands name them.
func (cs commands) mainMenu(l Language) *fyne.MainMenu {
	var menus []*fyne.Menu
	var quit *fyne.MenuItem
	var first *fyne.Menu
	byName := map[string]*fyne.Menu{}
	widest := map[string]float32{}
	for _, c := range cs {
		widest[c.menu] = max(widest[c.menu], menuWidth(l.text(c.title)))
	}
	for _, c := range cs {
		m := byName[c.menu]
		if m == nil {
			m = fyne.NewMenu(l.text(c.menu))
			byName[c.menu] = m
			menus = append(menus, m)
		}
		item := fyne.NewMenuItem(l.text(c.title), c.run)
		if keys := c.keys(l); keys != "" {
			item.Label += beside(menuWidth(item.Label), widest[c.menu]) + keys
			item.Shortcut = menuKey(c.chord.name())
		}
		if item.IsQuit = c.id == "quit"; item.IsQuit {
			quit, first = item, m
			continue
		}
		m.Items = append(m.Items, item)
	}
	if quit != nil {
		// Behind any other the toolkit puts one of its own.
		first.Items = append(first.Items, fyne.NewMenuItemSeparator(), quit)
	}
	return fyne.NewMainMenu(menus...)
}

func menuWidth(text string) float32 { return fyne.MeasureText(text, 14, fyne.TextStyle{}).Width }

// beside returns the room between a title and its keys, which begin where those
// of the widest title of the menu do. The toolkit would write keys so pale that
// nobody can read them.
func beside(width, widest float32) string {
	const gap = 24
	return strings.Repeat(" ", int((widest-width+gap)/menuWidth(" ")+.5))
}
